using System.Text.Json;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime.Bibliographies;

/// <summary>Names, titles and keys of entries, one by one.</summary>
public class EntryTests
{
    /// <param name="author">As a digest writes it.</param>
    /// <param name="bibTeX">As BibTeX splits it again.</param>
    /// <param name="literal">The whole name if it has no parts.</param>
    /// <param name="given">The given names.</param>
    /// <param name="particle">The particle.</param>
    /// <param name="family">The family name.</param>
    /// <param name="suffix">What follows it.</param>
    [Theory]
    [InlineData("Zifan He", "Zifan He", null, "Zifan", null, "He")]
    [InlineData("He, Zifan", "Zifan He", null, "Zifan", null, "He")]
    [InlineData("T. N. Kipf", "T. N. Kipf", null, "T. N.", null, "Kipf")]
    [InlineData("Ludwig van Beethoven", "van Beethoven, Ludwig", null, "Ludwig", "van", "Beethoven")]
    [InlineData("van Beethoven, Ludwig", "van Beethoven, Ludwig", null, "Ludwig", "van", "Beethoven")]
    [InlineData("Juana Inés de la Cruz", "de la Cruz, Juana Inés", null, "Juana Inés", "de la", "Cruz")]
    [InlineData("Charles de la Vallée Poussin", "de la Vallée Poussin, Charles", null, "Charles", "de la", "Vallée Poussin")]
    [InlineData("de Finetti", "de Finetti", null, null, "de", "Finetti")]
    [InlineData("bell hooks", "hooks, bell", null, "bell", null, "hooks")]
    [InlineData("Jean d'Alembert", "Jean d'Alembert", null, "Jean", null, "d'Alembert")]
    [InlineData("García Márquez, Gabriel", "García Márquez, Gabriel", null, "Gabriel", null, "García Márquez")]
    [InlineData("Smith de Oliveira, Ana", "{Smith de Oliveira}, Ana", null, "Ana", null, "Smith de Oliveira")]
    [InlineData("Álvaro Barbero", "Barbero, Álvaro", null, "Álvaro", null, "Barbero")]
    [InlineData("Ångström Smith, Åsa", "{Ångström Smith}, Åsa", null, "Åsa", null, "Ångström Smith")]
    [InlineData("ó Súilleabháin, Micheál", "{ó Súilleabháin}, Micheál", null, "Micheál", "ó", "Súilleabháin")]
    [InlineData("Sammy Davis, Jr.", "Davis, Jr., Sammy", null, "Sammy", null, "Davis", "Jr.")]
    [InlineData("Martin Luther King Jr.", "King, Jr., Martin Luther", null, "Martin Luther", null, "King", "Jr.")]
    [InlineData("King, Jr., Martin Luther", "King, Jr., Martin Luther", null, "Martin Luther", null, "King", "Jr.")]
    [InlineData("Ford, Henry, II", "Ford, II, Henry", null, "Henry", null, "Ford", "II")]
    [InlineData("Plato", "{Plato}", "Plato")]
    [InlineData("王小明", "{王小明}", "王小明")]
    [InlineData("Qwen Team", "{Qwen Team}", "Qwen Team")]
    [InlineData("The LIGO Scientific Collaboration", "{The LIGO Scientific Collaboration}", "The LIGO Scientific Collaboration")]
    [InlineData("Smith and Wesson", "{Smith and Wesson}", "Smith and Wesson")]
    [InlineData("{Barnes Noble}", "{Barnes Noble}", "Barnes Noble")]
    [InlineData("A, B, C, D", "{A, B, C, D}", "A, B, C, D")]
    [InlineData("A,, B", "{A,, B}", "A,, B")]
    [InlineData(", Comma Comes,", "Comma Comes", null, "Comma", null, "Comes")]
    [InlineData("family=Y, given=Z", "{family{=}Y, given{=}Z}", "family=Y, given=Z")]
    [InlineData("Gerardus 't Hooft", "{'t Hooft}, Gerardus", null, "Gerardus", "'t", "Hooft")]
    [InlineData("Jean-Pierre Serre", "Jean-Pierre Serre", null, "Jean-Pierre", null, "Serre")]
    [InlineData("Xiao-ming Li", "Li, Xiao-ming", null, "Xiao-ming", null, "Li")]
    [InlineData("Muhammad al-Khwarizmi", "Muhammad {al-Khwarizmi}", null, "Muhammad", null, "al-Khwarizmi")]
    [InlineData("Simone Smith-Jones", "Simone Smith-Jones", null, "Simone", null, "Smith-Jones")]
    [InlineData("Ada - Wick", "{Ada - Wick}", "Ada - Wick")]
    [InlineData("Wick, -Ada", "{Wick, -Ada}", "Wick, -Ada")]
    [InlineData("King, PhD, Martin", "King, PhD, Martin", null, "Martin", null, "King", "PhD")]
    [InlineData("King, Jr.", "{King, Jr.}", "King, Jr.")]
    [InlineData("A_b {C}", "{A\\_b \\textbraceleft{}C\\textbraceright{}}", "A_b {C}")]
    public void A_name_is_read_in_parts(
        string author, string bibTeX, string? literal, string? given = null, string? particle = null, string? family = null,
        string? suffix = null)
    {
        // A semicolon at the end: the commas are the name's.
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject($"A Lamp\nauthors: {author};\n\nLight.\n"));
        var bibliography = new Bibliography(catalog.Catalog.Papers);
        Assert.Contains("  author = {" + bibTeX + "},\n", bibliography.ToText(BibliographyFormat.BibTeX), StringComparison.Ordinal);
        JsonElement name = JsonDocument.Parse(bibliography.ToText(BibliographyFormat.CslJson)).RootElement[0].GetProperty("author")[0];
        Assert.Equal((literal, given, particle, family, suffix),
            (Part("literal"), Part("given"), Part("non-dropping-particle"), Part("family"), Part("suffix")));
        PaperAuthor read = Assert.Single(catalog.Catalog.Papers[0].Authors);
        Assert.Equal((given, particle, family ?? literal, suffix), (read.Given, read.Particle, read.Family, read.Suffix));
        Assert.Equal(string.Join(' ', new[] { given, particle, family ?? literal, suffix }.OfType<string>()), read.ToString());

        string? Part(string part) => name.TryGetProperty(part, out JsonElement value) ? value.GetString() : null;
    }

    /// <param name="authors">The digest's line.</param>
    /// <param name="expected">The authors, with a stroke between them.</param>
    [Theory]
    [InlineData("Ada Wick, Bo Oil and Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Ada Wick, Bo Oil, and Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Ada Wick, Bo Oil & Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Ada Wick, Bo Oil, & Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Ada Wick and Bo Oil", "Ada Wick|Bo Oil")]
    [InlineData("Ada Wick & Bo Oil", "Ada Wick|Bo Oil")]
    [InlineData("Ada Wick and Bo Oil and Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Wick and Oil", "Wick|Oil")]
    [InlineData("Ada Wick; Bo Oil; and Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Ada Wick; Bo Oil and Cy Thread", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Wick, Ada; Oil, Bo & Thread, Cy", "Ada Wick|Bo Oil|Cy Thread")]
    [InlineData("Wick, Ada and Oil, Bo", "Ada Wick|Bo Oil")]
    [InlineData("Ada Wick, Bo Oil, and others", "Ada Wick|Bo Oil")]
    [InlineData("Ada Wick, Bo Oil and", "Ada Wick|Bo Oil")]
    [InlineData("Andy Sand, Brand Andersson", "Andy Sand|Brand Andersson")]
    [InlineData("University of Science and Technology, Ada Wick", "University of Science and Technology|Ada Wick")]
    [InlineData("National Institute of Standards and Technology and Ada Wick",
        "National Institute of Standards and Technology and Ada Wick")]
    [InlineData("Ada Wick and the University of Oslo", "Ada Wick|the University of Oslo")]
    [InlineData("Qwen Team and Llama Team", "Qwen Team|Llama Team")]
    [InlineData("Science and Technology Agency, Ada Wick", "Science and Technology Agency|Ada Wick")]
    [InlineData("Wick & Sons, Ada Wick", "Wick & Sons|Ada Wick")]
    [InlineData("{Wick, Oil and Thread}, Ada Wick", "Wick, Oil and Thread|Ada Wick")]
    [InlineData("{Wick; Oil}, Ada Wick", "Wick; Oil|Ada Wick")]
    [InlineData("Ada {Wick, Bo Oil", "Ada {Wick|Bo Oil")]
    [InlineData("&", "&")]
    public void Authors_are_listed_so(string authors, string expected)
    {
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject($"A Lamp\nauthors: {authors}\n\nLight.\n"));
        Assert.Equal(expected.Split('|'), catalog.Catalog.Papers[0].Authors.Select(static author => author.ToString()));
    }

    [Theory]
    [InlineData("Ada Wick, Bo Oil et al.", "Ada Wick and Bo Oil and others", "Ada Wick, Bo Oil et al. **")]
    [InlineData("Ada Wick; et al", "Ada Wick and others", "Ada Wick et al. **")]
    [InlineData("Ada Wick; others", "Ada Wick and others", "Ada Wick et al. **")]
    public void More_authors_are_others(string authors, string bibTeX, string markdown)
    {
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject($"A Lamp\nauthors: {authors}\n\nLight.\n"));
        Assert.True(catalog.Catalog.Papers[0].HasMoreAuthors);
        var bibliography = new Bibliography(catalog.Catalog.Papers);
        Assert.Contains("  author = {" + bibTeX + "},\n", bibliography.ToText(BibliographyFormat.BibTeX), StringComparison.Ordinal);
        Assert.Contains(markdown, bibliography.ToText(BibliographyFormat.Markdown), StringComparison.Ordinal);
        Assert.DoesNotContain("et al", bibliography.ToText(BibliographyFormat.CslJson) + bibliography.ToText(BibliographyFormat.Ris)
            + bibliography.ToText(BibliographyFormat.CitationCff), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HMT: Hierarchical Memory", "{HMT}: Hierarchical Memory")]
    [InlineData("On GPT-4o and mT5, LLaMA2 in 3D", "On {GPT}-4o and {mT5}, {LLaMA2} in {3D}")]
    [InlineData("Text-to-Image of a 3d Vitamin C", "Text-to-Image of a 3d Vitamin {C}")]
    [InlineData("A Lamp and ÉCOLE", "A Lamp and {ÉCOLE}")]
    [InlineData(@"5% & $6 #7 a_b", @"5\% \& \$6 \#7 a\_b")]
    [InlineData(@"{a} ~ ^ \b", @"\textbraceleft{}a\textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}b")]
    [InlineData("a < b | c > d", "a \\textless{} b \\textbar{} c \\textgreater{} d")]
    [InlineData("Bell\u0007Tone\u2028Line", "Bell Tone Line")]
    [InlineData("Half \uFFFE or \U0001FFFF or 😀", "Half \uFFFD or \uFFFD or 😀")]
    public void A_title_keeps_its_capitals_and_characters(string title, string bibTeX)
    {
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject($"{title}\nid: Lamp\n\nLight.\n"));
        Assert.Contains("  title = {" + bibTeX + "},\n", new Bibliography(catalog.Catalog.Papers).ToText(BibliographyFormat.BibTeX),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_ASCII_and_differ_in_more_than_case()
    {
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject(
            "Upper\nid: HMT\n\nUp.\n\nLower\nid: hmt\n\nDown.\n\nNumber\nid: Hmt_2\n\nTwo.\n\nLamp\nid: ŁampeÉßあ\n\nLight.\n"));
        var bibliography = new Bibliography(catalog.Catalog.Papers);
        Assert.Equal(["HMT", "hmt_2", "Hmt_2_2", "LampeEu00DFu3042"], bibliography.Papers.Select(bibliography.KeyOf));
    }

    [Fact]
    public void Equal_papers_of_two_assemblies_are_listed_once()
    {
        using LoadedCatalog left = LoadedCatalog.Build(new TestProject("Lamp: On Light\n\nThe lamp.\n\nOil: On Wicks\n\nLeft oil.\n"));
        using LoadedCatalog right = LoadedCatalog.Build(new TestProject("Lamp: On light!\nid: Light\n\nThe LAMP.\n\nOil: On "
            + "Wicks\n\nRight oil.\n"));
        var bibliography = new Bibliography(left.Catalog.Papers.Concat(right.Catalog.Papers));
        Assert.Equal([left.Paper("Lamp"), left.Paper("Oil"), right.Paper("Oil")], bibliography.Papers);
        Assert.Equal("Lamp", bibliography.KeyOf(right.Paper("Light")));
        Assert.Equal("Oil_2", bibliography.KeyOf(right.Paper("Oil")));
    }

    [Theory]
    [InlineData("authors: Ada Wick\nvenue: Lamps\ndate: 2024", "@article{")]
    [InlineData("authors: Ada Wick\nvenue: Lamps", "@misc{")]
    [InlineData("authors: Ada Wick\ndate: 2024", "@misc{")]
    [InlineData("venue: Lamps\ndate: 2024", "@misc{")]
    [InlineData("authors: Ada Wick\nvenue: ICML 2024\ndate: 2024", "@inproceedings{")]
    [InlineData("authors: Ada Wick\nvenue: ICML 2024", "@misc{")]
    public void An_article_has_authors_a_venue_and_a_date(string metadata, string start)
    {
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject($"A Lamp\n{metadata}\n\nLight.\n"));
        string entry = new Bibliography(catalog.Catalog.Papers).ToText(BibliographyFormat.BibTeX);
        Assert.StartsWith(start, entry, StringComparison.Ordinal);
        Assert.Equal(metadata.Contains("authors", StringComparison.Ordinal), !entry.Contains("  key = ", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_that_starts_with_an_author_starts_no_block()
    {
        using LoadedCatalog catalog = LoadedCatalog.Build(new TestProject(
            "A Lamp\nauthors: 12. Number One\n\nLight.\n\nB Lamp\nauthors: # Heading\n\nLight B.\n\nC Lamp\nauthors: - List\n\nLight C.\n"));
        Assert.Equal("- 12\\. Number One. **A Lamp**.\n- \\# Heading. **B Lamp**.\n- \\- List. **C Lamp**.\n",
            new Bibliography(catalog.Catalog.Papers).ToText(BibliographyFormat.Markdown));
    }
}

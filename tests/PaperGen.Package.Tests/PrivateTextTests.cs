using System.Text;

namespace PaperGen.Package.Tests;

/// <summary>Nothing private ships: of a bibliography, a mail or a page only what the catalog names is in the assembly.</summary>
public class PrivateTextTests(PackageFixture package)
{
    /// <summary>A reader of all texts, who then verifies them.</summary>
    private const string Program = """
        foreach (PaperGen.Paper paper in App.Papers.All)
            Console.WriteLine("paper " + paper.Id + "|" + paper.Title + "|" + paper.Abstract + "|" + string.Join("; ", paper.Authors) + "|" + paper.Venue + "|" + paper.Note + "|" + string.Join(" ", paper.Links.Select(link => link.Url))
                + "|" + string.Join(" ", paper.Keywords) + "|" + string.Join(" ", paper.Fields.Select(field => field.Key + "=" + field.Value).Order()));
        App.Papers.Catalog.Verify();
        Console.WriteLine("verified");
        """;

    private const string BibTeX = """
        planted-between
        % planted-percent
        @comment{planted-command}
        @article{quill2021wicks,
          author = {Quill, Ann and Tarn, Bo},
          title = {On the {Wicks} of Oil Lamps},
          abstract = {We study wicks and lamps. See https://github.com/quill/wicks.},
          journal = {Journal of Lamps}, volume = 3,
          year = {2021}, doi = {10.5555/wicks.1},
          keywords = {oil, lamps}, note = {Shown note},
          file = {:/home/planted-path/wicks.pdf:PDF}, local-url = {planted-local}, pdf = {planted-pdf},
          annote = {planted-annote}, annotation = {planted-annotation}, review = {planted-review}, comment = {planted-comment},
          owner = {planted-owner}, timestamp = {planted-time}, groups = {planted-groups}, bdsk-file-1 = {planted-bdsk},
          howpublished = {/Users/planted-how/wicks.pdf}, x-mine = {planted-mine},
        }
        planted-end
        """;

    private const string CslJson = """
        [{ "id": "tarn2019", "type": "article-journal", "title": "On the Oil of Lamps", "abstract": "We study oil.", "author": [{ "family": "Tarn", "given": "Bo" }],
           "annote": "planted-csl-annote", "file": "/home/planted-csl/oil.pdf", "owner": "planted-csl-owner", "note": "Shown csl note" }]
        """;

    private const string Ris = "planted-ris-before\nTY  - JOUR\nID  - vole2018\nTI  - On the Light of Lamps\nAU  - Vole, Cy\nPY  - "
        + "2018\nAB  - We study light.\n"
        + "L1  - file:///home/planted-ris/light.pdf\nN1  - planted-ris-note\nRN  - planted-ris-research\nER  - \nplanted-ris-after\n";

    private const string Mail = """
        From: The List <list@planted-sender.example>
        To: Pat Planted-Reader <pat@planted-reader.example>
        Subject: Three papers for Pat Planted-Reader

        Dear Pat Planted-Reader, here are your papers.

        1. The Colour of Lamps in the Rain
           Ann Quill, Bo Tarn
           https://arxiv.org/abs/2101.00001
           We study colours and lamps over many years, and we find that the colours of lamps are deeper than people think that they are.

        2. The Sound of Lamps in the Wind
           Bo Tarn, Cy Vole
           https://arxiv.org/abs/2101.00002
           We study sounds and lamps over many years, and we find that the sounds of lamps are louder than people think that they are.

        3. The Weight of Lamps in the Snow
           Cy Vole, Ann Quill
           https://arxiv.org/abs/2101.00003
           We study weights and lamps over many years, and we find that the weights of lamps are lighter than people think they are.

        Unsubscribe pat@planted-reader.example
        """;

    private const string Digest = "// a comment that stays\nHMT: A Title\nnote: a note that stays\n\nThe text.\n";

    [Fact]
    public void Only_what_the_catalog_names_is_in_the_assembly()
    {
        Consumer app = Consumer.Console(package)
            .Property("PaperGenPrivateFields", "x-yours;\n  x-mine # x-*")
            .Item("""<PaperDigest Include="references.bib;a/refs.json" />""")
            .Item("""<PaperDigest Include="../shared;dir/of # others/l%25ight.ris" />""".Replace(";", "%3B", StringComparison.Ordinal))
            .Text("references.bib", BibTeX)
            .Text("a/refs.json", CslJson)
            .Text("../shared;dir/of # others/l%ight.ris", Ris)
            .Text("mail.papers.txt", Mail)
            .Text("own.papers.txt", Digest)
            .Program(Program);
        app.Build().Succeeds();
        CommandResult run = app.Run().Succeeds();

        string[] papers = [.. run.Lines.Where(static line => line.StartsWith("paper ", StringComparison.Ordinal))];
        Assert.Equal(7, papers.Length);
        Assert.Contains("verified", run.Lines);
        Assert.Contains("paper quill2021wicks|On the Wicks of Oil Lamps|We study wicks and lamps. See https://github.com/quill/wicks.|Ann "
            + "Quill; Bo Tarn|Journal of Lamps|Shown note"
            + "|https://github.com/quill/wicks|oil lamps|volume=3", papers);
        Assert.Contains("paper tarn2019|On the Oil of Lamps|We study oil.|Bo Tarn||Shown csl note|||", papers);
        Assert.Contains("paper vole2018|On the Light of Lamps|We study light.|Cy Vole|||||", papers);
        Assert.Contains(
            papers, static paper => paper.Contains("|The Colour of Lamps in the Rain|We study colours", StringComparison.Ordinal));

        app.Publish().Succeeds();
        string[] folders = [Path.GetDirectoryName(app.Output("App.dll"))!, Path.Combine(app.Folder, "published")];
        string[] files = [.. folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))];
        Assert.Contains(files, static file => file.EndsWith("App.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(files, static file => Holds(file, "planted"));
        Assert.All(folders, static folder => Assert.True(Holds(Path.Combine(folder, "App.dll"), "// a comment that stays\nHMT: A "
            + "Title\nnote: a note that stays")));
    }

    [Fact]
    public void A_copy_is_made_again_when_something_changed()
    {
        Consumer app = Consumer.Console(package).Property("TargetFrameworks", "net8.0;net10.0").Property("TargetFramework", null)
            .Item("""<PaperDigest Include="references.bib" />""")
            .Text("references.bib", BibTeX)
            .Program(Program);
        app.Build().Succeeds();
        string Copy(string framework) => Path.Combine(app.Folder, "obj", "Debug", framework, "PaperGen", "references.bib");
        (DateTime, DateTime) Times() => (File.GetLastWriteTimeUtc(Copy("net8.0")), File.GetLastWriteTimeUtc(Copy("net10.0")));
        Assert.Equal(BibTeX.Length, File.ReadAllText(Copy("net8.0")).Length);
        Assert.Contains("planted-mine", File.ReadAllText(Copy("net8.0")), StringComparison.Ordinal);
        (DateTime, DateTime) first = Times();

        app.Build().Succeeds();
        Assert.Equal(first, Times());

        app.Property("PaperGenPrivateFields", "x-mine").Build().Succeeds();
        Assert.NotEqual(first, Times());
        Assert.DoesNotContain("planted", File.ReadAllText(Copy("net10.0")), StringComparison.Ordinal);
        first = Times();

        // An older file of the same length, as a restored one is.
        app.Text("references.bib", BibTeX.Replace("Wicks", "Whale", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(Path.Combine(app.Folder, "references.bib"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        app.Text("Other.cs", "internal static class Other { }").Build().Succeeds();
        Assert.NotEqual(first, Times());
        Assert.Contains("paper quill2021wicks|On the Whale of Oil Lamps|",
            CommandLine.DotNet(app.Folder, "exec", app.Output("App.dll", "net10.0")).Succeeds().Output, StringComparison.Ordinal);

        CommandLine.DotNet(app.Folder, "clean", app.ProjectFile).Succeeds();
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(app.Folder, "obj"), "*", SearchOption.AllDirectories),
            static file => file.Contains("references.bib", StringComparison.Ordinal)
                || file.EndsWith("copies.state", StringComparison.Ordinal));
    }

    /// <summary>An editor asks for the compiler's arguments and compiles nothing; a file that is gone is no reason to fail.</summary>
    [Fact]
    public void A_design_time_build_never_fails()
    {
        Consumer app = Consumer.Console(package)
            .Item("""<PaperDigest Include="references.bib;missing.bib" />""")
            .Text("references.bib", BibTeX)
            .Text("Program.cs", "");
        app.WriteProject();
        CommandLine.DotNet(app.Folder, "restore", app.ProjectFile).Succeeds();
        CommandLine.DotNet(app.Folder, "msbuild", app.ProjectFile, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false").Succeeds();
    }

    /// <summary>Whoever embeds the file by hand embeds what the catalog was not made for.</summary>
    [Fact]
    public void A_whole_file_in_place_of_its_copy_is_refused()
    {
        Consumer app = Consumer.Console(package)
            .Item($"""<PackageReference Include="PaperGen" Version="{package.Version}" ExcludeAssets="build;buildTransitive" />""")
            .Item("""<AdditionalFiles Include="a.papers.bib" />""")
            .Item("""<EmbeddedResource Include="a.papers.bib" LogicalName="PaperGen/a.papers.bib" />""")
            .Text("a.papers.bib", BibTeX)
            .Program("Console.WriteLine(App.Papers.quill2021wicks.Title);");
        app.Build().Succeeds();
        string error = app.Run().Fails().Error;
        Assert.Contains("PaperDigestException", error, StringComparison.Ordinal);
        Assert.Contains("let nothing but the targets of the PaperGen package embed a file as 'PaperGen/a.papers.bib'", error,
            StringComparison.Ordinal);
    }

    /// <summary>Whether a file holds a text, in UTF-8 or UTF-16.</summary>
    private static bool Holds(string file, string text)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }
            .Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0);
    }
}

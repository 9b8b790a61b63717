using System.Reflection;
using PaperGen.CompilerServices;

namespace PaperGen.Tests;

[Cites(nameof(Papers.LampLight), Role = CitationRole.Implements, Locator = "Section 3.2", Note = "All of it.")]
[Cites(Papers.Ids.Lantern)]
public class CitationTests
{
    [Fact]
    public void The_attribute_holds_what_it_was_given()
    {
        CitesAttribute[] attributes = typeof(CitationTests).GetCustomAttributes<CitesAttribute>()
            .OrderBy(attribute => attribute.Paper, StringComparer.Ordinal).ToArray();
        Assert.Equal(("LampLight", CitationRole.Implements, "Section 3.2", "All of it."), Values(attributes[0]));
        Assert.Equal(("Lantern", CitationRole.Background, null, null), Values(attributes[1]));

        static (string, CitationRole, string?, string?) Values(CitesAttribute attribute) =>
            (attribute.Paper, attribute.Role, attribute.Locator, attribute.Note);
    }

    [Fact]
    public void A_class_does_not_cite_for_those_derived_from_it() => Assert.Empty(typeof(Derived).GetCustomAttributes<CitesAttribute>());

    [Fact]
    public void Where_nothing_is_cited_all_lists_are_empty()
    {
        CitationTable none = CitationTable.Empty;
        Assert.Empty(none.All);
        Assert.Empty(none.Of(Papers.LampLight));
        Assert.Empty(none.By(typeof(CitationTests)));
        Assert.Empty(none.By("T:PaperGen.Tests.CitationTests"));
        Assert.Throws<ArgumentNullException>("paper", () => none.Of(null!));
        Assert.Throws<ArgumentNullException>("type", () => none.By((Type)null!));
        Assert.Throws<ArgumentNullException>("documentationId", () => none.By((string)null!));
    }

    [Fact]
    public void A_citation_says_who_cites_what_and_where()
    {
        Citation citation = Citations.By(typeof(CitationTests))[0];
        Assert.Same(Papers.LampLight, citation.Paper);
        Assert.Equal(("LampLight", CitationRole.Implements, "Section 3.2", "All of it."),
            (citation.PaperId, citation.Role, citation.Locator, citation.Note));
        Assert.Equal(("T:PaperGen.Tests.CitationTests", "CitationTests"), (citation.DocumentationId, citation.DisplayName));
        Assert.Equal(("CitationTests.cs", 6, "PaperGen.Tests"), (citation.File, citation.Line, citation.Assembly));
        Assert.Equal("CitationTests cites LampLight (Implements, Section 3.2): CitationTests.cs(6)", citation.ToString());
    }

    [Fact]
    public void Of_a_catalog_that_cannot_be_reached_only_the_id_is_known()
    {
        Citation citation = new OwnCitations(null).All[1];
        Assert.Null(citation.Paper);
        Assert.Equal("Lantern", citation.PaperId);
        Assert.Equal("CitationTests cites Lantern (Background): CitationTests.cs(7)", citation.ToString());
    }

    [Fact]
    public void Nobody_but_a_table_makes_citations() => Assert.Empty(typeof(Citation).GetConstructors());

    private class Derived : CitationTests;
}

/// <summary>Cites a paper that another type cites, too.</summary>
[Cites(nameof(Papers.LampLight), Role = CitationRole.Uses)]
internal static class SecondCitation;

/// <summary>The citations of this assembly as another one would read them.</summary>
/// <param name="catalog">The catalog of this assembly; null if it cannot be reached.</param>
internal sealed class OwnCitations(PaperCatalog? catalog) : CitationTable(1)
{
    protected override string GetCitations(int index) =>
        typeof(OwnCitations).Assembly.GetCustomAttribute<AssemblyCitationsAttribute>()!.Citations;

    protected override string GetLines(int index) =>
        typeof(OwnCitations).Assembly.GetCustomAttribute<AssemblyCitationLinesAttribute>()!.Lines;

    protected override PaperCatalog? GetCatalog(string assembly) => catalog;
}

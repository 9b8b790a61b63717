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
        CitesAttribute[] attributes = typeof(CitationTests).GetCustomAttributes<CitesAttribute>().OrderBy(attribute => attribute.Paper, StringComparer.Ordinal).ToArray();
        Assert.Equal(("LampLight", CitationRole.Implements, "Section 3.2", "All of it."), Values(attributes[0]));
        Assert.Equal(("Lantern", CitationRole.Background, null, null), Values(attributes[1]));

        static (string, CitationRole, string?, string?) Values(CitesAttribute attribute) => (attribute.Paper, attribute.Role, attribute.Locator, attribute.Note);
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
        var citation = new Citation(
            Papers.LampLight, "LampLight", CitationRole.Extends, "Table 2", "faster", "M:Lamps.Lamp.Light(System.Int32)", "Lamp.Light(int)", "src/Lamp.cs", 12, "Lamps");
        Assert.Same(Papers.LampLight, citation.Paper);
        Assert.Equal(("LampLight", CitationRole.Extends, "Table 2", "faster"), (citation.PaperId, citation.Role, citation.Locator, citation.Note));
        Assert.Equal(("M:Lamps.Lamp.Light(System.Int32)", "Lamp.Light(int)"), (citation.DocumentationId, citation.DisplayName));
        Assert.Equal(("src/Lamp.cs", 12, "Lamps"), (citation.File, citation.Line, citation.Assembly));
        Assert.Equal("Lamp.Light(int) cites LampLight (Extends, Table 2): src/Lamp.cs(12)", citation.ToString());
    }

    [Theory]
    [InlineData("paperId")]
    [InlineData("documentationId")]
    [InlineData("displayName")]
    [InlineData("file")]
    [InlineData("assembly")]
    public void What_is_not_optional_is_not_null(string missing)
    {
        Assert.Throws<ArgumentNullException>(missing, () => new Citation(
            null, Text("paperId"), default, null, null, Text("documentationId"), Text("displayName"), Text("file"), 1, Text("assembly")));

        string Text(string parameter) => parameter == missing ? null! : parameter;
    }

    private class Derived : CitationTests;
}

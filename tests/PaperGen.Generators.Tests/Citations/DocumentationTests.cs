using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Generators.Tests.Rules;

namespace PaperGen.Generators.Tests.Citations;

/// <summary>The example of docs/citations.md: it compiles without a finding, and its citations are those that the page shows.</summary>
public partial class DocumentationTests
{
    private static readonly string s_page = File.ReadAllText(RepositoryFile.Path("docs/citations.md")).ReplaceLineEndings("\n");

    private static readonly TestProject s_project =
        (new TestProject(Block("text digest")) { DocumentationMode = DocumentationMode.Parse })
            .WithCode(Block("csharp example"), "MemoryReader.cs");

    [Fact]
    public void The_citations_are_those_that_the_page_shows()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(s_project);
        Assert.Equal(Block("text where-used"), string.Concat(loaded.CitationsOf(loaded.Paper("HMT")).Select(citation => citation + "\n")));
        Assert.Equal(
            CitationRole.Background,
            Assert.Single(loaded.CitationsBy("M:Reading.MemoryReader.Recall(System.Int32)"),
                citation => citation.PaperId == "LandmarkAttention").Role);
    }

    [Fact]
    public async Task It_has_no_more_findings_than_the_string_that_could_be_a_member() =>
        Assert.Equal(["PAPER5004"], (await AnalyzerRun.OfCitations(s_project)).Select(finding => finding.Id));

    [Fact]
    public void Every_rule_and_every_role_is_listed()
    {
        Assert.All(RulePage.Ids.Where(id => id[5] == '5'),
            id => Assert.Contains($"| [{id}](rules/{id}.md) |", s_page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<CitationRole>(), role => Assert.Matches($@"(?m)^\| `{role}`( \(default\))? \|", s_page));
    }

    private static string Block(string fence) => Fences().Matches(s_page).Single(match => match.Groups[1].Value == fence).Groups[2].Value;

    [GeneratedRegex("^```(\\w+ \\S+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}

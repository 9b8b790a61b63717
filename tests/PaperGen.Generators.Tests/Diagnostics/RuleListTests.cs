using Microsoft.CodeAnalysis;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Diagnostics;

/// <summary>
/// The rules are in three places: their descriptors, the release file and the pages (<see cref="Rules.RulePageTests"/>).
/// </summary>
public class RuleListTests
{
    private static readonly RuleInfo[] s_rules = [.. RuleList.All];

    [Fact]
    public void Every_rule_has_an_identifier_of_its_own() =>
        Assert.Equal(s_rules.Length, s_rules.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void The_release_file_lists_every_rule_with_its_category_and_severity()
    {
        string[] listed = Rows("src/PaperGen.Generators/AnalyzerReleases.Unshipped.md");
        Assert.Equal(s_rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"),
            listed.Select(row => string.Join(" | ", row.Split('|', StringSplitOptions.TrimEntries).Take(3))));
    }

    [Fact]
    public void Every_rule_is_an_analyzer_s_or_the_build_s() => Assert.Equal(
        s_rules.Select(rule => rule.Id),
        AnalyzerRun.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)
            .Concat(RuleList.OfBuilds.Select(rule => rule.Id)).Order(StringComparer.Ordinal));

    private static string[] Rows(string path) =>
        [.. File.ReadLines(RepositoryFile.Path(path))
            .Where(line => line.TrimStart('|', ' ').StartsWith("PAPER", StringComparison.Ordinal))];
}

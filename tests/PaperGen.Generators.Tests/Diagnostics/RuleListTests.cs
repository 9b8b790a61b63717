using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Diagnostics;

/// <summary>The rules stand in three places: their descriptors, the release file and the README.</summary>
public class RuleListTests
{
    private static readonly DiagnosticDescriptor[] s_rules = [.. Findings.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    [Fact]
    public void Every_rule_has_an_identifier_of_its_own() => Assert.Equal(s_rules.Length, s_rules.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void The_release_file_lists_every_rule_with_its_category_and_severity()
    {
        string[] listed = Rows("src/PaperGen.Generators/AnalyzerReleases.Unshipped.md");
        Assert.Equal(s_rules.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"), listed.Select(row => string.Join(" | ", row.Split('|', StringSplitOptions.TrimEntries).Take(3))));
    }

    [Fact]
    public void The_README_lists_every_rule_with_its_severity()
    {
        string[] listed = Rows("README.md");
        Assert.Equal(s_rules.Select(rule => $"{rule.Id} {rule.DefaultSeverity.ToString().ToLowerInvariant()}"), listed.Select(row => string.Join(" ", row.Trim('|').Split('|', StringSplitOptions.TrimEntries).Take(2))));
    }

    private static string[] Rows(string path) =>
        [.. File.ReadLines(RepositoryFile.Path(path)).Where(line => line.TrimStart('|', ' ').StartsWith("PAPER", StringComparison.Ordinal))];
}

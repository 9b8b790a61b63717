using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Syntax;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>The pages of the rules say what the rules say of themselves, and none is missing or left over.</summary>
public class RulePageTests
{
    private static readonly string[] s_headings =
        ["What it flags", "Why it matters", "Example", "Fix", "Configure", "What it leaves alone"];

    private static readonly RuleInfo[] s_rules = [.. RuleList.All];

    public static TheoryData<string> Rules => [.. s_rules.Select(rule => rule.Id)];

    [Fact]
    public void There_is_a_page_for_each_rule_and_none_besides() => Assert.Equal(s_rules.Select(rule => rule.Id), RulePage.Ids);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_says_what_the_descriptor_says(string id)
    {
        RuleInfo rule = s_rules.Single(rule => rule.Id == id);
        RulePage page = RulePage.Read(id);
        Assert.Equal($"# {id}: {Name(id)}", page.Lines[0]);
        Assert.Equal($"{rule.Title}.", page.Lines[2]);
        Assert.Equal("| severity | family | fix |", page.Lines[4]);
        Assert.Matches($@"^\| {rule.DefaultSeverity} \| {rule.Category["PaperGen.".Length..]} \({id[5]}xxx\) \| (yes|no) \|$",
            page.Lines[6]);
        Assert.Equal(s_headings, page.Sections.Select(section => section.Key));
        Assert.DoesNotContain(page.Sections, section => section.Value.Length == 0);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page.Section("Configure"), StringComparison.Ordinal);
        Assert.Contains($"<PaperGenSeverity>{id[5..]}=", page.Section("Configure"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_lists_every_rule_as_its_page_does()
    {
        string[] expected =
            [.. s_rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {Name(rule.Id)} | {rule.DefaultSeverity} | {HasFix(rule.Id)} |")];
        if (Environment.GetEnvironmentVariable("PAPERGEN_WRITE") == "1")
            WriteTable(expected);
        Assert.Equal(expected, ReadMe.Where(line => line.StartsWith("| [PAPER", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Everything that fires on real papers is counted, and how many were read; the numbers are those of <c>rule-counts</c>.
    /// </summary>
    [Fact]
    public async Task The_counts_are_those_of_today()
    {
        var project = new TestProject(DataFiles.HuggingFace);
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        int[] titles = [.. DigestParser.Parse(DataFiles.HuggingFace).Entries.Select(entry => entry.Anchor.Start)];
        IEnumerable<string> expected = found.GroupBy(finding => finding.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"| {rule.Key} | {rule.Count()} | {rule.Select(Paper).Where(paper => paper > 0).Distinct().Count()} |");
        string[] counted = [.. ReadMe.Where(line => line.StartsWith("| PAPER", StringComparison.Ordinal))];
        Assert.Equal(expected, counted.Select(row => row[..(row[..^1].LastIndexOf('|') + 1)]));
        // At least thirty of each, or all.
        Assert.All(counted.Select(row => row.Trim('|').Split('|').Skip(1).Select(int.Parse).ToArray()),
            row => Assert.InRange(row[2], Math.Min(30, row[0]), row[0]));

        int Paper(Diagnostic finding) => titles.Count(title => title <= finding.Location.SourceSpan.Start);
    }

    [Fact]
    public void No_link_of_the_pages_is_broken()
    {
        foreach (string file in Directory.GetFiles(RulePage.Folder, "*.md"))
        {
            string text = Regex.Replace(File.ReadAllText(file), "^```.*?^```", "", RegexOptions.Multiline | RegexOptions.Singleline);
            text = Regex.Replace(text, "`[^`]*`", "");
            foreach (Match link in Regex.Matches(text, @"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)"))
            {
                string target = link.Groups[1].Length == 0 ? file : Path.Combine(RulePage.Folder, link.Groups[1].Value);
                Assert.True(File.Exists(target), $"{Path.GetFileName(file)}: {link.Value}");
                if (link.Groups[2].Success)
                    Assert.Contains(File.ReadLines(target), line => line.StartsWith('#')
                        && line.TrimStart('#', ' ').ToLowerInvariant().Replace(' ', '-') == link.Groups[2].Value);
            }
        }
    }

    /// <summary>What <c>tests/rules/write</c> does: the table's rows become those of the rules.</summary>
    private static void WriteTable(string[] rows)
    {
        List<string> lines = [.. ReadMe];
        int first = lines.FindIndex(static line => line.StartsWith("| [PAPER", StringComparison.Ordinal));
        lines.RemoveAll(static line => line.StartsWith("| [PAPER", StringComparison.Ordinal));
        lines.InsertRange(first, rows);
        File.WriteAllLines(RepositoryFile.Path("docs/rules/README.md"), lines);
    }

    private static IEnumerable<string> ReadMe => File.ReadLines(RepositoryFile.Path("docs/rules/README.md"));

    private static string HasFix(string id) => RulePage.Read(id).Lines[6].Split('|', StringSplitOptions.TrimEntries)[3];

    /// <summary>The name by which the release file calls a rule, which is that of its class.</summary>
    private static string Name(string id) => File.ReadLines(RepositoryFile.Path("src/PaperGen.Generators/AnalyzerReleases.Unshipped.md"))
        .Single(line => line.StartsWith(id + " ", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries)[3];
}

using Microsoft.CodeAnalysis;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>The examples on the pages of the rules: what a page shows as a defect is one, and what it shows as repaired is not.</summary>
public class RulePageExampleTests
{
    /// <summary>Rules that no example on a page can show.</summary>
    private static readonly Dictionary<string, string> s_withoutDefect = new()
    {
        ["PAPER1024"] = "Digests have no keys; the tests of bibliographies make two equal ones.",
        ["PAPER9002"] = "It takes a digest of more than 10,000 papers; ConfigurationRuleTests makes one.",
        ["PAPER9007"] = "It takes a digest of tens of thousands of papers; ConfigurationRuleTests makes one.",
    };

    private static readonly string[] s_ofLayouts = ["PAPER1030", "PAPER1031", "PAPER1032", "PAPER2035", "PAPER2036"];

    /// <summary>
    /// About C# code, in <c>UsingRuleTests</c> and <c>NameRuleTests</c>, and about projects, in the package's <c>MissingDigestTests</c> and
    /// <c>ProjectRuleTests</c>.
    /// </summary>
    private static readonly string[] s_notAboutDigests =
    [
        "PAPER9008", "PAPER9009", "PAPER9010", "PAPER9011", "PAPER9012", "PAPER9013", "PAPER9014", "PAPER9015", "PAPER9016", "PAPER9017",
        "PAPER9018",
    ];

    /// <summary>The rules about digests; those about C# code (5xxx) show code, those about topics (4xxx) their own files.</summary>
    public static TheoryData<string> Pages =>
        [.. RulePage.Ids.Where(id => id[5] is '1' or '2' or '3' or '9' || id == "PAPER4001").Except(s_notAboutDigests)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_shows_as_a_defect_is_one(string id)
    {
        RulePageExample? defect = RulePage.Read(id).Example("papers");
        Assert.Equal(s_withoutDefect.ContainsKey(id), defect is null);
        if (defect is null)
            return;
        // One page, one rule: an example with other findings beside its own would confuse its reader.
        string[] found = [.. (await defect.Findings()).Select(static finding => finding.Id).Distinct()];
        // What is to be said of a layout comes with what was read as one.
        Assert.Equal([id], s_ofLayouts.Contains(id) ? found.Where(other => other == id) : found);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_shows_as_right_has_no_finding(string id)
    {
        RulePage page = RulePage.Read(id);
        bool hasFix = page.Lines[6].EndsWith("| yes |", StringComparison.Ordinal);
        RulePageExample? right = page.Example(hasFix ? "papers-fixed" : "papers-clean");
        Assert.NotNull(right);
        Diagnostic[] found = await right.Findings();
        Assert.DoesNotContain(found, finding => finding.Id == id || finding.Severity > DiagnosticSeverity.Hidden);
        Assert.Equal(page.Examples.Count, s_withoutDefect.ContainsKey(id) ? 1 : 2);
    }

    /// <summary>
    /// Where a page shows what the fix does, it does that; where it says that there is none, no finding of the rule has one.
    /// </summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_fix_does_what_the_page_shows(string id)
    {
        RulePage page = RulePage.Read(id);
        if (page.Example("papers") is not { Encoding: null } defect)
            return;
        var file = new DigestFile("reading.papers.txt", new FileContent(defect.Text));
        FixAllResult result = DigestFixer.FixAll([file], file, finding => finding.Rule.Id == id, new FixOptions("2025"));
        Assert.Equal(page.Example("papers-fixed")?.Text ?? defect.Text, result.File.Text.Text);
    }
}

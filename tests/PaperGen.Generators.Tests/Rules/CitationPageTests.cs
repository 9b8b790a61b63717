using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>
/// The code on the pages of the rules about citations: what a page shows as a defect is one, and what it shows as right is not.
/// </summary>
public class CitationPageTests
{
    private const string Digest = "HMT: Memory\narxiv: 2405.06067\n\nAn abstract.\n\nOil: On Wicks\n\nAnother abstract.\n\nWax: On "
        + "Candles\nstatus: retracted\n\nA third abstract.\n";

    public static TheoryData<string> Pages => [.. RulePage.Ids.Where(id => id[5] == '5')];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_defect_is_one_and_what_is_right_is_not(string id)
    {
        string example = RulePage.Read(id).Section("Example");
        Assert.Equal([id], (await Found(example, "defect", id)).Distinct());
        Assert.DoesNotContain(id, await Found(example, "right", id));
    }

    private static async Task<IEnumerable<string>> Found(string example, string kind, string id)
    {
        Match fence = Regex.Match(example, "^```csharp " + kind + "\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(fence.Success, kind);
        Diagnostic[] found =
            await AnalyzerRun.OfCitations(new TestProject(Digest).WithCode("namespace Reading\n{\n" + fence.Groups[1].Value + "\n}\n"));
        return found.Select(finding => finding.Id).Where(found => id == "PAPER5005" || found != "PAPER5005");
    }
}

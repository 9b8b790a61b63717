using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Fixes;

/// <summary>Real digests, repaired as a whole.</summary>
public class RealRepairTests
{
    [Fact]
    public void Real_digests_are_repaired_in_full_and_keep_their_papers()
    {
        string digest = DataFiles.Seed + "\n\n" + DataFiles.HuggingFace;
        string repaired = Repair.All(digest, static finding => finding.Fix!.IsSafe);
        Assert.DoesNotContain(Repair.Findings(repaired), static finding => finding.Fix is { IsSafe: true });
        Assert.Equal(repaired, Repair.All(repaired, static finding => finding.Fix!.IsSafe));
        Assert.Equal(InspectedDigest.Of(new FileContent(digest)).Syntax.Entries.Count,
            InspectedDigest.Of(new FileContent(repaired)).Syntax.Entries.Count);
        // Everything, deletions included.
        string all = Repair.All(digest);
        Assert.DoesNotContain(Repair.Findings(all), static finding => finding.Fix is not null);
        Assert.Equal(all, Repair.All(all));
    }

    /// <summary>
    /// The seed and real papers, repaired, have nothing left to repair at those places, and repairing again changes nothing.
    /// </summary>
    [Fact]
    public void Repairing_real_papers_is_done_after_one_or_two_rounds()
    {
        string text = DataFiles.Seed + "\n\n" + DataFiles.HuggingFace;
        int before = Repairable(text).Count;
        text = Repaired(text);
        int after = Repairable(text).Count;
        // Of overlapping findings one is reported at a time, so some come out in the next round only.
        Assert.True(before > 500 && after < before / 50, $"{before} findings, then {after}");
        for (int round = 0; round < 3; round++)
            text = Repaired(text);
        Assert.Empty(Repairable(text).Select(finding => $"{finding.Rule.Descriptor.Id} {finding.Found}"));
    }

    private static List<TextFinding> Repairable(string digest) =>
        [.. TextRuleRunner.Check(DigestParser.Parse(digest)).Where(finding => finding.Fix is not null)];

    private static string Repaired(string digest)
    {
        int end = digest.Length;
        foreach (TextFinding finding in Repairable(digest).OrderByDescending(finding => finding.Span.Start))
        {
            TextEdit[] changes =
                [.. new[] { new TextEdit(finding.FixSpan, finding.Fix!), finding.Partner }.OfType<TextEdit>()
                    .OrderByDescending(change => change.Span.Start)];
            // A repair may take along what another one begins with; that one waits for the next round.
            if (changes[0].Span.End > end)
                continue;
            foreach (TextEdit change in changes)
                digest = digest[..change.Span.Start] + change.NewText + digest[change.Span.End..];
            end = changes[^1].Span.Start;
        }
        return digest;
    }
}

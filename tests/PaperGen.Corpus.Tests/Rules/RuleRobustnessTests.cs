using CsCheck;
using PaperGen.Analysis;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Rules;

/// <summary>Whatever a text holds, the rules finish, and their findings are stretches of it.</summary>
public class RuleRobustnessTests
{
    private static readonly string[] s_fragments =
    [
        "times", "sim 7", "textbf{", "\\emph{", "\\", "\\(", "\\)", "$", "$", "{", "}", "``", "`", "''", "'", "--", "---", " -- ", "*",
        "**", "[", "](", ")", "&", "&#", "&#x1F600;", "&#xFFFFFFFF;", ";", "<", "</", "</b>", "<a href=", "<br", "</jats:",
        ".", "...", "\u2026", "a.Bc ", ":(1)", "the the", " , ", "present", "Abstract:", "http", "https://", "http:/", "://", "www.",
        "github.com/", "github. com/", ".github.io", "bit.ly/", "arXiv:", "arxiv.org/abs/", "2413.1", "v0", "doi:", "doi.org/", "10.1000/x",
        "@", ":80", " ", "  ", "\n", "\r\n", "\t", "\0", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u202E", "\u05D0", "\u2066",
        "\u00C3\u00A9", "\u00E2\u20AC\u2122", "\u00C2", "e\u0301", "\u0301", "\uD83D", "\uDE00", "\U0001F600", "\uFFFD", "\uFFFF", "\uFB01",
        "\uE000", "\u212B", "1", "9", "a", "Z", "_",
    ];

    private static readonly Gen<string> s_hostile =
        Gen.OneOf<string>(Gen.OneOf(s_fragments), Gen.Char.Select(c => c.ToString())).Array[0, 60].Select(string.Concat);

    [Fact]
    public void No_rule_throws_and_every_hit_is_in_the_text_and_in_order() => s_hostile.Sample(text =>
    {
        foreach (EntryPart part in Enum.GetValues<EntryPart>())
        {
            EntryText read = RuleRun.Text(text, part);
            foreach (TextRule rule in TextRules.All)
            {
                var hits = new List<TextHit>();
                rule.Find(read, hits);
                Assert.True(hits.Count == 0 || rule.Anchors.Overlaps(read.Characters), $"{rule.Descriptor.Id} finds something in a text "
                    + $"that has none of its anchors");
                Assert.Equal(hits.Select(hit => hit.Start).Order(), hits.Select(hit => hit.Start));
                Assert.All(hits, hit =>
                {
                    Assert.InRange(hit.Start, 0, hit.End - 1);
                    Assert.InRange(hit.End + hit.FixEndsAfter, hit.End, read.Raw.Length);
                    TextSpan span = read.ToDigest(hit.Start, hit.End + hit.FixEndsAfter);
                    Assert.InRange(span.End, span.Start + 1, text.Length);
                    Assert.NotEqual(read.Raw[hit.Start..(hit.End + hit.FixEndsAfter)], hit.Fix);
                });
            }
        }
    }, iter: 20_000);

    [Fact]
    public void Findings_of_a_digest_are_sorted_and_do_not_overlap() => Gen.Select(s_hostile, s_hostile).Sample((title, body) =>
    {
        string digest = $"A Title {title}\n\n{body} is an abstract of some length that ends with a period, as an abstract does, whatever "
            + $"stands in it.";
        List<TextFinding> found = TextRuleRunner.Check(DigestParser.Parse(digest));
        Assert.All(found, finding => Assert.InRange(finding.Span.End, finding.Span.Start + 1, digest.Length));
        Assert.All(found, finding => Assert.InRange(finding.FixSpan.End, finding.Span.End, digest.Length));
        Assert.All(found.Zip(found.Skip(1)),
            pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{pair.First} {pair.Second}"));
        // What the message is made of.
        Assert.All(found, finding => Assert.NotNull(finding.Rule.Quote(finding.Found) + finding.Rule.Advice(finding.Fix)));
    }, iter: 10_000);

    public static TheoryData<string, string> WorstTexts => [.. PaperGen.Tests.WorstTexts.All];

    [Theory(Timeout = 200_000)]
    [MemberData(nameof(WorstTexts))]
    public async Task Megabytes_of_what_is_worst_for_a_rule_are_read(string id, string unit)
    {
        const int Length = 1_000_000;
        // Not awaited in place, or the time would not run out.
        string text = PaperGen.Tests.WorstTexts.Of(unit, Length);
        List<TextHit> hits = await Task.Run(() => RuleRun.Find(id, RuleRun.Text(text)), TestContext.Current.CancellationToken);
        Assert.All(hits.Take(1000), hit => Assert.InRange(hit.End, hit.Start + 1, text.Length));
        // One long address of the same.
        string address = "https://a.b/" + string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        Assert.All((await Task.Run(() => RuleRun.Find(id, RuleRun.Text(address)), TestContext.Current.CancellationToken)).Take(1000),
            hit => Assert.InRange(hit.End, hit.Start + 1, address.Length));
    }

    [Fact]
    public void Every_rule_has_a_worst_text() =>
        Assert.Equal(TextRules.All.Select(rule => rule.Descriptor.Id).Order(), WorstTexts.Select(row => row.Data.Item1).Distinct().Order());
}

using CsCheck;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Fixes;

/// <summary>Whatever a digest holds, repairs do what they say and end.</summary>
public class FixPropertyTests
{
    private static readonly string[] s_damage =
    [
        "73times ", "sim 70times ", "textbf{bold} ", "\\eg", "\\etc", "\\textbf{x} ", "5\\% ", "``x'' ", "a -- b ", "9--17 ", "**x** ",
        "*x y* ", "&amp; ", "<b>x</b> ", "<br>", "videos.However, ", "heads:(1) ", "the the ",
        "Abstract: ", "\u00AD", "\u00A0", "\uFB01", "\u0007", "\u202Ex\u202C", "\u00C3\u00A9 ", "e\u0301",
        "https://a.org/b{https://a.org/b} ", "https: //a.org/ ", "https://github. com/a/b ", "athttps://a.org ", "https://a.org/x\\_y ",
        "https://https://a.org ", "http://github.com/a/b ", "https://www.github.com/a ", "github.com/a/b ", "doi:10.1000/a ", "\n", "\r\n",
        "\n  ", "// ", "id: ", "\n\n", "\r\n\r\n", ".", " A Title ", "// papergen: disable 2xxx\n", "// papergen: restore\n\n",
        "\n\0\u2028\n", "\0\0",
    ];

    private static readonly Gen<string> s_damaged =
        Gen.OneOf<string>(Gen.OneOf(s_damage), Gen.OneOf("words of a text ", "and more of them, ", "It ends. "),
            DigestGen.Garbage).Array[0, 25].Select(string.Concat);

    private static readonly Gen<string> s_digest = Gen.OneOf<string>(
        s_damaged,
        DigestGen.Any,
        Gen.Select(s_damaged, s_damaged,
            static (title, text) =>
                $"A Title {title}\n\n{text} is an abstract of some length that ends with a period, as an abstract does, whatever stands in it.\n\nSecond\n\n{title} is an abstract."));

    [Fact]
    public void A_repair_changes_nothing_outside_its_span_and_leaves_the_finding_gone() => s_digest.Sample(text =>
    {
        DigestFile file = Repair.File(text);
        foreach (Finding finding in Repair.Findings(text).Where(static finding => finding.Fix is not null).Take(5))
        {
            IReadOnlyList<TextEdit> changes = DigestFixer.Fix([file], file, finding.Rule.Id, finding.Span, Repair.Options);
            if (changes.Count == 0)
                continue;
            string repaired = TextEdits.Apply(text, changes);
            Assert.NotEqual(text, repaired);
            // In order, apart, and near what was found.
            Assert.All(changes.Zip(changes.Skip(1)), static pair => Assert.True(pair.First.Span.End < pair.Second.Span.Start));
            if (finding.Fix!.ChangesStructure || finding.Rule.Id == "PAPER1009")
                continue;
            // A pair of quotation marks is repaired as one.
            TextEdit change = Assert.Single(changes, change => change.Span.Start == finding.Span.Start);
            Assert.InRange(changes.Count, 1, finding.Rule.Id == "PAPER2006" ? 2 : 1);
            // Repairing again is another finding, further on.
            var here = TextSpan.FromBounds(change.Span.Start, change.Span.Start + change.NewText!.Length);
            Assert.DoesNotContain(Repair.Findings(repaired), again => again.Rule.Id == finding.Rule.Id && again.Span.OverlapsWith(here)
                && again.Span.Length >= finding.Span.Length && again.Fix is not null && here.Contains(again.Span));
            Assert.Equal(Entries(text), Entries(repaired));
        }
    }, iter: 2_000);

    [Fact]
    public void Repairing_all_comes_to_an_end_and_keeps_the_entries() => s_digest.Sample(text =>
    {
        string repaired = Repair.All(text, static finding => finding.Fix is { ChangesStructure: false });
        Assert.Equal(Entries(text), Entries(repaired));
        Assert.Equal(repaired, Repair.All(repaired, static finding => finding.Fix is { ChangesStructure: false }));
    }, iter: 2_000);

    [Fact]
    public void Repairing_all_with_deletions_comes_to_an_end() => s_digest.Sample(text =>
    {
        string repaired = Repair.All(text);
        Assert.Equal(repaired, Repair.All(repaired));
    }, iter: 2_000);

    [Fact]
    public void Repairing_all_leaves_nothing_that_can_be_repaired_alone() => s_digest.Sample(text =>
    {
        DigestFile repaired = Repair.File(Repair.All(text));
        Assert.DoesNotContain(Repair.Findings([repaired])[0], finding => DigestFixer.Fix(repaired, finding, Repair.Options).Count > 0);
    }, iter: 2_000);

    private static int Entries(string text) => DigestParser.Parse(text).Entries.Count;
}

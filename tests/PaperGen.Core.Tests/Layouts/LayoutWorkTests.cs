using PaperGen.Analysis;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>Pasted files have what digests have: an edit of one record inspects that record, and comments suppress.</summary>
public sealed class LayoutWorkTests
{
    [Fact]
    public void An_edit_of_one_of_2000_records_inspects_that_record()
    {
        string text = string.Concat(Enumerable.Range(1000, 2000).Select(static i =>
            $"- **Lamp {i} and the Reader of Room {i}**, Ada Quill, Ben Tarn, 2026 [[paper](https://arxiv.org/abs/2405.1{i})]\n"));
        var recent = new RecentInspections();
        Assert.IsType<PaperGen.Syntax.Layouts.LayoutSyntax>(DigestParser.Parse(text));
        Assert.Equal(2000, Inspected(recent.Of(new FileContent(text))));
        string edited = text.Replace("Lamp 2000 and", "Lamp 2000 or", StringComparison.Ordinal);
        Assert.Equal(1, Inspected(recent.Of(new FileContent(edited))));
        Assert.Equal(0, Inspected(recent.Of(new FileContent("<!-- a comment -->\n" + edited))));
    }

    /// <summary>Where a page can hold an HTML comment, it holds one that suppresses.</summary>
    [Fact]
    public void A_comment_of_HTML_suppresses_in_a_pasted_page()
    {
        const string Page = "# Papers\n\n## A Lamp for Every Room\n\nOur lamp is 73times as bright as a candle, and it needs a third of "
            + "the oil that candles need in a year.\n\n"
            + "## Two Bells and a Clock\n\nThe bells ring 12times a day, whatever the clock says of the hour, and nobody in the whole "
            + "valley has ever complained of it.\n";
        Assert.Equal(2, Lost(Page));
        Assert.Equal(1, Lost(Page.Replace("## Two", "<!-- papergen: disable PAPER2001 -->\n\n## Two", StringComparison.Ordinal)));
    }

    private static int Lost(string text)
    {
        var file = new DigestFile("a.papers.md", new FileContent(text));
        return new ProjectAnalysis([file]).Findings(file).Count(static finding => finding.Rule.Id == "PAPER2001");
    }

    private static int Inspected(InspectedDigest digest)
    {
        _ = digest.Findings;
        return digest.InspectedEntries;
    }
}

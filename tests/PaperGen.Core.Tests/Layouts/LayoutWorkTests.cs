using System.Diagnostics;
using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>How much work a pasted file is: an edit of one record inspects that record, and reading is linear.</summary>
public sealed class LayoutWorkTests(ITestOutputHelper output)
{
    /// <summary>Every so many files are grown.</summary>
    private const int Step = 5;

    private const int Small = 100_000;

    private const double Least = 20;

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
        const string Page = "# Papers\n\n## A Lamp for Every Room\n\nOur lamp is 73times as bright as a candle, and it needs a third of the oil that candles need in a year.\n\n"
            + "## Two Bells and a Clock\n\nThe bells ring 12times a day, whatever the clock says of the hour, and nobody in the whole valley has ever complained of it.\n";
        Assert.Equal(2, Lost(Page));
        Assert.Equal(1, Lost(Page.Replace("## Two", "<!-- papergen: disable PAPER2001 -->\n\n## Two", StringComparison.Ordinal)));
    }

    /// <summary>Four times as much of each layout takes less than ten times as long.</summary>
    [Fact]
    public void Each_layout_is_read_in_linear_time()
    {
        string[] files = [.. Directory.GetFiles(Repository.At("tests/Shared/Layouts"), "*.txt").Order(StringComparer.Ordinal)];
        for (int i = 0; i < files.Length; i += Step)
        {
            string text = File.ReadAllText(files[i]);
            Time(Grown(text, Small / 4));
            double once = Math.Max(Least, Time(Grown(text, Small)));
            string large = Grown(text, 4 * Small);
            double more = Time(large);
            // A pause of the machine is no growth: look again, and take the best.
            for (int again = 0; again < 4 && more > 10 * once; again++)
                more = Math.Min(more, Time(large));
            output.WriteLine($"{Path.GetFileName(files[i])}: {once:0} ms, {more:0} ms");
            Assert.True(more <= 10 * once, $"{files[i]}: {once:0} ms, four times as much {more:0} ms");
        }
    }

    /// <summary>Copies of a page until they have a length, the titles of each copy with a number of their own.</summary>
    internal static string Grown(string text, int length)
    {
        string[] titles = [.. ReadPapers.Of(DigestParser.Parse(text)).Select(static paper => paper.Title).Where(static title => title.Length > 10).Distinct()];
        var grown = new System.Text.StringBuilder();
        for (int i = 0; grown.Length < length; i++)
        {
            string copy = text;
            foreach (string title in titles)
                copy = copy.Replace(title, title + " " + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            grown.Append(copy).Append('\n');
        }
        return grown.ToString();
    }

    private static double Time(string text)
    {
        long start = Stopwatch.GetTimestamp();
        _ = DigestParser.Parse(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
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

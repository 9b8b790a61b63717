using PaperGen.Core.Tests.Architecture;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;
using PaperGen.Tests;

namespace PaperGen.Corpus.Tests.Layouts;

/// <summary>Pasted pages, mails and lists: how many of the papers that a person finds are read, and nothing else.</summary>
public sealed class LayoutCaptureTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_captures_are_read()
    {
        LayoutResult total = Measure(LayoutCapture.In(Repository.SharedData("captures")));

        Assert.True(total.Exact >= 0.99 * total.Papers, "titles and abstracts");
        Assert.True(total.RightIds >= 0.99 * total.Ids, "arXiv identifiers");
        Assert.True(total.RightAuthors >= 0.95 * total.AuthorLists, "authors");
        Assert.True(total.RightDates >= 0.99 * total.Dates, "dates");
        Assert.True(total.Noise <= 0.01 * total.Read, "what is no paper");
    }

    [Fact]
    public void Each_cause_of_a_loss_is_mended()
    {
        LayoutResult total = Measure(LayoutCapture.In(Path.Combine(Repository.SharedData("captures"), "min")));

        Assert.Equal(total.Papers, total.Exact);
        Assert.Equal(0, total.Noise);
    }

    [Fact]
    public void Stand_ins_of_captures_are_read()
    {
        LayoutResult total = Measure(LayoutCapture.In(Repository.At("tests/Shared/Layouts/Captures")));

        Assert.True(total.Exact >= 0.95 * total.Papers, "titles and abstracts");
        Assert.True(total.RightIds >= 0.99 * total.Ids, "arXiv identifiers");
        Assert.True(total.Noise <= 0.01 * total.Read, "what is no paper");
    }

    /// <summary>Layouts that no capture has, in our own words.</summary>
    [Fact]
    public void Layouts_of_our_own_are_read()
    {
        LayoutResult total = Measure(LayoutCapture.In(Repository.At("tests/Shared/Layouts")));

        Assert.Equal(total.Papers, total.Exact);
        Assert.Equal(total.Ids, total.RightIds);
        Assert.Equal(total.AuthorLists, total.RightAuthors);
        Assert.Equal(total.Dates, total.RightDates);
        Assert.Equal(0, total.Noise);
    }

    [Fact]
    public void Titles_and_abstracts_are_read_by_the_plain_rule()
    {
        foreach (string name in new[] { "seed.papers.txt", "hf-2024-2000.papers.txt" })
        {
            string text = File.ReadAllText(Repository.SharedData(name));
            Assert.IsType<PageSyntax>(DigestParser.Parse(text));
            for (int width = 60; width <= 88; width += 4)
                Assert.IsType<PageSyntax>(DigestParser.Parse(Wrapped(text, width)));
        }
    }

    private static string Wrapped(string text, int width)
    {
        var wrapped = new System.Text.StringBuilder();
        int column = 0;
        foreach (string line in text.Split('\n'))
        {
            foreach (string word in line.Split(' '))
            {
                if (column > 0 && column + 1 + word.Length > width)
                {
                    wrapped.Append('\n');
                    column = 0;
                }
                wrapped.Append(column > 0 ? " " : "").Append(word);
                column += word.Length + 1;
            }
            wrapped.Append('\n');
            column = 0;
        }
        return wrapped.ToString();
    }

    private LayoutResult Measure(IEnumerable<LayoutCapture> captures)
    {
        var total = new LayoutResult { Name = "all" };
        foreach (LayoutCapture capture in captures)
        {
            DigestSyntax syntax = DigestParser.Parse(capture.Text);
            Assert.Null(DigestAccounting.Violation(syntax));
            LayoutResult result = capture.Compare(ReadPapers.Of(syntax), output.WriteLine);
            output.WriteLine(result.ToString());
            total.Add(result);
            if (result.Missed > 0)
                Assert.Contains(Core.Tests.Layouts.Findings.Of(syntax),
                    static finding => finding.Severity >= PaperGen.Findings.FindingSeverity.Warning);
        }
        output.WriteLine(total.ToString());
        Assert.NotEqual(0, total.Papers);
        return total;
    }
}

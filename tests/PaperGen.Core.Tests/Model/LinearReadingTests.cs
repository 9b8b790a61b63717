using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Model;

/// <summary>Twice as much text, twice the work: counted in bytes, as a clock says what else a machine does.</summary>
public class LinearReadingTests
{
    [Fact]
    public void A_text_of_many_pieces_is_joined_once()
    {
        Join(100);
        Assert.InRange(Allocated(() => Join(8000)) / Allocated(() => Join(4000)), 1.5, 2.6);

        static void Join(int pieces) =>
            CollapsedText.Of(new string('a', pieces), [.. Enumerable.Range(0, pieces).Select(static i => new TextSpan(i, 1))]);
    }

    [Fact]
    public void Pieces_are_joined_as_the_library_does_it() =>
        Assert.Equal("a b: c", CollapsedText.Of("a b:c ", [new(0, 1), new(1, 1), new(2, 1), new(3, 1), new(4, 1), new(5, 1)]));

    /// <summary>A name that nobody knows is compared with those that there are once, however often it is written.</summary>
    [Fact]
    public void An_unknown_topic_is_looked_for_once()
    {
        var nearest = new NearestTopics(["Long Context", "Memory"]);
        Assert.Equal(["Long Context"], nearest.Of("Lnog Context"));
        Assert.Same(nearest.Of("Lnog Context"), nearest.Of("Lnog Context"));
        Assert.Empty(nearest.Of(new string('a', 1_000_000)));
    }

    [Fact]
    public void No_argument_of_a_message_is_longer_than_a_sentence()
    {
        string id = new('a', 100_000);
        string text = $"Lamp: A\nid: {id} b\nstatus: {id}\nnte: {id}\n\nA text.\n\nLamp: B\nid: {id} b\n\nA text of another.\n";
        var file = new DigestFile("a.papers.txt", new FileContent(text));
        IReadOnlyList<Finding> findings = ProjectAnalysis.Inspect([file])[file];
        Assert.NotEmpty(findings);
        Assert.All(findings, static finding => Assert.InRange(finding.Message.Length, 1, 1500));
    }

    private static double Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

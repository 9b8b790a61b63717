using CsCheck;
using PaperGen.Links;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Links;

/// <summary>Whatever a text holds, its links are stretches of it, one behind the other, and reading them ends.</summary>
public class LinkRobustnessTests
{
    private static readonly string[] s_fragments =
    [
        "http", "https", "HTTPS", "://", "https://", "http://", "https: //", "http :", ":/", "//", "/", ":", "www.", "a.org", "a.org/b",
        "github.com/", "github. com/", "GitHub.com/a/b", "gitlab.com/", "huggingface.co/", " owner/name", ".github.io", "a.github.io",
        "x.GITHUB.IO", "doi:", "doi.org/", "dx.doi.org/", "10.1000/182", "DOI: ", "arXiv:", "arXiv: ", "arxiv.org/abs/",
        "www.arxiv.org/pdf/", "2405.06067", "hep-th/9901001", "v2",
        "{", "}", "{https://a.org}", "\\_", "\\%", "\\", "(", ")", "[", "]", "<", ">", "\"", "'", "`", "~", "$x$", "$", "@", "?q=", "#",
        "&", "_", "*", "-", ".", "..", ",", ";", "!", "\u2026", "code", "Code: ", "data and ", "demo", " for ", "Our model is at ", " ",
        " ", " ", "  ", "\n", "\r\n", "\t", "\0", "\u0085", "\u00A0", "\u2028", "\u200B", "\u202E", "\u706F", "\u00E9", "\u0130", "\uD83D",
        "\uDE00", "\U0001F600", "\uFFFD", "\uFFFF", "1", "a", "Z",
    ];

    private static readonly Gen<string> s_hostile =
        Gen.OneOf<string>(Gen.OneOf(s_fragments), Gen.OneOf(s_fragments), Gen.OneOf(s_fragments),
            Gen.Char.Select(c => c.ToString())).Array[0, 24].Select(string.Concat);

    [Fact]
    public void Links_are_stretches_of_the_text_in_its_order()
    {
        int repaired = 0, whole = 0;
        s_hostile.Sample(text =>
        {
            List<FoundLink> links = LinkRun.In(text);
            Assert.All(links, link => Assert.InRange(link.Span.End, link.Span.Start + 1, text.Length));
            Assert.All(links.Zip(links.Skip(1)),
                pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{pair.First} {pair.Second}"));
            Assert.All(links, link => Assert.Matches("^(?i:https?)://[\\p{L}\\p{N}]", link.Url));
            Assert.All(links, link => Assert.True(Enum.IsDefined(link.Kind)));
            Assert.All(links.Where(link => !link.IsRepaired),
                link => Assert.Equal(text.Substring(link.Span.Start, link.Span.Length), link.Url));
            Interlocked.Add(ref repaired, links.Count(link => link.IsRepaired));
            Interlocked.Add(ref whole, links.Count(link => !link.IsRepaired));
        }, iter: 10_000);
        Assert.True(repaired > 300 && whole > 300, $"{repaired} repaired, {whole} whole");
    }

    /// <summary>A text that the quick look passes has nothing to repair: reading it with care finds the same.</summary>
    [Fact]
    public void The_quick_look_misses_nothing()
    {
        int passed = 0;
        s_hostile.Sample(text => { Interlocked.Add(ref passed, Compare(text, new TextSpan(0, text.Length))); }, iter: 20_000);
        Assert.True(passed > 200, $"{passed} links");
    }

    [Fact]
    public void The_quick_look_misses_nothing_in_real_text()
    {
        foreach (string digest in (string[])[DataFiles.Seed, DataFiles.HuggingFace])
        {
            foreach (TextSpan part in DigestParser.Parse(digest).Entries.SelectMany(entry => entry.TitlePieces.Append(entry.AbstractSpan)))
                Compare(digest, part);
        }
    }

    /// <summary>How many links there are in a text that the quick look passes.</summary>
    private static int Compare(string text, TextSpan span)
    {
        if (LinkSignReader.Read(text, span, out _) == LinkSigns.Damaged)
            return 0;
        var found = new List<FoundLink>();
        var expected = new List<FoundLink>();
        LinkReader.Read(text, span, found);
        LinkReader.ReadRepaired(text, span, expected);
        Assert.Equal(expected, found);
        return found.Count;
    }

    /// <summary>What makes a reader that looks too far look farthest, when it is repeated.</summary>
    public static TheoryData<string> WorstTexts =>
    [
        .. PaperGen.Tests.WorstTexts.All.Where(text => text.Rule.StartsWith("PAPER3", StringComparison.Ordinal)).Select(text => text.Unit)
            .Distinct(),
        "https://a.b ", "https://a.b)", "://)", "):// ", "https://a,", "https://a.b,https://", "https://a.b(", "a.github.io ",
        "://a.github.io", "code and data, ", "and ", "https://a.b/{", "https://a.b{c} ", "https: //a.b ", "https://https://", "\\_",
        "arXiv:2405.06067 ", "a\n",
    ];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(WorstTexts))]
    public async Task Long_rows_of_what_is_worst_are_read(string unit)
    {
        foreach (string text in (string[])[PaperGen.Tests.WorstTexts.Of(unit, 400_000),
            "A Title\n\nThe codehttps://a.b/" + string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)) + " https://a.b"])
        {
            List<FoundLink> links = await Task.Run(() => LinkRun.In(text), TestContext.Current.CancellationToken);
            Assert.All(links.Take(1000), link => Assert.InRange(link.Span.End, link.Span.Start + 1, text.Length));
            List<FoundLink> distinct =
                await Task.Run(() => LinkRun.OfDigest("A Title\n\n" + text).ToList(), TestContext.Current.CancellationToken);
            Assert.InRange(distinct.Count, 0, links.Count);
        }
    }
}

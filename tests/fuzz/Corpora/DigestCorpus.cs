using PaperGen.Tests;

namespace PaperGen.Fuzz.Corpora;

/// <summary>The blocks of a digest, and what has no good place in one.</summary>
internal static class DigestCorpus
{
    private static readonly string[] s_own =
    [
        "LampLight: Reading by a Lamp", "Lamps and Oil", "1984", "Papers", "class", "3D Lamps", "A Short Sentence.", "new", "Subscribe",
        "Mar 14", "byAK and the research community", "2 authors", "\u00B7 Mar 14", "19",
        "We read by the light of one lamp, and we count the pages that it lasts for; the code is at https://github.com/lamps/lamp-light.",
        "LampLight: Reading by a Lamp\nid: Lamp\narxiv: 2405.06067\ntopics: Lamps, Light\nlinks: https://example.org/lamp\nauthors: Ada "
            + "Wick; Bo Oil\ndate: 2024-05-09\nstatus: superseded by Lamp",
        "Lamps\nauhtors: Bo Oil\n// papergen: disable PAPER2001, 2xxx", "// papergen: disable 2xxx -- why", "// papergen: restore",
        "doi: 10.1000/lamp\nvenue: A Journal\nnote: read\n  twice",
        "An abstract over\n  several lines, with data at https://huggingface.co/datasets/lamps/oil, ends.",
        "\u706F\u7684\u8BBA\u6587\u3002", "Emoji \U0001F600\U0001F468\u200D\U0001F469 in a title",
    ];

    private static readonly string[] s_fragments =
    [
        "73times", "sim 70times", "leq 5", "textbf{", "\\textbf{x}", "\\eg", "\\etc", "\\%", "``x''", "`x'", " -- ", "9--17", "**x**",
        "*x y*", "[t](https://a.org)", "&amp;", "&#x41;", "<b>x</b>", "<br>", "<a href=\"https://a.org\">", "videos.However, ", "heads:(1)",
        "the the ", "Abstract: ", "present , a", "$x^2$", "\\(", "\\)", "...", "\u2026", "\u00C3\u00A9", "e\u0301",
        "https://a.org/b{https://a.org/b}", "https: //a.org/", "https://github. com/a/b", "athttps://a.org", "https://a.org/x\\_y",
        "https://https://a.org",
        "http://github.com/a/b", "https://www.github.com/a", "github.com/a/b", "x.github.io", "https://bit.ly/x", "doi:10.1000/a",
        "arXiv:2413.12345", "arXiv:2405.06067", "id: ", "topics: ", "links: ", "//", "// papergen:", "*/", "\"\"\"", "{0}", "]]>",
        "</summary>", "#line 1", "\\u0022", "\u202E", "\u2066", "\u200B", "\u00AD", "\uFB01", "\uFFFD", "\uD83D", "\uDE00", "\0", "\uFEFF",
    ];

    private static readonly string[] s_separators =
        ["\n\n", "\n\n", "\n\n", "\n\n", "\r\n\r\n", "\n", "\r", " ", "", "\n \t\n", "\n\u00A0\n", "\u2028", "\n\n\n"];

    /// <param name="digest">A digest whose blocks are taken, too; null if there is none.</param>
    public static Corpus With(string? digest) =>
        new(s_own, digest?.Split("\n\n", StringSplitOptions.RemoveEmptyEntries) ?? [],
            [.. s_fragments, .. WorstTexts.All.Select(static worst => worst.Unit)], s_separators);
}

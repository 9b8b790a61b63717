using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>
/// Random entries whose values are known before they are written down: what is expected owes nothing to the product's parser.
/// </summary>
internal static class EntryGen
{
    /// <summary>A digest and its papers.</summary>
    public sealed record Written(string Text, IReadOnlyList<ExpectedPaper> Papers);

    private sealed record Entry(string[] Title, string[] Abstract, string LineEnd, int[] Breaks, bool[] Metadata, int Salt);

    // None is a phrase of a topic. None begins with two slashes or a key and a colon, holds ASCII white space, or is white space alone:
    // between them, lines may break anywhere.
    private static readonly string[] s_words =
    [
        "lamp", "Lamps", "light", "of", "the", "reading:", "a/b", "C#", "L'ampe", "7D", "x\u00A0y", "\u706F\u4E0B\u8BFB\u4E66",
        "\u00C5ngstr\u00F6m", "A\u030Angstrom", "\U0001F600", "\U0001F468\u200D\U0001F469", "\"quoted\"", "{0}", "}}", "*/", "/*",
        "</para>", "<b>", "&amp;", "]]>", "<![CDATA[", "\"\"\"", "#line", "#endif", "\\u0022", "\\", "x\u2028y", "x\u2029y", "x\u0085y",
        "\u202Eesrever\u202C", "\u2066x", "\0", "\u0001", "\u007F", "\uD83D", "\uDE00", "x\uDE00\uD83Dy", "\uFEFFx", "\uFFFD", "\uFFFE",
        "\uFFFF", "\uE000", "\u00AD", "x\u00ADy", "fi\uFB01", "Id", "x:id:", "note", "19", "Mar",
    ];

    private static readonly (string Word, string Url, PaperLinkKind Kind)[] s_links =
    [
        ("https://github.com/lamps/lamp-light.", "https://github.com/lamps/lamp-light", PaperLinkKind.Code),
        ("(https://huggingface.co/datasets/lamps/pages),", "https://huggingface.co/datasets/lamps/pages", PaperLinkKind.Dataset),
        ("https://example.org/a_(b)?c='d'&e=1;", "https://example.org/a_(b)?c='d'&e=1", PaperLinkKind.Other),
        ("https://lamps.github.io/demo/.", "https://lamps.github.io/demo/", PaperLinkKind.Demo),
        ("https://youtu.be/lamp\u2026", "https://youtu.be/lamp", PaperLinkKind.Video),
        ("https://doi.org/10.1000/182", "https://doi.org/10.1000/182", PaperLinkKind.Doi),
        ("https://example.org/\u706F", "https://example.org/\u706F", PaperLinkKind.Other),
    ];

    private static readonly Gen<string> s_word =
        Gen.Frequency((12, Gen.OneOf(s_words)), (1, Gen.OneOf(Array.ConvertAll(s_links, link => link.Word))));

    private static readonly Gen<Entry> s_entry = Gen.Select(
        Gen.OneOf(s_words).Array[0, 12], s_word.Array[1, 40], Gen.OneOf("\n", "\r\n", "\r"), Gen.Int[0, 9].Array[64, 64],
        Gen.Bool.Array[9, 9], Gen.Int[0, 9999],
        (title, text, lineEnd, breaks, metadata, salt) => new Entry(title, text, lineEnd, breaks, metadata, salt));

    public static Gen<Written> Digest(string path, int most) => s_entry.Array[0, most].Select(entries => Write(entries, path));

    /// <summary>A digest of entries that hold one text each, in the title, the abstract and the metadata.</summary>
    public static Written Of(string path, string lineEnd, params string[] texts) =>
        Write(texts.Select(
            (text, i) => new Entry([text, "Title"], [text, "and", text], lineEnd, new int[64],
                [false, false, true, false, false, true, false, false, true], i)).ToArray(), path);

    private static Written Write(Entry[] entries, string path)
    {
        var text = new System.Text.StringBuilder();
        var papers = new List<(ExpectedPaper Paper, int Title, List<(int Link, int Position)> Links)>();
        for (int number = 0; number < entries.Length; number++)
        {
            Entry entry = entries[number];
            var links = new List<(int Link, int Position)>();
            // Every paper is one of its own, and its id is not the subject here.
            string[] title = ["Lamp" + number + "x" + entry.Salt, .. entry.Title, "End"];
            int start = text.Length;
            Wrapped(text, title, entry, links);
            var paper = new ExpectedPaper { Title = "", Abstract = "", File = path, Line = 0 };
            paper = Metadata(text, entry, paper, number, links);
            text.Append(entry.LineEnd);
            Wrapped(text, [.. entry.Abstract, "end."], entry, links);
            text.Append(entry.LineEnd).Append(entry.LineEnd);
            papers.Add((paper with { Title = Join(title), Abstract = Join([.. entry.Abstract, "end."]) }, start, links));
        }
        var lines = SourceText.From(text.ToString()).Lines;
        return new Written(text.ToString(), papers.ConvertAll(item => item.Paper with
        {
            Line = lines.GetLineFromPosition(item.Title).LineNumber + 1,
            Links = item.Links.DistinctBy(link => link.Link)
                .Select(link =>
                    (s_links[link.Link].Url, s_links[link.Link].Kind, lines.GetLineFromPosition(link.Position).LineNumber + 1)).ToArray(),
        }));
    }

    private static ExpectedPaper Metadata(System.Text.StringBuilder text, Entry entry, ExpectedPaper paper, int number,
        List<(int, int)> links)
    {
        string words = Join(entry.Title.Length > 0 ? entry.Title : ["one"]);
        string raw = string.Join("  ", entry.Title.Length > 0 ? entry.Title : ["one"]);
        string topic = words.Replace(';', '_');
        string end = entry.LineEnd;
        bool[] has = entry.Metadata;
        if (has[0])
        {
            text.Append("id: Id").Append(number).Append('_').Append(entry.Salt).Append(end);
            paper = paper with { Id = "Id" + number + "_" + entry.Salt };
        }
        if (has[1])
        {
            text.Append("arxiv: arXiv:2405.06067v2").Append(end).Append("doi:10.1000/182").Append(end);
            paper = paper with { ArxivId = "2405.06067v2", Doi = "10.1000/182" };
        }
        if (has[2])
        {
            text.Append("topics: Lamps & \"Lights\"; ").Append(raw.Replace(';', '_')).Append(" ;").Append(end);
            paper = paper with { Topics = ["Lamps & \"Lights\"", topic] };
        }
        if (has[3])
        {
            text.Append("links: ");
            links.Add((1, text.Length + 1));
            text.Append(s_links[1].Word).Append(end);
        }
        if (has[4])
        {
            text.Append("authors: Ada Wick ;").Append(end).Append("   Bo   Oil,").Append(end);
            paper = paper with { Authors = ["Ada Wick", "Bo Oil"] };
        }
        if (has[5])
        {
            text.Append("venue: ").Append(raw).Append(" \t").Append(end);
            paper = paper with { Venue = words };
        }
        if (has[6])
        {
            text.Append("date: 2024-05").Append(end);
            paper = paper with { Date = new PaperDate(2024, 5) };
        }
        if (has[7])
        {
            text.Append("status: Superseded  by  ").Append(raw).Append(end);
            paper = paper with { Status = PaperStatus.Superseded, SupersededBy = words };
        }
        if (has[8])
        {
            text.Append("note: ").Append(raw).Append(end).Append("\tgoes on").Append(end);
            paper = paper with { Note = words + " goes on" };
        }
        return paper;
    }

    /// <summary>Writes words with spaces and line ends between them, and notes where the links are.</summary>
    private static void Wrapped(System.Text.StringBuilder text, string[] words, Entry entry, List<(int, int)> links)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (i > 0)
                text.Append(entry.Breaks[i] switch { 0 => entry.LineEnd + "  ", 1 => "  \t", _ => " " });
            int link = Array.FindIndex(s_links, link => link.Word == words[i]);
            if (link >= 0)
                links.Add((link, text.Length + words[i].IndexOf("https", StringComparison.Ordinal)));
            text.Append(words[i]);
        }
        text.Append(entry.LineEnd);
    }

    private static string Join(string[] words) => ExpectedPaper.WellFormed(string.Join(' ', words));
}

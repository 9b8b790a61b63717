using System.Globalization;

namespace PaperGen.Tests;

/// <summary>Files of any length that are one token over and over: what is worst for a reader that is not linear.</summary>
internal static class GrowthInputs
{
    private const string Text = "A lamp with several wicks lets a reader of any age read texts that are longer than the night, at a cost "
        + "that grows with the text only.";

    /// <summary>What is in a line of metadata, a title or an abstract.</summary>
    private static readonly string[] s_words =
    [
        "a", "a ", "the ", "Lamp ", "LampRoom", "1", "a,", "a, ", "a; ", ",", ";", "-", "--", " - ", ".", ". ", ": ", ":", "(", ")", "{",
        "}", "\"", "'", "\\", "\\\"{a}", "$", "$a$ ", "%", "&", "<", "<b>", "[", "[a](b)",
        "[a](https://a.b/c) ", "*", "**a** ", "_", "`", "~", "/", "//", "@", "#", "\u00E9", "\uD83D\uDE00", "e\u0301", "\u00C3\u00A9",
        "https://a.b/c ", "https://a.b/c, ", "https://github.com/a/b ", "http://", "www.a.b ",
        "arXiv:2405.06067 ", "2405.06067 ", "10.1000/a ", "https://doi.org/10.1000/a ", "73times ", "5\\% ", "and ", "Quill, Ada and ",
        "Ada Quill, ", "2024-05-09 ", "superseded by ", "We propose Lamp (LP). ", "lan- guage ", "memory ", "Long Context, ", "Memory; ",
        "Beekeeping, ", "abc def, ", "Hive {0} keeping, ", "Memry {0}; ",
    ];

    /// <summary>What is repeated as lines.</summary>
    private static readonly string[] s_lines =
    [
        "\n", "a\n", "\na\n\n", "- a\n", "- [a](https://a.b/c) b\n", "| a | b |\n", "# a\n", "## A Lamp\n\n" + Text + "\n\n", "> a\n",
        "1. a\n", "* * *\n", "// a\n", "// papergen: disable PAPER2001\n", "topics: a\n", "links: https://a.b/c\n",
        "note: a\n", "Title: A Lamp\n", "Abstract: a\n", "Authors: A. Quill\n", "{\n", "[\n", "<a>\n", "@a{b,\n", "TY  - JOUR\n",
        "<<<<<<< a\n", "A Lamp\n\n" + Text + "\n\n", "A Lamp\nid: a\n\n" + Text + "\n\n",
        "A Lamp\narxiv: 2405.06067\n\n" + Text + "\n\n", "May 9\n\nA Lamp\n\n" + Text + "\n\n", "a: b\n", "\ta\n", "\r", "\u2028",
    ];

    private static readonly string[] s_bibTeX =
    [
        "@", "{", "}", "\"", ",", "=", "#", "%", "\\", "$", "~", "\n", " ", "a", "(", ")", "@a{", "@a{b,", "@a{b}\n", "@a{b,c={d}}\n",
        "@comment{", "@comment", "@string{a=", "@preamble{", ", a = {", ", a = \"", "a=", "\na = {", "@a{b, author={", " and ", "\\'",
        "{\\'", "\\url{", "\\href{", "\\emph{", "$a", "$$", "\\(", "``", "--", "a#", "@a{\n", "% @a{b,\n", "@a(b,", "@a{b, c = d e, ",
        "\\char\"", "{\"u}", "{'e", "; ", "10.1/", "arXiv:", "title = {a}\n", "@string{a = a # a}\n", "\\verb|",
        "@misc{a, title = {A Lamp}, crossref = {a}}\n", "@misc{a, title = {A Lamp}, abstract = {" + Text + "}}\n",
    ];

    private static readonly string[] s_json =
    [
        "[", "]", "{", "}", "\"", ",", ":", "\\", "\\u00e9", "1", "a", "null", "{\"title\":", "[{\"a\":", "\"a\",",
        "{\"id\":\"a\",\"title\":\"A Lamp\"},", "{\"author\":[{\"family\":\"Q\"}]},", "\n", " ", "{\"title\":\"a\",", "\"title\":\"a\",",
    ];

    private static readonly string[] s_ris =
    [
        "TY  - JOUR\n", "ER  - \n", "TY  - JOUR\nTI  - A Lamp\nER  - \n\n", "AU  - Quill, A\n", "TI  - a\n", "AB  - a\n", "KW  - a\n",
        "UR  - https://a.b/c\n", "DO  - 10.1000/a\n", "N1  - a\n", "a\n", "  a\n", "ID  - a\n", "PY  - 2024\n", "\n", "T", "  - ", "-",
    ];

    /// <summary>The keys of a digest's metadata.</summary>
    public static readonly string[] Keys = ["id", "arxiv", "doi", "topics", "links", "authors", "date", "venue", "type", "status", "note"];

    private static readonly string[] s_bibFields =
        ["title", "author", "abstract", "journal", "year", "doi", "url", "eprint", "keywords", "note", "crossref", "month", "date", "pages",
            "editor", "annote"];

    private static readonly string[] s_jsonFields = ["title", "abstract", "DOI", "URL", "container-title", "note", "keyword", "id", "type"];

    private static readonly string[] s_risTags = ["TI", "AU", "AB", "KW", "UR", "DO", "PY", "JO", "N1", "ID", "A2", "DA"];

    /// <summary>What is before the tokens of pages in each layout.</summary>
    private static readonly (string Name, string Start)[] s_layouts =
    [
        ("list", "# Reading\n\n- A Lamp for Every Room, Ada Quill, 2026 [[arXiv](https://arxiv.org/abs/2601.01001)]\n- "),
        ("table", "| Title | Authors | Link |\n|---|---|---|\n| A Lamp for Every Room | Ada Quill | https://arxiv.org/abs/2601.01001 |\n| "),
        ("headings", "## A Lamp for Every Room\n\nAda Quill\n\nhttps://arxiv.org/abs/2601.01001\n\n" + Text + "\n\n## "),
        ("labels", "Title: A Lamp for Every Room\nAuthors: Ada Quill\nAbstract: " + Text + "\n\nTitle: "),
        ("mail", "arXiv:2601.01001\nDate: Mon, 5 Jan 2026\n\nTitle: A Lamp for Every Room\nAuthors: Ada Quill\n\\\\\n  " + Text
            + "\n\\\\\n\narXiv:"),
    ];

    /// <summary>A file that grows.</summary>
    /// <param name="Group">What it is of.</param>
    /// <param name="File">Its name, which says its format.</param>
    /// <param name="Start">What is before the tokens.</param>
    /// <param name="Token">What is repeated.</param>
    /// <param name="End">What follows them.</param>
    internal sealed record Input(string Group, string File, string Start, string Token, string End)
    {
        /// <param name="length">How long it is.</param>
        /// <returns>The file; "{0}" in the token is a number, another one in each.</returns>
        public string Of(int length)
        {
            IEnumerable<string> tokens = Enumerable.Repeat(Token, Math.Max(1, length / Token.Length));
            if (Token.Contains("{0}", StringComparison.Ordinal))
            {
                tokens = tokens.Select(static (token, i) =>
                    token.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }
            return Start + string.Concat(tokens) + End;
        }
    }

    /// <summary>Each stage of each format, and each key of metadata.</summary>
    public static IEnumerable<Input> All()
    {
        const string Page = "a.papers.txt";
        const string Tail = "\n\n" + Text + "\n";
        foreach (string key in Keys)
        {
            foreach (string word in s_words)
                yield return new Input(key + ":", Page, "A Lamp for Every Room\n" + key + ": ", word, Tail);
        }
        foreach (string line in (string[])["id: a", "arxiv: 2405.06067", "doi: 10.1000/a", "topics: Beekeeping",
            "links: https://arxiv.org/abs/2405.06067", "links: https://doi.org/10.1000/a", "authors: Ada Quill", "date: 2024-05",
            "venue: Lamps", "type: article", "status: active", "status: superseded by a", "note: a", "nte: a"])
        {
            yield return new Input("repeated keys", Page, "A Lamp for Every Room\n", line + "\n", Tail);
            yield return new Input("papers with keys", Page, "", "A Lamp for Every Room\n" + line + Tail + "\n", "");
        }
        foreach (string word in s_words)
        {
            yield return new Input("title", Page, "A Lamp: ", word, Tail);
            yield return new Input("abstract", Page, "A Lamp for Every Room\n\nWe propose a lamp. ", word, " It is dim.\n");
            yield return new Input("start of file", Page, "", word, "");
            yield return new Input("bib start", "a.bib", "", word, "");
            foreach ((string layout, string start) in s_layouts)
                yield return new Input("layout " + layout, Page, start, word, "\n");
        }
        foreach (string line in s_lines)
        {
            yield return new Input("lines", Page, "", line, "");
            yield return new Input("lines below a title", Page, "A Lamp for Every Room\n", line, "");
            yield return new Input("lines of an abstract", Page, "A Lamp for Every Room\n\n" + Text + "\n", line, "");
            foreach ((string layout, string start) in s_layouts)
                yield return new Input("lines, layout " + layout, Page, start, line, "");
        }
        foreach (string token in s_bibTeX)
        {
            yield return new Input("bib", "a.bib", "", token, "");
            foreach (string field in s_bibFields)
                yield return new Input("bib " + field, "a.bib", "@misc{a, " + field + " = {", token, "}}\n");
        }
        foreach (string field in s_bibFields)
        {
            foreach (string word in s_words)
                yield return new Input("bib " + field, "a.bib", "@misc{a, title = {A Lamp}, " + field + " = {", word, "}}\n");
        }
        foreach (string token in s_json)
            yield return new Input("json", "a.json", "", token, "");
        foreach (string field in s_jsonFields)
        {
            foreach (string word in s_words.Where(static word => word is not ("\"" or "\\")
                && !word.Contains('"', StringComparison.Ordinal)))
                yield return new Input("json " + field, "a.json", "[{\"type\":\"article\",\"title\":\"A Lamp\",\"" + field + "\":\"",
                    word.Replace("\\", "\\\\", StringComparison.Ordinal), "\"}]");
        }
        foreach (string token in s_ris)
            yield return new Input("ris", "a.ris", "TY  - JOUR\n", token, "");
        foreach (string tag in s_risTags)
        {
            foreach (string word in s_words)
                yield return new Input("ris " + tag, "a.ris", "TY  - JOUR\nTI  - A Lamp\n" + tag + "  - ", word, "\nER  - \n");
        }
    }
}

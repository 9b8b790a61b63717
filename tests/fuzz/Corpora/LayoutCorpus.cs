namespace PaperGen.Fuzz.Corpora;

/// <summary>The blocks of pasted pages, mails and lists, and the marks by which they are read.</summary>
internal static class LayoutCorpus
{
    private static readonly string[] s_fragments =
    [
        "# ", "## ", "- ", "* ", "1. ", "> ", "| ", " | ", "|---|---|\n", "[", "](", "](https://arxiv.org/abs/2601.01001)", "**", "*", "_",
        "`", "```\n", "<a href=\"", "</a>", "<td>", "<br>", "<!--", "-->", "\\\\\n",
        "------------------------------------------------------------------------------\n", "Title: ", "Authors: ", "Abstract: ",
        "\u6458\u8981\uFF1A", "arXiv:2601.01001", "10.5555/lamps.1", "2026-01-05", "\u200B", "\uD83D", "\0",
        "// papergen: layout list\n", "// papergen: layout mail\n", "<!-- papergen: layout table -->\n",
    ];

    private static readonly string[] s_separators = ["\n", "\n", "\n\n", "\n\n", "\n\n", "\r\n\r\n", "\n\n---\n\n", " ", ""];

    /// <param name="files">Files in layouts.</param>
    public static Corpus Of(IEnumerable<string> files)
    {
        string[] texts = [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        string[] blocks = [.. texts.SelectMany(static text => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        return new Corpus(blocks, texts, s_fragments, s_separators);
    }
}

namespace PaperGen.Fuzz.Corpora;

/// <summary>Entries of bibliographies and their pieces, by format.</summary>
internal static class BibliographyCorpus
{
    private static readonly string[] s_separators = ["\n", "\n", "\n\n", "\r\n", ",\n", " ", ""];

    public static Corpus BibTeX { get; } = new(
        [
            "@article{quill2021,\n  title = {On the {Wicks} of {\\\"O}il Lamps},\n  author = {Quill, Ann and Tarn, Bo},\n  year = 2021,\n "
                + " note = {Shown},\n  file = {/home/a/b.pdf}\n}",
            "@misc{a, title = {On $x^2$ and {\\'e}}, abstract = {We study \u2013 https://example.org/a .}, keywords = {oil, {a, b}; ~/c}, "
                + "eprint = {2101.00001}}",
            "@string{jol = \"Journal of \" # {Lamps}}", "@article(b, title = \"A \" # jol, journal = jol, crossref = {quill2021})",
            "@comment{@misc{c, title={No}}}", "@preamble{\"x\"}", "% a comment", "between",
            "@inproceedings{d,title={A},booktitle={B},doi={https://doi.org/10.5555/a.b},url={file:///x},}",
        ],
        [], ["@", "{", "}", "\"", "#", "=", ",", "\\", "\\\"{", "$", "%", "title = ", "@misc{", "(", ")", "\0", "\uD83D", "\uFEFF",
            "note = {/home/x}", "@string{a = a}"], s_separators);

    public static Corpus CslJson { get; } = new(
        [
            "[{\"id\":\"a\",\"title\":\"On \\u00d6il <i>Lamps</i>\",\"abstract\":\"We study https://example.org/a "
                + ".\",\"author\":[{\"family\":\"Quill\",\"given\":\"Ann\"}],\"issued\":{\"date-parts\":[[2021]]}}]",
            "{\"id\":\"b\",\"title\":\"\\ud83d\\ude00 Lamps\",\"file\":\"/home/x\",\"note\":\"n\",\"keyword\":\"a; "
                + "b\",\"DOI\":\"10.5555/a\"}", "{\"items\":[", "]}", "{\"id\":1,\"title\":\"A\"}",
        ],
        [], ["[", "]", "{", "}", "\"", ":", ",", "\\", "\\u", "\\ud83d", "null", "1", "//", "\"title\":", "\0", "\uD83D", "\uFEFF"],
        s_separators);

    public static Corpus Ris { get; } = new(
        [
            "TY  - JOUR\nID  - a\nTI  - On \u00D6il Lamps\nAU  - Quill, Ann\nPY  - 2021\nAB  - We study https://example.org/a .\nL1  - "
                + "/home/x\nN1  - n 2101.00001\nKW  - a; b\nER  - \n",
            "TI  - A\n  goes on", "SP  - 1\nEP  - 9", "U1  - x\nU1  - y", "UR  - file:///x", "ER  - ", "TY  - CONF",
        ],
        [], ["TY  - ", "ER  -", "  - ", "TI", "AB  - ", "\t", "\0", "\uD83D", "\uFEFF", "KW  - ;;"],
        ["\n", "\n", "\n", "\r\n", "\n\n", ""]);
}

using System.Text;

namespace PaperGen.Package.Tests;

/// <summary>A digest that is hard to read, and what it says.</summary>
internal sealed record EdgeDigest(string File, byte[] Content, params (string Title, string Abstract)[] Papers)
{
    private const string Hostile = """
        "quoted" 'single' ``TeX'' {0} {{x}} $"{x}" @"a\b" \ \n \u0041 /* */ // </summary> <!-- --> <b>bold ]]> &amp; &#65; #line 5 "x.cs" % $(Property) %20 @(Item) ; ? * *.cs
        """;

    private static readonly string s_wordy = string.Join(' ', Enumerable.Repeat("many words about one thing", 12));

    private static readonly string s_endless = string.Join(' ', Enumerable.Range(0, 9000).Select(static i => "word" + i)) + ".";

    public static IReadOnlyList<EdgeDigest> All { get; } =
    [
        new("empty.papers.txt", []),
        new("only-mark.papers.txt", [0xEF, 0xBB, 0xBF]),
        new("blank.papers.txt", Utf8("\n  \n\t\n\n")),
        new("furniture.papers.txt", Utf8("new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research "
            + "community\n\nMar 14\n")),
        new("one.papers.txt", Utf8("A Single Entry\n\nIts text.\n"), ("A Single Entry", "Its text.")),
        new("no-newline.papers.txt", Utf8("Without a Final Newline\n\nThe last line ends here."),
            ("Without a Final Newline", "The last line ends here.")),
        new("mark.papers.txt", [0xEF, 0xBB, 0xBF, .. Utf8("After a Byte Order Mark\n\nThe offsets begin behind it.\n")],
            ("After a Byte Order Mark", "The offsets begin behind it.")),
        new("crlf.papers.txt", Utf8("Lines of\r\nWindows\r\n\r\nEach line ends\r\nwith two characters.\r\n\r\nA Second Entry of "
            + "Windows\r\n\r\nAlso exact.\r\n"),
            ("Lines of Windows", "Each line ends with two characters."), ("A Second Entry of Windows", "Also exact.")),
        new("cr.papers.txt", Utf8("Lines of an Old Machine\r\rEach line ends\rwith one.\r"),
            ("Lines of an Old Machine", "Each line ends with one.")),
        new("wrapped.papers.txt", Utf8("A Title That\n  Goes On\n\twith an Indent\n\n  The text is\nwrapped \t hard,\n   at any   width.  "
            + " \n\n\n\nNext of the Wrapped\n\nNot wrapped.\n"),
            ("A Title That Goes On with an Indent", "The text is wrapped hard, at any width."), ("Next of the Wrapped", "Not wrapped.")),
        new("a/same.papers.txt", Utf8("In Folder A\n\nOne of two files of one name.\n"), ("In Folder A", "One of two files of one name.")),
        new("b/same.papers.txt", Utf8("In Folder B\n\nThe other one.\n"), ("In Folder B", "The other one.")),
        new("names.papers.txt", Utf8("class\n\nA keyword.\n\n1984\n\nDigits.\n\n长文本建模\n\n中文摘要.\n\nPapers\n\nThe name of the generated "
            + "class.\n\nToString\n\nThe name of an inherited member.\n\n???\n\nNo letter at all.\n"),
            ("class", "A keyword."), ("1984", "Digits."), ("长文本建模", "中文摘要."), ("Papers", "The name of the generated class."),
            ("ToString", "The name of an inherited member."), ("???", "No letter at all.")),
        new("long-title.papers.txt", Utf8(s_wordy + "\nid: LongTitle\n\nIts title has more than 240 characters.\n\nAfter the Long "
            + "One\n\nNothing moved.\n"),
            (s_wordy, "Its title has more than 240 characters."), ("After the Long One", "Nothing moved.")),
        new("long-text.papers.txt",
            Utf8("An Endless Text\n\n" + s_endless + "\n\n" + s_endless.TrimEnd('.') + "\nid: EndlessTitle\n\nAn endless title.\n"),
            ("An Endless Text", s_endless), (s_endless.TrimEnd('.'), "An endless title.")),
        new("twins.papers.txt", Utf8("Twins\n\nThe first of two with one title.\n\nTwins\n\nThe second.\n"),
            ("Twins", "The first of two with one title."), ("Twins", "The second.")),
        new("hostile.papers.txt", Utf8(Hostile + "\n\n" + Hostile + ".\n\n#line 5 \"x.cs\"\n\n#error it is text.\n\n*/ } } class Evil "
            + "{\n\n\"\"\"\n#if DEBUG\n</summary>.\n\n\\\n\n\\.\n\n]]>\n\n<![CDATA[ x ]]>.\n"),
            (Hostile, Hostile + "."), ("#line 5 \"x.cs\"", "#error it is text."), ("*/ } } class Evil {", "\"\"\" #if DEBUG </summary>."),
            ("\\", "\\."), ("]]>", "<![CDATA[ x ]]>.")),
        new("unusual.papers.txt",
            Utf8("Émile 😀 Zola\n\nA pair 😀, a next line\u0085mark, a separator\u2028here\u2029there, a no-break\u00A0space, "
                + "\u200Bnothing, a control\u0001character, \uFFFD, \uFFFE, \uFEFF.\n\u00A0\nAfter the Unusual\n\nStill exact, with\va "
                + "tab\fand a form feed.\n"),
            ("Émile 😀 Zola", "A pair 😀, a next line\u0085mark, a separator\u2028here\u2029there, a no-break\u00A0space, \u200Bnothing, "
                + "a control\u0001character, \uFFFD, \uFFFE, \uFEFF."),
            ("After the Unusual", "Still exact, with a tab and a form feed.")),
        new("no-abstract.papers.txt", Utf8("A Title with Text\n\nHere it is.\n\nA Title Alone\n\nAnother with Text\n\nHere it is, "
            + "too.\n\nA Last Title Alone\n"),
            ("A Title with Text", "Here it is."), ("A Title Alone", ""), ("Another with Text", "Here it is, too."),
            ("A Last Title Alone", "")),
    ];

    public override string ToString() => File;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

namespace PaperGen.Fuzz.Corpora;

/// <summary>Code that cites papers in every way that is one, and in some that are none.</summary>
internal static class CodeCorpus
{
    private static readonly string[] s_blocks =
    [
        "using PaperGen;\nusing Reading;", "using PaperGen;", "using Cited = PaperGen.CitesAttribute;",
        "global using Named = PaperGen.CitesAttribute;", "namespace N { using PaperGen;", "namespace N;", "#nullable enable",
        "[assembly: Cites(\"Lamp\")]", "[module: Cites(\"Lamp\")]", "[Cites(nameof(Papers.Lamp))]\nclass A { }",
        "[Cites(nameof(Papers.Lamp), Role = CitationRole.Implements, Locator = \"Section 3\", Note = \"as is\")]\nclass B { "
            + "[Cites(Papers.Ids.Oil)] void M() { } }", "[Cites(\"Lamp\")] struct C { [Cites(\"2405.06067\")] int _f, _g; }",
                "[Cites(\"10.1000/lamp\"), Cites(\"Nobody\")] interface I<T> { }",
                "class D { [Cited(\"Lamp\")] int P { [return: Cites(\"Oil\")] get; } event System.Action E; }",
                "enum F { [Cites(\"Lamp\")] One, Two }", "[Named(\"Oil\")] delegate void G([Cites(\"Lamp\")] int x);",
                "record R([property: Cites(\"Lamp\")] int X);",
                "class H { void M() { [Cites(\"Lamp\")] int L() => 1; var f = [Cites(\"Oil\")] (int x) => x; } }",
                "[Cites(Id)] class J { const string Id = \"Lamp\"; }", "[Cites(\"La\" + \"mp\")] class K { }", "[Cites(null)] class L { }",
                "[Cites()] class M { }",
        "/// <summary>See <see cref=\"Papers.Lamp\"/> and <see cref='Papers.Ids.Oil'/>.</summary>\nclass N1 { }",
        "/** <see cref=\"global::Reading.Papers.Lamp\"/> */ class O { }", "/// <see cref=\"P:Reading.Papers.Nobody\"/>\nint Q;",
        "// Lamp, as in Oil\nclass S { }", "// LampLight: Reading by a Lamp", "class Papers { public const string Lamp = \"\"; }",
        "partial class T { } [Cites(\"Lamp\")] partial class T { }", "class U { public static U operator +([Cites(\"Lamp\")] U a, U b) => "
            + "a; [Cites(\"Oil\")] ~U() { } [Cites(\"Oil\")] int this[int i] => i; }",
                "[Cites(nameof(Reading.Papers.Lamp), Locator = @\"a\"\"b\", Note = \"\"\"raw\"\"\")] class V { }",
                "[Cites(\"Lamp\", Role = (CitationRole)99)] class W { }",
                "[PaperGen.Cites(\"Lamp\")] static class X { static void E(this int x) { } }",
    ];

    private static readonly string[] s_fragments =
    [
        "[Cites(", "Cites", ")]", "nameof(", "Papers.", "Papers.Ids.", "\"", "\"\"\"", "'", "@", "$\"", "{", "}", "(", ")", "<", ">", ";",
        ",", "=", ".", "//", "///", "/*", "*/", "/**", "cref=\"", "cref='", "<see cref=\"Papers.", "#if", "#endif", "#line 5 \"x\"",
        "#pragma", "class ", "partial ", "static ", "\\u0022", "\\", "\0", "\uFEFF", "\uD83D", "\uDE00", "\u202E", "\u200B", "\u2028",
        "Lamp", "L\u0430mp", "\u706F", "where T : ", "=> ", "Role = ", "Locator = ", "Note = \"\\ud83d\"", "default", "typeof(", "[", "]",
    ];

    private static readonly string[] s_separators = ["\n", "\n", "\n", "\r\n", " ", "", "\n\n", "\r", "\u2028"];

    public static Corpus Create() => new(s_blocks, [], s_fragments, s_separators);
}

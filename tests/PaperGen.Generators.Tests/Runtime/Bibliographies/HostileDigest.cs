using System.Text;

namespace PaperGen.Generators.Tests.Runtime.Bibliographies;

/// <summary>Papers whose titles, authors, dates and venues try to be markup in every format that a bibliography is written in.</summary>
internal static class HostileDigest
{
    /// <summary>Titles, each of a paper of its own.</summary>
    private static readonly string[] s_titles =
    [
        @"Specials of TeX: 100% of $5 & #1_x^2 ~ {a} \b \\ \end{document}",
        "Unbalanced: } } { and a } again {",
        @"Commands: \input{/etc/passwd} \textbf{bold} \'e \""o \& \% ^^M",
        "Quotes: \"straight\" 'single' ``tex'' “curly” «guillemets»",
        "@misc{injected, title = {x}}",
        "A Comma, an = Sign, a # Hash and an @article{",
        "Pieces of Markdown: **bold** *it* _em_ `code` [link](https://example.org) ![i](x) | cell | ~~gone~~ <b>html</b> &amp; $x$",
        "# No Heading",
        "- No List",
        "+ No List Either",
        "12. No Number",
        "3) No Number Either",
        "> No Quotation",
        "--- No Rule",
        "=== No Underline",
        "TY  - JOUR",
        "ER  - ",
        "null",
        "- yaml: [list, {map: 1}] # comment",
        "%YAML 1.2 --- &anchor *alias !tag | > @ `",
        "</script><!-- comment --> <i>italic</i> <sup>2</sup>",
        "Emoji 😀👩‍🔬 and 𝒜𝓁𝓅𝒽𝒶, combined é and ǖ, 中文标题，数据 العربية עברית हिन्दी ไทย",
        "Controls: \u0001\u0007\u001B[31m\u007F\u0085\u009B and \u2028 and \u2029 and \u00A0 and \u200B and \uFEFF",
        "No characters: \uD800 \uDC00 \uFFFE \uFFFF \uFDD0 \U0001FFFE \uFFFD",
        "Turned \u202Eright to left\u202C and \u2066isolated\u2069",
        "GPT-4o, LLaMA2, 3D-VLA, mT5, QLoRA, Text-to-3D, A, X and K-means: On the iPhone",
        "Émile, ÉCOLE, ΑΒΓ, Ünder",
        "What? Already!",
        @"Ends with a Backslash \",
        "\"Quoted\" at Both \"Ends\"",
        "a",
        "Ω",
        "!!!",
        "title: A Title of Titles",
        new string('W', 240),
    ];

    /// <summary>Authors as a digest lists them, each list of a paper of its own.</summary>
    private static readonly string[] s_authors =
    [
        "Zifan He; Zongyue Qin",
        "Ludwig van Beethoven; Charles Louis Xavier Joseph de la Vallée Poussin; Jean d'Alembert; de Finetti; bell hooks; danah m. boyd",
        "van Beethoven, Ludwig; Smith de Oliveira, Ana; García Márquez, Gabriel; Ångström Smith, Åsa; de la Cruz, Juana Inés",
        "Sammy Davis, Jr.; Martin Luther King Jr.; King, Jr., Martin Luther; Ford, Henry, II; Louis XIV; Henry Ford III",
        "Plato; OpenAI; Qwen Team; {Barnes and Noble}; Google DeepMind; The LIGO Scientific Collaboration; Institute of Physics & Co.",
        "Álvaro Barbero; Émile Zola; Østein Åse; Łukasz Kaiser; ó Súilleabháin, Micheál",
        "Ada Wick, Bo Oil, Cy Thread et al.",
        "Ada Wick; et al.",
        "王小明; 李 雷; Иван Петрович Сидоров; محمد علي; Jürgen Schmidhuber; T. N. Kipf; J.-P. Serre",
        @"A_b C%d; {E; F}; ~ G; H\I J; #K $L; M^N {O}; ""P"" Q; [R](s) *T*; U: V; =W= X; family=Y, given=Z",
        "and; And And; one and two and; others",
        ", Comma; Comma,; A,, B; A, B, C, D; ;;",
        "Ada Wick; Ada Wick",
        "O'Brien, Conan; D’Arcy McNickle; Anne-Marie le Pen; Guido van Rossum; Bjarne Stroustrup, PhD",
        "Ctrl\u0001Char Ch\u0007ar; \u0002; Half \uD800 Pair; 👩‍🔬 Emoji",
    ];

    private static readonly string?[] s_dates = ["2024-05-09", "2024-12", "2019", "1990-01-01", "2024-02-29", null];

    private static readonly string?[] s_venues =
    [
        "Journal of Lamps & Oil", "NAACL 2025", null, "Proc. of the 3rd {Workshop}, #2 (50% off)", "*ACL | [EMNLP]",
        "Nature_Physics ~ 12^3", "期刊", @"\J", null,
    ];

    private static readonly string?[] s_arxiv = ["2405.06067v2", null, "math.GT/0309136", "2101.00001", null];

    private static readonly string?[] s_dois =
        [null, "10.1000/a_b(c)d;e:f", "10.48550/arXiv.2301.00001", null, "10.1016/S0014-5793(01)03313-0", "10.1000/(unbalanced"];

    private static readonly string?[] s_status = [null, null, "retracted", null, "superseded by The_Other & {More}", "superseded", null];

    private static readonly string[] s_pieces =
    [
        "Lamp", "LLaMA", "of", "van", "de", "3D", "É", "ß", "中", "😀", "e\u0301", "and", "et", "al.", "Jr.", "II", "the", "@", "#", "%",
        "&", "$", "_", "^", "~", "\\", "{", "}", "[", "]", "(", ")", "<", ">", "|", "*", "**", "`", "\"", "'", "``", "''", "-", "--", "---",
        "=", "+", "!", "?", ".", "1.", "2)", "\u0001", "\u00A0", "\u200D", "\uFEFF", "\\end", "\\%", "<b>", "&amp;", "](x)", "![", "$x$",
        "TY  -", "null", "# ", "- ", "%%", "\\\\", "{{", "}}",
    ];

    /// <summary>Papers whose texts are pieces of markup, joined at random; the same ones each time.</summary>
    public static string Random(int count)
    {
        var random = new Random(20240509);
        var digest = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            digest.Append("On ").Append(Pieces(8)).Append("\nid: Random").Append(i).Append('\n');
            if (random.Next(4) > 0)
                digest.Append("authors: ").Append(string.Join("; ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Author())))
                    .Append(";\n");
            if (random.Next(2) > 0)
                digest.Append("venue: ").Append(Pieces(4)).Append('\n');
            if (s_dates[random.Next(s_dates.Length)] is { } date)
                digest.Append("date: ").Append(date).Append('\n');
            digest.Append("\nAbout ").Append(i).Append(".\n\n");
        }
        return digest.ToString();

        string Pieces(int most) =>
            string.Concat(Enumerable.Range(0, random.Next(1, most + 1))
                .Select(_ => s_pieces[random.Next(s_pieces.Length)] + (random.Next(2) == 0 ? " " : ""))).Trim();

        string Author() => random.Next(3) == 0 ? Pieces(4) + ", " + Pieces(3) : Pieces(6);
    }

    public static string Text()
    {
        var digest = new StringBuilder();
        int count = s_titles.Length + (s_authors.Length * 6);
        for (int i = 0; i < count; i++)
        {
            bool titled = i < s_titles.Length;
            Line(null, titled ? s_titles[i] : $"Lamp {i}: On Light and Oil");
            // A title may look like anything; the id says where it stands.
            Line("id", titled ? $"Title{i}" : i % 7 == 0 ? $"lamp{i - 1}" : $"Lamp{i}");
            Line("authors", i % 4 == 3 && titled ? null : s_authors[i % s_authors.Length]);
            Line("date", s_dates[i % s_dates.Length]);
            Line("venue", s_venues[i / 2 % s_venues.Length]);
            Line("arxiv", s_arxiv[i % s_arxiv.Length]);
            Line("doi", s_dois[i / 3 % s_dois.Length]);
            Line("status", s_status[i % s_status.Length]);
            digest.Append("\nAbout lamp ").Append(i).Append(".\n\n");
        }
        // Ids in other scripts, and two that differ in case only.
        digest.Append("Écrire À la Lampe\nid: ÉcrireÀ_LaLampe\n\nLamps.\n\n灯\nid: 灯の光\n\nLight.\n\nUpper\nid: HMT\n\nUp.\n\nLower\nid: "
            + "hmt\n\nDown.\n\nNumber\nid: Hmt_2\n\nTwo.\n");
        return digest.ToString();

        void Line(string? key, string? value)
        {
            if (value is not null)
                digest.Append(key is null ? "" : key + ": ").Append(value).Append('\n');
        }
    }
}

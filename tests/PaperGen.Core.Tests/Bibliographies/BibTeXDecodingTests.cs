using System.Text.RegularExpressions;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats.BibTeX;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>TeX in values becomes characters, and each of them knows where it comes from.</summary>
public class BibTeXDecodingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(@"Sch{\""o}nfinkel and M\'endez", "Schönfinkel and Méndez")]
    [InlineData(@"\'{e}\`e\^{\i}\~n\=a\.z\u{g}\v{s}\H{o}\c{c}\d{h}\k a\r{u}", "éèîñāżğšőçḥąů")]
    [InlineData(@"\'{\^e} and \""{}", "ế and \"")]
    [InlineData(@"\v s\v{S} \c c", "šŠ ç")]
    [InlineData(@"stra\ss e, \AE gir, \o re, {\L}\'od\'z", "straße, Ægir, øre, Łódź")]
    [InlineData(@"The {DNA} of {\LaTeX} and \TeX{} users", "The DNA of LaTeX and TeX users")]
    [InlineData(@"pages 3--5, a---b, ``quoted'', ?`que", "pages 3–5, a—b, “quoted”, ¿que")]
    [InlineData(@"A~tie and a\,thin\ space", "A tie and a thin space")]
    [InlineData(@"{\em Emphatic} and \emph{more} \textbf{bold}", "Emphatic and more bold")]
    [InlineData(@"$\alpha$-stable, $O(n\log n)$, Cu$_2$O, x$^{10}$, $\mathbb{R}^n$", "α-stable, O(n log n), Cu₂O, x¹⁰, ℝⁿ")]
    [InlineData(@"a $\frac{1}{2}$ step, $e^{i\pi}$, Cu$_{2-\delta}$O, $\sqrt{1+p}$", "a 1/2 step, e^(iπ), Cu_(2-δ)O, √(1+p)")]
    [InlineData(@"a $\begin{array}{c} x \end{array}$ b", @"a $\begin{array}{c} x \end{array}$ b")]
    [InlineData(@"\verb|a\b| and \PIC, \VorTeX{} and \accent'27u, see \cite{k1}", @"a\b and PIC, VorTeX and ů, see [k1]")]
    [InlineData(@"costs \$5 \& 3\% of \#1 a\_b \{c\}", "costs $5 & 3% of #1 a_b {c}")]
    [InlineData(@"see \url{http://x.example/a_b%20c~d} and \href{http://x.example}{the page}",
        "see http://x.example/a_b%20c~d and the page")]
    [InlineData(@"\unknowncommand{kept} and \other", @"\unknowncommand{kept} and \other")]
    [InlineData(@"\enquote{inner} 5\textsuperscript{th} H\textsubscript{2}O", "“inner” 5th H₂O")]
    [InlineData("  two\n   lines \t here ", "two lines here")]
    [InlineData(@"\char""41 \symbol{66}\char67", "ABC")]
    [InlineData(@"na\""{\i}ve co\""{o}p", "naïve coöp")]
    [InlineData(@"{\noopsort{b}}Title {\v{Z}}i\v{z}ek", "Title Žižek")]
    [InlineData(@"{{Double} braces}", "Double braces")]
    [InlineData(@"\", @"\")]
    [InlineData(@"\'", "'")]
    [InlineData(@"$5 and more", "$5 and more")]
    public void Text_is_decoded(string tex, string expected)
    {
        Assert.Equal(expected, BibTeXDecoder.Decode(tex, 0, tex.Length));
        var map = new SourceMap();
        Assert.Equal(expected, BibTeXDecoder.Decode(tex, 0, tex.Length, map));
        AssertMap(tex, expected, map);
    }

    [Theory]
    [InlineData("Kuhn, Ada and Bo Oil", "Kuhn, Ada; Oil, Bo")]
    [InlineData("Ada von der Kuhn and de la Cruz, J.", "von der Kuhn, Ada; de la Cruz, J.")]
    [InlineData("Kuhn, Jr., Ada and Bo Oil III", "Kuhn, Jr., Ada; Oil, III, Bo")]
    [InlineData("{Barnes and Noble} and others", "{Barnes and Noble}; others")]
    [InlineData("Plato", "{Plato}")]
    [InlineData("Chang, Ming-Wei, and Oil, Bo", "Chang, Ming-Wei; Oil, Bo")]
    [InlineData("A. Kuhn, B. Oil, C. Wick", "Kuhn, A.; Oil, B.; Wick, C.")]
    [InlineData(@"{\'E}lie Kuhn and Bj{\""o}rk, {\AA}sa", "Kuhn, Élie; Björk, Åsa")]
    [InlineData("family=Kuhn, given=Ada, prefix=von", "von Kuhn, Ada;")]
    [InlineData("{Kuhn, Jr.}, Ada", "Kuhn, Jr., Ada;")]
    [InlineData("{Wick \\& Sons, Inc.} and Bo  Oil", "{Wick & Sons, Inc.}; Oil, Bo")]
    [InlineData("Kuhn, A.; Oil, B.", "Kuhn, A.; Oil, B.")]
    [InlineData("", "")]
    [InlineData(" and and ", "")]
    public void Names_are_parted(string tex, string expected)
    {
        var map = new SourceMap();
        Assert.Equal(expected, BibTeXNames.Decode(tex, 0, tex.Length));
        Assert.Equal(expected, BibTeXNames.Decode(tex, 0, tex.Length, map));
        Assert.Equal(expected.Length, map.Length);
    }

    [Theory]
    [InlineData(@"https://x.example/a\_b\%20{\~{}}c", "https://x.example/a_b%20~c")]
    [InlineData(@"\url{https://x.example/~me/a--b}", "https://x.example/~me/a--b")]
    [InlineData("https://x.example/wrap\n    ped", "https://x.example/wrapped")]
    [InlineData("https://x.example/one\n    https://x.example/two", "https://x.example/one https://x.example/two")]
    [InlineData(@"10.1000/(A)1:2\textless{}3\textgreater{}4", "10.1000/(A)1:2<3>4")]
    public void Addresses_lose_their_escapes(string tex, string expected)
    {
        var map = new SourceMap();
        Assert.Equal(expected, BibTeXVerbatimDecoder.Decode(tex, 0, tex.Length, map));
        AssertMap(tex, expected, map);
    }

    /// <summary>What a paper shows has no backslash, formulas aside, in all but one value of a thousand.</summary>
    [Fact]
    public void The_corpus_is_decoded()
    {
        int all = 0;
        int left = 0;
        var commands = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, string text) in BibTeXFiles.Corpus())
        {
            foreach (BibTeXEntry entry in BibTeXReader.Read(text).Entries)
            {
                foreach (FieldSyntax field in entry.Fields)
                {
                    if (field.Field == PaperField.Other)
                        continue;
                    all++;
                    string shown = BibTeXText.Of(text, field);
                    if (!shown.Contains('\\', StringComparison.Ordinal))
                        continue;
                    left++;
                    string command = Regex.Match(shown, @"\\([A-Za-z]+|.)?").Value;
                    commands[command] = commands.GetValueOrDefault(command) + 1;
                    if (commands[command] == 1)
                        output.WriteLine($"{name}: {entry.Key}: {field.Field}: {Around(shown)}");
                }
            }
        }
        foreach ((string command, int count) in commands.OrderByDescending(static pair => pair.Value))
            output.WriteLine($"{count} {command}");
        output.WriteLine($"{left} of {all} values have a backslash: {100.0 * left / all:0.000} %");
        Assert.True(left <= all * 0.001, $"{left} of {all} values have a backslash.");
    }

    /// <summary>
    /// With and without a map the text is the same, and a character of the text that is in the file is mapped to itself.
    /// </summary>
    [Fact]
    public void Maps_of_the_corpus_lead_to_their_characters()
    {
        foreach ((string _, string text) in BibTeXFiles.Corpus())
        {
            foreach (BibTeXEntry entry in BibTeXReader.Read(text).Entries)
            {
                foreach (FieldPiece piece in entry.Fields.SelectMany(static field => field.Pieces))
                {
                    if (piece.Encoding != SliceEncoding.BibTeX)
                        continue;
                    var map = new SourceMap();
                    string decoded = BibTeXDecoder.Decode(text, piece.Span.Start, piece.Span.Length, map);
                    Assert.Equal(decoded, BibTeXDecoder.Decode(text, piece.Span.Start, piece.Span.Length));
                    Assert.Equal(decoded.Length, map.Length);
                    int last = piece.Span.Start;
                    for (int i = 0; i < map.Length; i++)
                    {
                        Assert.True(map.Start(i) >= last && map.End(i) <= piece.Span.End
                            && map.Start(i) < map.End(i), entry.Key + ": " + decoded);
                        last = map.Start(i);
                    }
                }
            }
        }
    }

    private static void AssertMap(string tex, string expected, SourceMap map)
    {
        Assert.Equal(expected.Length, map.Length);
        for (int i = 0; i < map.Length; i++)
        {
            Assert.InRange(map.Start(i), 0, tex.Length - 1);
            Assert.InRange(map.End(i), map.Start(i) + 1, tex.Length);
            if (map.End(i) == map.Start(i) + 1 && char.IsLetterOrDigit(expected[i]) && expected[i] < '\u2000')
                Assert.Equal(tex[map.Start(i)], expected[i]);
        }
    }

    private static string Around(string text)
    {
        int place = text.IndexOf('\\', StringComparison.Ordinal);
        int start = Math.Max(0, place - 20);
        return text.Substring(start, Math.Min(70, text.Length - start));
    }
}

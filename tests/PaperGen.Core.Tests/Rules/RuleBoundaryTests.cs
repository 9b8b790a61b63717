using Microsoft.CodeAnalysis;
using PaperGen.Findings;
using PaperGen.Links;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Rules;

/// <summary>Where each pattern begins and ends: the last text that is a finding, and the first that is none.</summary>
public class RuleBoundaryTests
{
    // The text with the findings in angle quotes, and the text after the repair; null where nothing can repair it.
    public static TheoryData<string, string, string?> Found => new()
    {
        { "PAPER2001", "\u00AB3times\u00BB, xsim3\u00AB4times\u00BB and H1\u00AB00times\u00BB, .\u00AB5times\u00BB, x.\u00AB6times\u00BB.",
            "3\u00D7, xsim34\u00D7 and H100\u00D7, .5\u00D7, x.6\u00D7." },
        { "PAPER2001", "\u00AB4.5times\u00BB, a4.\u00AB5times\u00BB, a4\u00AB4.5times\u00BB; \u00AB4Mtimes\u00BB, \u00AB4Btimes\u00BB, "
            + "\u00AB5%times\u00BB.", "4.5\u00D7, a4.5\u00D7, a44.5\u00D7; 4M\u00D7, 4B\u00D7, 5%\u00D7." },
        { "PAPER2001", "\u00AB16times\u00BB16, \u00AB1,000times\u00BB1,000, x.\u00AB1.5times\u00BB2 and a-\u00ABtimes20\u00BBb.",
            "16\u00D716, 1,000\u00D71,000, x.1.5\u00D72 and a-\u00D720b." },
        { "PAPER2001", "\u00ABtimes20\u00BB or \u00ABsim 3times\u00BB, \u00ABsim3times\u00BB.", "\u00D720 or ~3\u00D7, ~3\u00D7." },
        { "PAPER2001", "\u00ABsim 4\u00BBtimesx \u00ABsim 2\u00BBR \u00ABsim2\u00BBR.", "~4timesx ~2R ~2R." },
        { "PAPER2001", "a \u00ABneq\u00BB5, b \u00ABneq\u00BB 6.", "a \u22605, b \u2260 6." },
        { "PAPER2001", "\u00ABrightarrow\u00BB, \u00ABleftarrow\u00BB, \u00ABleftrightarrow\u00BB; 90%\u00ABdownarrow\u00BB, "
            + "5\u00ABdownarrow\u00BB, 6\u00ABuparrow\u00BB.", "\u2192, \u2190, \u2194; 90%\u2193, 5\u2193, 6\u2191." },
        { "PAPER2001", "45\u00AB^{circ\u00BB x, 45\u00AB^circ\u00BB} and \u00AB^circ\u00BB.", "45\u00B0 x, 45\u00B0} and \u00B0." },
        { "PAPER2001", "\u00AB5times\u00BB20 and .\u00AB14.5times\u00BB.", "5\u00D720 and .14.5\u00D7." },
        { "PAPER2001", ".\u00AB5times\u00BB", ".5\u00D7" },
        { "PAPER2001", "\u00AB1,000times\u00BB1,000", "1,000\u00D71,000" },
        { "PAPER2001", "\u00ABleq\u00BB5", "\u22645" },
        { "PAPER2001", "arrow, \u00ABrightarrow\u00BB", "arrow, \u2192" },
        { "PAPER2001", "^x 45\u00AB^circ\u00BB", "^x 45\u00B0" },
        { "PAPER2002", "\u00ABtextbf{\u00BBa {b} c} d, 3\u00ABtextit{\u00BBe}.", "a {b} c d, 3e." },
        { "PAPER2002", "{a} \u00ABtextbf{\u00BBb}", "{a} b" },
        { "PAPER2003", "A method \u00ABcalled .\u00BB It is. We \u00ABpropose ,\u00BB a way, \u00ABbuilt on ,\u00BB and \u00ABtermed "
            + ".\u00BB So.", null },
        { "PAPER2003", "We \u00ABpropose ,\u00BB a way, \u00ABtermed .\u00BB So we \u00ABpresent ,\u00BB too.", null },
        { "PAPER2003", " , we \u00ABpropose ,\u00BB it", null },
        { "PAPER2003", " . We \u00ABpropose .\u00BB It", null },
        { "PAPER2004", "3\u00AB\\times\u00BB. And \u00AB\\eg\u00BB lamps, \u00AB\\etc\u00BB.", "3\u00D7. And e.g. lamps, etc." },
        { "PAPER2004", "A \u00AB\\textbf\u00BB{bold, a \u00AB\\textbf\u00BB bold one by \u00AB\\ours\u00BB", null },
        { "PAPER2004", "\u00AB\\ours\u00BB{x} and \u00AB\\textbf\u00BB a {b}", null },
        { "PAPER2005", "\u00AB\\#\u00BB1, a\u00AB\\_\u00BBb, \\\u00AB\\%\u00BB and \u00AB\\$\u00BB5 \\", "#1, a_b, \\% and $5 \\" },
        { "PAPER2006", "\u00AB``\u00BB(x, \u00AB``\u00BB[x, \u00AB``\u00BB-x.", null },
        { "PAPER2006", "\u00AB``\u00BB(x\u00AB''\u00BB, \u00AB``\u00BB[x\", \"x\u00AB''\u00BB, (''x\u00AB''\u00BB) "
            + "\u00AB``\u00BB-x\u00AB''\u00BB.", "\"(x\", \"[x\", \"x\", (\"x\") \"-x\"." },
        { "PAPER2006", "x.\u00AB''\u00BB x,\u00AB''\u00BB x!\u00AB''\u00BB x?\u00AB''\u00BB (x)\u00AB''\u00BB", null },
        { "PAPER2006", "\u00AB`a'\u00BB and \u00AB`b'\u00BB, `x \u00AB`c'\u00BB", "'a' and 'b', `x 'c'" },
        { "PAPER2006", "`x\u00AB''\u00BB ```x.", null },
        { "PAPER2006", "'' x.\u00AB''\u00BB", null },
        { "PAPER2006", "\u00AB``\u00BBx' y", null },
        { "PAPER2007", "a--17\u00AB---\u00BB9--b 1\u00AB--\u00BB2\u00AB -- \u00BBc.", "a--17\u20149--b 1\u20132 \u2013 c." },
        { "PAPER2007", "-- x\u00AB---\u00BBy", "-- x\u2014y" },
        { "PAPER2008", "\u00AB$N$\u00BB, \u00AB$x_1$\u00BB, \u00AB$x^2$\u00BB, \u00AB$a\\$\u00BB, \u00AB${a}$\u00BB of $25 and "
            + "\u00AB$y^2$\u00BB in it", null },
        { "PAPER2008", "\u00AB$x^2$\u00BB https://a.org/$y^2$ \u00AB$y^3$\u00BB https://b.org/$z^2$ \u00AB$z^3$\u00BB", null },
        { "PAPER2008", "\u00AB$z$\u00BB and \u00AB$Z$\u00BB", null },
        { "PAPER2009", "a \u00AB*xy*\u00BB b, \u00AB*x (y)*\u00BB, \u00AB**x**\u00BB.", "a xy b, x (y), x." },
        { "PAPER2009",
            "\u00AB[a b](a.org/b)\u00BB, \u00AB[a](a-b.org/x)\u00BB, \u00AB[a](a.b-c.org/x)\u00BB, \u00AB[b](http://a.org)\u00BB",
            "a b (a.org/b), a (a-b.org/x), a (a.b-c.org/x), b (http://a.org)" },
        { "PAPER2009", "\u00AB**a**\u00BBbcd**", "abcd**" },
        { "PAPER2009", "](x) \u00AB[a](https://a.org)\u00BB", "](x) a (https://a.org)" },
        { "PAPER2010", "&\u00AB&amp;\u00BB, \u00AB&#X41;\u00BB, \u00AB&#32;\u00BB, \u00AB&#126;\u00BB, \u00AB&#160;\u00BB, \u00AB&#xD7FF;"
            + "\u00BB, \u00AB&#xE000;\u00BB.", "&&, A,  , ~, \u00A0, \uD7FF, \uE000." },
        { "PAPER2010", "\u00AB&#1114111;\u00BB and \u00AB&#x01F600;\u00BB", "\U0010FFFF and \U0001F600" },
        { "PAPER2011", "<b>x \u00AB<B class=y>lamp</b>\u00BB, \u00AB<jats:p>x</jats:p>\u00BB \u00AB<MML:math>y</mml:math>\u00BB <b",
            "<b>x lamp, x y <b" },
        { "PAPER2011", "x<b/>y\u00AB</b>\u00BB and <b z\u00AB</b>\u00BB, </b >", "x<b/>y and <b z, </b >" },
        { "PAPER2011", "\u00AB<a href=\"https://a.org\">https://a.org</a>\u00BB, \u00AB<A HREF='https://a.org'></A>\u00BB \u00AB<a "
            + "href=https://b.org>\u00BB", "https://a.org, https://a.org https://b.org" },
        { "PAPER2011", "\u00AB<p>\u00BBx\u00AB<br>\u00BBy\u00AB<BR />\u00BBz\u00AB<sub>\u00BB1\u00AB<sup>\u00BB2\u00AB<p>\u00BB",
            " x y z12 " },
        { "PAPER2012", "\u00ABabc.However\u00BB, it (\u00ABabc.However\u00BB is.", "abc. However, it (abc. However is." },
        { "PAPER2012", ". \u00ABabc.However\u00BB, it", ". abc. However, it" },
        { "PAPER2013", "a\u00AB:(\u00BB1)", "a: (1)" },
        { "PAPER2013", ":(x) heads\u00AB:(\u00BB1)", ":(x) heads: (1)" },
        { "PAPER2014", "\u00ABa a\u00BB lamp, by \u00ABthe the\u00BB light of \u00ABa a\u00BB", "a lamp, by the light of a" },
        { "PAPER2015", "\u00ABAbstract :\u00BB We read.", "We read." },
        { "PAPER2015", "\u00ABAbstract\u2014\u00BBWe read.", "We read." },
        { "PAPER2015", "\u00ABAbstract\u2013\u00BB We read.", "We read." },
        { "PAPER2015", "\u00ABAbstract:\u00BB", "" },
        { "PAPER2016", "\u00AB\u001F\u00BB ~\u00AB\u007F\u00BB\u00AB\u0085\u00BB\uD7FF\uF900", " ~\uD7FF\uF900" },
        { "PAPER2016", "\u00AB\uE000\u00BB and \u00AB\uF8FF\u00BB", null },
        { "PAPER2017",
            "\u00AB\u200F\u00BB\u00AB\u061C\u00BB\u00AB\u200E\u00BB\u00AB\u202A\u00BB\u00AB\u202C\u00BB\u00AB\u2066\u00BB\u00AB\u2069\u00BB\u2065\u206A\u2029\u202F", "\u2065\u206A\u2029\u202F" },
        { "PAPER2017", "\u05D0\u200F\u202A\u2069\u00AB\u202D\u00BB\u00AB\u202E\u00BB\u05D0", "\u05D0\u200F\u202A\u2069\u05D0" },
        { "PAPER2018", "x \u00AB\u00C2\u00B1\u00BB y, a\u00AB\u00C3\u00A9\u00BB\u4E00, \u00AB\u00C2\u00A0\u00BB",
            "x \u00B1 y, a\u00E9\u4E00, \u00A0" },
        { "PAPER2018", "\u00AB\u00C3\u00A9\u00BB-\u00AB\u00C3\u00A9\u00BB", "\u00E9-\u00E9" },
        { "PAPER2019", "\u00ABa\u0300\u00BB, \u00AB\uD834\uDD5E\u00BB, \u00AB\u212B\u00BB a\u00ABe\u0301\u00BB",
            "\u00E0, \uD834\uDD57\uD834\uDD65, \u00C5 a\u00E9" },
        { "PAPER3001", "\u00ABhttps://a.org/b{x{y}\u00BB z.", null },
        { "PAPER3001", "ftp://\u00ABhttps://a.org/b{x}\u00BB, \u00ABhttps://c.org{y}\u00BBd{z}",
            "ftp://x (https://a.org/b), y (https://c.org)d{z}" },
        { "PAPER3001", "{x} \u00ABhttps://a.org{y}\u00BB", "{x} y (https://a.org)" },
        { "PAPER3001", "://\u00ABhttps://a.org{x}\u00BB", "://x (https://a.org)" },
        { "PAPER3002", "\u00ABhttps: //\u00BBa, \u00ABhttp : /\u00BBb, \u00ABhttps: // \u00BBc, \u00ABhttp:/\u00BBd",
            "https://a, http://b, https://c, http://d" },
        { "PAPER3003", "See https://x.org,\u00ABhttps://github. com/\u00BBa/b or \u00ABhttps://a_b-c.d. org/\u00BB, "
            + "\u00ABhttps://github.com/ \u00BBa.b-c/d",
                "See https://x.org,https://github.com/a/b or https://a_b-c.d.org/, https://github.com/a.b-c/d" },
        { "PAPER3003", "\u00ABhttps://github. com/\u00BBa/b", "https://github.com/a/b" },
        { "PAPER3004", "In a field\u00ABhttp://\u00BBa.org, a\u00ABhttps://\u00BBb.org.", "In a field http://a.org, a https://b.org." },
        { "PAPER3004", "x\u00ABhttp://\u00BBa.org", "x http://a.org" },
        { "PAPER3004", "http://a.org, field\u00ABhttps://\u00BBb.org", "http://a.org, field https://b.org" },
        { "PAPER3005", "https://a.org/b\u00AB\\#\u00BBc\u00AB\\&\u00BBd\u00AB\\~\u00BBe\u00AB\\-\u00BBf\\", "https://a.org/b#c&d~e-f\\" },
        { "PAPER3006", "\u00ABhttp:/\u00BBhttps:/a.org, \u00ABhttps:///\u00BBhttp://a.org", "https:/a.org, http://a.org" },
        { "PAPER3006", "\u00ABhttps://a.b/x\u00BB, \u00ABhttps://a..org/x\u00BB, \u00ABhttps://a.o1g/x\u00BB, https://a.io/x, "
            + "https://a.xn--p1ai/x", null },
        { "PAPER3006", ":/ \u00ABhttps://\u00BBhttp://a.org", ":/ http://a.org" },
        { "PAPER3007", "\u00ABhttp://www.github.com/a\u00BB, http://example.org/a, \u00ABhttp://youtu.be/a\u00BB",
            "https://www.github.com/a, http://example.org/a, https://youtu.be/a" },
        { "PAPER3008", "\u00ABhttps://www.github.com\u00BB, \u00ABhttps://www.github.com/@a\u00BB",
            "https://github.com, https://github.com/@a" },
        { "PAPER3009", "\u00ABgithub.com/a/b\u00BB, \u00ABwww.gitlab.com/a.b\u00BB. (\u00ABhuggingface.co/a\u00BB) "
            + "\u00ABgithub.com/c\u00BB\u4E00",
                "https://github.com/a/b, https://www.gitlab.com/a.b. (https://huggingface.co/a) https://github.com/c\u4E00" },
        { "PAPER3009", "\u00ABa.github.io\u00BB, \u00ABB-c_9.github.io/x\u00BB, .github.io, d.github.iox",
            "https://a.github.io, https://B-c_9.github.io/x, .github.io, d.github.iox" },
        { "PAPER3009", ".github.io and \u00ABb.github.io\u00BB", ".github.io and https://b.github.io" },
        { "PAPER3010", "See \u00ABhttps://www.bit.ly/abc\u00BB.", null },
        { "PAPER3012", "arXiv:\u00AB2413.00001\u00BB, myarXiv:2413.00001", null },
        { "PAPER3013", "\u00ABDOI:10.1000/a\u00BB, HTTPS://DOI.ORG/10.1000/b", "https://doi.org/10.1000/a, HTTPS://DOI.ORG/10.1000/b" },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public void Found_and_repaired(string id, string marked, string? repaired)
    {
        string text = RuleRun.Unmarked(marked);
        List<TextHit> hits = RuleRun.Find(id, RuleRun.Text(text));
        Assert.Equal(marked, RuleRun.Mark(text, hits));
        if (repaired is null)
            Assert.All(hits, static hit => Assert.Null(hit.Fix));
        else
            Assert.Equal(repaired, RuleRun.Repair(text, hits));
    }

    [Theory]
    [InlineData("PAPER1010", "It ends... here.")]
    [InlineData("PAPER2001", "3timesx, xsim3times, sometimes20, sim2x, xsim 2, leqx, xrightarrow, leftarrows, uparrow, 45^circle, 5 pm "
        + "20, 3pmx, at times 3, by approx 5.")]
    [InlineData("PAPER2001", "\"sim 2\" is, a-leq x, \\leq, a \"leq\" b, Leq.")]
    [InlineData("PAPER2001", "(an arrow), 5lamparrow and x^abcd.")]
    [InlineData("PAPER2002", "atextbf{x}, \\textbf{x}, xbf{y}, {z}, {")]
    [InlineData("PAPER2003", "We present ,x and renamed , as they are named .")]
    [InlineData("PAPER2003", "We present , to you.")]
    [InlineData("PAPER2004", "A \\ and \\\\ and \\1")]
    [InlineData("PAPER2005", "\\a and \\(")]
    [InlineData("PAPER2006", "`` x, ```x, x '' y, x''', a`b', `(x', `x.', `x's, `a\"b', `x")]
    [InlineData("PAPER2007", "-- a--b x --y z-- u ---- v, c#d--ef")]
    [InlineData("PAPER2007", "|---|---| a")]
    [InlineData("PAPER2007", "---")]
    [InlineData("PAPER2008", "$?$, $$, $[$, $5 or more^2$ and $")]
    [InlineData("PAPER2008", "\\$x^2$")]
    [InlineData("PAPER2008", "$9 of them_2$ and $ parts in 9\\% of $")]
    [InlineData("PAPER2009", "a **, ** x**, **x **, **x*, *x* a, a*bc*, \\*bc d*, ^*bc d*, {*bc d*, *3 x*")]
    [InlineData("PAPER2009", "*x y!*, *xy**")]
    [InlineData("PAPER2009", "a**|**b")]
    [InlineData("PAPER2009", "*xy*z and *xy")]
    [InlineData("PAPER2009", "[](https://a.org), ]x](https://a.org), [a](a.org), [a](.org/b), [a](a./b), [a](a/b.c), "
        + "[a](https://a.org/(b)), [a](https://a.org x), [a](a)")]
    [InlineData("PAPER2009", "x](https://a.org) and [a](https://a.org")]
    [InlineData("PAPER2010", "&#; &#x; &#31; &#127; &#159; &#1114112; &#xDFFF; &#+65; &# 65; &#x001F600; &;")]
    [InlineData("PAPER2011", "<brain>, </think>, </jats:>, </mml:>, <jats:>x, <i")]
    [InlineData("PAPER2011", "ends </b")]
    [InlineData("PAPER2011", "ends <br")]
    [InlineData("PAPER2012", "ab.However, Xabc.However, x.abc.However, @abc.However, /abc.However, abc.HOwever, abc.However. abc.However")]
    [InlineData("PAPER2012", "see lamps.A is, abc.however, it and in ab.However, x")]
    [InlineData("PAPER2013", "H:(1), 3:(1), a:(12), b:(), c:(1 and d:(ix)")]
    [InlineData("PAPER2013", ":(1)")]
    [InlineData("PAPER2013", "abc:First one, Abcd:First one, abcd:First. abcd:first one")]
    [InlineData("PAPER2014", "-the the, the the- athe the, the thea (the the), that that, very very, log log n, A A, b b, Lamp Lamp, "
        + "no-no no")]
    [InlineData("PAPER2015", "ABSTRACT")]
    [InlineData("PAPER2015", "ABSTRACTED views.")]
    [InlineData("PAPER2015", "Abstract")]
    [InlineData("PAPER2021", "{0, 1}, {name}, {\"a\": 1}, x_{a}, \\mathbf{x}, textbf{x}, \\{a\\}, {} of it")]
    [InlineData("PAPER2022", "\\a, \\\" a, \\'b, \\=b, \\, 'a, \\\"{ab}")]
    [InlineData("PAPER2023", "~40, 1~4, 5%~6%, ~/bin, a \\b, 1,000, 5,abc, 5,sa, \\\\\\ a")]
    [InlineData("PAPER2024", "f(x), print(X), softmax(QK), Key(NMF), log(AB), (re)training, (a b)c, word(A), x.word(AB)")]
    [InlineData("PAPER2025", "f(x,y), 1,000, red,green,blue, ab,cd, a_bcd,efg, abc,d, ABC,DEF, &amp;abc, abc,defG")]
    [InlineData("PAPER2026", "in- and out-domain, text- or image, 3- ab, A- bc, a- bcd, pre-training, tech- Niques, re-improve improve, "
        + "non-im-prove improve")]
    [InlineData("PAPER2027", "5% of, the average % gain, 100 % of it, 5.% of, %, .%")]
    [InlineData("PAPER2028", "off-the shelf, state-of-the art, one-for-all, add-it on, a-the, the-theory, decision-making is, low-a b, "
        + "9-the end")]
    [InlineData("PAPER2028", "search-and rescue the, text-only the, plug-in the, try-on a, AI-in the loop, FPS-on average, "
        + "decision-making in the, drag-and drop, free-from the, tool-using the, LLM-as a judge")]
    [InlineData("PAPER2037", "10, 100 and 200, 1,000, 2024, 000, a1, 000, 1.5, 000, 4, 0000, 4, 000a, 1000, 000, 0,000, 1000, 000, 000, 1.5, 000, 000")]
    [InlineData("PAPER2038", "There are models thereof, and operands to understand the thousand islands; there, the where and whereof, "
        + "theory of ory, state-of-the-art, "
        + "end-to-end, unaware of rebased data, based on, x-stateof-the-art, models_and models-and x.modelsand")]
    [InlineData("PAPER2039", "off, offset, stiffness, effect, ff, -ffn, FFN, affcx9, diff, fff, ffmpeg and ffhq")]
    [InlineData("PAPER2029", "a, b; c. d ,e f .g .. h ... we present , to you, https://a.org .")]
    [InlineData("PAPER2030", "a... b,,, c,,d ..e , , f")]
    [InlineData("PAPER2031", "float8_e4m3, top_k, a_b_c, _x_, ^x, me_a@b, alpha-blending, lambda-calculus, Phi-3, PixArt-alpha, 360^circ, "
        + "tau, alpha == 1, a_b.c, a_b(c)")]
    [InlineData("PAPER2032", "X20 x2013, A20x2013b, x2099, x20, 2013")]
    [InlineData("PAPER2033", "It ends.")]
    [InlineData("PAPER2033", "It ends (so)")]
    [InlineData("PAPER2034", "Table.1 Shows, version.2 The, sec.3 We, lamps.0 We, lamps.123 We, lamps.5 we, "
        + "lamps.5B We, 1.5 We, GPT-4.1 We, Python.3 The, Release.2 Adds, APPENDIX.2 We")]
    [InlineData("PAPER2034", "[1] a, a[1], a [0], a [1, 5], a [1](x), a [1234], a [x], a [1")]
    [InlineData("PAPER3014", "It is to be released later on. It is available on GitHub. It is publicly available. It runs at. See it "
        + "here: this URL.")]
    [InlineData("PAPER2018", "\u00C3\u00C3\u00A9, \u00C3\u00A9\u00FF, \u00C3, \u00E2\u20AC \u00E9\u00A9")]
    [InlineData("PAPER2018", "\u00C4\u20AC")]
    [InlineData("PAPER2019", "A \uD83D\uDE00, \u0301, \uD834 and \uDD5E.")]
    [InlineData("PAPER3001", "https://a.org\"x{y}, https://a.org<x{y}, https://a.org>x{y}, https://a.org}x{y}, https://a.org x{y}, "
        + "https://a.org/b{x")]
    [InlineData("PAPER3001", "https://{x}, ://{x}, ftp://a.org{x}")]
    [InlineData("PAPER3002", "xhttps: //a, https: a, https://a, https :/a, https:/ a, https: //(a, https: ///a, https, http")]
    [InlineData("PAPER3002", "https: //")]
    [InlineData("PAPER3002", "note: /a")]
    [InlineData("PAPER3002", "httpd/a")]
    [InlineData("PAPER3003", "https://. com/, https://a..b. com/, https://.a. com/, https://a/b. com/, https://a.org/ftp://github. com/x, "
        + "https://github. xom/")]
    [InlineData("PAPER3003", "https://github.com/ /b, https://github.com/ a/, https://github.com/ a b, https://gitlab.com/ a/)b, "
        + "https://example.com/ a/b, https://github.com/")]
    [InlineData("PAPER3003", "See https://github.com/ a/")]
    [InlineData("PAPER3003", "https://github.com/a/ and, https://github.com/a/ Code, https://github.com/a/ learning, "
        + "https://github.com/a/b/ nest, https://a.org/b- nest, https://github.com/a- and")]
    [InlineData("PAPER3003", "https://github com/a/b, https:// com/a")]
    [InlineData("PAPER3003", "See https://github.com/ abc")]
    [InlineData("PAPER3004", "3http://a.org, (http://a.org, xhttps:/a")]
    [InlineData("PAPER3004", "http://a.org")]
    [InlineData("PAPER3005", "https://a.org/b\\a c\\_d")]
    [InlineData("PAPER3006", "ftp://https://a.org, https://http/x, https:/")]
    [InlineData("PAPER3006", "sftp://https://a.org")]
    [InlineData("PAPER3009", "agithub.com/a, /github.com/a, @github.com/a, .github.com/a, :github.com/a, -github.com/a, [github.com/a, "
        + "github.com/, github.com/) $x$github.com/a")]
    [InlineData("PAPER3009", ".github.io")]
    [InlineData("PAPER3009", "We work at Booking.com and amazon.com, use node.js, found it at model.py, write to info@birds.org, see "
        + "Fig.2 at a.b of it")]
    public void Silent(string id, string text) => Assert.Equal(text, RuleRun.Mark(text, RuleRun.Find(id, RuleRun.Text(text))));

    /// <summary>Wherever a text is cut, even in the middle of what a rule looks for, the rule reads no further.</summary>
    [Fact]
    public void No_rule_reads_past_the_end_of_a_text() => Assert.All(
        Found.Select(static row => (row.Data.Item1, row.Data.Item2.Replace("\u00AB", "", StringComparison.Ordinal)
                .Replace("\u00BB", "", StringComparison.Ordinal)))
            .Concat(PaperGen.Tests.WorstTexts.All.Select(static worst => (worst.Rule, worst.Unit + worst.Unit))),
        static text => Assert.All(Enumerable.Range(1, text.Item2.Length),
            length => _ = RuleRun.Find(text.Item1, RuleRun.Text(text.Item2[..length]))));

    /// <summary>Each word of a rule's list, in a text of its kind.</summary>
    [Theory]
    [InlineData("PAPER2002", "#{x}",
        "textbf|textit|texttt|textsc|emph|mathbf|mathcal|mathrm|text|mathbb|boldsymbol|teal|brightteal|softred|MidnightBlue")]
    [InlineData("PAPER2003", "We # , it.",
        "introduce|introduces|introducing|propose|proposes|proposing|present|presents|presenting|termed|called|named|dubbed|built on")]
    [InlineData("PAPER2011", "</#>", "a|b|i|p|em|strong|sub|sup|span|div|code|A|CODE")]
    [InlineData("PAPER2014", "By # # x.", "the|a|an|of|and|to|with|for|are|by|we|our|from|as|or|its|these|language|FPS")]
    [InlineData("PAPER3003", "https://a. #/b", "com|org|io|net|edu|ai|co")]
    [InlineData("PAPER3003", "https://#/ a/b", "github.com|gitlab.com|huggingface.co|hf.co")]
    [InlineData("PAPER3007", "http://#/a",
        "github.com|gitlab.com|huggingface.co|arxiv.org|doi.org|youtube.com|youtu.be|zenodo.org|openreview.net|aclanthology.org|a.github.io|www.doi.org")]
    [InlineData("PAPER3008", "https://www.#/a", "github.com|gitlab.com|huggingface.co|arxiv.org")]
    [InlineData("PAPER3009", "#/a", "github.com|gitlab.com|huggingface.co|hf.co|a.github.io")]
    [InlineData("PAPER3010", "https://#/a",
        "bit.ly|t.co|tinyurl.com|goo.gl|aka.ms|forms.gle|ow.ly|is.gd|buff.ly|rb.gy|cutt.ly|shorturl.at|tiny.cc|t.ly|lnkd.in|rebrand.ly|urlz.fr|www.bit.ly|goo.gle|go.fb.me|ibm.biz")]
    public void Each_word_of_a_list(string id, string text, string words) =>
        Assert.All(words.Split('|'),
            word => Assert.Single(RuleRun.Find(id, RuleRun.Text(text.Replace("#", word, StringComparison.Ordinal)))));

    [Theory]
    [InlineData("amp lt gt quot ndash mdash lsquo rsquo ldquo rdquo hellip times deg plusmn middot copy reg trade")]
    [InlineData("alpha beta gamma lambda mu pi sigma le ge ne asymp rarr larr eacute egrave agrave auml ouml uuml szlig ccedil")]
    public void Each_character_that_HTML_has_a_name_for(string names) =>
        Assert.All(names.Split(' '),
            static name => Assert.Equal(System.Net.WebUtility.HtmlDecode($"&{name};"), Repaired("PAPER2010", $"&{name};")));

    /// <summary>Text has no use for a space that does not break, and older HTML no name for the apostrophe.</summary>
    [Fact]
    public void And_the_two_that_are_read_in_another_way() => Assert.Equal("' '", Repaired("PAPER2010", "&apos;&nbsp;&apos;"));

    [Theory]
    [InlineData("eg=e.g. ie=i.e. etc=etc. vs=vs. cf=cf. wrt=w.r.t. times=\u00D7 deg=\u00B0 degree=\u00B0 sim=~ approx=\u2248 leq=\u2264 "
        + "le=\u2264 geq=\u2265 ge=\u2265 neq=\u2260 pm=\u00B1")]
    [InlineData("rightarrow=\u2192 to=\u2192 leftarrow=\u2190 leftrightarrow=\u2194 uparrow=\u2191 downarrow=\u2193 cdot=\u00B7 "
        + "ldots=\u2026 dots=\u2026 infty=\u221E")]
    [InlineData("alpha=\u03B1 beta=\u03B2 gamma=\u03B3 delta=\u03B4 epsilon=\u03B5 lambda=\u03BB mu=\u03BC pi=\u03C0 sigma=\u03C3 "
        + "tau=\u03C4")]
    [InlineData("textbf{x}=x textit{x}=x texttt{x}=x textsc{x}=x textrm{x}=x textsf{x}=x text{x}=x emph{x}=x mathbf{x}=x mathcal{x}=x "
        + "mathrm{x}=x underline{x}=x")]
    public void Each_command_of_TeX(string commands)
    {
        Assert.All(commands.Split(' '),
            static command =>
                Assert.Equal(command[(command.IndexOf('=', StringComparison.Ordinal) + 1)..],
                    Repaired("PAPER2004", "\\" + command[..command.IndexOf('=', StringComparison.Ordinal)])));
        Assert.Equal("et al.", Repaired("PAPER2004", "\\etal"));
    }

    private static string Repaired(string id, string text) => RuleRun.Repair(text, RuleRun.Find(id, RuleRun.Text(text)));

    /// <summary>What no address has in it ends one.</summary>
    [Fact]
    public void An_address_without_a_scheme_ends() =>
        Assert.All("\"<>{}`^|\\ \u007F\u00E9",
            static c => Assert.Equal(12, Assert.Single(RuleRun.Find("PAPER3009", RuleRun.Text("github.com/a" + c + "b"))).End));

    [Theory]
    [InlineData("a.org", true)]
    [InlineData("localhost", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData(".org", false)]
    [InlineData("$a.org", false)]
    [InlineData("..a.org", false)]
    [InlineData("nowhere", false)]
    public void A_host_can_exist(string host, bool expected) => Assert.Equal(expected, HostNames.CanExist(host));

    /// <summary>A pair of tags is looked for within 500 characters, and of quotes within 60, wherever these stand.</summary>
    [Theory]
    [InlineData("PAPER2011", "<b>x</b>")]
    [InlineData("PAPER2006", "`x'")]
    public void Far_behind_the_start_of_a_text(string id, string found)
    {
        string text = new string('a', 600) + " " + found;
        Assert.Equal((601, text.Length), Assert.Single(RuleRun.Find(id, RuleRun.Text(text))) is var hit ? (hit.Start, hit.End) : default);
    }

    /// <summary>Not among the examples, as attributes have no such strings.</summary>
    [Fact]
    public void Half_a_surrogate_pair_has_no_normal_form() => Assert.All(
        (string[])["\uD834", "a\uD834", "\uDD5E", "\uDD5E\uD834", "\uD834\u0301"],
        static text => Assert.Empty(RuleRun.Find("PAPER2019", RuleRun.Text(text))));

    /// <summary>How far each rule looks: the longest that is found, in angle quotes, with what is found of one character more.</summary>
    [Theory]
    [InlineData("PAPER2002", "\u00ABtextbf{\u00BB", "x", 499, "} y", "x y", "} y")]
    [InlineData("PAPER2006", "\u00AB`", "x", 60, "'\u00BB", "'", null)]
    [InlineData("PAPER2009", "\u00AB**", "x", 100, "**\u00BB", "", null)]
    [InlineData("PAPER2009", "\u00AB*", "x", 80, "*\u00BB", "", null)]
    [InlineData("PAPER2009", "\u00AB[", "x", 80, "](https://a.org)\u00BB", " (https://a.org)", null)]
    [InlineData("PAPER2011", "\u00AB<a href=", "x", 491, ">\u00BB", "", null)]
    [InlineData("PAPER2011", "\u00AB<b>", "x", 497, "</b>\u00BB", "", "<b>")]
    [InlineData("PAPER2011", "\u00AB</jats:", "x", 95, ">\u00BB", "", null)]
    [InlineData("PAPER3001", "\u00ABhttps://a.org{", "x", 498, "}\u00BB", "", null)]
    public void How_far_a_rule_looks(string id, string before, string filling, int length, string after, string repairedEnd, string? left)
    {
        string marked = before + string.Concat(Enumerable.Repeat(filling, length)) + after;
        string text = RuleRun.Unmarked(marked);
        List<TextHit> hits = RuleRun.Find(id, RuleRun.Text(text));
        Assert.Equal(marked, RuleRun.Mark(text, hits));
        Assert.EndsWith(repairedEnd, RuleRun.Repair(text, hits), StringComparison.Ordinal);
        string longer = RuleRun.Unmarked(before + string.Concat(Enumerable.Repeat(filling, length + 1)) + after);
        hits = RuleRun.Find(id, RuleRun.Text(longer));
        if (left is null)
            Assert.Empty(hits);
        else if (left[0] == '<')
            Assert.Equal(longer.IndexOf("</", StringComparison.Ordinal), Assert.Single(hits).Start);
        else
            Assert.EndsWith(left, RuleRun.Repair(longer, hits), StringComparison.Ordinal);
    }

    /// <summary>A mark of direction belongs to right-to-left text of at most 40 characters before or behind it.</summary>
    [Theory]
    [InlineData('\u0590', '\u0900')]
    [InlineData('\u08FF', '\u058F')]
    [InlineData('\uFB1D', '\uFB1C')]
    [InlineData('\uFDFF', '\uFE00')]
    [InlineData('\uFE70', '\uFE6F')]
    [InlineData('\uFEFC', '\uFEFD')]
    public void Right_to_left_text_is_near(char rightToLeft, char other)
    {
        string filling = new('a', 39);
        Assert.Empty(Of(rightToLeft + filling + "\u200F"));
        Assert.Empty(Of("\u200F" + filling + rightToLeft));
        Assert.Single(Of(rightToLeft + filling + "a\u200F"));
        Assert.Single(Of("\u200Fa" + filling + rightToLeft));
        Assert.Single(Of(other + "\u200F" + other));

        static List<TextHit> Of(string text) => RuleRun.Find("PAPER2017", RuleRun.Text(text));
    }

    /// <summary>A letter with more marks than any script has is cut after 32 characters.</summary>
    [Fact]
    public void A_row_of_marks_is_cut()
    {
        Assert.Equal([(0, 32)], RuleRun.Find("PAPER2019", RuleRun.Text("a" + new string('\u0301', 40)))
            .Select(static hit => (hit.Start, hit.End)));
        Assert.Equal([(1, 32)], RuleRun.Find("PAPER2019", RuleRun.Text("ba" + new string('\u0301', 30)))
            .Select(static hit => (hit.Start, hit.End)));
    }

    [Theory]
    [InlineData("\uFB00", "ff")]
    [InlineData("\uFB01", "fi")]
    [InlineData("\uFB02", "fl")]
    [InlineData("\uFB03", "ffi")]
    [InlineData("\uFB04", "ffl")]
    [InlineData("\uFB05\uFB06", "st")]
    [InlineData("\u00A0\u1680\u2000\u2001\u200A\u2028\u2029\u202F\u205F\u3000", " ")]
    [InlineData("\u00AD\u200B\u2060\uFEFF", "")]
    [InlineData("\u1FFF\u200C\u200D\u2061\uFB07\uFAFF", null)]
    public void A_character_that_has_no_place_in_text(string characters, string? replacement) =>
        Assert.All(characters, c => Assert.Equal(
            replacement is null ? [] : [(replacement, FindingSeverity.Info)],
            RuleRun.Find("PAPER2016", RuleRun.Text("a" + c + "b")).Select(static hit => (hit.Fix!, hit.Severity!.Value))));

    [Theory]
    [InlineData("PAPER2004", null, "; write what it stands for")]
    [InlineData("PAPER2004", "e.g.", "; write 'e.g.'")]
    [InlineData("PAPER2016", null, "")]
    [InlineData("PAPER2016", "", "; delete it")]
    [InlineData("PAPER2016", " ", "; write a space")]
    [InlineData("PAPER2016", "ff", "; write 'ff'")]
    [InlineData("PAPER3006", null, "")]
    [InlineData("PAPER3006", "", "; write one scheme only")]
    [InlineData("PAPER2001", "3\u00D7", "3\u00D7")]
    [InlineData("PAPER2003", null, "")]
    public void What_a_message_says_of_the_repair(string id, string? fix, string expected) =>
        Assert.Equal(expected, RuleRun.Rule(id).Advice(fix));

    [Theory]
    [InlineData("PAPER2001", "73times", "73\u00D7", "Write '73\u00D7'")]
    [InlineData("PAPER2011", "<b>", " ", "Delete '<b>'")]
    [InlineData("PAPER2017", "\u202E", "", "Delete U+202E")]
    [InlineData("PAPER2016", "\u0007", "", "Delete U+0007")]
    [InlineData("PAPER2003", "named .", null, null)]
    public void What_a_repair_is_called(string id, string found, string? fix, string? expected)
    {
        TextRule rule = RuleRun.Rule(id);
        var span = new TextSpan(3, found.Length);
        TextFix? repair = rule.Repair("", new TextFinding(rule, FindingSeverity.Info, span, found, fix, span, span, fix, Partner: null));
        Assert.Equal(expected, repair?.Title);
        Assert.Equal(fix is null ? [] : [new TextEdit(span, fix)], repair?.Changes(new FixOptions()) ?? []);
    }

    /// <summary>
    /// A set says of no character that it lacks it which a text has, wherever it stands; of rare ones it says so only if it has.
    /// </summary>
    [Fact]
    public void The_characters_of_a_text()
    {
        for (char c = '\0'; c < '\u0100'; c++)
        {
            string character = c.ToString();
            bool frequent = char.IsAsciiLetter(c) || c is ' ' or ',' or '-' or '.';
            for (int length = 0; length < 9; length++)
            {
                string others = new('a', length);
                Assert.Equal(frequent, CharacterSet.In(others).Overlaps(CharacterSet.Of(character)));
                for (int position = 0; position <= length; position++)
                    Assert.True(CharacterSet.In(others.Insert(position, character)).Overlaps(CharacterSet.Of(character)));
            }
        }
        Assert.True(CharacterSet.Unprintable.Overlaps(CharacterSet.Of("\u001F"))
            && CharacterSet.Unprintable.Overlaps(CharacterSet.Of("\u007F"))
            && CharacterSet.Unprintable.Overlaps(CharacterSet.Of("\u0080")));
        Assert.False(CharacterSet.Unprintable.Overlaps(CharacterSet.Of(" ~?@")));
        Assert.False(CharacterSet.BeyondAscii.Overlaps(CharacterSet.Of("\u007F\0")));
    }
}

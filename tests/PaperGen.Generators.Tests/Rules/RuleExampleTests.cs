using PaperGen.Analysis;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>What each rule finds and what it writes instead, and what it must not find.</summary>
public class RuleExampleTests
{
    // The text with the findings in angle quotes, and the text after the repair; null where nothing can repair it.
    public static TheoryData<string, string, string?> Examples => new()
    {
        { "PAPER1010", "It ends here, or not\u00AB...\u00BB", null },
        { "PAPER1010", "It ends here, or \u00AB[...]\u00BB", null },
        { "PAPER1010", "It ends here\u00AB\u2026\u00BB", null },
        { "PAPER2001", "It is \u00AB73times\u00BB faster and \u00ABsim 4.5times\u00BB smaller.", "It is 73\u00D7 faster and ~4.5\u00D7 smaller." },
        { "PAPER2001", "A \u00AB16times\u00BB16 grid by \u00ABtimes20\u00BB and \u00AB4Ktimes\u00BB.", "A 16\u00D716 grid by \u00D720 and 4K\u00D7." },
        { "PAPER2001", "From \u00ABsim7\u00BB0 to \u00ABsim 1\u00BB00 pages.", "From ~70 to ~100 pages." },
        { "PAPER2001", "With k \u00ABleq\u00BB5, n \u00ABgeq \u00BB3 and \u00ABapprox\u00BB7.", "With k \u22645, n \u2265 3 and \u22487." },
        { "PAPER2001", "Left \u00ABrightarrow\u00BB right, 5%\u00ABuparrow\u00BB at 90\u00AB^circ\u00BB and 45\u00AB^{circ\u00BB}.", "Left \u2192 right, 5%\u2191 at 90\u00B0 and 45\u00B0." },
        { "PAPER2002", "A \u00ABtextbf{\u00BBbold} claim, and \u00ABemph{\u00BBno more}.", "A bold claim, and no more." },
        { "PAPER2002", "A \u00ABtextbf{\u00BBbold claim.", "A bold claim." },
        { "PAPER2003", "We \u00ABpresent ,\u00BB a framework.", null },
        { "PAPER2003", "A method \u00ABcalled .\u00BB It works.", null },
        { "PAPER2004", "Lamps, \u00AB\\eg\u00BB oil lamps.", "Lamps, e.g. oil lamps." },
        { "PAPER2004", "Lamps and oil \u00AB\\etc\u00BB. And more.", "Lamps and oil etc. And more." },
        { "PAPER2004", "It is \u00AB\\textbf\u00BB{bold} and 3\u00AB\\times\u00BB faster.", "It is bold and 3\u00D7 faster." },
        { "PAPER2004", "We propose \u00AB\\ours\u00BB, which works.", null },
        { "PAPER2005", "It saves 5\u00AB\\%\u00BB of R\u00AB\\&\u00BBD.", "It saves 5% of R&D." },
        { "PAPER2006", "The \u00AB``\u00BBlamp\u00AB''\u00BB and the \u00AB`wick'\u00BB.", "The \"lamp\" and the 'wick'." },
        { "PAPER2006", "A ''bold\u00AB''\u00BB claim of a \u00AB`quiet bird'\u00BB.", "A \"bold\" claim of a 'quiet bird'." },
        { "PAPER2006", "Half \u00AB``\u00BBa pair.", null },
        { "PAPER2006", "And half a pair\u00AB''\u00BB.", null },
        { "PAPER2007", "Lamps\u00AB -- \u00BBand oil\u00AB---\u00BBfor 9\u00AB--\u00BB17 readers.", "Lamps \u2013 and oil\u2014for 9\u201317 readers." },
        { "PAPER2008", "A bound of \u00AB$O(n^2)$\u00BB in \u00AB$n$\u00BB.", null },
        { "PAPER2004", "Turned by 360\u00AB{\\deg}\u00BB at once.", "Turned by 360\u00B0 at once." },
        { "PAPER2009", "See \u00AB[a.org/x](https://a.org/x)\u00BB.", "See https://a.org/x." },
        { "PAPER2009", "Until May 29\u00AB[6](https://a.org/x)\u00BB and May 30\u00AB[1.2k](https://a.org/x)\u00BB.", null },
        { "PAPER2009", "A \u00AB**strong**\u00BB and a \u00AB*small lamp*\u00BB, see \u00AB[code](https://example.org/a)\u00BB.", "A strong and a small lamp, see code (https://example.org/a)." },
        { "PAPER2010", "Oil \u00AB&amp;\u00BB lamps, \u00AB&#177;\u00BB5 and \u00AB&#x2264;\u00BB3.", "Oil & lamps, \u00B15 and \u22643." },
        { "PAPER2011", "A \u00AB<b>lamp</b>\u00BB and\u00AB<br/>\u00BBoil.", "A lamp and oil." },
        { "PAPER2011", "Code is \u00AB<a href=\"https://example.org/a\">here</a>\u00BB.", "Code is here (https://example.org/a)." },
        { "PAPER2011", "Lost \u00AB</jats:p>\u00BB end.", "Lost  end." },
        { "PAPER2012", "It reads \u00ABvideos.However\u00BB, it stops.", "It reads videos. However, it stops." },
        { "PAPER2013", "It has two heads\u00AB:(\u00BB1) a lamp, and parts\u00AB:(\u00BBii) oil.", "It has two heads: (1) a lamp, and parts: (ii) oil." },
        { "PAPER2014", "By \u00ABthe the\u00BB light of \u00ABa a\u00BB lamp.", "By the light of a lamp." },
        { "PAPER2015", "\u00ABAbstract:\u00BB We read.", "We read." },
        { "PAPER2015", "\u00ABABSTRACT\u00BB We read.", "We read." },
        { "PAPER2015", "\u00ABabstract.\u00BB We read.", "We read." },
        { "PAPER2016", "A\u00AB\u0007\u00BB bell, e\u00AB\uFB03\u00BBcient, one\u00AB\u00A0\u00BBspace, soft\u00AB\u00AD\u00BBly.", "A bell, efficient, one space, softly." },
        { "PAPER2016", "A lost \u00AB\uFFFD\u00BB.", null },
        { "PAPER2017", "A \u00AB\u202E\u00BBturned\u00AB\u202C\u00BB lamp.", "A turned lamp." },
        { "PAPER2018", "A caf\u00AB\u00C3\u00A9\u00BB and it\u00AB\u00E2\u20AC\u2122\u00BBs open.", "A caf\u00E9 and it\u2019s open." },
        { "PAPER2019", "A caf\u00ABe\u0301\u00BB.", "A caf\u00E9." },
        { "PAPER3001", "Code at \u00ABhttps://example.org/a{https://example.org/a}\u00BB.", "Code at https://example.org/a." },
        { "PAPER3001", "We \u00ABhttps://github.com/birds/crane{publish all feathers}\u00BB for later.", "We publish all feathers (https://github.com/birds/crane) for later." },
        { "PAPER3001", "See our \u00ABhttps://a.org/x{project page}\u00BB and the \u00ABhttps://a.org/y{project page}\u00BB.", "See our https://a.org/x and the project page (https://a.org/y)." },
        { "PAPER3001", "At \u00AB\\url{https://x.org/a}\u00BB, \u00ABmagenta{https://x.org/b}\u00BB, \u00ABbrightteal{https://x.org/c}\u00BB and \u00AB\\href{https://x.org/d}\u00BB.", "At https://x.org/a, https://x.org/b, https://x.org/c and https://x.org/d." },
        { "PAPER3001", "Our \u00AB\\href{https://x.org/a}{many words.}\u00BB And \u00AB\\href{https://x.org/b}{\\textbf{here}}\u00BB.", "Our many words (https://x.org/a). And https://x.org/b." },
        { "PAPER3001", "What is shared\u00AB{https://x.org/a}\u00BB is shared.", "What is shared https://x.org/a is shared." },
        { "PAPER3001", "All \u00ABhttps://x.org/a{see {these}\u00BB words} stay, and \u00AB\\href{https://x.org/b}{see {\\bf these} words}\u00BB.", null },
        { "PAPER3001", "Code at \u00ABhttps://example.org/a{blue{https://example.org/a}\u00BB}, \u00ABhttps://example.org/b{here}\u00BB.", "Code at https://example.org/a, https://example.org/b." },
        { "PAPER3002", "See \u00ABhttps: //\u00BBexample.org and \u00ABhttp:/\u00BBexample.org.", "See https://example.org and http://example.org." },
        { "PAPER3003", "See \u00ABhttps://github. com/\u00BBa/b and \u00ABhttps://gitlab.com/ \u00BBa/b.", "See https://github.com/a/b and https://gitlab.com/a/b." },
        { "PAPER3004", "In the field\u00ABhttps://\u00BBexample.org/a.", "In the field https://example.org/a." },
        { "PAPER3005", "See https://example.org/a\u00AB\\_\u00BBb\u00AB\\%\u00BB20.", "See https://example.org/a_b%20." },
        { "PAPER3006", "See \u00ABhttps://\u00BBhttps://example.org/a.", "See https://example.org/a." },
        { "PAPER3006", "See \u00ABhttps://nowhere/a\u00BB.", null },
        { "PAPER3007", "See \u00ABhttp://github.com/a/b\u00BB, \u00ABhttp://a.github.io\u00BB.", "See https://github.com/a/b, https://a.github.io." },
        { "PAPER3008", "See \u00ABhttps://www.arxiv.org/abs/2405.06067\u00BB.", "See https://arxiv.org/abs/2405.06067." },
        { "PAPER3009", "See \u00ABgithub.com/a/b\u00BB and (\u00ABa.github.io\u00BB).", "See https://github.com/a/b and (https://a.github.io)." },
        { "PAPER3010", "See \u00ABhttps://bit.ly/abc\u00BB.", null },
        { "PAPER3011", "See \u00ABhttps://anonymous.4open.science/r/a\u00BB.", null },
        { "PAPER3012", "See arXiv:\u00AB2413.00001\u00BB, arXiv: \u00AB2405.6067v2\u00BB, https://arxiv.org/abs/\u00AB2405.00000\u00BB and arXiv:\u00ABhep-th/0813001\u00BB.", null },
        { "PAPER3013", "See \u00ABdoi:10.1000/a.b\u00BB, \u00ABdoi: 10.1000/c\u00BB and \u00ABhttp://dx.doi.org/10.1000/d\u00BB (\u00ABdoi.org/10.1000/e\u00BB).", "See https://doi.org/10.1000/a.b, https://doi.org/10.1000/c and https://doi.org/10.1000/d (https://doi.org/10.1000/e)." },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Damage_is_found_where_it_is_and_repaired_for_good(string id, string marked, string? repaired)
    {
        string text = RuleRun.Unmarked(marked);
        List<TextHit> hits = RuleRun.Find(id, RuleRun.Text(text));
        Assert.Equal(marked, RuleRun.Mark(text, hits));
        // Else nobody would ask the rule.
        Assert.True(RuleRun.Rule(id).Anchors.Overlaps(RuleRun.Text(text).Characters));
        if (repaired is null)
        {
            Assert.All(hits, hit => Assert.Null(hit.Fix));
            return;
        }
        Assert.Equal(repaired, RuleRun.Repair(text, hits));
        Assert.Empty(RuleRun.Find(id, RuleRun.Text(repaired)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void One_repair_at_a_time_comes_to_the_same(string id, string marked, string? repaired)
    {
        string text = RuleRun.Unmarked(marked);
        // Each repair removes its finding; what is left at the end has none that can be repaired.
        for (List<TextHit> hits = RuleRun.Find(id, RuleRun.Text(text)); repaired is not null && hits.Count > 0;)
        {
            text = RuleRun.Repair(text, hits[..1]);
            // The other half of a pair may be a finding, too, or not.
            (int before, bool isPair) = (hits.Count, hits[0].Partner is not null);
            hits = RuleRun.Find(id, RuleRun.Text(text));
            Assert.InRange(hits.Count, isPair ? before - 2 : before - 1, before - 1);
        }
        Assert.Equal(repaired ?? RuleRun.Unmarked(marked), text);
    }

    [Fact]
    public void Every_rule_has_an_example()
    {
        // These say where a text goes on too long; they have a test of their own.
        string[] lengths = ["PAPER1009", "PAPER1011", "PAPER1012"];
        Assert.Equal(TextRules.All.Select(rule => rule.Descriptor.Id).Order(), Examples.Select(row => row.Data.Item1).Concat(lengths).Distinct().Order());
    }

    [Theory]
    [InlineData(2000, 250)]
    public void Texts_of_the_greatest_length_are_silent_and_one_character_more_is_found(int ofAbstract, int ofTitle)
    {
        Assert.Empty(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', ofAbstract))));
        Assert.Equal(ofAbstract, Assert.Single(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', ofAbstract + 1)))).Start);
        Assert.Empty(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', ofAbstract + 1), EntryPart.Title)));
        Assert.Empty(RuleRun.Find("PAPER1012", RuleRun.Text(new string('a', ofTitle), EntryPart.Title)));
        Assert.Equal(ofTitle, Assert.Single(RuleRun.Find("PAPER1012", RuleRun.Text(new string('a', ofTitle + 1), EntryPart.Title))).Start);
        Assert.Empty(RuleRun.Find("PAPER1012", RuleRun.Text(new string('a', ofTitle + 1))));
    }

    [Theory]
    [InlineData("b c", 2001)]
    [InlineData("bcd efg", 2003)]
    [InlineData("bcd", 2003)]
    [InlineData(" bcd", 2004)]
    public void A_long_abstract_is_marked_at_the_word_where_it_goes_on(string more, int end) =>
        Assert.Equal((2000, end), Assert.Single(RuleRun.Find("PAPER1011", RuleRun.Text(new string('a', 2000) + more))) is var hit ? (hit.Start, hit.End) : default);

    [Fact]
    public void A_line_break_is_found_once_at_the_first()
    {
        Assert.Equal((1, 2), Assert.Single(RuleRun.Find("PAPER1009", RuleRun.Text("a\r\nb\nc"))) is var hit ? (hit.Start, hit.End) : default);
        Assert.Empty(RuleRun.Find("PAPER1009", RuleRun.Text("a  b\tc")));
    }

    /// <summary>The traps of the seed and the exclusions of each rule.</summary>
    [Theory]
    [InlineData("From sim2real to real2sim, and \"sim2real\" again.")]
    [InlineData("Many times 3 is more; sometimes 4, overtimes5x, similar 7.")]
    [InlineData("An approx 5 of them, a narrow rightarrows, an arrow.")]
    [InlineData("It costs $25 per million tokens, not $15 per million.")]
    [InlineData("Formulas may hold what they want: \\(a \\leq 3times \\% b\\).")]
    [InlineData("Tags of models are text: <think>, <EOS>, <subject, object>, <0.5, [MASK], #Encoder.")]
    [InlineData("Both in- and out-domain, for 0.5% - 2% of (x, f(x)), f:(0, 1).")]
    [InlineData("It has 1) a lamp and 2) oil, e.g., rape oil, i.e., w.r.t. any light.")]
    [InlineData("Command-R+ has +22% on 30+ tasks; scenario; However it is.")]
    [InlineData("We present , to our knowledge, the first lamp.")]
    [InlineData("A name, called Lamp, is present, and present. The end.")]
    [InlineData("It reads in in-context ways, Policy Policy Optimization, the the-ory, a-a a.")]
    [InlineData("Markdown's `code` and ``` are code, the readers' `lamps.")]
    [InlineData("A * B * C is 2*3*4 and a_b_c is _x_, a* search and b* search, [1](2), [a](b).")]
    [InlineData("Versions such as Node.js, e.g.The and v1.Two, U.S.Army, example.org/a.Html .")]
    [InlineData("An &unknown; entity, R&D; AT&T, &#xD800; and &;.")]
    [InlineData("A caf\u00E9 with \u00C3 and \u00C2 in it, 3 \u00D7 4.")]
    [InlineData("The \u05E9\u05DC\u05D5\u05DD\u200F mark belongs there.")]
    [InlineData("See https://x.github.io/ and the rest/of it, https://localhost/a, http://10.0.0.1/b.")]
    [InlineData("See http://example.org/a--b and https://www.example.org/ and https://hf.co/a/b.")]
    [InlineData("Write to me@github.com/a or @a.github.io, not-github.com/b, gist.github.com/c, [github.com/d].")]
    [InlineData("See https://someone@www.github.com/a and https://www.github.com:8080/b.")]
    [InlineData("See https://www.github.com@www.github.com for that.")]
    [InlineData("The lamp (github.com) is on GitHub.com alone.")]
    [InlineData("In arXiv:2106.06981's words, on arXiv: HTML, arXiv:2405.06067v2, arXiv:hep-th/9901001 and https://arxiv.org/pdf/2405.06067v1.pdf it is, arXiv: 2024 edition.")]
    [InlineData("See https://doi.org/10.1000/a.b, 10.1000/c, version 10.5 of it.")]
    [InlineData("Our anonymized GitHub link is no link; https and http: are words.")]
    [InlineData("Abstract reasoning is what abstracts are about.")]
    [InlineData("Abstracting from it, ABSTRACTS are short.")]
    public void Traps_are_silent(string text)
    {
        string digest = "A Title\n\n" + text;
        Assert.Empty(TextRuleRunner.Check(DigestParser.Parse(digest)).Select(finding => $"{finding.Rule.Descriptor.Id} {finding.Found}"));
        // Every rule was asked about the abstract, which the parser must have taken for one.
        Assert.True(Assert.Single(DigestParser.Parse(digest).Entries).HasAbstract);
    }

    [Theory]
    [InlineData("k-means and xGen: a lower-case title")]
    [InlineData("Q: What Is a Lamp? And Its Formation")]
    [InlineData("VGGT-SLAM++")]
    [InlineData("One: Two: Three")]
    [InlineData("Abstract: A Title May Say So")]
    [InlineData("It Goes On...")]
    public void Titles_are_silent(string title) => Assert.Empty(TextRules.All.SelectMany(rule => RuleRun.Find(rule.Descriptor.Id, RuleRun.Text(title, EntryPart.Title))));

    /// <summary>The seed and real papers, repaired, have nothing left to repair at those places, and repairing again changes nothing.</summary>
    [Fact]
    public void Repairing_real_papers_is_done_after_one_or_two_rounds()
    {
        string text = DataFiles.Seed + "\n\n" + DataFiles.HuggingFace;
        int before = Repairable(text).Count;
        text = Repaired(text);
        int after = Repairable(text).Count;
        // Of overlapping findings one is reported at a time, so some come out in the next round only.
        Assert.True(before > 500 && after < before / 50, $"{before} findings, then {after}");
        for (int round = 0; round < 3; round++)
            text = Repaired(text);
        Assert.Empty(Repairable(text).Select(finding => $"{finding.Rule.Descriptor.Id} {finding.Found}"));
    }

    private static List<TextFinding> Repairable(string digest) => [.. TextRuleRunner.Check(DigestParser.Parse(digest)).Where(finding => finding.Fix is not null)];

    private static string Repaired(string digest)
    {
        int end = digest.Length;
        foreach (TextFinding finding in Repairable(digest).OrderByDescending(finding => finding.Span.Start))
        {
            TextEdit[] changes = [.. new[] { new TextEdit(finding.FixSpan, finding.Fix!), finding.Partner }.OfType<TextEdit>().OrderByDescending(change => change.Span.Start)];
            // A repair may take along what another one begins with; that one waits for the next round.
            if (changes[0].Span.End > end)
                continue;
            foreach (TextEdit change in changes)
                digest = digest[..change.Span.Start] + change.NewText + digest[change.Span.End..];
            end = changes[^1].Span.Start;
        }
        return digest;
    }
}

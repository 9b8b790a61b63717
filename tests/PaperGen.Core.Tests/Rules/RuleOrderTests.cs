using Microsoft.CodeAnalysis;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Rules;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Rules;

/// <summary>Which of several findings at one place is reported, and what rules are called.</summary>
public class RuleOrderTests
{
    // The abstract, and the rules that find something in it, with what they find.
    [Theory]
    // The more severe, though it has the higher number or the shorter text.
    [InlineData("See [\\eg](https://a.org/b) and more.", "PAPER2004 \\eg")]
    [InlineData("It is **sim 7** and *73times*.", "PAPER2001 sim 7|PAPER2001 73times")]
    // The lower number among equals.
    [InlineData("Of <b>3times</b> and so on.", "PAPER2001 3times")]
    [InlineData("A *small a\\_b* lamp.", "PAPER2005 \\_")]
    // The first of one rule.
    [InlineData("By the the the light of it.", "PAPER2014 the the")]
    // The end of a line silences nothing, and is reported where nothing else is.
    [InlineData("Lamps --\nand oil in\nthem.", "PAPER2007  -- ")]
    [InlineData("Lamps and oil in\nthem.", "PAPER1009  ")]
    // In the order of the text, whatever the order of the rules.
    [InlineData("A bell\u0007 is 3times as loud, or \u202Eturned.", "PAPER2016 \u0007|PAPER2001 3times|PAPER2017 \u202E")]
    public void One_finding_for_one_place(string text, string expected) => Assert.Equal(
        expected,
        string.Join("|", TextRuleRunner.Check(DigestParser.Parse("A Title\n\n" + text))
            .Select(static finding => finding.Rule.Descriptor.Id + " " + finding.Found)));

    [Fact]
    public void Titles_and_values_have_findings_of_their_own()
    {
        List<TextFinding> found = TextRuleRunner.Check(DigestParser.Parse("B 3times\nvenue: \u202EOil\nid: B\n\nAn abstract of "
            + "5times.\n\nC 4times\n"));
        Assert.Equal(["PAPER2001 3times", "PAPER2017 \u202E", "PAPER2001 5times", "PAPER2001 4times"],
            found.Select(static finding => finding.Rule.Descriptor.Id + " " + finding.Found));
        Assert.Equal([2, 16, 43, 54], found.Select(static finding => finding.Span.Start));
    }

    [Theory]
    [InlineData("0-3 2-6 5-9", "2-6")]
    [InlineData("0-5 4-8 7-9", "0-5 7-9")]
    [InlineData("7-9 0-2 3-5", "0-2 3-5 7-9")]
    [InlineData("0-3 3-6", "0-3 3-6")]
    [InlineData("1-4 0-3", "0-3")]
    [InlineData("1-4", "1-4")]
    [InlineData("", "")]
    public void The_longest_hit_of_a_rule_counts(string found, string kept)
    {
        var hits = new List<TextHit> { new(20, 30) };
        HitMerger.KeepLongest(
            [.. found.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(static span => new TextHit(span[0] - '0', span[2] - '0'))], hits);
        Assert.Equal("20-30 " + kept,
            string.Join(' ', hits.Select(static hit => $"{hit.Start}-{hit.End}").Append(kept.Length == 0 ? "" : null).OfType<string>()));
    }

    [Theory]
    [InlineData("PAPER2007", "PAPER2007", 2)]
    [InlineData("paper2007", "PAPER2007", 2)]
    [InlineData("2007", "PAPER2007", 2)]
    [InlineData("PAPER2999", "", 2)]
    [InlineData("PAPER", "", 2)]
    [InlineData("", "", 2)]
    [InlineData("007", "", 2)]
    [InlineData("8xxx", "", 1)]
    [InlineData("xxxx", "", 1)]
    [InlineData("xxx", "", 1)]
    [InlineData("22xxx", "", 1)]
    public void A_name_is_that_of_a_rule(string name, string expected, int breadth)
    {
        Assert.Equal(expected, string.Join('|', RuleNames.Resolve(name)));
        Assert.Equal(breadth, RuleNames.Breadth(name));
    }

    [Theory]
    [InlineData("4xxx", "PAPER4", 1)]
    [InlineData("4XXX", "PAPER4", 1)]
    [InlineData("PAPER4xxx", "PAPER4", 1)]
    [InlineData("all", "PAPER", 0)]
    [InlineData("ALL", "PAPER", 0)]
    public void Or_that_of_a_family_or_of_all(string name, string prefix, int breadth)
    {
        Assert.Equal(RuleList.Ids.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)), RuleNames.Resolve(name));
        Assert.Equal(breadth, RuleNames.Breadth(name));
    }

    [Fact]
    public void Letters_are_those_of_ASCII_and_words_those_of_any_script()
    {
        for (char c = '\0'; c < '\u0080'; c++)
        {
            Assert.Equal(char.IsAsciiLetter(c), Letters.IsLetter(c));
            Assert.Equal(char.IsAsciiLetterLower(c), Letters.IsLower(c));
            Assert.Equal(char.IsAsciiLetterUpper(c), Letters.IsUpper(c));
            Assert.Equal(char.IsAsciiDigit(c), Letters.IsDigit(c));
            Assert.Equal(char.IsAsciiLetterOrDigit(c) || c == '_', Letters.IsWord(c));
        }
        Assert.All("\u00E9\u706F\u0663\u0301\u0903\u203F", static c => Assert.True(Letters.IsWord(c)));
        Assert.All("\u0080\u00D7\u2013\u2028\uFFFF\uD83D", static c => Assert.False(Letters.IsWord(c)));
    }

    [Fact]
    public void A_word_stands_at_a_position()
    {
        Assert.True("lamp".StartsWith(0, "lamp") && "a lamp".StartsWith(2, "lamp"));
        Assert.False("lamp".StartsWith(-1, "lamp") || "lamp".StartsWith(1, "lamp") || "Lamp".StartsWith(0, "lamp")
            || "lam".StartsWith(0, "lamp") || "lamp".StartsWith(5, "lamp"));
    }

    [Theory]
    [InlineData("{a{b}c}d}", 4, 6)]
    [InlineData("{}", 1, 1)]
    [InlineData("{a{b}", 4, -1)]
    [InlineData("{a", -1, -1)]
    public void A_brace_is_closed(string text, int first, int matching)
    {
        Assert.Equal(first, Braces.FirstClose(text, 0));
        Assert.Equal(matching, Braces.Close(text, 0));
    }

    /// <summary>What is cut is masked, and nothing else.</summary>
    [Theory]
    [InlineData("\\(a\\) 3 \\(b\\) c", "##### 3 ##### c")]
    [InlineData("a \\(b $x$ 3", "a \\(b ### 3")]
    [InlineData("at $5, $x^2$ is", "at $5, ##### is")]
    [InlineData("$x$ http://a.org/$y$ b https://b.org", "### ################ b #############")]
    [InlineData("xhttps://a ftp://b.org ://c", "x######### ftp://b.org ://c")]
    [InlineData("HTTPS://a\u00A0b c", "########### c")]
    [InlineData("a $", "a $")]
    [InlineData("$x^2$ a_b$", "##### a_b$")]
    [InlineData("x \\(a\\) b\\)", "x ##### b\\)")]
    [InlineData("a\\) b", "a\\) b")]
    [InlineData("://a http://b", "://a ########")]
    public void Addresses_and_mathematics_are_masked(string text, string expected) =>
        Assert.Equal(expected.Replace('#', EntryText.Mask), RuleRun.Text(text).Text);

    /// <summary>Positions in a collapsed text are those of the digest.</summary>
    [Fact]
    public void A_stretch_of_a_text_stands_in_the_digest()
    {
        const string Digest = "x  one \t two\r\nthree";
        EntryText text = EntryText.Create(Digest, TextSpan.FromBounds(1, Digest.Length), EntryPart.Abstract);
        Assert.Equal(" one two three", text.Raw);
        Assert.Equal(8, text.FirstLineBreak);
        for (int start = 1; start < text.Raw.Length; start++)
        {
            for (int end = start + 1; end <= text.Raw.Length; end++)
            {
                if (text.Raw[start] == ' ' || text.Raw[end - 1] == ' ')
                    continue;
                TextSpan span = text.ToDigest(start, end);
                Assert.Equal(
                    text.Raw[start..end],
                    string.Join(' ', Digest.Substring(span.Start, span.Length)
                        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }
        }
        Assert.Equal(new TextSpan(12, 1), text.ToDigest(8, 9));
        Assert.Equal(new TextSpan(12, 0), text.ToDigest(8, 8));
        Assert.Equal(new TextSpan(9, 0), text.ToDigest(5, 5));
        Assert.Equal(new TextSpan(1, 0), text.ToDigest(0, 0));
        Assert.Equal(new TextSpan(Digest.Length, 0), text.ToDigest(text.Raw.Length, text.Raw.Length));
        Assert.Equal((' ', 'o', 'e', ' '), (text.At(-1), text.At(1), text.At(text.Raw.Length - 1), text.At(text.Raw.Length)));
    }

    /// <summary>One space for each stretch of white space, and where the first line ends in that.</summary>
    [Theory]
    [InlineData("a  b", "a b", -1)]
    [InlineData("  a", " a", -1)]
    [InlineData("a\tb", "a b", -1)]
    [InlineData("one \ntwo\nthree", "one two three", 3)]
    [InlineData("\na\nb", " a b", 0)]
    [InlineData("one\n two", "one two", 3)]
    public void White_space_is_one_space(string digest, string expected, int lineBreak)
    {
        EntryText text = RuleRun.Text(digest);
        Assert.Equal(expected, text.Raw);
        Assert.Equal(lineBreak, text.FirstLineBreak);
    }

    /// <summary>A rule may call what it finds less severe than the rest: a character that is odd, and not damage.</summary>
    [Fact]
    public void A_finding_has_its_own_severity() => Assert.Equal(
        [FindingSeverity.Warning, FindingSeverity.Info],
        TextRuleRunner.Check(DigestParser.Parse("A Title\n\nA bell\u0007 in one\u00A0abstract."))
            .Select(static finding => finding.Severity));

    [Fact]
    public void Positions_in_addresses()
    {
        EntryText text = RuleRun.Text("a http://b.org c https://d.org/e f http://g.org");
        Assert.Equal(
            text.Raw.Select(static (c, i) => i is >= 2 and < 14 or >= 17 and < 32 or >= 35),
            Enumerable.Range(0, text.Raw.Length).Select(text.IsInUrl));
    }
}

using System.Text.RegularExpressions;
using CsCheck;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Corpus.Tests.Rules;

/// <summary>The scanners and the patterns that the rules' design gives for them find the same, on real and on generated text.</summary>
public class PatternOracleTests
{
    /// <summary>A rule's pattern, in its alternatives; digits are ASCII. What it reads, and what text is made of to try it.</summary>
    private sealed record Oracle(string[] Patterns, string[] Fragments)
    {
        /// <summary>Whether the rule reads the text as it is, addresses and formulas included.</summary>
        public bool Raw { get; init; }

        /// <summary>Patterns that read the text as it is, where the others do not.</summary>
        public Regex[] RawExpressions { get; init; } = [];

        /// <summary>Whether the pattern is about each address by itself, as links are cut out of a text.</summary>
        public bool PerAddress { get; init; }

        /// <summary>Which findings the pattern is about: not those that ask a list of words.</summary>
        public Func<string, bool> Only { get; init; } = static _ => true;

        /// <summary>Which matches count, by their position.</summary>
        public Func<EntryText, int, bool> Where { get; init; } = static (_, _) => true;

        public Regex[] Expressions { get; } = [.. Patterns.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))];
    }

    private const string Address = @"(?i:https?)://";

    /// <summary>The commands that are written as a word or a character.</summary>
    private const string Words =
        "eg|ie|etc|etal|vs|cf|wrt|times|deg|degree|sim|approx|leq|le|geq|ge|neq|pm|rightarrow|to|leftarrow|leftrightarrow|uparrow|downarrow|cdot|ldots|dots|infty"
        + "|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|tau|varepsilon|zeta|eta|theta|kappa|nu|xi|rho|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Pi|Sigma|Phi|Psi|Omega"
        + "|ell|nabla|partial|in|propto|ll|gg|circ|textasciitilde";

    private const string Declarations = "bf|em|it|tt|sc|sf|rm|sl|bfseries|itshape|scshape|ttfamily|sffamily";

    private const string Fonts =
        "textbf|textit|texttt|textsc|textrm|textsf|textsl|textmd|textup|textnormal|text|emph|underline|uline|mathbf|mathcal|mathrm|mathbb|mathit|mathsf|mathtt|mathfrak|boldsymbol|operatorname|textsuperscript|textsubscript";

    private const string Colors =
        "(?i:bright|dark|light|deep|soft|pale|midnight|navy|royal|sky|forest|brick|rubine|my|link|url|hot|process)?"
        + "(?i:magenta|cyan|blue|teal|red|green|purple|violet|orange|brown|pink|gray|grey|black|navy|olive|maroon|yellow)";

    /// <summary>Whole words, and not in quotes or in a name.</summary>
    private const string Relations =
        @"(?<![\w\\.\-/""'`])(?:leq|geq|neq|leqslant|geqslant|lesssim|gtrsim|simeq|propto|cdot|cdots|ldots|infty|mapsto|subseteq|lceil|rceil|lfloor|rfloor|oplus|otimes|langle|rangle|gg)(?![A-Za-z\-""'`_/])";

    private const string Arrows =
        "(?:longleftright|(?<!long)leftright|Leftright|longright|longleft|hookright|(?<!left|Left|long|Long|hook)right|(?<!long)left|Longright|(?<!Left)Right|Left)arrow";

    /// <summary>What begins a sentence behind a number or a short form.</summary>
    private const string Openers =
        "The|We|Our|This|In|It|These|To|For|However|Moreover|Furthermore|Additionally|As|By|On|With|Code|Project|Specifically|Extensive|Experiments|Experimental|While|Although|Despite|Finally|First|Second|Based|Their"
        + "|Existing|Recent|Through|Unlike|Thus|Therefore|Using|Here";

    /// <summary>Words that no clause ends in.</summary>
    private const string Unfinished =
        "with|of|from|than|the|a|an|our|and|or|using|via|as|into|between|for|to|like|while|because|whereas|introducing|is|are|against|outperforms";

    private static readonly string[] s_common =
        [" ", " ", ".", ",", "a", "the", "X", "7", "12", "-", "(", ")", "\"", "\u00E9", "https://a.org/", "$x_1$", "\\(a\\)"];

    // The address of such a link is part of it, so the text must not be masked.
    private static readonly Regex s_markdownLink =
        new(@"\[[^\[\]\n]{1,80}\]\((?:https?://|[\w-]+\.[\w.-]+/)[^()\s]*\)", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, Oracle> s_oracles = new()
    {
        // Bare "[...]" needs no pattern of its own: it ends in what the others end in, and the longest wins.
        ["PAPER1010"] = new([@"(\[\.\.\.\]|\[…\]|(?<!\.)\.\.\.|…|\.\.\.)$"], ["[", "]", ".", "...", "\u2026", "[...]"]) { Raw = true },
        ["PAPER2001"] = new(
            [
                @"(?<![A-Za-z])(?:sim ?)?[0-9]+(?:\.[0-9]+)?[KMB%]?times(?![a-z])", @"[0-9][0-9.,]*times(?=[0-9])",
                @"(?<![A-Za-z0-9])times[0-9]+", @"\{times\}",
                @"(?<!\w)[A-Za-z]times(?![a-z])", "(?<=[0-9])[A-Za-z]{1,2}times(?=[0-9])", "(?<![A-Za-z])[A-Z]{2,24}times(?=[A-Z])",
                @"(?<=[0-9] |(?:^|[ ({])(?![AaI])[A-Za-z] )times(?= (?:[0-9]|(?![AaI])[A-Za-z](?!\w)))",
                "(?:\\{sim\\}|(?<![A-Za-z\"])sim[ !]?)[0-9](?!(?!times)[a-z])(?:[0-9]|[.,](?=[0-9]))*", Relations,
                @"(?<!\\)(leq|geq|neq|approx)(?=[0-9])",
                @"(?<![A-Za-z\\])nabla(?=[\^_])", @"(?<![A-Za-z\\])ell(?=_)",
                @"(?<=[(\[]|(?:[0-9)\]}%]|[_^][^ ]{0,39}|(?:^| )(?![AaI])[A-Za-z]) )approx(?= [0-9])",
                @"(?<=[0-9%)}])pm(?=[0-9])", "(?<=^|[( ])pm(?=[0-9])",
                @"(?<![^\W0-9A-Z]|\\)" + Arrows + @"(?![^\W0-9A-Z])", "(?<=[a-z]{2})" + Arrows + "(?=[A-Za-z]{2}|[0-9A-Z])",
                "(?<=[0-9%])(up|down|ne|se)arrow", @"(?<=\()(up|down|ne|se)arrow(?=[),])", @"\^\{?circ\b", @"(?<=[0-9])\^\{?o(?!\w)",
                "(?<=[0-9])circ(?![A-Za-z])",
            ],
            [
                "times", "times", "sim", "sim ", "1", "23", "4.5", "K", "M", "%", "leq", "geq ", "neq", "approx", "approx ", "right",
                "left", "up", "down", "arrow", "rightarrow", "^", "{", "circ", "}", "real", "H", " times ", "N", "{sim}", "{times}",
                " cdot ", "nabla", "ell", "_", "Right", "long", "ab", "AB", "^o",
            ]),
        ["PAPER2002"] =
            new([@"(?<![\\A-Za-z])(?:" + Fonts + "|" + Colors + @")\{(?!\uFFFF)"],
                ["textbf", "textit", "texttt{", "textsc{", "emph{", "mathbf{", "mathcal", "mathrm{", "teal{", "soft", "red{", "{",
                    "}", "\\"]),
        ["PAPER2003"] = new(
            [
                @"\b(introduc(e|es|ing)|propos(e|es|ing)|present(s|ing)?|termed|called|named|dubbed|built on) (?!, to )[,.](?= )",
                @"(?<![\w.-])(?:" + Unfinished + ") (?!, to )[,.](?= )",
                @"(?<=[a-z]), \.(?= )",
            ],
            ["introduce", "introducing ,", "propos", "proposes", "e", "es", "ing", "present", "present ", "presents", "termed .", "called",
                "named", "dubbed", "built on", " ,", " . ", " , to ", ", ", "to", "_", "with", "of"]),
        // Braces around a symbol go with it, and so do those that a change of font ends with; those of an address belong to PAPER3001,
        // those of a formula do not.
        ["PAPER2004"] = new(
            [@"\^\\circ(?![A-Za-z])", @"\{\\(?:" + Words + @")\}", @"\{\\(?:" + Declarations
                + @")(?![A-Za-z}])(?=(?>[^{}]|(?<o>\{)|(?<-o>\}))*(?(o)(?!))\})", @"(?<!\\)\\[A-Za-z]+(?![A-Za-z])"],
            ["\\", "\\", "eg", "\\textbf{", "{", "}", "\\ours", "%", "_", "{\\em "])
        {
            Where = static (text, i) => !Regex.IsMatch(text.Raw[i..], @"^\\[A-Za-z]+\{https?://", RegexOptions.IgnoreCase)
                && !(Regex.IsMatch(text.Raw[i..], @"^\\[ij](?![A-Za-z])") && Regex.IsMatch(text.Raw[..i], @"[""'`^~=.]\{?$")),
        },
        ["PAPER2005"] = new([@"\\[%&#_${}]"], ["\\", "\\", "%", "&", "#", "_", "$", "5\\%"]),
        ["PAPER2006"] = new(
            ["(?<!`)``(?=[\\w(\\[-])", "(?<=[\\w.,!?)])''(?!')", "(?<![\\w`])`(?=\\w)[^`'\"\\n]{1,60}(?<=\\w)'(?!['\\w])"],
            ["`", "``", "'", "''", "[", "!", "?", "a word", "s", "twenty characters of", " twenty more of them "]),
        // The forms that the design shows, but for the rule of a table, the anchor of a heading and an option of a command.
        ["PAPER2007"] = new(
            [
                @"(?<!\|) -- (?!\|)", @"(?!^---$)(?<![-|])(?<!\| )---(?![-|]| \|)(?!(?<=[#/=][^ (#/=]{0,103})[A-Za-z])",
                "(?<=[0-9])--(?=[0-9])",
                @"(?<=[A-Za-z0-9)""}%.])(?<!(?<!\w)[A-Za-z])(?<![#/=][^ (#/=]{0,100})--(?=[A-Za-z(""])(?!(?![aAI])[A-Za-z](?!\w))",
            ],
            ["-", "--", "---", " -- ", "9", " ", "ab", "|", "I"]),
        // An escaped dollar is an escaped dollar (PAPER2005) and opens no formula.
        ["PAPER2008"] = new(
            [
                @"(?<!\\)\$(?:[A-Za-z]|[-+]?[0-9][0-9.,]*|(?![0-9 ])[^$\n]*[\\^_{][^$\n]*|(?=[0-9 ])(?![^$]* [A-Za-z]{2})[^$\n]*[\\^_{][^$\n]*)\$",
                @"\\\((?:(?!\\\)).)*\\\)",
            ],
            ["$", "$", "$", "25", "x", "x_1", "^", "{", "\\", "http://x/$", "\\(", "\\)"])
        { Raw = true, Where = static (text, i) => !text.IsInUrl(i) },
        ["PAPER2009"] = new(
            [@"(?:\*\*(?=\w)|(?<!\w)\*\*(?=\S))[^*\n]{1,100}(?:(?<=\w)\*\*|(?<=\S)\*\*(?!\w))",
                @"(?<![\w*\\^{])\*(?=[A-Za-z])[^*\n]{2,80}(?<=[\w)])\*(?![\w*])"],
            ["*", "*", "**", "**", "\\", "^", "{", "word", "some words that are forty characters long", "ab", "(", ")", "[", "](",
                "[t](x.org/y)"])
        { RawExpressions = [s_markdownLink] },
        ["PAPER2012"] = new([
                @"(?<![\w.@/])[a-z]{3,}[.?!][A-Z][a-z]+(?=[\s,])", @"(?<![\w.@/])[a-z]{4,}[.?!][A-Z][A-Za-z]{2,}(?=[ ,][a-z]{2})",
                @"(?<=[)\]""%'])[.?!][A-Z][a-z]+(?=[ ,])",
                "(?:(?<=[0-9])|(?<=[A-Z0-9][A-Z])|(?<=[A-Z]{2}s))[.?!](?:" + Openers + ")(?=[ ,])",
            ], ["videos", "videos.However", ".", ".However", "However", "Node", "js", "@", "/", "ab", "abc", " ", ", ", "AB", "s",
            "?", "In "]),
        ["PAPER2013"] =
            new([@"(?<=[a-z]):\((?=(?:[0-9]|i+)\))", @"(?<=(?<!\w)[a-z]{4,}):[A-Z](?=[a-z]{2,}(?:[ ,]|$))"],
                [":", ":(", "(1)", "(ii)", "i", "1", ")", "heads", "First", "head:First "])
            { Where = static (text, i) => text.Part == EntryPart.Abstract || text.At(i + 1) == '(' },
        ["PAPER2014"] = new(
            [
                @"(?<![\w.'-])(?!(?:that|had|very|so|no|bye|ha|bla|is|do|on|in|long|more|much|many|far|really|who|out|up|over|what|log) )([a-z]{2,}|a) \1(?![\w)'-])",
                @"(?<![\w.'-])([A-Z]{2,}) \1(?![\w)'-])",
            ],
            ["the", "the ", "a ", "an", "an ", "of of", "and", " and", "to ", "with", "these", "these ", "we", "our", "or ", "its", "-",
                "The", "in in", "FPS ", "FPS", "lamp lamp", "'", "."]),
        // "ABSTRACT" is found without the space behind it, which only the fix takes along.
        ["PAPER2015"] =
            new([@"^(?:(?i:abstract)\s*[:.—–]|ABSTRACT(?=\s))"],
                ["abstract", "Abstract", "ABSTRACT", ":", "\u2014", "\u2013", " reasoning"]),
        // Schemes are matched in any case, as links are; a brace that is not closed within 500 characters belongs to nothing.
        ["PAPER3001"] = new(
            [
                Address + "[^\\s{}<>\"]+\\{[^\\n]{0,498}?\\}",
                // In braces: with a command before it and its words behind it, or alone.
                "(?:\\\\[A-Za-z]+|(?<![A-Za-z\\\\]))\\{https?://[^ {}<>\"]*\\}(?:\\{(?>[^{}]|(?<o>\\{)|(?<-o>\\}))*(?(o)(?!))\\})?",
                "(?<=[A-Za-z])(?<!\\\\[A-Za-z]+)\\{https?://[^ {}<>\"]*\\}",
            ],
            ["https://", "http://", "HTTPS://", "a/b", "{", "{", "}", "<", ">", "\"", "here", "://"])
        { Raw = true },
        ["PAPER3002"] =
            new([@"\bhttps?\s*:\s+/{1,2}\s*(?=\w)|\bhttps?:/(?=\w)|\bhttps? ?:// (?=[A-Za-z0-9][A-Za-z0-9-]*\.[A-Za-z])"],
                ["http", "https", ":", "/", "//", " ", "x", "http: //", "https :", "http:// x.org", "x.org"])
            { Raw = true },
        ["PAPER3003"] = new(
            [
                Address + @"([\w-]+\.)*[\w-]+\. (?:(com|org|io|net|edu|ai|co|github\.com|huggingface\.co)/|github\.io)",
                Address + @"(github\.com|gitlab\.com|huggingface\.co|hf\.co)/ (?=[\w.-]+/[\w.-]+)",
                Address + @"[\w-]+(?:\.[\w-]+)* (?=/[A-Za-z])", Address + @"[\w-]+(?:\.[\w-]+)* \.(?:com|org|io|ai|co|github\.io)/",
            ],
            ["https://", "http://", "://", "https://github. com/", "https://github.com/ ", "github.", "github.com/", "gitlab.com/ ",
                "huggingface.co/", "com/", "org/", "ai/", "co", "owner", "/", "name", "x.y.", "_", " /a", " .com/"])
        {
            Raw = true,
            // Behind an owner or a hyphen it is a list of words that tells.
            Only = static found => !Regex.IsMatch(found, @"://[^/ ]+/[^ ]+ $|://[^ ]+[-_] $"),
        },
        ["PAPER3004"] = new(["(?<=[A-Za-z])https?://"], ["http", "https", "://", "http://", "field"]) { Raw = true },
        ["PAPER3005"] =
            new([@"\\[_%#&~-]"], ["https://x/", "\\", "\\_", "%", "#", "&", "~", "_"])
            {
                Raw = true,
                Where = static (text, i) => text.IsInUrl(i)
            },
        // The finding is what the fix deletes: the first of two schemes.
        ["PAPER3006"] = new(["https?:/+(?=https?:)"], ["http", "https", ":", "/", "//", "http://", "https:/", "x.org"]) { Raw = true },
        // The finding is the whole address, up to where links end; a host ends at "?" and "#", too, and its case does not matter.
        ["PAPER3008"] =
            new([@"(?i)^https?://www\.(github\.com|huggingface\.co|arxiv\.org|gitlab\.com)(?=[/?#]|$).*"],
                ["https://", "http://www.", "www.", "github.com", "huggingface.co", "arxiv.org", "gitlab.com/", "/", "?", "#", "@", ":80",
                    ")", "."])
            { PerAddress = true },
    };

    public static TheoryData<string> Rules => [.. s_oracles.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Scanner_and_pattern_agree_on_every_real_title_and_abstract(string id) =>
        Assert.All(RuleRun.RealParts, text => Compare(id, text));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Scanner_and_pattern_agree_on_generated_text(string id)
    {
        int found = 0;
        RuleRun.Texts([.. s_oracles[id].Fragments, .. s_oracles[id].Fragments, .. s_common])
            .Sample(text => { Interlocked.Add(ref found, Compare(id, RuleRun.Text(text))); }, iter: 20_000);
        // The fragments must hit often enough to say something.
        Assert.True(found > 100, $"{found} findings");
    }

    /// <summary>Links of Markdown share their rule with its stars; both are found, and the longer wins.</summary>
    [Fact]
    public void Markdown_links_agree_with_their_pattern()
    {
        int found = 0;
        RuleRun.Texts(
            ["[", "]", "](", "](", "](https://", "http://", "(", ")", "t", "x.org/", "a.b", "/", "-", ".", " ",
                "forty characters of a text without a link", "[t](x.org/y)"]).Sample(text =>
        {
            string[] expected = [.. s_markdownLink.Matches(text).Select(match => $"{match.Index}-{match.Index + match.Length}")];
            Assert.Equal(expected, RuleRun.Find("PAPER2009", RuleRun.Text(text)).Select(hit => $"{hit.Start}-{hit.End}"));
            Interlocked.Add(ref found, expected.Length);
        }, iter: 20_000);
        Assert.True(found > 100, $"{found} findings");
    }

    private static int Compare(string id, EntryText text)
    {
        Oracle oracle = s_oracles[id];
        string read = oracle.Raw ? text.Raw : text.Text;
        List<TextSpan> matches = oracle.PerAddress ? PerAddress(oracle, text)
            : [.. oracle.Expressions.SelectMany(pattern => pattern.Matches(read)).Where(match => oracle.Where(text, match.Index))
                .Select(Span),
                .. oracle.RawExpressions.SelectMany(pattern => pattern.Matches(text.Raw)).Select(Span)];
        List<TextSpan> hits =
            [.. RuleRun.Find(id, text).Select(hit => TextSpan.FromBounds(hit.Start, hit.End))
                .Where(hit => oracle.Only(text.Raw.Substring(hit.Start, hit.Length)))];
        matches.RemoveAll(match => !oracle.Only(text.Raw.Substring(match.Start, match.Length)));
        if (id == "PAPER3006")
        {
            // A host that cannot exist has no pattern; such a finding is the address to its end, and wins over the schemes in it.
            matches.RemoveAll(match => hits.Any(hit => hit.Length > match.Length && hit.OverlapsWith(match)));
            hits.RemoveAll(hit => !Regex.IsMatch(text.Raw[hit.Start..hit.End], "^https?:/+$"));
        }
        Assert.Equal(Show(text, LongestOf(matches)), Show(text, LongestOf(hits)));
        return hits.Count;
    }

    private static TextSpan Span(Match match) => new(match.Index, match.Length);

    private static List<TextSpan> PerAddress(Oracle oracle, EntryText text)
    {
        var addresses = new List<TextSpan>();
        LinkScanner.Scan(text.Raw, new TextSpan(0, text.Raw.Length), addresses);
        return [.. addresses.Where(
            address => oracle.Expressions.Any(pattern => pattern.IsMatch(text.Raw.Substring(address.Start, address.Length))))];
    }

    /// <summary>Of overlapping spans the longest, of equally long ones the first.</summary>
    private static List<TextSpan> LongestOf(List<TextSpan> spans)
    {
        var kept = new List<TextSpan>();
        foreach (TextSpan span in spans.OrderByDescending(span => span.Length).ThenBy(span => span.Start))
        {
            if (!kept.Any(other => other.OverlapsWith(span)))
                kept.Add(span);
        }
        return [.. kept.Order()];
    }

    private static string Show(EntryText text, List<TextSpan> spans) =>
        $"{text.Raw}: {string.Join(" ", spans.Select(span => $"{span.Start}-{span.End} '{text.Raw.Substring(span.Start, span.Length)}'"))}";
}

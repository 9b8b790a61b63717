namespace PaperGen.Tests;

/// <summary>
/// For each rule about text what makes a scanner that looks too far look farthest, when it is repeated: openings that nothing closes,
/// closings that nothing opens. The tests ask that megabytes of it are read, the benchmark that twice as much takes twice the time.
/// </summary>
internal static class WorstTexts
{
    public static readonly (string Rule, string Unit)[] All =
    [
        ("PAPER1009", "a\n"), ("PAPER1010", "."), ("PAPER1011", "a"), ("PAPER1012", "a"),
        ("PAPER2001", "1times"), ("PAPER2001", "1"), ("PAPER2001", "1,.1times2sim 3^"), ("PAPER2001", "arrow"),
        ("PAPER2002", "textbf{"), ("PAPER2003", "present ,."), ("PAPER2003", " ."), ("PAPER2004", "\\textbf{"), ("PAPER2004", "\\"),
        ("PAPER2005", "\\"),
        ("PAPER2006", "`"), ("PAPER2006", " `a"), ("PAPER2006", "''"), ("PAPER2007", "-"), ("PAPER2007", " --"), ("PAPER2008", "$"),
        ("PAPER2008", "$_"), ("PAPER2008", "\\("), ("PAPER2008", "https://a $x$ "),
        ("PAPER2009", "*"), ("PAPER2009", " *a"), ("PAPER2009", "["), ("PAPER2009", "]("), ("PAPER2009", "[a](a."), ("PAPER2010", "&"),
        ("PAPER2010", "&#1"),
        ("PAPER2011", "</b>"), ("PAPER2011", "<b></a>"), ("PAPER2011", "<a href="), ("PAPER2011", "<"), ("PAPER2012", "a."),
        ("PAPER2012", "abc.De"), ("PAPER2013", ":(i"), ("PAPER2013", "i"),
        ("PAPER2014", "a "), ("PAPER2014", "a"), ("PAPER2015", "abstract "), ("PAPER2016", "\0"), ("PAPER2017", "\u2066"),
        ("PAPER2018", "\u00C3"), ("PAPER2018", "\u00C3\u00A9"), ("PAPER2019", "e\u0301"), ("PAPER2019", "\u0301"),
        ("PAPER1027", "a:"), ("PAPER1027", "a:Bc"), ("PAPER2001", "times"), ("PAPER2001", "sometimes"), ("PAPER2001", "approx 1 "),
        ("PAPER2001", "1pm1"), ("PAPER2021", "{"), ("PAPER2021", "}"), ("PAPER2021", "{a}b"), ("PAPER2021", "a{"),
        ("PAPER2022", "\\\"{"), ("PAPER2022", "\\'a"), ("PAPER2023", "~"), ("PAPER2023", "a~"), ("PAPER2023", "1,s"),
        ("PAPER2024", "abcd("), ("PAPER2024", " (a b"), ("PAPER2024", "(AB"), ("PAPER2025", "abc,"), ("PAPER2025", "a.b.,"),
        ("PAPER2026", "tech- niques "), ("PAPER2026", "a- "), ("PAPER2026", "im-prove "), ("PAPER2027", "%"), ("PAPER2027", ". % a"),
        ("PAPER2028", "abc-the "), ("PAPER2028", "-"), ("PAPER2029", " ,"), ("PAPER2029", " "),
        ("PAPER2030", ","), ("PAPER2030", "a,, "), ("PAPER2031", "a_"), ("PAPER2031", "^"), ("PAPER2031", "tau"), ("PAPER2031", "x_{"),
        ("PAPER2032", "x2013"), ("PAPER2032", "20"), ("PAPER2033", "a"), ("PAPER2034", "[1"), ("PAPER2034", "a [1] "),
        ("PAPER2034", "lamps.5 A"), ("PAPER2034", "aaaaa"), ("PAPER2037", "1, 000"), ("PAPER2037", ", 0"), ("PAPER2037", ","),
        ("PAPER2038", "modelsand "), ("PAPER2038", "a-"), ("PAPER2038", "outof-"), ("PAPER2039", "f"), ("PAPER2039", "ffn "),
        ("PAPER2038", "ofthe "), ("PAPER2038", "modelsand models "), ("PAPER2028", "abcd-and "), ("PAPER2028", "AB-on a "),
        ("PAPER2037", ",000"),
        ("PAPER3003", "https://github.com/a/ b "), ("PAPER3005", "https://a.b/\\allowbreak "), ("PAPER3009", "a."),
        ("PAPER3009", "at a.ai "), ("PAPER3014", "available at. "), ("PAPER3014", "at."), ("PAPER3014", "a "),
        ("PAPER3001", "https://a{"), ("PAPER3001", "://"), ("PAPER3001", "{"), ("PAPER3002", "http"), ("PAPER3002", "https: /"),
        ("PAPER3003", "https://a. "), ("PAPER3003", "https://github.com/ a"), ("PAPER3003", "a."), ("PAPER3004", "http"),
        ("PAPER3004", "ahttps://"),
        ("PAPER3005", "https://\\_"), ("PAPER3005", "://"), ("PAPER3006", "https:/"), ("PAPER3006", ":/"), ("PAPER3006", "/"),
        ("PAPER3006", "https://a "), ("PAPER3007", "http://github.com "), ("PAPER3007", "http://a)"),
        ("PAPER3008", "http://www.github.com"), ("PAPER3008", "http://www.github.com))))"),
        ("PAPER3009", "github.com/a("), ("PAPER3009", "github.com/a))))"), ("PAPER3009", "a.github.io("), ("PAPER3009", "github.com/"),
        ("PAPER3010", "https://t.co "), ("PAPER3011", "https://a.b)"),
        ("PAPER3012", "arXiv:"), ("PAPER3012", "arXiv:1"), ("PAPER3012", "arXiv:a/1"), ("PAPER3013", "10."),
        ("PAPER3013", "doi:10.1000/a)"), ("PAPER3013", "10.1000/"),
    ];

    /// <summary>A text of a length on one line, behind something that opens.</summary>
    public static string Of(string unit, int length) => "https://a.b/ " + string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}

using PaperGen.Findings;
using PaperGen.Links;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2009: emphasis and links of Markdown (<c>**x**</c>, <c>*x*</c>, <c>[t](https://...)</c>).</summary>
internal sealed class MarkdownMarks : TextRule
{
    private const int MaxStrong = 100;
    private const int MaxEmphasis = 80;
    private const int MaxLinkText = 80;

    private static readonly RuleInfo s_descriptor = new("PAPER2009", RuleFamily.Text, FindingSeverity.Info,
        "Markdown is left in the text",
        "'{0}' is written in Markdown, which readers see as it is; write '{1}'",
        "A digest is plain text. Underscores are left alone: they are mathematics as often as emphasis.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("*[");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        var found = new List<TextHit>();
        FindStars(text, found);
        FindLinks(text, found);
        HitMerger.KeepLongest(found, hits);
    }

    private static void FindStars(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('*'); i >= 0;)
        {
            int next = Strong(text, i, hits);
            if (next < 0)
                next = Emphasis(text, i, hits);
            if (next < 0)
                next = i + 1;
            i = s.IndexOf('*', next);
        }
    }

    private static int Strong(EntryText text, int start, List<TextHit> hits)
    {
        string s = text.Text;
        int first = start + 2;
        if (text.At(start + 1) != '*' || first >= s.Length || s[first] is ' ' or '*')
            return -1;
        int end = s.IndexOf('*', first, Math.Min(s.Length - first, MaxStrong + 1));
        if (end < 0 || text.At(end + 1) != '*' || s[end - 1] == ' ')
            return -1;
        // Of "a**|**b" the first stars close and the last open: the mark between is none of their words.
        if ((!Letters.IsWord(s[first]) && Letters.IsWord(text.At(start - 1)))
            || (!Letters.IsWord(s[end - 1]) && Letters.IsWord(text.At(end + 2))))
            return -1;
        hits.Add(new TextHit(start, end + 2, text.Raw.Substring(first, end - first)));
        return end + 2;
    }

    private static int Emphasis(EntryText text, int start, List<TextHit> hits)
    {
        string s = text.Text;
        char before = text.At(start - 1);
        if (Letters.IsWord(before) || before is '*' or '\\' or '^' or '{' || !Letters.IsLetter(text.At(start + 1)))
            return -1;
        int end = s.IndexOf('*', start + 2, Math.Min(s.Length - start - 2, MaxEmphasis));
        if (end < start + 3 || !(Letters.IsWord(s[end - 1]) || s[end - 1] == ')') || text.At(end + 1) == '*'
            || Letters.IsWord(text.At(end + 1)))
            return -1;
        hits.Add(new TextHit(start, end + 1, text.Raw.Substring(start + 1, end - start - 1)));
        return end + 1;
    }

    /// <summary>On the raw text: the address is part of what is found.</summary>
    private static void FindLinks(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        for (int middle = s.IndexOf("](", StringComparison.Ordinal); middle >= 0;
            middle = s.IndexOf("](", middle + 2, StringComparison.Ordinal))
        {
            int open = middle - 1;
            while (open >= 0 && middle - open <= MaxLinkText + 1 && s[open] is not ('[' or ']'))
                open--;
            if (open < 0 || s[open] != '[' || middle - open - 1 is < 1 or > MaxLinkText)
                continue;
            int address = middle + 2;
            int end = address;
            while (end < s.Length && s[end] is not ('(' or ')' or ' '))
                end++;
            if (end >= s.Length || s[end] != ')' || !IsAddress(s, address))
                continue;
            string label = s.Substring(open + 1, middle - open - 1);
            string url = s.Substring(address, end - address);
            hits.Add(new TextHit(open, end + 1, IsCounter(s, open, label) ? null : IsSame(label, url) ? url : label + " (" + url + ")"));
        }
    }

    /// <summary>A number that a page glues to the text before it, such as its comments: plain, it would become part of that text.</summary>
    private static bool IsCounter(string s, int open, string label) =>
        open > 0 && Letters.IsWord(s[open - 1]) && label.All(static c => Letters.IsDigit(c) || c is '-' or '.' or ',' or 'k');

    private static bool IsSame(string label, string url) =>
        label.IndexOf(' ') < 0 && label.IndexOf('.') > 0 && LinkAddress.Key(WithScheme(label)) == LinkAddress.Key(WithScheme(url));

    private static string WithScheme(string url) => url.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + url : url;

    /// <summary><c>https://...</c>, or a host with a dot and a slash behind it. Somewhere behind it stands a bracket.</summary>
    private static bool IsAddress(string s, int start)
    {
        if (s.StartsWith(start, "https://") || s.StartsWith(start, "http://"))
            return true;
        int dot = start;
        while (Letters.IsWord(s[dot]) || s[dot] == '-')
            dot++;
        if (dot == start || s[dot] != '.')
            return false;
        int end = dot + 1;
        while (Letters.IsWord(s[end]) || s[end] is '.' or '-')
            end++;
        return end > dot + 1 && s[end] == '/';
    }
}

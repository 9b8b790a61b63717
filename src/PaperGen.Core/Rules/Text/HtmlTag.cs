using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2011: markup of HTML, JATS or MathML.</summary>
internal sealed class HtmlTag : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2011", RuleFamily.Text, FindingSeverity.Warning,
        "A tag is left in the text",
        "'{0}' is markup, which readers see as it is; write '{1}'",
        "Only tags that are one without doubt: <think> and <EOS> are text.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("<");

    private const int MaxContent = 500;
    private const int MaxName = 100;

    private static readonly HashSet<string> s_pairs =
        new(StringComparer.OrdinalIgnoreCase) { "a", "b", "i", "p", "em", "strong", "sub", "sup", "span", "div", "code" };

    public override void Find(EntryText text, List<TextHit> hits)
    {
        var found = new List<TextHit>();
        string s = text.Raw;
        // Of each name the opening tag that was read last.
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = s.IndexOf('<'); i >= 0; i = s.IndexOf('<', i + 1))
        {
            if (s.StartsWith(i, "</"))
            {
                FindPair(s, i, open, found);
                continue;
            }
            string name = Name(s, i + 1);
            if (IsPaired(name) && i + 1 + name.Length < s.Length && s[i + 1 + name.Length] is '>' or ' ')
                open[name] = i;
            FindSingle(s, i, found);
        }
        HitMerger.KeepLongest(found, hits);
    }

    /// <summary>A closing tag, with its opening tag if that is before it.</summary>
    private static void FindPair(string s, int close, Dictionary<string, int> opened, List<TextHit> hits)
    {
        string name = Name(s, close + 2);
        int end = close + 2 + name.Length;
        if (end >= s.Length || s[end] != '>' || !IsPaired(name))
            return;
        int open = opened.TryGetValue(name, out int position) && close - position <= MaxContent ? position : -1;
        int content = open < 0 ? -1 : s.IndexOf('>', open, close - open);
        if (content < 0)
        {
            hits.Add(new TextHit(close, end + 1, ""));
            return;
        }
        string inner = s.Substring(content + 1, close - content - 1);
        string? address = Attribute(s, open, content);
        // The address of a picture, or of whatever else a tag may name, would be lost.
        if (address is null && s.IndexOf("://", open, content - open, StringComparison.Ordinal) >= 0)
        {
            hits.Add(new TextHit(open, end + 1));
            return;
        }
        // A place on the page that the text was taken from is no address.
        bool isPlace = address is null || address.StartsWith("#", StringComparison.Ordinal);
        hits.Add(new TextHit(open, end + 1, isPlace || address == inner ? inner
            : inner.Length == 0 ? address : inner + " (" + address + ")"));
    }

    private static void FindSingle(string s, int start, List<TextHit> hits)
    {
        foreach (string tag in new[] { "<br", "<p>", "<sub>", "<sup>", "<a href=" })
        {
            if (string.Compare(s, start, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            int end = s.IndexOf('>', start, Math.Min(MaxContent, s.Length - start));
            if (end < 0 || (tag == "<br" && s[start + 3] is not ('>' or ' ' or '/')))
                return;
            hits.Add(new TextHit(start, end + 1, tag is "<br" or "<p>" ? " " : Attribute(s, start, end) ?? ""));
            return;
        }
    }

    /// <summary>The address of <c>&lt;a href="..."&gt;</c>.</summary>
    private static string? Attribute(string s, int start, int end)
    {
        int href = s.IndexOf("href=", start, end - start, StringComparison.OrdinalIgnoreCase);
        return href < 0 ? null : s.Substring(href + 5, end - href - 5).Trim('"', '\'', ' ');
    }

    private static string Name(string s, int start)
    {
        int end = start;
        while (end < s.Length && end - start < MaxName && (Letters.IsWord(s[end]) || s[end] == ':'))
            end++;
        return s.Substring(start, end - start);
    }

    private static bool IsPaired(string name) => s_pairs.Contains(name)
        || ((name.StartsWith("jats:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("mml:", StringComparison.OrdinalIgnoreCase))
            && name[name.Length - 1] != ':');
}

using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2011: markup of HTML, JATS or MathML.</summary>
internal sealed class HtmlTag : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2011", RuleFamily.Text, DiagnosticSeverity.Warning,
        "A tag is left in the text",
        "'{0}' is markup, which readers see as it is; write '{1}'",
        "Only tags that are one without doubt: <think> and <EOS> are text.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    private const int MaxContent = 500;

    private static readonly HashSet<string> s_pairs = new(StringComparer.OrdinalIgnoreCase) { "a", "b", "i", "p", "em", "strong", "sub", "sup", "span", "div", "code" };

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        var found = new List<RuleHit>();
        string s = text.Raw;
        for (int i = s.IndexOf('<'); i >= 0; i = s.IndexOf('<', i + 1))
        {
            if (s.StartsWith(i, "</"))
                FindPair(s, i, found);
            else
                FindSingle(s, i, found);
        }
        HitMerger.KeepLongest(found, hits);
    }

    /// <summary>A closing tag, with its opening tag if that stands before it.</summary>
    private static void FindPair(string s, int close, List<RuleHit> hits)
    {
        int end = close + 2;
        while (end < s.Length && (Letters.IsWord(s[end]) || s[end] == ':'))
            end++;
        string name = s.Substring(close + 2, end - close - 2);
        if (end >= s.Length || s[end] != '>' || !(s_pairs.Contains(name) || IsPrefixed(name)))
            return;
        int from = Math.Max(0, close - MaxContent);
        int open = close;
        do
            open = open > from ? s.LastIndexOf("<" + name, open - 1, open - from, StringComparison.OrdinalIgnoreCase) : -1;
        while (open >= 0 && s[open + 1 + name.Length] is not ('>' or ' '));
        int content = open < 0 ? -1 : s.IndexOf('>', open, close - open);
        if (content < 0)
        {
            hits.Add(new RuleHit(close, end + 1, ""));
            return;
        }
        string inner = s.Substring(content + 1, close - content - 1);
        string? address = Attribute(s, open, content);
        hits.Add(new RuleHit(open, end + 1, address is null || address == inner ? inner : inner.Length == 0 ? address : inner + " (" + address + ")"));
    }

    private static void FindSingle(string s, int start, List<RuleHit> hits)
    {
        foreach (string tag in new[] { "<br", "<p>", "<sub>", "<sup>", "<a href=" })
        {
            if (start + tag.Length > s.Length || string.Compare(s, start, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            int end = s.IndexOf('>', start, Math.Min(MaxContent, s.Length - start));
            if (end < 0 || (tag == "<br" && s[start + 3] is not ('>' or ' ' or '/')))
                return;
            hits.Add(new RuleHit(start, end + 1, tag is "<br" or "<p>" ? " " : Attribute(s, start, end) ?? ""));
            return;
        }
    }

    /// <summary>The address of <c>&lt;a href="..."&gt;</c>.</summary>
    private static string? Attribute(string s, int start, int end)
    {
        int href = s.IndexOf("href=", start, end - start, StringComparison.OrdinalIgnoreCase);
        return href < 0 ? null : s.Substring(href + 5, end - href - 5).Trim('"', '\'', ' ');
    }

    private static bool IsPrefixed(string name) =>
        (name.StartsWith("jats:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("mml:", StringComparison.OrdinalIgnoreCase)) && name[name.Length - 1] != ':';
}

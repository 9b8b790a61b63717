using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3001: what TeX's <c>\href{u}{t}</c> leaves behind an address (<c>https://a/b{https://a/b}</c>).</summary>
internal sealed class UrlBraceResidue : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3001", RuleFamily.Links, DiagnosticSeverity.Warning,
        "Braces stick to an address",
        "'{0}' has the braces of a TeX link behind it; write '{1}'",
        "Pages turn \\href{u}{t} into u{t}, and the link leads nowhere.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("{");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        int end = 0;
        for (int open = s.IndexOf('{'); open >= 0; open = s.IndexOf('{', Math.Max(open + 1, end)))
        {
            // Not by RuleText.Urls: one of them may hold several addresses, each with braces of its own.
            int start = AddressBefore(s, open, end);
            int close = start < 0 ? -1 : Braces.FirstClose(s, open);
            if (close < 0)
                continue;
            end = close + 1;
            // "{blue{https://a/b}}" is one residue: what is left of it would be a brace.
            int outer = Braces.Close(s, open);
            hits.Add(new RuleHit(start, end, s.Substring(start, open - start)) { FixEndsAfter = Math.Max(outer - close, 0) });
        }
    }

    /// <summary>The first address that runs up to a brace, without spaces, quotes and brackets, or -1.</summary>
    private static int AddressBefore(string s, int brace, int from)
    {
        int run = brace;
        while (run > from && s[run - 1] is not (' ' or '{' or '}' or '<' or '>' or '"'))
            run--;
        for (int i = s.IndexOf("://", run, brace - run, StringComparison.Ordinal); i >= 0 && i + 3 < brace; i = s.IndexOf("://", i + 3, brace - i - 3, StringComparison.Ordinal))
        {
            int start = UrlRuns.SchemeStart(s, i);
            if (start >= run)
                return start;
        }
        return -1;
    }
}

using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2006: quotation marks of TeX (<c>``x''</c>, <c>`x'</c>).</summary>
internal sealed class TexQuotes : DigestRule
{
    private const int MaxSingle = 60;

    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2006", RuleFamily.Text, DiagnosticSeverity.Info,
        "Quotation marks are written as in TeX",
        "'{0}' is a quotation mark of TeX; write {1}",
        "TeX writes `` and '' for what every other text writes as \".");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("`'");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        var found = new List<RuleHit>();
        FindOpening(text, found);
        FindClosing(text, found);
        FindSingle(text, found);
        HitMerger.KeepLongest(found, hits);
    }

    private static void FindOpening(RuleText text, List<RuleHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("``", StringComparison.Ordinal); i >= 0; i = s.IndexOf("``", i + 1, StringComparison.Ordinal))
        {
            if (text.At(i - 1) != '`' && (Letters.IsWord(text.At(i + 2)) || text.At(i + 2) is '(' or '[' or '-'))
                hits.Add(new RuleHit(i, i + 2, "\""));
        }
    }

    private static void FindClosing(RuleText text, List<RuleHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("''", StringComparison.Ordinal); i >= 0; i = s.IndexOf("''", i + 1, StringComparison.Ordinal))
        {
            char before = text.At(i - 1);
            if (text.At(i + 2) != '\'' && (Letters.IsWord(before) || before is '.' or ',' or '!' or '?' or ')'))
                hits.Add(new RuleHit(i, i + 2, "\""));
        }
    }

    /// <summary>One word or a few between a backquote and an apostrophe; Markdown's code has backquotes on both sides.</summary>
    private static void FindSingle(RuleText text, List<RuleHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('`'); i >= 0;)
        {
            int end = i + 1;
            if (text.At(i - 1) != '`' && !Letters.IsWord(text.At(i - 1)) && Letters.IsWord(text.At(end)))
            {
                while (end < s.Length && end - i - 1 < MaxSingle + 1 && s[end] is not ('`' or '\'' or '"'))
                    end++;
                bool closes = end < s.Length && s[end] == '\'' && end - i - 1 <= MaxSingle && Letters.IsWord(s[end - 1])
                    && text.At(end + 1) != '\'' && !Letters.IsWord(text.At(end + 1));
                if (closes)
                    hits.Add(new RuleHit(i, end + 1, "\"" + text.Raw.Substring(i + 1, end - i - 1) + "\""));
            }
            i = s.IndexOf('`', end);
        }
    }
}

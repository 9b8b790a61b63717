using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Links;

/// <summary>PAPER3004: an address glued to the word before it (<c>fieldhttps://...</c>).</summary>
internal sealed class UrlGlued : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER3004", RuleFamily.Links, DiagnosticSeverity.Warning,
        "An address is glued to the word before it",
        "'{0}' is glued to the word before it; put a space between",
        "A footnote that held the address is gone.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        for (int i = s.IndexOf("http", StringComparison.Ordinal); i >= 0; i = s.IndexOf("http", i + 4, StringComparison.Ordinal))
        {
            int end = s.StartsWith(i + 4, "s://") ? i + 8 : s.StartsWith(i + 4, "://") ? i + 7 : -1;
            if (end > 0 && i > 0 && Letters.IsLetter(s[i - 1]))
                hits.Add(new RuleHit(i, end, " " + s.Substring(i, end - i)));
        }
    }
}

using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1010: an abstract that may be cut off.</summary>
internal sealed class EndsWithEllipsis : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER1010", RuleFamily.Structure, DiagnosticSeverity.Warning,
        "An abstract may be cut off",
        "The abstract ends with '{0}' and may be cut off; look at the original",
        "Half of such abstracts are cut in the middle of a sentence; the other half is the author's style.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    private static readonly string[] s_endings = ["[...]", "[\u2026]", "...", "\u2026"];

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        string s = text.Raw;
        if (text.Part == EntryPart.Abstract && Array.Find(s_endings, ending => s.EndsWith(ending, StringComparison.Ordinal)) is { } found)
            hits.Add(new RuleHit(s.Length - found.Length, s.Length));
    }
}

using PaperGen.Findings;
using PaperGen.Prose;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1010: an abstract that may be cut off.</summary>
internal sealed class EndsWithEllipsis : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER1010", RuleFamily.Structure, FindingSeverity.Warning,
        "An abstract may be cut off",
        "The abstract ends with '{0}' and may be cut off; look at the original",
        "Half of such abstracts are cut in the middle of a sentence; the other half is the author's style.");

    public override RuleInfo Descriptor => s_descriptor;

    private static readonly string[] s_endings = ["[...]", "[\u2026]", "...", "\u2026"];

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        if (text.Part == EntryPart.Abstract && Array.Find(s_endings, ending => s.EndsWith(ending, StringComparison.Ordinal)) is { } found)
            hits.Add(new TextHit(s.Length - found.Length, s.Length));
    }
}

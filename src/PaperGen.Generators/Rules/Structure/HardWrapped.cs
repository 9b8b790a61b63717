using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;
using PaperGen.Fixes;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1009: a title or an abstract over several lines.</summary>
internal sealed class HardWrapped : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER1009", RuleFamily.Structure, DiagnosticSeverity.Hidden,
        "A text stands on several lines",
        "The text goes on in the next line; one line reads the same{0}",
        "It is read as one line, so this is style.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override DigestFix Repair(string digest, TextFinding finding) => new("Join the lines", _ => LineEdits.Join(digest, finding.Whole));

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        if (text.FirstLineBreak is var space and >= 0)
            hits.Add(new RuleHit(space, space + 1));
    }
}

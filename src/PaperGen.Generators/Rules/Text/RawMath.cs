using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2008: a formula between dollar signs.</summary>
internal sealed class RawMath : DigestRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Descriptors.Create("PAPER2008", RuleFamily.Text, DiagnosticSeverity.Info,
        "A formula stands in its TeX form",
        "'{0}' is a formula in its TeX form, which readers see as it is",
        "Nothing repairs it for you: write it in plain text if it can be.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("$");

    public override void Find(RuleText text, List<RuleHit> hits)
    {
        foreach (TextSpan math in TextMask.Math(text.Raw))
        {
            // Inside an address nothing is mathematics.
            if (text.Raw[math.Start] == '$' && !text.IsInUrl(math.Start))
                hits.Add(new RuleHit(math.Start, math.End));
        }
    }
}

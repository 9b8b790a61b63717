using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9002: papers have no properties.</summary>
internal static class MembersOmitted
{
    public static readonly RuleInfo Descriptor = new("PAPER9002", RuleFamily.Configuration, FindingSeverity.Warning,
        "Papers have no properties",
        "The catalog has {0} papers, more than get a property each ({1}), so Papers has their ids only; {2}",
        "Properties for so many papers would cost the compiler seconds, and a type with more than 65,000 methods does not load.",
        SpansFiles: true);
}

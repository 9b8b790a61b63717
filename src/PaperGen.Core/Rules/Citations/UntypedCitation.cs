using PaperGen.Findings;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5004: a string names a paper that has a member.</summary>
internal static class UntypedCitation
{
    public static readonly RuleInfo Descriptor = new("PAPER5004", RuleFamily.Citations, FindingSeverity.Info,
        "A string names a paper that has a member",
        "'{0}' names a paper that has a member; write {1}, which renaming follows and completion offers",
        "A string is checked, too, but only the analyzers know that it is a paper.");
}

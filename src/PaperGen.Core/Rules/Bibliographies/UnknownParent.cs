using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6021: an entry inherits from one that is not there.</summary>
internal static class UnknownParent
{
    public static readonly RuleInfo Descriptor = new("PAPER6021", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An entry inherits from one that is not there",
        "The file has no entry '{0}', so nothing is inherited from it",
        "crossref and xdata name an entry by its key.");
}

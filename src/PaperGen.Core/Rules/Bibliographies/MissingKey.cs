using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6009: an entry has no key.</summary>
internal static class MissingKey
{
    public static readonly RuleInfo Descriptor = new("PAPER6009", RuleFamily.Bibliography, FindingSeverity.Warning,
        "An entry has no key",
        "The entry has no key, so nothing can cite it by one; write one",
        "A key is the id of the paper and the name of its member; without one it is named by its title.");
}

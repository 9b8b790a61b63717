using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6011: two keys differ in case only.</summary>
internal static class KeysDifferInCase
{
    public static readonly RuleInfo Descriptor = new("PAPER6011", RuleFamily.Bibliography, FindingSeverity.Info,
        "Two keys differ in case only",
        "The key '{0}' differs from another key of the file only in case; BibTeX takes both for one and drops this entry",
        "Here they are two papers, to BibTeX they are one.");
}

using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6024: an arXiv paper has no eprint field.</summary>
internal static class ArxivWithoutEprint
{
    public static readonly RuleInfo Descriptor = new("PAPER6024", RuleFamily.Bibliography, FindingSeverity.Info,
        "An arXiv paper has no eprint field",
        "The entry has the arXiv identifier '{0}' in a field of another purpose only; write eprint and archiveprefix as well",
        "Styles make a link of eprint, and of nothing else.");

    public const string FixTitle = "Add eprint and archiveprefix";
}

using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9016: the build cannot write a bibliography. The build task reports it.</summary>
internal static class BibliographyNotWritten
{
    public static readonly RuleInfo Descriptor = new("PAPER9016", RuleFamily.Configuration, FindingSeverity.Error,
        "The bibliography that a project asks for cannot be written",
        "{0}",
        "PaperGenBibliography names files next to the assembly, in the format of their extensions.");
}

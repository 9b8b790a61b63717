using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9018: the build cannot write a page of papers. The build task reports it.</summary>
internal static class SiteNotWritten
{
    public static readonly RuleInfo Descriptor = new("PAPER9018", RuleFamily.Configuration, FindingSeverity.Error,
        "The page of papers that a project asks for cannot be written",
        "{0}",
        "PaperGenSite names HTML files next to the assembly.");
}

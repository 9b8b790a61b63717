using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9014: a digest is listed where it comes too late. build/PaperGen.targets reports it, with these words.</summary>
internal static class LateDigest
{
    public static readonly RuleInfo Descriptor = new("PAPER9014", RuleFamily.Configuration, FindingSeverity.Warning,
        "A digest is listed too late",
        "{0} is listed as a {1} where it comes too late, as in Directory.Build.targets; list it in the project file or in "
            + "Directory.Build.props",
        "MSBuild reads Directory.Build.targets after the targets of packages.");
}

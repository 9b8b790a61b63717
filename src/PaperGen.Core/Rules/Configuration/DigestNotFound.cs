using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>
/// PAPER9009: a project has no digest, but a file that may be meant as one. build/PaperGen.targets reports it, with these words.
/// </summary>
internal static class DigestNotFound
{
    public static readonly RuleInfo Descriptor = new("PAPER9009", RuleFamily.Configuration, FindingSeverity.Warning,
        "No digest was found, but a file that may be meant as one",
        "{0}",
        "Papers are read from the files *.papers.txt of a project, and from those that it lists as PaperDigest.");
}

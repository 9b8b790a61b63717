using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1021: the pointer that Git LFS leaves in the place of a file.</summary>
internal static class LargeFilePointer
{
    public static readonly RuleInfo Descriptor = new("PAPER1021", RuleFamily.Structure, FindingSeverity.Error,
        "The file is a pointer of Git LFS",
        "This is the pointer that Git LFS leaves in the place of a digest; run 'git lfs pull' to get the file itself",
        "Without the file the catalog would be empty.");
}

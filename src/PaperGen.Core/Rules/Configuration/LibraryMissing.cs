using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9011: a project has digests, but not the library. build/PaperGen.targets reports it, too, with these words.</summary>
internal static class LibraryMissing
{
    public static readonly RuleInfo Descriptor = new("PAPER9011", RuleFamily.Configuration, FindingSeverity.Error,
        "The project has digests, but does not reference the library of PaperGen",
        "The reference to PaperGen leaves out its library, so there is no class Papers; write a plain <PackageReference "
            + "Include=\"PaperGen\" />, without IncludeAssets "
        + "and not as a GlobalPackageReference",
        "A catalog is made of types of the library (PaperGen.Paper and others), which the program needs when it runs, too.",
        SpansFiles: true);
}

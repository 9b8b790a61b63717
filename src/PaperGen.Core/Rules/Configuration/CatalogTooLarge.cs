using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9007: a catalog is larger than an assembly can hold.</summary>
internal static class CatalogTooLarge
{
    public static readonly RuleInfo Descriptor = new("PAPER9007", RuleFamily.Configuration, FindingSeverity.Error,
        "A catalog is larger than an assembly can hold",
        "The table of these {0} papers has {1} bytes, and the compiler takes {2} of string literals in one assembly; split the digests "
            + "over projects and join their catalogs with PaperCatalog.Combine",
        "The compiler refuses such an assembly with CS8103, which does not say what to do.",
        SpansFiles: true);
}

using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9013: a project in another language has digests. build/PaperGen.targets reports it, with these words.</summary>
internal static class LanguageWithoutCatalog
{
    public static readonly RuleInfo Descriptor = new("PAPER9013", RuleFamily.Configuration, FindingSeverity.Warning,
        "A project in another language than C# has digests",
        "Papers are generated in C# only, and this is a project in {0}: put the digest into a C# library with "
            + "<PaperGenVisibility>public</PaperGenVisibility> and reference that",
        "Compilers of other languages run no generators for C#; a program in any language uses the catalog of a C# library.");
}

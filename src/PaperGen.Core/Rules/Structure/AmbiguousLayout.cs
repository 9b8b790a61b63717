using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1031: the file can be read in two ways.</summary>
internal static class AmbiguousLayout
{
    public static readonly RuleInfo Descriptor = new("PAPER1031", RuleFamily.Structure, FindingSeverity.Warning,
        "The layout is ambiguous",
        "This can be read as {1}; write '// papergen: layout NAME' (plain, list, table, headings, labels, mail) in a line of its own",
        "Two readings fit nearly as well and find different papers. The first one named is taken.");
}

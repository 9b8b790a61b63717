using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1030: the file was pasted in another layout than titles and abstracts.</summary>
internal static class LayoutRead
{
    public static readonly RuleInfo Descriptor = new("PAPER1030", RuleFamily.Structure, FindingSeverity.Info,
        "A pasted layout was read",
        "This was read as {1}; '// papergen: layout NAME' pins a layout (plain, list, table, headings, labels, mail)",
        "A page, mail or list is read by its own marks. The counts say what was found, so that a page of fifty papers that gives five is "
            + "noticed.");
}

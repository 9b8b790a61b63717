using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER2035: a paper of a pasted page that was read unlike the others.</summary>
internal static class RecordUnlikeOthers
{
    public static readonly RuleInfo Descriptor = new("PAPER2035", RuleFamily.Text, FindingSeverity.Warning,
        "A paper was read unlike the others",
        "'{0}' was read {1}; compare its title and text with the page",
        "The records of a page are alike. Where one is read otherwise, a mark, a blank line or a label is mostly missing, and a title is "
            + "cut or another paper is inside. Where most are read so that a title or text holds more than that, the page is unknown.");
}

using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6029: a bibliography is in another format than its name says.</summary>
internal static class OtherFormat
{
    public static readonly RuleInfo Descriptor = new("PAPER6029", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A bibliography is in another format than its name says",
        "No paper is read: {0}",
        "CSL-JSON is a list of items with 'id', 'type', 'title', 'author' and 'issued'; RIS is lines such as 'TI  - ' between 'TY  - ' "
            + "and 'ER  - '.");
}

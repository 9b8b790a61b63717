using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6031: a record of RIS begins without its type.</summary>
internal static class MissingType
{
    public static readonly RuleInfo Descriptor = new("PAPER6031", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A record begins without its type",
        "The record begins with '{0}' and not with its type; write 'TY  - ' and the type before it",
        "A record of RIS begins with the tag TY; without it programs add the lines to the record before, or lose them.");

    public const string FixTitle = "Write a type";
}

using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9015: code uses a property that an option leaves out.</summary>
internal static class MemberLeftOut
{
    public static readonly RuleInfo Descriptor = new("PAPER9015", RuleFamily.Configuration, FindingSeverity.Warning,
        "Code uses a member that an option leaves out",
        "PaperGenMembers is '{0}', so there is no '{1}': write {2}, or set PaperGenMembers to 'properties' in the project file",
        "The compiler says only that there is no such member.");
}

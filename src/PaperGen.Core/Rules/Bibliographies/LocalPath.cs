using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6027: a field names a file on somebody's machine.</summary>
internal static class LocalPath
{
    public static readonly RuleInfo Descriptor = new("PAPER6027", RuleFamily.Bibliography, FindingSeverity.Hidden,
        "A field names a file on somebody's machine",
        "'{0}' is a path on somebody's machine; it is in no paper and in no program",
        "Paths and user names are nobody else's business, so they do not ship.");
}

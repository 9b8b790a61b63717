using PaperGen.Findings;

namespace PaperGen.Rules.Citations;

/// <summary>PAPER5007: an argument of a citation is written in a form that cannot be read.</summary>
internal static class UnreadableCitation
{
    public static readonly RuleInfo Descriptor = new("PAPER5007", RuleFamily.Citations, FindingSeverity.Error,
        "A citation cannot be read",
        "'{0}' cannot be read as {1}; write {2}",
        "Citations are read before the papers have members, so an argument is read as it is written, and not computed.");

    public const string Paper = "a paper";
    public const string PaperForms = "nameof(Papers.X), Papers.Ids.X or a string literal";
    public const string Remark = "a part of a citation";
    public const string RemarkForms = "a value that does not depend on generated code";
}

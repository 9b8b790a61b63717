using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9006: a comment to PaperGen cannot be read.</summary>
internal static class InvalidDirective
{
    public static readonly RuleInfo Descriptor = new("PAPER9006", RuleFamily.Configuration, FindingSeverity.Warning,
        "A comment to PaperGen cannot be read",
        "'{0}' {1}",
        "The form is '// papergen: disable PAPER2007, 3xxx -- why' or '// papergen: restore PAPER2007'.",
        SpansFiles: true);

    public const string NoVerb = "is neither 'disable' nor 'restore', so the comment does nothing";

    public const string NoLayout = "is no layout; write plain, list, table, headings, labels or mail";

    public const string NoColon = "lacks the colon of '// papergen: disable', so it does nothing";

    public const string NoRule = "is no rule, so the comment does nothing about it; write an identifier such as PAPER2007, a family such "
        + "as 2xxx or 'all', and a reason after '--'";
}

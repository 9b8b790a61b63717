using PaperGen.Findings;
using PaperGen.Rules.Bibliographies;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>The rules about what the reader of bibliographies had to say.</summary>
internal static class BibliographyRules
{
    private static readonly Dictionary<BibTeXProblemKind, (RuleInfo Rule, string FixTitle)> s_rules = new()
    {
        [BibTeXProblemKind.MissingComma] = (MissingComma.Descriptor, MissingComma.FixTitle),
        [BibTeXProblemKind.MissingEquals] = (MissingEquals.Descriptor, MissingEquals.FixTitle),
        [BibTeXProblemKind.MissingValue] = (MissingValue.Descriptor, MissingValue.FixTitle),
        [BibTeXProblemKind.MissingBraces] = (MissingDelimiters.Descriptor, MissingDelimiters.FixTitle),
        [BibTeXProblemKind.UnclosedValue] = (UnclosedValue.Descriptor, UnclosedValue.FixTitle),
        [BibTeXProblemKind.UnclosedQuote] = (UnclosedValue.Descriptor, UnclosedValue.FixTitle),
        [BibTeXProblemKind.UnclosedEntry] = (UnclosedEntry.Descriptor, UnclosedEntry.FixTitle),
        [BibTeXProblemKind.ExtraClosingBrace] = (ExtraClosingBrace.Descriptor, ExtraClosingBrace.FixTitle),
        [BibTeXProblemKind.UnexpectedText] = (UnexpectedText.Descriptor, UnexpectedText.FixTitle),
        [BibTeXProblemKind.MissingKey] = (MissingKey.Descriptor, ""),
        [BibTeXProblemKind.WhiteSpaceInKey] = (InvalidKey.Descriptor, InvalidKey.FixTitle),
        [BibTeXProblemKind.SignInKey] = (InvalidKey.Descriptor, InvalidKey.FixTitle),
        [BibTeXProblemKind.KeysDifferInCase] = (KeysDifferInCase.Descriptor, ""),
        [BibTeXProblemKind.DuplicateField] = (DuplicateField.Descriptor, ""),
        [BibTeXProblemKind.UndefinedMacro] = (UndefinedMacro.Descriptor, UndefinedMacro.FixTitle),
        [BibTeXProblemKind.RedefinedMacro] = (RedefinedMacro.Descriptor, ""),
        [BibTeXProblemKind.StrayComma] = (StrayComma.Descriptor, StrayComma.FixTitle),
        [BibTeXProblemKind.QuoteInQuotes] = (QuoteInQuotes.Descriptor, QuoteInQuotes.FixTitle),
        [BibTeXProblemKind.EscapedBrace] = (EscapedBrace.Descriptor, ""),
        [BibTeXProblemKind.FieldNameDigit] = (FieldNameDigit.Descriptor, ""),
        [BibTeXProblemKind.LostBackslash] = (LostBackslash.Descriptor, LostBackslash.FixTitle),
        [BibTeXProblemKind.StrayCommaInName] = (NameCommas.Descriptor, NameCommas.FixTitle),
        [BibTeXProblemKind.NamesByCommas] = (NameCommas.Descriptor, NameCommas.FixTitle),
        [BibTeXProblemKind.UnknownParent] = (UnknownParent.Descriptor, ""),
        [BibTeXProblemKind.InvalidDoi] = (InvalidDoi.Descriptor, ""),
        [BibTeXProblemKind.DoiAsUrl] = (DoiAsUrl.Descriptor, DoiAsUrl.FixTitle),
        [BibTeXProblemKind.ArxivWithoutEprint] = (ArxivWithoutEprint.Descriptor, ArxivWithoutEprint.FixTitle),
        [BibTeXProblemKind.InvalidYear] = (InvalidYear.Descriptor, ""),
        [BibTeXProblemKind.MissingField] = (MissingField.Descriptor, ""),
        [BibTeXProblemKind.LocalPath] = (LocalPath.Descriptor, ""),
        [BibTeXProblemKind.MissingTitle] = (UntitledEntry.Descriptor, ""),
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [.. s_rules.Values.Select(static rule => rule.Rule).Distinct()];

    /// <summary>The rule about a problem; null if the project's catalog says it (an equal key may stand in another file).</summary>
    public static RuleInfo? Of(BibTeXProblemKind kind) => s_rules.TryGetValue(kind, out (RuleInfo Rule, string) rule) ? rule.Rule : null;

    /// <summary>The findings of a bibliography by itself, in no order.</summary>
    public static IEnumerable<Finding> Findings(BibTeXSyntax syntax)
    {
        foreach (BibTeXProblem problem in syntax.Library.Problems)
        {
            if (!s_rules.TryGetValue(problem.Kind, out (RuleInfo Rule, string FixTitle) rule))
                continue;
            yield return new Finding
            {
                Rule = rule.Rule,
                Severity = rule.Rule.DefaultSeverity,
                Span = problem.Span,
                Arguments = [problem.Argument.Length > 0 ? Quotation.Shorten(problem.Argument) : Quotation.Of(syntax.Text, problem.Span)],
                Fix = problem.Edit is { } edit ? new TextFix(rule.FixTitle, edit.Span, edit.NewText) { ChangesStructure = true } : null,
            };
        }
    }
}

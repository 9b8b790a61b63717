using PaperGen.Findings;
using PaperGen.Rules.Bibliographies;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>The rules about what the reader of bibliographies had to say.</summary>
internal static class BibliographyRules
{
    private static readonly Dictionary<BibliographyProblemKind, (RuleInfo Rule, string FixTitle)> s_rules = new()
    {
        [BibliographyProblemKind.MissingComma] = (MissingComma.Descriptor, MissingComma.FixTitle),
        [BibliographyProblemKind.MissingEquals] = (MissingEquals.Descriptor, MissingEquals.FixTitle),
        [BibliographyProblemKind.MissingValue] = (MissingValue.Descriptor, MissingValue.FixTitle),
        [BibliographyProblemKind.MissingBraces] = (MissingDelimiters.Descriptor, MissingDelimiters.FixTitle),
        [BibliographyProblemKind.UnclosedValue] = (UnclosedValue.Descriptor, UnclosedValue.FixTitle),
        [BibliographyProblemKind.UnclosedQuote] = (UnclosedValue.Descriptor, UnclosedValue.FixTitle),
        [BibliographyProblemKind.UnclosedEntry] = (UnclosedEntry.Descriptor, UnclosedEntry.FixTitle),
        [BibliographyProblemKind.ExtraClosingBrace] = (ExtraClosingBrace.Descriptor, ExtraClosingBrace.FixTitle),
        [BibliographyProblemKind.UnexpectedText] = (UnexpectedText.Descriptor, UnexpectedText.FixTitle),
        [BibliographyProblemKind.MissingKey] = (MissingKey.Descriptor, ""),
        [BibliographyProblemKind.WhiteSpaceInKey] = (InvalidKey.Descriptor, InvalidKey.FixTitle),
        [BibliographyProblemKind.SignInKey] = (InvalidKey.Descriptor, InvalidKey.FixTitle),
        [BibliographyProblemKind.KeysDifferInCase] = (KeysDifferInCase.Descriptor, ""),
        [BibliographyProblemKind.DuplicateField] = (DuplicateField.Descriptor, ""),
        [BibliographyProblemKind.UndefinedMacro] = (UndefinedMacro.Descriptor, UndefinedMacro.FixTitle),
        [BibliographyProblemKind.RedefinedMacro] = (RedefinedMacro.Descriptor, ""),
        [BibliographyProblemKind.StrayComma] = (StrayComma.Descriptor, StrayComma.FixTitle),
        [BibliographyProblemKind.QuoteInQuotes] = (QuoteInQuotes.Descriptor, QuoteInQuotes.FixTitle),
        [BibliographyProblemKind.EscapedBrace] = (EscapedBrace.Descriptor, ""),
        [BibliographyProblemKind.FieldNameDigit] = (FieldNameDigit.Descriptor, ""),
        [BibliographyProblemKind.LostBackslash] = (LostBackslash.Descriptor, LostBackslash.FixTitle),
        [BibliographyProblemKind.StrayCommaInName] = (NameCommas.Descriptor, NameCommas.FixTitle),
        [BibliographyProblemKind.NamesByCommas] = (NameCommas.Descriptor, NameCommas.FixTitle),
        [BibliographyProblemKind.UnknownParent] = (UnknownParent.Descriptor, ""),
        [BibliographyProblemKind.InvalidDoi] = (InvalidDoi.Descriptor, ""),
        [BibliographyProblemKind.DoiAsUrl] = (DoiAsUrl.Descriptor, DoiAsUrl.FixTitle),
        [BibliographyProblemKind.ArxivWithoutEprint] = (ArxivWithoutEprint.Descriptor, ArxivWithoutEprint.FixTitle),
        [BibliographyProblemKind.InvalidYear] = (InvalidYear.Descriptor, ""),
        [BibliographyProblemKind.MissingField] = (MissingField.Descriptor, ""),
        [BibliographyProblemKind.LocalPath] = (LocalPath.Descriptor, ""),
        [BibliographyProblemKind.MissingTitle] = (UntitledEntry.Descriptor, ""),
        [BibliographyProblemKind.OtherFormat] = (OtherFormat.Descriptor, ""),
        [BibliographyProblemKind.MalformedJson] = (MalformedJson.Descriptor, MalformedJson.FixTitle),
        [BibliographyProblemKind.MissingType] = (MissingType.Descriptor, MissingType.FixTitle),
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [.. s_rules.Values.Select(static rule => rule.Rule).Distinct()];

    /// <summary>The rule about a problem; null if the project's catalog says it (an equal key may be in another file).</summary>
    public static RuleInfo? Of(BibliographyProblemKind kind) => s_rules.TryGetValue(kind, out (RuleInfo Rule, string) rule)
        ? rule.Rule : null;

    /// <summary>The findings of a bibliography by itself, in no order.</summary>
    public static IEnumerable<Finding> Findings(BibliographySyntax syntax)
    {
        foreach (BibliographyProblem problem in syntax.Found)
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

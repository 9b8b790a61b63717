using PaperGen.Findings;
using PaperGen.Text;

namespace PaperGen.Rules;

/// <summary>A finding in the text of a digest.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The severity by default.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Found">The text there, white space collapsed.</param>
/// <param name="Fix">What the repair would write, or null.</param>
/// <param name="FixSpan">What the repair replaces.</param>
/// <param name="Whole">The title, the piece of it, the abstract or the metadata value in which it is.</param>
/// <param name="Written">What the repair writes into the file: <paramref name="Fix"/> as the file's format writes it, or null.</param>
/// <param name="Partner">What the repair changes beside: the other half of a pair; null where there is none.</param>
internal readonly record struct TextFinding(
    TextRule Rule, FindingSeverity Severity, TextSpan Span, string Found, string? Fix, TextSpan FixSpan, TextSpan Whole, string? Written,
    TextEdit? Partner);

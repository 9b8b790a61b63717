namespace PaperGen.Text;

/// <summary>A change of a text.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="NewText">What is there afterwards.</param>
internal readonly record struct TextEdit(TextSpan Span, string NewText);

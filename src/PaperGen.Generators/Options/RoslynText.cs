using Microsoft.CodeAnalysis.Text;
using PaperGen.Text;

namespace PaperGen.Options;

/// <summary>Core's spans and edits as Roslyn's.</summary>
internal static class RoslynText
{
    public static Microsoft.CodeAnalysis.Text.TextSpan Span(PaperGen.Text.TextSpan span) => new(span.Start, span.Length);

    public static PaperGen.Text.TextSpan Span(Microsoft.CodeAnalysis.Text.TextSpan span) => new(span.Start, span.Length);

    /// <summary>A text after edits, in order and apart.</summary>
    public static SourceText Apply(SourceText text, IEnumerable<TextEdit> edits) =>
        text.WithChanges(edits.Select(static edit => new TextChange(Span(edit.Span), edit.NewText)));
}

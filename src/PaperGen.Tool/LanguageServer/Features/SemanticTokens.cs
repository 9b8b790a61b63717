using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>
/// The colours of a digest: comments and the text of the page around the papers as comments, titles, keys, and what is read of values.
/// </summary>
internal static class SemanticTokens
{
    /// <summary>The names of the kinds, by their numbers.</summary>
    public static IReadOnlyList<string> Legend { get; } = ["comment", "class", "property", "string", "number"];

    private const int Comment = 0, Title = 1, Key = 2, Value = 3, Number = 4;

    /// <summary>
    /// Five numbers for each stretch of a line: lines and characters from the one before it, its length, its kind, nothing more.
    /// </summary>
    public static IReadOnlyList<int> Of(DocumentContext context)
    {
        var data = new List<int>();
        if (context.Syntax is not { } syntax)
            return data;
        var last = new Position(0, 0);
        foreach ((TextSpan span, int kind) in Stretches(syntax))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Position position = context.Lines.PositionOf(span.Start);
            // A token ends with its line.
            for (int start = span.Start; start < span.End; position = new Position(position.Line + 1, 0))
            {
                int end = Math.Min(span.End, context.Lines.SpanOf(position.Line).End);
                if (end > start)
                {
                    int character = position.Line == last.Line ? position.Character - last.Character : position.Character;
                    int length = context.Lines.LengthOf(TextSpan.FromBounds(start, end));
                    data.AddRange([position.Line - last.Line, character, length, kind, 0]);
                    last = position;
                }
                start = position.Line + 1 < context.Lines.Count ? context.Lines.SpanOf(position.Line + 1).Start : context.Text.Length;
            }
        }
        return data;
    }

    private static IEnumerable<(TextSpan Span, int Kind)> Stretches(DigestSyntax syntax)
    {
        var keys = new Dictionary<int, FieldSyntax>();
        foreach (FieldSyntax field in syntax.Entries.SelectMany(static entry => entry.Named))
            keys[field.NameSpan.Start] = field;
        foreach (DigestNode node in syntax.Nodes)
        {
            switch (node.Kind)
            {
                case DigestNodeKind.Furniture or DigestNodeKind.Comment:
                    yield return (node.Span, Comment);
                    break;
                case DigestNodeKind.Date:
                    yield return (node.Span, Number);
                    break;
                case DigestNodeKind.Title:
                    yield return (node.Span, Title);
                    break;
                case DigestNodeKind.Metadata when keys.TryGetValue(node.Span.Start, out FieldSyntax? field)
                    && field.NameSpan.End <= node.Span.End:
                    yield return (field.NameSpan, Key);
                    if (field.Pieces.Count > 0 && field.Span.Start >= field.NameSpan.End && field.Span.End <= node.Span.End)
                        yield return (field.Span, Value);
                    break;
            }
        }
    }
}

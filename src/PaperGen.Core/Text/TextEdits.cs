using System.Text;

namespace PaperGen.Text;

/// <summary>Applies changes to a text.</summary>
internal static class TextEdits
{
    public static string Apply(string text, IReadOnlyList<TextEdit> changes) => Apply(text, new TextSpan(0, text.Length), changes);

    /// <summary>A stretch of the text after changes in it, which are in order and apart.</summary>
    public static string Apply(string text, TextSpan extent, IReadOnlyList<TextEdit> changes)
    {
        var result = new StringBuilder(extent.Length + 16);
        int position = extent.Start;
        foreach (TextEdit change in changes)
        {
            result.Append(text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }
        return result.Append(text, position, extent.End - position).ToString();
    }

    /// <summary>Where a span is after changes; what is inserted at its edges stays outside.</summary>
    public static TextSpan Map(TextSpan span, IReadOnlyList<TextEdit> changes)
    {
        int start = span.Start;
        int end = span.End;
        foreach (TextEdit change in changes)
        {
            int growth = change.NewText!.Length - change.Span.Length;
            if (change.Span.End <= span.Start)
                start += growth;
            if (change.Span.Start < span.End)
                end += growth;
        }
        return TextSpan.FromBounds(Math.Max(start, 0), Math.Max(end, Math.Max(start, 0)));
    }
}

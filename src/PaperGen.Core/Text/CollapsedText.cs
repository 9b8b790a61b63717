using System.Text;
using PaperGen.Internal;

namespace PaperGen.Text;

/// <summary>The text of spans with white space collapsed: what the library will read at run time, as the same decoder reads it.</summary>
internal static class CollapsedText
{
    private static readonly char[] s_otherSpaces = ['\t', '\n', '\v', '\f', '\r'];

    public static string Of(string text, TextSpan span) => PlainDecoder.Decode(text, span.Start, span.Length);

    public static string Of(string text, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
            return "";
        string first = Of(text, spans[0]);
        if (spans.Count == 1)
            return first;
        // As SliceDecoder.Join does it, but of thousands of pieces in time.
        var collapsed = new StringBuilder(first);
        for (int i = 1; i < spans.Count; i++)
        {
            string piece = Of(text, spans[i]);
            if (collapsed.Length > 0 && piece.Length > 0 && piece != ":")
                collapsed.Append(' ');
            collapsed.Append(piece);
        }
        return collapsed.ToString();
    }

    /// <summary>
    /// Whether a stretch has single spaces between its words and no other white space: told without looking at each character.
    /// </summary>
    public static bool HasSingleSpaces(string text, int start, int length) =>
        text.IndexOf("  ", start, length, StringComparison.Ordinal) < 0 && text.IndexOfAny(s_otherSpaces, start, length) < 0;
}

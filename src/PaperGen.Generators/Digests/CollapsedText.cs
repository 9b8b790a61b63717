using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Internal;

namespace PaperGen.Digests;

/// <summary>The text of spans with white space collapsed: what the library will read at run time, character by character.</summary>
internal static class CollapsedText
{
    public static string Of(string text, TextSpan span) => Of(text, [span]);

    public static string Of(string text, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 1 && IsCollapsed(text, spans[0]))
            return text.Substring(spans[0].Start, spans[0].Length);
        var collapsed = new StringBuilder();
        bool pending = false;
        foreach (TextSpan span in spans)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                if (WhiteSpace.Is(text[i]))
                {
                    pending = collapsed.Length > 0;
                    continue;
                }
                if (pending)
                    collapsed.Append(' ');
                pending = false;
                collapsed.Append(text[i]);
            }
            pending = collapsed.Length > 0;
        }
        return collapsed.ToString();
    }

    /// <summary>Whether a stretch has single spaces between its words and no other white space: told without looking at each character.</summary>
    public static bool HasSingleSpaces(string text, int start, int length) =>
        text.IndexOf("  ", start, length, StringComparison.Ordinal) < 0 && text.IndexOfAny(s_otherSpaces, start, length) < 0;

    private static readonly char[] s_otherSpaces = ['\t', '\n', '\v', '\f', '\r'];

    private static bool IsCollapsed(string text, TextSpan span)
    {
        bool space = true;
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text[i];
            if (!WhiteSpace.Is(c))
                space = false;
            else if (space || c != ' ')
                return false;
            else
                space = true;
        }
        return !space || span.Length == 0;
    }
}

using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>The items of a list in a value: between semicolons, or between commas if there is no semicolon.</summary>
internal static class ListItems
{
    /// <summary>Where they stand, without white space; empty ones do not count.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan span)
    {
        char separator = text.IndexOf(';', span.Start, span.Length) >= 0 ? ';' : ',';
        for (int start = span.Start; start <= span.End;)
        {
            int end = start < span.End ? text.IndexOf(separator, start, span.End - start) : -1;
            if (end < 0)
                end = span.End;
            int first = start, last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (last > first)
                yield return TextSpan.FromBounds(first, last);
            start = end + 1;
        }
    }
}

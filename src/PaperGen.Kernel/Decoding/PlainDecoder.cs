using System.Text;

namespace PaperGen.Internal;

/// <summary>Plain text: white space at the ends counts for nothing, elsewhere for one space.</summary>
internal static class PlainDecoder
{
    public static string Decode(string text, int start, int length, SourceMap? map = null)
    {
        if (map is not null)
            return Collapse(text, start, start + length, map);
        bool afterSpace = true;
        for (int i = start; i < start + length; i++)
        {
            char c = text[i];
            if (c <= ' ' && (afterSpace || c != ' '))
                return Collapse(text, start, start + length, null);
            afterSpace = c == ' ';
        }
        return afterSpace ? Collapse(text, start, start + length, null) : text.Substring(start, length);
    }

    private static string Collapse(string text, int start, int end, SourceMap? map)
    {
        var collapsed = new StringBuilder(end - start);
        // Where white space begins that waits for a word behind it, or -1.
        int pending = -1;
        for (int i = start; i < end; i++)
        {
            if (WhiteSpace.Is(text[i]))
            {
                pending = pending < 0 && collapsed.Length > 0 ? i : pending;
                continue;
            }
            if (pending >= 0)
            {
                collapsed.Append(' ');
                map?.Add(pending, i);
            }
            pending = -1;
            collapsed.Append(text[i]);
            map?.Add(i, i + 1);
        }
        return collapsed.ToString();
    }
}

using System.Text;

namespace PaperGen.Internal;

/// <summary>Plain text: white space at the ends counts for nothing, elsewhere for one space.</summary>
internal static class PlainDecoder
{
    public static string Decode(string text, int start, int length)
    {
        bool afterSpace = true;
        for (int i = start; i < start + length; i++)
        {
            char c = text[i];
            if (c <= ' ' && (afterSpace || c != ' '))
                return Collapse(text, start, start + length);
            afterSpace = c == ' ';
        }
        return afterSpace ? Collapse(text, start, start + length) : text.Substring(start, length);
    }

    private static string Collapse(string text, int start, int end)
    {
        var collapsed = new StringBuilder(end - start);
        bool pending = false;
        for (int i = start; i < end; i++)
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
        return collapsed.ToString();
    }
}

using System.Text;

namespace PaperGen.Internal;

/// <summary>
/// The inside of a JSON string (RFC 8259, section 7), white space collapsed. What is no escape stays as it is: a broken one is a finding, and
/// no text is lost by it.
/// </summary>
internal static class JsonDecoder
{
    public static string Decode(string text, int start, int length, SourceMap? map)
    {
        var decoded = new StringBuilder(length);
        int end = start + length;
        // White space that waits for a word behind it.
        int spaceStart = -1, spaceEnd = 0;
        for (int i = start; i < end;)
        {
            int next = Next(text, i, end, out char c);
            if (WhiteSpace.Is(c))
            {
                spaceStart = spaceStart < 0 ? i : spaceStart;
                spaceEnd = next;
                i = next;
                continue;
            }
            if (spaceStart >= 0 && decoded.Length > 0)
            {
                decoded.Append(' ');
                map?.Add(spaceStart, spaceEnd);
            }
            spaceStart = -1;
            decoded.Append(c);
            map?.Add(i, next);
            i = next;
        }
        return decoded.ToString();
    }

    /// <summary>Text as the inside of a JSON string.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 2);
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                encoded.Append('\\').Append(c);
            else if (c == '\n')
                encoded.Append("\\n");
            else if (c < ' ')
                encoded.Append("\\u").Append(((int)c).ToString("x4"));
            else
                encoded.Append(c);
        }
        return encoded.ToString();
    }

    /// <summary>Reads one character, escaped or not.</summary>
    /// <returns>Where the next one begins.</returns>
    private static int Next(string text, int i, int end, out char c)
    {
        c = text[i];
        if (c != '\\' || i + 1 == end)
            return i + 1;
        switch (text[i + 1])
        {
            case '"' or '\\' or '/':
                c = text[i + 1];
                return i + 2;
            case 'n' or 'r' or 't' or 'b' or 'f':
                c = ' ';
                return i + 2;
            case 'u' when Unit(text, i + 2, end) is var unit and >= 0:
                c = (char)unit;
                return i + 6;
            default:
                return i + 1;
        }
    }

    /// <summary>The value of four hexadecimal digits, or -1.</summary>
    private static int Unit(string text, int start, int end)
    {
        if (start + 4 > end)
            return -1;
        int value = 0;
        for (int i = start; i < start + 4; i++)
        {
            int digit = text[i] is >= '0' and <= '9' ? text[i] - '0' : (text[i] | 0x20) is var c and >= 'a' and <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0)
                return -1;
            value = (value << 4) | digit;
        }
        return value;
    }
}

using System.Text;

namespace PaperGen.Internal;

/// <summary>
/// The inside of a JSON string (RFC 8259, section 7), white space collapsed. What is no escape stays as it is: a broken one is a finding,
/// and no text is lost by it.
/// </summary>
internal static class JsonDecoder
{
    /// <summary>What publishers and reference managers mark texts up with; all that JATS has begins with its name.</summary>
    private static readonly string[] s_tags = ["b", "br", "em", "i", "p", "sc", "span", "strong", "sub", "sup"];

    /// <summary>The text of a string.</summary>
    /// <param name="text">What holds it.</param>
    /// <param name="start">Where it begins, behind its quote.</param>
    /// <param name="length">How many characters it has.</param>
    /// <param name="map">Takes where each character comes from; null if nobody asks.</param>
    /// <param name="hasMarkup">Whether it may hold tags, which are no text.</param>
    public static string Decode(string text, int start, int length, SourceMap? map, bool hasMarkup = false)
    {
        if (map is null && IsPlain(text, start, start + length, hasMarkup))
            return text.Substring(start, length);
        var decoded = new StringBuilder(length);
        int end = start + length;
        // White space that waits for a word behind it.
        int spaceStart = -1, spaceEnd = 0;
        for (int i = start; i < end;)
        {
            int next = Next(text, i, end, out char c);
            if (hasMarkup && c == '<' && TagEnd(text, next, end, out bool isBreak) is var tagEnd and > 0)
            {
                if (isBreak && spaceStart < 0)
                    (spaceStart, spaceEnd) = (i, tagEnd);
                i = tagEnd;
                continue;
            }
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

    /// <summary>Whether a string is its own text: no escape, no tag, and spaces between words only.</summary>
    private static bool IsPlain(string text, int start, int end, bool hasMarkup)
    {
        bool afterSpace = true;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '\\' || (hasMarkup && c == '<') || (c == ' ' ? afterSpace : c is < ' ' or > '~' && WhiteSpace.Is(c)))
                return false;
            afterSpace = c == ' ';
        }
        return !afterSpace;
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

    /// <summary>Where a tag ends; 0 if there is none.</summary>
    /// <param name="text">What holds it.</param>
    /// <param name="start">Behind its angle bracket.</param>
    /// <param name="end">Where the string ends.</param>
    /// <param name="isBreak">Whether it parts words.</param>
    private static int TagEnd(string text, int start, int end, out bool isBreak)
    {
        const int MaxTag = 80;
        int name = start < end && text[start] == '/' ? start + 1
            : start + 1 < end && text[start] == '\\' && text[start + 1] == '/' ? start + 2 : start;
        int i = name;
        end = Math.Min(end, start + MaxTag);
        while (i < end && text[i] is (>= 'a' and <= 'z') or ':' or '-')
            i++;
        string tag = text.Substring(name, i - name);
        isBreak = tag is "br" or "p" or "jats:p" or "jats:title" or "jats:sec";
        if (Array.IndexOf(s_tags, tag) < 0 && !tag.StartsWith("jats:", StringComparison.Ordinal))
            return 0;
        if (i < end && text[i] is not (' ' or '>' or '/' or '\\'))
            return 0;
        while (i < end && text[i] is not ('>' or '<'))
            i++;
        return i < end && text[i] == '>' ? i + 1 : 0;
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

using System.Text;

namespace PaperGen.Internal;

/// <summary>Turns bytes of a digest into strings, white space collapsed and trimmed.</summary>
internal static unsafe class Utf8Text
{
    private const ulong Each = 0x0101010101010101;
    private const ulong HighBits = 0x80 * Each;

    /// <summary>The text of a stretch of bytes.</summary>
    /// <remarks>The first use of Encoding.UTF8 costs a process some milliseconds, and nearly every text is ASCII and on one line.</remarks>
    public static string Collapse(byte* bytes, int length)
    {
        if (length == 0)
            return "";
        string text = new('\0', length);
        int previous = ' ';
        fixed (char* target = text)
        {
            int i = 0;
            // Eight at a time, the highest bit of each byte for what is found of it; a carry into a byte comes only from one that is not ASCII.
            for (ulong spaceBefore = 0x80; BitConverter.IsLittleEndian && i <= length - 8; i += 8)
            {
                ulong eight = *(ulong*)(bytes + i);
                ulong isUnusual = eight | ~(eight + ((0x80 - ' ') * Each));
                ulong isSpace = ~((eight ^ (' ' * Each)) + (0x7F * Each));
                isUnusual |= isSpace & ((isSpace << 8) | spaceBefore);
                if ((isUnusual & HighBits) != 0)
                    return CollapseUnusual(bytes, length);
                *(ulong*)(target + i) = Widened((uint)eight);
                *(ulong*)(target + i + 4) = Widened((uint)(eight >> 32));
                spaceBefore = (isSpace >> 56) & 0x80;
                previous = (int)(eight >> 56);
            }
            for (; i < length; i++)
            {
                int c = bytes[i];
                if (c < ' ' || c >= 0x80 || (c == ' ' && previous == ' '))
                    return CollapseUnusual(bytes, length);
                target[i] = (char)c;
                previous = c;
            }
        }
        return previous == ' ' ? CollapseUnusual(bytes, length) : text;
    }

    /// <summary>Four bytes as four characters.</summary>
    private static ulong Widened(uint four)
    {
        ulong two = (four | ((ulong)four << 16)) & 0x0000FFFF_0000FFFF;
        return (two | (two << 8)) & 0x00FF00FF_00FF00FF;
    }

    private static string CollapseUnusual(byte* bytes, int length)
    {
        int count = CollapsedLength(bytes, length, out bool ascii);
        if (count == 0)
            return "";
        if (!ascii)
            return CollapseNonAscii(bytes, length);

        string text = new('\0', count);
        fixed (char* start = text)
        {
            char* target = start;
            byte* end = bytes + length;
            bool pending = false;
            for (byte* p = bytes; p < end; p++)
            {
                if (WhiteSpace.Is(*p))
                {
                    pending = target != start;
                    continue;
                }
                if (pending)
                {
                    *target++ = ' ';
                    pending = false;
                }
                *target++ = (char)*p;
            }
        }
        return text;
    }

    private static int CollapsedLength(byte* bytes, int length, out bool ascii)
    {
        int count = 0;
        int all = 0;
        bool pending = false;
        for (int i = 0; i < length; i++)
        {
            byte b = bytes[i];
            all |= b;
            if (WhiteSpace.Is(b))
            {
                pending = count != 0;
                continue;
            }
            if (pending)
            {
                count++;
                pending = false;
            }
            count++;
        }
        ascii = all < 0x80;
        return count;
    }

    private static string CollapseNonAscii(byte* bytes, int length)
    {
        // A text has never more characters than bytes.
        char[] text = new char[length];
        int count = 0;
        for (byte* p = bytes, end = bytes + length; p < end;)
        {
            int c = Utf8Character.Read(p, end, out int size);
            if (c < 0)
                return CollapseMalformed(bytes, length);
            p += size;
            if (WhiteSpace.Is(c))
            {
                if (count > 0 && text[count - 1] != ' ')
                    text[count++] = ' ';
            }
            else if (c <= char.MaxValue)
            {
                text[count++] = (char)c;
            }
            else
            {
                text[count++] = (char)(0xD7C0 + (c >> 10));
                text[count++] = (char)(0xDC00 | (c & 0x3FF));
            }
        }
        return new string(text, 0, count > 0 && text[count - 1] == ' ' ? count - 1 : count);
    }

    private static string CollapseMalformed(byte* bytes, int length)
    {
        byte[] wellFormed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes, length));
        fixed (byte* start = wellFormed)
            return CollapseNonAscii(start, wellFormed.Length);
    }
}

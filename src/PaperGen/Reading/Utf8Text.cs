using PaperGen.Internal;

namespace PaperGen.Reading;

/// <summary>Turns bytes of a file into characters.</summary>
/// <remarks>
/// The first use of Encoding.UTF8 costs a process some milliseconds, as much as some thousand titles. The bytes were compared with their
/// hash, so they are well-formed; of others the text would be wrong, and no more than that.
/// </remarks>
internal static unsafe class Utf8Text
{
    /// <summary>Plain text, white space collapsed: most is as it stands in the file.</summary>
    public static string DecodePlain(byte* bytes, int length)
    {
        string text = new('\0', length);
        // The string is nobody else's yet.
        fixed (char* target = text)
        {
            int last = ' ';
            for (int i = 0; i < length; i++)
            {
                int value = bytes[i];
                if (value >= 0x80 || (value <= ' ' && (value != ' ' || last == ' ')))
                    return Collapsed(bytes, length);
                target[i] = (char)value;
                last = value;
            }
            return last == ' ' ? Collapsed(bytes, length) : text;
        }
    }

    private static string Collapsed(byte* bytes, int length)
    {
        string text = Decode(bytes, length);
        return PlainDecoder.Decode(text, 0, text.Length);
    }

    public static string Decode(byte* bytes, int length)
    {
        string text = new('\0', length);
        // The string is nobody else's yet.
        fixed (char* target = text)
        {
            for (int i = 0; i < length; i++)
            {
                if (bytes[i] >= 0x80)
                    return DecodeNonAscii(bytes, length);
                target[i] = (char)bytes[i];
            }
        }
        return text;
    }

    private static string DecodeNonAscii(byte* bytes, int length)
    {
        // A text has never more characters than bytes.
        char[] text = new char[length];
        int count = 0;
        for (int i = 0; i < length;)
        {
            int first = bytes[i++];
            int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            int point = more == 0 ? first : first & (0x3F >> more);
            for (; more > 0 && i < length; more--)
                point = (point << 6) | (bytes[i++] & 0x3F);
            if (point > char.MaxValue)
                text[count++] = (char)(0xD7C0 + (point >> 10));
            text[count++] = (char)(point > char.MaxValue ? 0xDC00 | (point & 0x3FF) : point);
        }
        return new string(text, 0, count);
    }
}

using System.Text;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>Whether a file is UTF-8, the only encoding in which offsets of the compiler's text are offsets of its bytes.</summary>
internal static class TextEncoding
{
    /// <summary>The name of an encoding that cannot be told.</summary>
    public const string Unknown = "another encoding";

    /// <summary>What a file is that holds no text at all.</summary>
    public const string Binary = "a binary file";

    /// <summary>How files of programs begin that are dropped beside digests, as UTF-8 reads them.</summary>
    private static readonly string[] s_signatures =
        ["%PDF-", "PK\u0003\u0004", "\uFFFDPNG\r\n", "GIF8", "\u007FELF", "\u001F\uFFFD", "\uFFFD\uFFFD\u0011\uFFFD", "SQLite format 3\0"];

    /// <summary>
    /// Reads a file as the compiler does: as UTF-8, or by its byte order mark. What is neither is read as what it most likely is, to be
    /// shown: the compiler refuses it.
    /// </summary>
    public static FileContent Read(byte[] bytes)
    {
        Encoding encoding = Marked(bytes) ?? Encoding.UTF8;
        int mark = encoding.GetPreamble() is var preamble && StartsWith(bytes, preamble) ? preamble.Length : 0;
        string text = encoding.GetString(bytes, mark, bytes.Length - mark);
        if (encoding is not UTF8Encoding)
            return new FileContent(text, encoding.WebName.ToUpperInvariant());
        return NameOf(text, () => text.IndexOf('\uFFFD') < 0 || IsFormOf(text, bytes, mark)) switch
        {
            null => new FileContent(text, null),
            Binary => new FileContent("", Binary),
            WithoutMark => new FileContent(WideText(bytes).GetString(bytes), WithoutMark),
            var name => new FileContent(Western(bytes, mark), name),
        };
    }

    /// <summary>What a file without the mark of another encoding is instead of UTF-8, or null if it is UTF-8.</summary>
    /// <param name="text">The file, read as UTF-8.</param>
    /// <param name="isSame">Whether the file is the UTF-8 form of that text; asked where it may not be.</param>
    public static string? NameOf(string text, Func<bool> isSame)
    {
        if (Array.Exists(s_signatures, signature => text.StartsWith(signature, StringComparison.Ordinal)))
            return Binary;
        if (IsWithoutMark(text))
            return IsWideText(text) ? WithoutMark : Binary;
        return isSame() ? null : HasControls(text) ? Binary : Unknown;
    }

    /// <summary>
    /// The encoding that a file is in where another program would read the same of it: UTF-16 or UTF-32 whose text gives these bytes again.
    /// Null for any other, also for UTF-8.
    /// </summary>
    public static Encoding? Convertible(byte[] bytes)
    {
        Encoding? encoding = Marked(bytes);
        if (encoding is null && Read(bytes).OtherEncoding == WithoutMark)
            encoding = WideText(bytes);
        if (encoding is null)
            return null;
        int mark = encoding.GetPreamble() is var preamble && StartsWith(bytes, preamble) ? preamble.Length : 0;
        byte[] again = encoding.GetBytes(encoding.GetString(bytes, mark, bytes.Length - mark));
        return again.Length == bytes.Length - mark && EqualsFrom(bytes, mark, again) ? encoding : null;
    }

    private static bool IsFormOf(string text, byte[] bytes, int mark) =>
        Encoding.UTF8.GetBytes(text) is var same && same.Length == bytes.Length - mark && EqualsFrom(bytes, mark, same);

    /// <summary>Of wide characters one zero or three come at a time, and what is between is text.</summary>
    private static bool IsWideText(string text)
    {
        const int MaxZeros = 6;
        int zeros = 0;
        foreach (char c in text)
        {
            zeros = c == '\0' ? zeros + 1 : 0;
            if (zeros > MaxZeros)
                return false;
        }
        return !HasControls(text.Replace("\0", ""));
    }

    /// <summary>Whether of a hundred characters more than one is a control character that no text has.</summary>
    private static bool HasControls(string text)
    {
        int controls = 0;
        foreach (char c in text)
            controls += c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001B') ? 1 : 0;
        return controls > text.Length / 100;
    }

    /// <summary>The characters of Windows-1252 from 0x80 to 0x9F, where ISO 8859-1 has controls that no text has.</summary>
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>
    /// A text in what files of the West were in before UTF-8: Windows-1252, or ISO 8859-1 where the two agree; no byte is wrong in it. A
    /// file that several programs wrote has characters of UTF-8 between, which are rarely anything else.
    /// </summary>
    private static string Western(byte[] bytes, int start)
    {
        var text = new StringBuilder(bytes.Length - start);
        for (int i = start; i < bytes.Length; i++)
        {
            int length = bytes[i] < 0x80 ? 1 : Utf8Length(bytes, i);
            if (length > 1)
            {
                text.Append(Encoding.UTF8.GetString(bytes, i, length));
                i += length - 1;
            }
            else
            {
                text.Append(bytes[i] is >= 0x80 and < 0xA0 ? Windows[bytes[i] - 0x80] : (char)bytes[i]);
            }
        }
        return text.ToString();
    }

    /// <summary>How many bytes the character of UTF-8 has that begins at one above 0x7F; 0 if none does.</summary>
    private static int Utf8Length(byte[] bytes, int start)
    {
        int length = bytes[start] switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        if (length == 0 || start + length > bytes.Length)
            return 0;
        for (int i = 1; i < length; i++)
        {
            if (bytes[start + i] is < 0x80 or >= 0xC0)
                return 0;
        }
        return Encoding.UTF8.GetString(bytes, start, length).IndexOf('\uFFFD') < 0 ? length : 0;
    }

    /// <summary>A text in UTF-16 without a mark: of a Latin one every second byte is zero, the first or the second of each pair.</summary>
    private static Encoding WideText(byte[] bytes)
    {
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }
        return first > second ? Encoding.BigEndianUnicode : Encoding.Unicode;
    }

    /// <summary>What a text is in whose bytes every second one is zero.</summary>
    public const string WithoutMark = "UTF-16 or UTF-32 without a byte order mark";

    /// <summary>Read as UTF-8, at least every second character of a Latin text in UTF-16 is NUL.</summary>
    private static bool IsWithoutMark(string content)
    {
        int zeros = 0;
        for (int i = content.IndexOf('\0'); i >= 0; i = content.IndexOf('\0', i + 1))
            zeros++;
        return zeros > content.Length / 3;
    }

    private static Encoding? Marked(byte[] bytes) =>
        Array.Find<Encoding>([new UTF32Encoding(), new UnicodeEncoding(), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)],
        encoding => StartsWith(bytes, encoding.GetPreamble()));

    private static bool StartsWith(byte[] bytes, byte[] start) => EqualsFrom(bytes, 0, start);

    private static bool EqualsFrom(byte[] bytes, int start, byte[] other)
    {
        if (bytes.Length - start < other.Length)
            return false;
        for (int i = 0; i < other.Length; i++)
        {
            if (bytes[start + i] != other[i])
                return false;
        }
        return true;
    }
}

using System.Text;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>Whether a file is UTF-8, the only encoding in which offsets of the compiler's text are offsets of its bytes.</summary>
internal static class TextEncoding
{
    /// <summary>The name of an encoding that cannot be told.</summary>
    public const string Unknown = "another encoding";

    /// <summary>
    /// Reads a file as the compiler does: as UTF-8, or by its byte order mark. What is neither is read as what it most likely is, to be shown:
    /// the compiler refuses it.
    /// </summary>
    public static FileContent Read(byte[] bytes)
    {
        Encoding encoding = Marked(bytes) ?? Encoding.UTF8;
        int mark = encoding.GetPreamble() is var preamble && StartsWith(bytes, preamble) ? preamble.Length : 0;
        string text = encoding.GetString(bytes, mark, bytes.Length - mark);
        if (encoding is not UTF8Encoding)
            return new FileContent(text, encoding.WebName.ToUpperInvariant());
        if (IsWithoutMark(text))
            return new FileContent(WideText(bytes), WithoutMark);
        bool isSame = text.IndexOf('\uFFFD') < 0 || (Encoding.UTF8.GetBytes(text) is var same && same.Length == bytes.Length - mark && EqualsFrom(bytes, mark, same));
        return isSame ? new FileContent(text, null) : new FileContent(Encoding.GetEncoding(Latin).GetString(bytes, mark, bytes.Length - mark), Unknown);
    }

    /// <summary>ISO 8859-1: what files of the West were in before UTF-8, and no byte is wrong in it.</summary>
    private const int Latin = 28591;

    /// <summary>A text in UTF-16 without a mark: of a Latin one every second byte is zero, the first or the second of each pair.</summary>
    private static string WideText(byte[] bytes)
    {
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }
        return (first > second ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
    }

    /// <summary>What a text is in whose bytes every second one is zero.</summary>
    public const string WithoutMark = "UTF-16 or UTF-32 without a byte order mark";

    /// <summary>Read as UTF-8, at least every second character of a Latin text in UTF-16 is NUL.</summary>
    public static bool IsWithoutMark(string content)
    {
        int zeros = 0;
        for (int i = content.IndexOf('\0'); i >= 0; i = content.IndexOf('\0', i + 1))
            zeros++;
        return zeros > content.Length / 3;
    }

    private static Encoding? Marked(byte[] bytes) => Array.Find<Encoding>([new UTF32Encoding(), new UnicodeEncoding(), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)],
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

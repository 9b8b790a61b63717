using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Inspection;

/// <summary>Whether a digest's bytes are the UTF-8 form of the text that the compiler sees.</summary>
internal static class DigestEncoding
{
    private const int Utf8 = 65001;
    private const int Ascii = 20127;

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    /// <param name="text">The file's text, as the compiler read it.</param>
    /// <param name="content">The same as a string.</param>
    public static string? Mismatch(SourceText text, string content)
    {
        if (text.Encoding is { } encoding && encoding.CodePage is not (Utf8 or Ascii))
            return encoding.WebName.ToUpperInvariant();
        // The compiler reads any other bytes as UTF-8 with U+FFFD in the place of what is none, and still calls it UTF-8.
        if (IsWithoutMark(content))
            return "UTF-16 or UTF-32 without a byte order mark";
        return content.IndexOf('\uFFFD') >= 0 && !IsChecksumOf(text, content) ? "another encoding" : null;
    }

    /// <summary>Read as UTF-8, at least every second character of a Latin text in UTF-16 is NUL.</summary>
    private static bool IsWithoutMark(string content)
    {
        int zeros = 0;
        for (int i = content.IndexOf('\0'); i >= 0; i = content.IndexOf('\0', i + 1))
            zeros++;
        return zeros > content.Length / 3;
    }

    /// <summary>The checksum of a text that was read from a file is that of the file's bytes.</summary>
    private static bool IsChecksumOf(SourceText text, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        byte[] withMark = [.. Encoding.UTF8.GetPreamble(), .. bytes];
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha1 ? SHA1.Create() : SHA256.Create();
        byte[] checksum = [.. text.GetChecksum()];
        return Equal(checksum, hash.ComputeHash(bytes)) || Equal(checksum, hash.ComputeHash(withMark));
    }

    private static bool Equal(byte[] left, byte[] right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
                return false;
        }
        return true;
    }
}

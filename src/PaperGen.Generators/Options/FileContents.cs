using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Options;

/// <summary>The compiler's texts as Core reads them, each copied once.</summary>
internal static class FileContents
{
    private const int Utf8 = 65001;
    private const int Ascii = 20127;

    private static readonly ConditionalWeakTable<SourceText, FileContent> s_contents = new();

    /// <summary>The content of a page.</summary>
    public static FileContent Of(SourceText text) => Of(text, DigestFormats.Page, PrivateFields.None);

    /// <summary>The content of a file.</summary>
    /// <param name="text">What the compiler read.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="privateFields">The fields that the project keeps to itself.</param>
    public static FileContent Of(SourceText text, IDigestFormat format, PrivateFields privateFields)
    {
        string name = DigestFormats.NameIn(format);
        FileContent content = s_contents.GetValue(text, text =>
        {
            string content = text.ToString();
            return new FileContent(content, OtherEncoding(text, content), name, privateFields);
        });
        // One text in two files of two formats is seldom, and copied each time.
        return content.As(name, privateFields);
    }

    /// <summary>What the file is instead of UTF-8, or null if it is UTF-8.</summary>
    private static string? OtherEncoding(SourceText text, string content)
    {
        if (text.Encoding is { } encoding && encoding.CodePage is not (Utf8 or Ascii))
            return encoding.WebName.ToUpperInvariant();
        // The compiler reads any other bytes as UTF-8 with U+FFFD in the place of what is none, and still calls it UTF-8.
        return TextEncoding.NameOf(content, () => content.IndexOf('\uFFFD') < 0 || IsChecksumOf(text, content));
    }

    /// <summary>The checksum of a text that was read from a file is that of the file's bytes.</summary>
    private static bool IsChecksumOf(SourceText text, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        byte[] withMark = [.. Encoding.UTF8.GetPreamble(), .. bytes];
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha1 ? SHA1.Create() : SHA256.Create();
        byte[] checksum = [.. text.GetChecksum()];
        return checksum.AsSpan().SequenceEqual(hash.ComputeHash(bytes)) || checksum.AsSpan().SequenceEqual(hash.ComputeHash(withMark));
    }
}

using PaperGen.Text;

namespace PaperGen.Tool.Files;

/// <summary>Writes digests back.</summary>
internal static class DigestWriter
{
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>Writes a digest, or says why it cannot be. What came from the standard input goes to the output.</summary>
    public static string? TryWrite(LoadedDigest file, FileContent text, TextWriter output)
    {
        // Whatever decoding did not keep would be lost.
        if (!file.IsWhole)
            return "the file is not the UTF-8 form of its text";
        if (file.IsInput)
        {
            output.Write(Content(file, text));
            return null;
        }
        try
        {
            AtomicFile.Replace(file.Path, file.Bytes, file.Encode(text));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error.Message;
        }
    }

    /// <summary>The text of a file with its byte order mark.</summary>
    public static string Content(LoadedDigest file, FileContent text) => (file.HasByteOrderMark ? ByteOrderMark : "") + text.Text;
}

using System.Text;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Tests;

/// <summary>
/// "In the embedded copy of every format but the plain digest each byte that no slice of the catalog names is blank", for the tests and for
/// fuzzing: what is kept is told from the catalog's own slices, one byte after the other.
/// </summary>
internal static class EmbeddedSlices
{
    /// <summary>What of it does not hold for a file, or null.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">Its path, which says its format.</param>
    /// <param name="withMark">Whether it begins with a byte order mark.</param>
    public static string? Violation(string text, string path, bool withMark = false)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        // No file holds half a surrogate pair.
        text = Encoding.UTF8.GetString(bytes);
        byte[] file = withMark ? [.. Encoding.UTF8.GetPreamble(), .. bytes] : bytes;
        byte[] whole = EmbeddedCopy.Of(file, path);
        if (whole.Length != file.Length)
            return "the copy has another length";
        FileContent content = TextEncoding.Read(file);
        if (content.OtherEncoding is not null)
            return Array.TrueForAll(whole, IsBlank) ? null : "a file that is not read is not blank";
        if (content.Text != text)
            return withMark || text.StartsWith('\uFEFF') ? null : "the file reads as another text";
        if (withMark && !whole.AsSpan(0, 3).SequenceEqual(file.AsSpan(0, 3)))
            return "the byte order mark is gone";
        byte[] copy = whole[(file.Length - bytes.Length)..];
        DigestSyntax syntax = DigestFormats.Of(path).Parse(text, CancellationToken.None);
        if (syntax.IsPlain)
            return copy.AsSpan().SequenceEqual(bytes) ? null : "a plain digest is not as it was";
        DigestModel model = EntryReader.Read(syntax, path, path, keepAbstracts: false, BuiltInTaxonomy.Taxonomy);
        var isKept = new bool[copy.Length];
        foreach (EntryModel entry in model.Entries)
        {
            foreach (TextPiece piece in Pieces(entry))
            {
                if (piece.Literal is null)
                    isKept.AsSpan(entry.Start + piece.Range.Start, piece.Range.Length).Fill(true);
            }
        }
        for (int i = 0; i < copy.Length; i++)
        {
            if (isKept[i] ? copy[i] != bytes[i] : !IsBlank(copy[i]))
                return $"byte {i} is {(isKept[i] ? "in a slice and blank" : "in no slice and kept")}";
        }
        foreach (EntryModel entry in model.Entries)
        {
            if (Hash(copy, entry.Start, entry.Length) != entry.TextHash)
                return $"the hash of the entry at byte {entry.Start} is not that of the copy";
        }
        return null;
    }

    private static IEnumerable<TextPiece> Pieces(EntryModel entry) => entry.Texts.SelectMany(static text => text.Pieces)
        .Concat(entry.Links.Select(static link => link.Text))
        .Concat(entry.Topics.Select(static topic => topic.Text));

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r';

    private static unsafe ulong Hash(byte[] bytes, int start, int length)
    {
        byte[] padded = [.. bytes, 0];
        fixed (byte* first = &padded[start])
            return Hash64.Of(first, length);
    }
}

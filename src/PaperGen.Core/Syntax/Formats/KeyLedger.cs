using PaperGen.Internal;

namespace PaperGen.Syntax.Formats;

/// <summary>
/// The keys of a file: whether one is another's but for the case of its letters. That two are equal is said of all files together.
/// </summary>
internal static class KeyLedger
{
    public static void Check(string text, IReadOnlyList<EntrySyntax> entries, List<BibliographyProblem> problems)
    {
        var keys = new Dictionary<string, string>(entries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (EntrySyntax entry in entries)
        {
            if (entry.Find(PaperField.Id) is not { } id)
                continue;
            FieldPiece piece = id.Pieces[0];
            string key = piece.Literal ?? SliceDecoder.Decode(piece.Encoding, text, piece.Span.Start, piece.Span.Length)!;
            if (!keys.TryGetValue(key, out string? other))
                keys.Add(key, key);
            else if (other != key)
                problems.Add(new BibliographyProblem(BibliographyProblemKind.KeysDifferInCase, piece.Span, other));
        }
    }
}

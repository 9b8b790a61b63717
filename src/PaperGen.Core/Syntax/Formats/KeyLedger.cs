using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>
/// The keys of a file: whether one is another's but for the case of its letters. That two are equal is said of all files together.
/// </summary>
internal sealed class KeyLedger(string text, List<BibliographyProblem> problems)
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase);

    public void Add(EntrySyntax entry)
    {
        if (entry.Find(PaperField.Id) is not { } id)
            return;
        FieldPiece piece = id.Pieces[0];
        string key = piece.Literal ?? SliceDecoder.Decode(piece.Encoding, text, piece.Span.Start, piece.Span.Length)!;
        if (!_keys.TryGetValue(key, out string? other))
            _keys.Add(key, key);
        else if (other != key)
            problems.Add(new BibliographyProblem(BibliographyProblemKind.KeysDifferInCase, piece.Span, other));
    }
}

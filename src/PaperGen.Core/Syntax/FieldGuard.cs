using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>
/// For formats whose texts have delimiters of their own: a repair stays within one piece of a field, leaves some of it, and keeps its
/// lines.
/// </summary>
internal sealed class FieldGuard(DigestSyntax syntax) : RepairGuard
{
    // That of the last entry: findings come in the order of the text, thousands of one entry.
    private PieceIndex? _last;

    public override TextSpan? UnitAt(int position)
    {
        if (syntax.EntryAt(position) is not { } entry)
            return null;
        PieceIndex? index = _last;
        if (index?.Entry != entry)
            _last = index = new PieceIndex(entry);
        return index.At(position);
    }

    public override bool Keeps(TextSpan unit, IReadOnlyList<TextEdit> changes)
    {
        if (changes[0].Span.Start < unit.Start || changes[changes.Count - 1].Span.End > unit.End)
            return false;
        string before = syntax.Text.Substring(unit.Start, unit.Length);
        string after = TextEdits.Apply(syntax.Text, unit, changes);
        return after.Trim().Length > 0 && changes.All(static change => change.NewText.IndexOf('\n') < 0) && KeepsIdentifiers(before, after);
    }

    /// <summary>Finds the piece at a position: the first in the order of the fields, where several hold it.</summary>
    private sealed class PieceIndex
    {
        private readonly (TextSpan Span, int Order)[] _pieces;

        // Where the longest of the pieces up to each one ends.
        private readonly int[] _ends;

        public PieceIndex(EntrySyntax entry)
        {
            Entry = entry;
            _pieces = [.. entry.Fields.SelectMany(static field => field.Pieces)
                .Where(static piece => piece.Encoding != SliceEncoding.Literal)
                .Select(static (piece, order) => (piece.Span, order)).OrderBy(static piece => piece.Span.Start)];
            _ends = new int[_pieces.Length];
            for (int i = 0; i < _ends.Length; i++)
                _ends[i] = Math.Max(i > 0 ? _ends[i - 1] : 0, _pieces[i].Span.End);
        }

        public EntrySyntax Entry { get; }

        public TextSpan? At(int position)
        {
            int low = InOrder.CountTo(_pieces, position, static piece => piece.Span);
            int best = -1;
            for (int i = low - 1; i >= 0 && _ends[i] >= position; i--)
            {
                if (_pieces[i].Span.End >= position && (best < 0 || _pieces[i].Order < _pieces[best].Order))
                    best = i;
            }
            return best < 0 ? null : _pieces[best].Span;
        }
    }
}

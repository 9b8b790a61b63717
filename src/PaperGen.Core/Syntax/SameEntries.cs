using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>The entries of a file that an edit left as they were: the first ones and the last ones, up to where two trees differ.</summary>
internal sealed class SameEntries
{
    private readonly DigestSyntax _old;
    private readonly DigestSyntax _new;
    private readonly int _first;
    private readonly int _last;

    public SameEntries(DigestSyntax old, DigestSyntax current)
    {
        _old = old;
        _new = current;
        if (old.Format != current.Format)
            return;
        int most = Math.Min(old.Entries.Count, current.Entries.Count);
        if (current.TakenOver is { } known && known.From.TryGetTarget(out DigestSyntax? from) && from == old)
        {
            _first = known.First;
            _last = known.Last;
        }
        while (_first < most && IsSame(_first, _first))
            _first++;
        while (_last < most - _first && IsSame(old.Entries.Count - 1 - _last, current.Entries.Count - 1 - _last))
            _last++;
        // The next one who asks for the same two need not compare them.
        if (Count > 0)
            current.TakenOver ??= new TakenOver(new WeakReference<DigestSyntax>(old), _first, _last);
    }

    /// <summary>How many there are.</summary>
    public int Count => _first + _last;

    /// <summary>The index that an entry has in the old tree, or -1.</summary>
    public int Find(int index)
    {
        if (index < _first)
            return index;
        return index >= _new.Entries.Count - _last ? index - _new.Entries.Count + _old.Entries.Count : -1;
    }

    private bool IsSame(int old, int current)
    {
        EntrySyntax before = _old.Entries[old], after = _new.Entries[current];
        TextSpan was = before.Span, @is = after.Span;
        return was.Length == @is.Length && HasSameShape(before, was.Start, after, @is.Start)
            && string.CompareOrdinal(_old.Text, was.Start, _new.Text, @is.Start, was.Length) == 0
            // What ends an address or a word may be the character behind it.
            && Behind(_old.Text, was.End) == Behind(_new.Text, @is.End)
            && Behind(_old.Text, was.Start - 1) == Behind(_new.Text, @is.Start - 1);
    }

    private static int Behind(string text, int position) => position >= 0 && position < text.Length ? text[position] : -1;

    private static bool HasSameShape(EntrySyntax before, int oldStart, EntrySyntax after, int newStart)
    {
        if (before.Fields.Count != after.Fields.Count)
            return false;
        for (int i = 0; i < before.Fields.Count; i++)
        {
            if (!HasSameShape(before.Fields[i], oldStart, after.Fields[i], newStart))
                return false;
        }
        return true;
    }

    private static bool HasSameShape(FieldSyntax before, int oldStart, FieldSyntax after, int newStart)
    {
        if (before.Field != after.Field || before.Name != after.Name || before.Pieces.Count != after.Pieces.Count
            || !Moved(before.NameSpan, after.NameSpan))
            return false;
        for (int i = 0; i < before.Pieces.Count; i++)
        {
            FieldPiece piece = before.Pieces[i], now = after.Pieces[i];
            if (piece.Encoding != now.Encoding || piece.Literal != now.Literal || !Moved(piece.Span, now.Span))
                return false;
        }
        return true;

        // A field without a name has an empty span at no particular place.
        bool Moved(TextSpan span, TextSpan other) =>
            span.Length == other.Length && (span.Length == 0 || span.Start - oldStart == other.Start - newStart);
    }
}

using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>The entries of a digest that have the text of those of an earlier reading: the first ones and the last ones, up to where the two differ.</summary>
internal sealed class KnownEntries
{
    private readonly DigestSyntax _old;
    private readonly DigestSyntax _new;
    private readonly EquatableArray<EntryModel> _models;
    private readonly int _first;
    private readonly int _last;

    public KnownEntries(DigestSyntax old, EquatableArray<EntryModel> models, DigestSyntax current)
    {
        _old = old;
        _new = current;
        _models = models;
        int most = Math.Min(old.Entries.Count, current.Entries.Count);
        while (_first < most && IsSame(_first, _first))
            _first++;
        while (_last < most - _first && IsSame(old.Entries.Count - 1 - _last, current.Entries.Count - 1 - _last))
            _last++;
    }

    /// <summary>The values that an entry has from the earlier reading, or null.</summary>
    /// <param name="index">Which entry.</param>
    /// <param name="start">Its byte offset now.</param>
    public EntryModel? Find(int index, int start)
    {
        int old = index < _first ? index : index - _new.Entries.Count + _old.Entries.Count;
        if (index >= _first && index < _new.Entries.Count - _last)
            return null;
        EntryModel model = _models[old];
        int lines = _new.Line(_new.Entries[index].Anchor.Start) - model.Line;
        if (lines == 0 && start == model.Start)
            return model;
        var links = new LinkModel[model.Links.Count];
        for (int i = 0; i < links.Length; i++)
            links[i] = model.Links[i] with { Line = model.Links[i].Line + lines };
        return model with { Start = start, Line = model.Line + lines, Links = new(links) };
    }

    private bool IsSame(int old, int current)
    {
        EntrySyntax before = _old.Entries[old], after = _new.Entries[current];
        TextSpan was = before.Span, @is = after.Span;
        return was.Length == @is.Length && HasSameShape(before, was.Start, after, @is.Start)
            && string.CompareOrdinal(_old.Text, was.Start, _new.Text, @is.Start, was.Length) == 0
            // What ends an address or a word may be the character behind it.
            && Behind(_old.Text, was.End) == Behind(_new.Text, @is.End) && Behind(_old.Text, was.Start - 1) == Behind(_new.Text, @is.Start - 1);
    }

    private static int Behind(string text, int position) => position >= 0 && position < text.Length ? text[position] : -1;

    private static bool HasSameShape(EntrySyntax before, int oldStart, EntrySyntax after, int newStart)
    {
        if (before.Fields.Count != after.Fields.Count)
            return false;
        for (int i = 0; i < before.Fields.Count; i++)
        {
            FieldSyntax field = before.Fields[i], other = after.Fields[i];
            if (field.Field != other.Field || field.Name != other.Name || !Moved(field.NameSpan, other.NameSpan) || field.Pieces.Count != other.Pieces.Count)
                return false;
            for (int p = 0; p < field.Pieces.Count; p++)
            {
                FieldPiece piece = field.Pieces[p], now = other.Pieces[p];
                if (piece.Encoding != now.Encoding || piece.Literal != now.Literal || !Moved(piece.Span, now.Span))
                    return false;
            }
        }
        return true;

        // A field without a name has an empty span at no particular place.
        bool Moved(TextSpan span, TextSpan other) => span.Length == other.Length && (span.Length == 0 || span.Start - oldStart == other.Start - newStart);
    }
}

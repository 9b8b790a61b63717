using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>
/// For formats whose texts have delimiters of their own: a repair stays within one piece of a field, leaves some of it, and keeps its
/// lines.
/// </summary>
internal sealed class FieldGuard(DigestSyntax syntax) : RepairGuard
{
    public override TextSpan? UnitAt(int position)
    {
        if (syntax.EntryAt(position) is not { } entry)
            return null;
        foreach (FieldSyntax field in entry.Fields)
        {
            foreach (FieldPiece piece in field.Pieces)
            {
                if (piece.Encoding != SliceEncoding.Literal && position >= piece.Span.Start && position <= piece.Span.End)
                    return piece.Span;
            }
        }
        return null;
    }

    public override bool Keeps(TextSpan unit, IReadOnlyList<TextEdit> changes)
    {
        if (changes[0].Span.Start < unit.Start || changes[changes.Count - 1].Span.End > unit.End)
            return false;
        string before = syntax.Text.Substring(unit.Start, unit.Length);
        string after = TextEdits.Apply(syntax.Text, unit, changes);
        return after.Trim().Length > 0 && changes.All(static change => change.NewText.IndexOf('\n') < 0) && KeepsIdentifiers(before, after);
    }
}

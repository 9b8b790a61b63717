using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>A paper as it is in a file: its fields, in whatever order the file has them.</summary>
internal sealed class EntrySyntax
{
    private static readonly IReadOnlyList<FieldPiece> s_none = [];

    private readonly List<FieldSyntax> _fields;
    // Most entries have none.
    private List<TextSpan>? _comments;
    private TextSpan? _extent;

    public EntrySyntax()
        : this(2)
    {
    }

    private EntrySyntax(int fields) => _fields = new List<FieldSyntax>(fields);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<FieldSyntax> Fields => _fields;

    /// <summary>The fields that the file names: of a page, its metadata lines.</summary>
    public IEnumerable<FieldSyntax> Named => _fields.Where(static named => named.IsNamed);

    /// <summary>The comments among the lines of the entry.</summary>
    public IReadOnlyList<TextSpan> Comments => _comments is null ? [] : _comments;

    /// <summary>The pieces of the title, in order; more than one if comments or other fields are between its lines.</summary>
    public IReadOnlyList<FieldPiece> Title => PiecesOf(PaperField.Title);

    /// <summary>The pieces of the abstract; none if the entry has none.</summary>
    public IReadOnlyList<FieldPiece> Abstract => PiecesOf(PaperField.Abstract);

    public bool HasAbstract => Has(PaperField.Abstract);

    /// <summary>
    /// Where it is said what is wrong with the entry as a whole: the first piece of its title, else of its id, else of itself.
    /// </summary>
    public TextSpan Anchor => Title.Count > 0 ? Title[0].Span
        : Find(PaperField.Id) is { } id ? id.Span
        : new TextSpan(Span.Start, Math.Min(Span.Length, 1));

    /// <summary>From the first to the last character of the entry.</summary>
    public TextSpan Span
    {
        get => _extent ?? OfFields();
        init => _extent = value;
    }

    public void Add(FieldSyntax field) => _fields.Add(field);

    public void AddComment(TextSpan comment) => (_comments ??= []).Add(comment);

    /// <summary>The same entry in a file in which what is before it is longer by so much.</summary>
    public EntrySyntax Moved(int by)
    {
        var moved = new EntrySyntax(_fields.Count) { _extent = _extent?.Moved(by) };
        foreach (FieldSyntax field in _fields)
            moved._fields.Add(field.Moved(by));
        foreach (TextSpan comment in Comments)
            moved.AddComment(comment.Moved(by));
        return moved;
    }

    public bool Has(PaperField field) => Find(field) is not null;

    /// <summary>The first field of a kind, or null.</summary>
    public FieldSyntax? Find(PaperField field)
    {
        foreach (FieldSyntax found in _fields)
        {
            if (found.Field == field)
                return found;
        }
        return null;
    }

    private IReadOnlyList<FieldPiece> PiecesOf(PaperField field) => Find(field)?.Pieces ?? s_none;

    private TextSpan OfFields()
    {
        int start = int.MaxValue, end = 0;
        foreach (FieldSyntax field in _fields)
        {
            if (field.IsNamed)
                start = Math.Min(start, field.NameSpan.Start);
            if (field.Pieces.Count > 0)
                start = Math.Min(start, field.Span.Start);
            end = Math.Max(end, Math.Max(field.NameSpan.End, field.Span.End));
        }
        return end == 0 ? default : TextSpan.FromBounds(start, end);
    }
}

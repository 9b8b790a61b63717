using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>What a page, mail or list makes of a piece by the mark before it.</summary>
internal enum PieceMark
{
    None,
    Heading,
    Bullet,
    Number,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>What a fold of a page shows while it is closed.</summary>
    Summary,

    /// <summary>A row of one character.</summary>
    Rule,

    /// <summary><c>\\</c>, which parts the head of a mail's record from its abstract.</summary>
    Slashes,

    /// <summary>A comment or a directive.</summary>
    Comment,

    /// <summary>Code, or what is before the text of a page: no text of papers.</summary>
    Code,
}

/// <summary>What a piece is by its own content.</summary>
internal enum PieceKind
{
    /// <summary>Marks only.</summary>
    Empty,

    /// <summary>A label alone: what it labels follows.</summary>
    Label,

    /// <summary>An identifier of a paper and what is around it on its line.</summary>
    Identifier,

    /// <summary>Personal names.</summary>
    Names,
    Date,

    /// <summary>A number, with or without what it counts.</summary>
    Count,

    /// <summary>An address alone.</summary>
    Address,

    /// <summary>A word or line of a page's own.</summary>
    Furniture,

    /// <summary>Sentences.</summary>
    Prose,

    /// <summary>A few words that end no sentence.</summary>
    Phrase,
}

/// <summary>How a run of a piece is set.</summary>
[Flags]
internal enum RunStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
}

/// <summary>A run of a piece's text in one style and one link.</summary>
/// <param name="Start">Its first character in the piece's text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Style">The style.</param>
/// <param name="Link">The index of the link around it, or -1.</param>
internal readonly record struct PieceRun(int Start, int End, RunStyle Style, int Link);

/// <summary>A link of a piece.</summary>
/// <param name="Address">Where its address is in the file; empty for a reference whose address is elsewhere.</param>
/// <param name="IsImage">Whether it shows a picture.</param>
internal readonly record struct PieceLink(TextSpan Address, bool IsImage);

/// <summary>A stretch of a pasted file between two borders (blank line, mark, cell, tag), its marks taken off.</summary>
internal sealed class Piece
{
    public required PieceMark Mark { get; set; }

    /// <summary>Of a heading its level, from 1; of a bullet or number its depth, from 0; of a cell its column.</summary>
    public required int Level { get; init; }

    /// <summary>The row of a table that a cell is in, counted through the file; -1 outside of tables.</summary>
    public int Row { get; set; } = -1;

    /// <summary>Whether it is quoted.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it is in what a fold shows while it is closed, within a cell.</summary>
    public bool IsFoldCaption { get; init; }

    /// <summary>
    /// Whether a blank line, a mark or a tag parts it from the piece before; else it is a further line of the same block.
    /// </summary>
    public bool BeginsBlock { get; set; }

    /// <summary>From its first mark to its last.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text of the file.</summary>
    public required string Source { get; init; }

    /// <summary>The text without marks, white space collapsed.</summary>
    public required string Text { get; init; }

    /// <summary>Where each character of the text is in the file.</summary>
    public required int[] Map { get; init; }

    public required PieceRun[] Runs { get; init; }

    public required PieceLink[] Links { get; init; }

    /// <summary>The characters of the text before which several blanks are in a row, within a line.</summary>
    public int[] Gaps { get; init; } = [];

    /// <summary>What the label before the text, over it or over its column says that it is.</summary>
    public LabelRole Label { get; set; }

    /// <summary>Where the text begins behind its label.</summary>
    public int ValueStart { get; set; }

    public PieceKind Kind { get; set; }

    /// <summary>The papers that it names, outside of its sentences: keys as <see cref="PaperMention"/> has them.</summary>
    public List<PaperMention> Mentions { get; set; } = s_none;

    private static readonly List<PaperMention> s_none = [];

    public string Value => ValueStart == 0 ? Text : Text.Substring(ValueStart);

    /// <summary>A part of the piece as a piece of its own.</summary>
    public Piece Part(int start, int end, PieceMark mark, bool beginsBlock)
    {
        while (start < end && Text[start] == ' ')
            start++;
        while (end > start && Text[end - 1] == ' ')
            end--;
        var runs = new List<PieceRun>();
        foreach (PieceRun run in Runs)
        {
            if (run.Start < end && run.End > start)
                runs.Add(run with { Start = Math.Max(run.Start, start) - start, End = Math.Min(run.End, end) - start });
        }
        // The links keep their order, and the runs their links.
        var links = new List<PieceLink>();
        for (int i = 0; i < runs.Count; i++)
        {
            if (runs[i].Link < 0)
                continue;
            links.Add(Links[runs[i].Link]);
            runs[i] = runs[i] with { Link = links.Count - 1 };
        }
        return new Piece
        {
            Mark = mark,
            Level = mark == Mark ? Level : 0,
            IsQuoted = IsQuoted,
            BeginsBlock = beginsBlock,
            Span = Span,
            Source = Source,
            Text = Text.Substring(start, end - start),
            Map = [.. Map.Skip(start).Take(end - start)],
            Runs = [.. runs],
            Links = [.. links],
        };
    }

    public override string ToString() => $"{Mark}{Level} {Label} {Kind}: {Text}";
}

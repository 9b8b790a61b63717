using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>A range of a piece's text.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct PieceRange(Piece Piece, int Start, int End)
{
    public bool IsEmpty => Piece is null || End <= Start;

    public string Text => IsEmpty ? "" : Piece.Text.Substring(Start, End - Start);

    /// <summary>The stretches of the file that the range is made of, without the marks between them.</summary>
    /// <param name="isSplit">Whether a mark is within a word, so that the stretches joined by spaces are another text.</param>
    public List<TextSpan> Spans(out bool isSplit)
    {
        var spans = new List<TextSpan>();
        isSplit = false;
        int first = -1;
        int last = -1;
        bool space = false;
        for (int i = Start; i < End; i++)
        {
            int position = Piece.Map[i];
            if (position < 0)
            {
                space = true;
                continue;
            }
            // White space of the file between two characters is white space of the text.
            bool follows = last >= 0 && (position == last + 1 || (space && IsBlankBetween(last + 1, position)));
            if (!follows)
            {
                if (first >= 0)
                {
                    spans.Add(TextSpan.FromBounds(first, last + 1));
                    isSplit |= !space;
                }
                first = position;
            }
            last = position;
            space = false;
        }
        if (first >= 0)
            spans.Add(TextSpan.FromBounds(first, last + 1));
        return spans;
    }

    private bool IsBlankBetween(int start, int end)
    {
        string source = Piece.Source;
        for (int i = start; i < end; i++)
        {
            if (!Internal.WhiteSpace.Is(source[i]))
                return false;
        }
        return true;
    }
}

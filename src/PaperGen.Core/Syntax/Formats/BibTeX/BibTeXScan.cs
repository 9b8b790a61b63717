using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>What the parts of the parser share: the text, what is known of all of it, and what they found so far.</summary>
internal sealed class BibTeXScan
{
    private readonly List<int> _heads;

    public BibTeXScan(string text)
    {
        Text = text;
        Braces = new BraceMap(text);
        _heads = BibTeXHead.AtLineStarts(text);
    }

    public string Text { get; }

    public BraceMap Braces { get; }

    public List<BibTeXNode> Nodes { get; } = [];

    public List<BibTeXItem> Items { get; } = [];

    public List<BibliographyProblem> Problems { get; } = [];

    /// <summary>Where the field begins that is being read, behind its last comment; -1 if none is.</summary>
    public int NodeStart { get; set; } = -1;

    /// <summary>Whether a line begins with the head at a position.</summary>
    public bool IsLineStart(int head) => _heads.BinarySearch(head) >= 0;

    /// <summary>The first entry behind a position that a line begins with; the end of the text if there is none.</summary>
    public int NextHead(int position)
    {
        int index = _heads.BinarySearch(position + 1);
        index = index < 0 ? ~index : index;
        return index < _heads.Count ? _heads[index] : Text.Length;
    }

    /// <summary>Adds a node for what a stretch of the text holds, if that is not blank.</summary>
    public void Add(BibTeXNodeKind kind, int start, int end)
    {
        // A field without a value may end before its last comment.
        TextSpan span = Trim(Math.Min(start, end), end);
        if (!span.IsEmpty)
            Nodes.Add(new BibTeXNode(kind, span));
    }

    public void Report(BibliographyProblemKind kind, TextSpan span, TextEdit? edit = null) =>
        Problems.Add(new BibliographyProblem(kind, span, "",
        edit));

    /// <summary>A stretch of the text without white space at its ends.</summary>
    public TextSpan Trim(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Behind white space; <paramref name="limit"/> at most.</summary>
    public int SkipBlank(int i, int limit)
    {
        while (i < limit && char.IsWhiteSpace(Text[i]))
            i++;
        return i;
    }

    /// <summary>Behind white space and <c>%</c> comments; <paramref name="limit"/> at most.</summary>
    /// <param name="i">From where.</param>
    /// <param name="limit">How far.</param>
    /// <param name="isRead">Whether the comments are passed for good; else somebody only looks ahead.</param>
    public int SkipComments(int i, int limit, bool isRead)
    {
        for (i = SkipBlank(i, limit); i < limit && Text[i] == '%'; i = SkipBlank(i, limit))
        {
            int end = Math.Min(LineEnd(i), limit);
            if (isRead)
            {
                if (NodeStart >= 0)
                {
                    Add(BibTeXNodeKind.Field, NodeStart, i);
                    NodeStart = end;
                }
                Add(BibTeXNodeKind.Comment, i, end);
            }
            i = end;
        }
        return i;
    }

    public int LineEnd(int i)
    {
        while (i < Text.Length && Text[i] is not ('\n' or '\r'))
            i++;
        return i;
    }
}

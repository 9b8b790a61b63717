using System.Globalization;
using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>Makes the tree of a pasted file: entries of its records, nodes of all of its text, and what there is to say.</summary>
internal sealed class LayoutParser
{
    /// <summary>Prose of this weight outside of all records may be an abstract.</summary>
    private const int AbstractWeight = 400;

    /// <summary>Less is a line of the page.</summary>
    private const int ParagraphWeight = 200;

    private readonly string _text;
    private readonly List<Piece> _pieces;
    private readonly List<LayoutRegion> _regions;
    private readonly List<DigestNode> _claims = [];
    private readonly List<DigestNode> _nodes = [];
    private readonly List<EntrySyntax> _entries = [];
    private readonly List<DigestProblem> _problems = [];
    private readonly List<LayoutSummary> _summaries = [];

    private LayoutParser(string text, List<Piece> pieces, List<LayoutRegion> regions)
    {
        _text = text;
        _pieces = pieces;
        _regions = regions;
    }

    /// <summary>The tree of what a reading found.</summary>
    /// <param name="text">The file.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="regions">What was read of them.</param>
    /// <param name="problems">What there is to say of text in other programs' formats.</param>
    /// <param name="foreign">Where that stands.</param>
    public static LayoutSyntax Parse(string text, List<Piece> pieces, List<LayoutRegion> regions, List<DigestProblem> problems,
        List<TextSpan> foreign)
    {
        var parser = new LayoutParser(text, pieces, regions);
        parser._problems.AddRange(problems);
        foreach (TextSpan span in foreign)
            parser._claims.Add(new DigestNode(DigestNodeKind.Unrecognised, span));
        parser.AddEntries();
        parser.AddRest();
        parser.AddNodes();
        parser.AddRegions();
        return new LayoutSyntax(text, parser._nodes, parser._entries, parser._problems, parser._summaries);
    }

    private void AddEntries()
    {
        foreach (LayoutRecord record in _regions.SelectMany(static region => region.Records).OrderBy(static record => record.First))
            _entries.Add(LayoutEntry.Of(_text, record, _claims));
    }

    /// <summary>Claims comments, and the text that is in no record.</summary>
    private void AddRest()
    {
        var inRecord = new bool[_pieces.Count];
        foreach (LayoutRegion region in _regions)
        {
            foreach (LayoutRecord record in region.Records)
            {
                for (int i = record.First; i < record.End; i++)
                    inRecord[i] = true;
            }
        }
        for (int i = 0; i < _pieces.Count; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Mark == PieceMark.Comment)
                _claims.Add(new DigestNode(DigestNodeKind.Comment, piece.Span));
            else if (!inRecord[i] && piece.Kind == PieceKind.Prose && PieceKinds.Weigh(piece.Text, out _, out _) >= ParagraphWeight)
                AddUnrecognised(piece);
            else if (!inRecord[i] && IsLostList(i))
                _problems.Add(new DigestProblem(DigestProblemKind.NamesWithoutPaper, PlaceOf(new PieceRange(piece, 0, piece.Text.Length))));
        }
    }

    /// <summary>Whether a line outside of all papers is names, below a line that may be their title.</summary>
    private bool IsLostList(int index)
    {
        Piece piece = _pieces[index];
        return piece.Kind == PieceKind.Names && piece.Label is LabelRole.None or LabelRole.Authors && index > 0 && piece.Text.Length > 0
            && _pieces[index - 1] is { Kind: PieceKind.Phrase, Label: LabelRole.None or LabelRole.Title } title
            && LayoutFilter.IsTitleLike(title.Text);
    }

    private void AddUnrecognised(Piece piece)
    {
        TextSpan span = PieceKinds.Source(piece, new TextSpan(0, piece.Text.Length));
        if (span.IsEmpty)
            return;
        bool isAbstract = PieceKinds.Weigh(piece.Text, out _, out _) >= AbstractWeight;
        _claims.Add(new DigestNode(DigestNodeKind.Unrecognised, span));
        _problems.Add(new DigestProblem(isAbstract ? DigestProblemKind.MissingTitle : DigestProblemKind.UnrecognisedText, span));
    }

    /// <summary>Makes nodes of what is claimed, and of all text between: lines of the page where they hold words, else marks.</summary>
    private void AddNodes()
    {
        bool[] isText = TextOfPieces();
        int end = 0;
        foreach (DigestNode claim in Ordered())
        {
            TextSpan span = Trimmed(Math.Max(claim.Span.Start, end), claim.Span.End);
            if (span.Start < claim.Span.Start || span.IsEmpty
                || (span != claim.Span && claim.Kind is DigestNodeKind.Title or DigestNodeKind.Abstract))
                continue;
            AddBetween(end, span.Start, isText);
            _nodes.Add(new DigestNode(claim.Kind, span));
            end = span.End;
        }
        AddBetween(end, _text.Length, isText);
    }

    /// <summary>The claims in the order of the text. Where two overlap, title and abstract win.</summary>
    private List<DigestNode> Ordered()
    {
        _claims.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start) : Rank(left.Kind).CompareTo(Rank(right.Kind)));
        var ordered = new List<DigestNode>(_claims.Count);
        foreach (DigestNode claim in _claims)
        {
            if (claim.Span.IsEmpty)
                continue;
            if (ordered.Count > 0 && ordered[ordered.Count - 1].Span.End > claim.Span.Start)
            {
                if (Rank(claim.Kind) >= Rank(ordered[ordered.Count - 1].Kind))
                    continue;
                ordered.RemoveAt(ordered.Count - 1);
            }
            ordered.Add(claim);
        }
        return ordered;
    }

    private static int Rank(DigestNodeKind kind) => kind switch
    {
        DigestNodeKind.Title => 0,
        DigestNodeKind.Abstract => 1,
        DigestNodeKind.Value => 2,
        _ => 3,
    };

    private bool[] TextOfPieces()
    {
        var isText = new bool[_text.Length];
        foreach (Piece piece in _pieces)
        {
            foreach (int position in piece.Map)
            {
                if (position >= 0)
                    isText[position] = true;
            }
            if (piece.Mark == PieceMark.Code)
            {
                for (int i = piece.Span.Start; i < piece.Span.End; i++)
                    isText[i] = true;
            }
        }
        return isText;
    }

    private void AddBetween(int start, int end, bool[] isText)
    {
        while (start < end)
        {
            int lineEnd = start;
            while (lineEnd < end && _text[lineEnd] is not ('\n' or '\r'))
                lineEnd++;
            TextSpan span = Trimmed(start, lineEnd);
            if (!span.IsEmpty && HasVisible(span))
            {
                bool words = false;
                for (int i = span.Start; i < span.End && !words; i++)
                    words = isText[i] && char.IsLetterOrDigit(_text[i]);
                _nodes.Add(new DigestNode(words ? DigestNodeKind.Furniture : DigestNodeKind.Mark, span));
                if (words)
                    _problems.Add(new DigestProblem(DigestProblemKind.NonPaperText, span));
            }
            start = lineEnd + 1;
        }
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && Internal.WhiteSpace.Is(_text[start]))
            start++;
        while (end > start && Internal.WhiteSpace.Is(_text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private bool HasVisible(TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
                return true;
        }
        return false;
    }

    /// <summary>Says of each region what it was read as, what was nearly read, and what it lacks.</summary>
    private void AddRegions()
    {
        int pageLines = _nodes.Count(static node => node.Kind == DigestNodeKind.Furniture);
        foreach (LayoutRegion region in _regions)
        {
            int abstracts = region.Records.Count(static record => record.HasAbstract);
            int ids = region.Records.Count(static record => record.HasId);
            var summary = new LayoutSummary(region.Name, region.Records.Count, abstracts, ids, region == _regions[0] ? pageLines : 0);
            _summaries.Add(summary);
            TextSpan place = region == _regions[0] ? FirstLine() : PlaceOf(region.Records[0].Title);
            _problems.Add(new DigestProblem(DigestProblemKind.LayoutRead, place, Counts(summary)));
            if (region.RunnerUp.Length > 0)
                _problems.Add(new DigestProblem(DigestProblemKind.LayoutAmbiguous, place, Ambiguity(region)));
            AddMissing(region, abstracts);
            AddLeftOut(region);
            _problems.AddRange(LayoutDoubts.Of(_pieces, region));
        }
    }

    private TextSpan FirstLine()
    {
        TextSpan span = _nodes.Count > 0 ? _nodes[0].Span : default;
        int end = span.Start;
        while (end < span.End && _text[end] is not ('\n' or '\r'))
            end++;
        return Trimmed(span.Start, end);
    }

    private static TextSpan PlaceOf(PieceRange range) => PieceKinds.Source(range.Piece, new TextSpan(range.Start, range.End - range.Start));

    private static string Counts(LayoutSummary summary) =>
        $"{Name(summary.Name)}: {Number(summary.Papers, "paper")}, {Number(summary.Abstracts, "abstract")}, "
                + $"{Number(summary.Ids, "identifier")}"
        + (summary.PageLines > 0 ? ", " + Number(summary.PageLines, "line") + " of the page" : "");

    private static string Ambiguity(LayoutRegion region) =>
        $"{Name(region.Name)} ({Number(region.Records.Count, "paper")}) "
                + $"or {Name(region.RunnerUp)} ({Number(region.RunnerUpCount, "paper")})";

    private static string Name(string layout) => layout switch
    {
        LayoutCandidates.List => "a list",
        LayoutCandidates.Table => "a table",
        LayoutCandidates.Headings => "headings",
        LayoutCandidates.Labels => "labelled records",
        LayoutCandidates.Mail => "a mail",
        _ => "titles and abstracts",
    };

    private static string Number(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    /// <summary>Papers without abstracts are one finding: a list has none by nature.</summary>
    private void AddMissing(LayoutRegion region, int abstracts)
    {
        int missing = region.Records.Count - abstracts;
        if (missing == 0)
            return;
        LayoutRecord first = region.Records.First(static record => !record.HasAbstract);
        string others = missing == 1
            ? "" : $", nor {(missing == 2 ? "has" : "have")} {(missing - 1).ToString(CultureInfo.InvariantCulture)} more here";
        // Nothing but titles, and no marks of a list: it may be something else.
        bool isSure = abstracts > 0
            || region.Records.Exists(static record => record.HasId || record.Authors.Count > 0 || record.Links.Count > 0)
            || (region.Records.Count > 2 && region.Records.TrueForAll(IsListItem));
        _problems.Add(new DigestProblem(DigestProblemKind.MissingAbstract, PlaceOf(first.Title), others, IsMinor: isSure));
    }

    private bool IsListItem(LayoutRecord record) => _pieces[record.Anchor].Mark is PieceMark.Bullet or PieceMark.Number or PieceMark.Cell;

    /// <summary>What is marked like the papers of a region and is none: one finding.</summary>
    private void AddLeftOut(LayoutRegion region)
    {
        if (region.LeftOut.Count == 0)
            return;
        string more = region.LeftOut.Count == 1
            ? "" : $", nor {(region.LeftOut.Count == 2 ? "is" : "are")} "
                + $"{(region.LeftOut.Count - 1).ToString(CultureInfo.InvariantCulture)} more here";
        _problems.Add(new DigestProblem(DigestProblemKind.RecordLeftOut, PlaceOf(region.LeftOut[0].Title), more));
    }
}

using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>
/// Finds the papers of a region that were read unlike the others: a border between two papers that is damaged shows there, or a title
/// that was cut. What most papers have counts, not what a paper ought to have.
/// </summary>
internal sealed class LayoutDoubts
{
    /// <summary>Fewer papers do not tell what a paper of the page lacks.</summary>
    private const int MinForMissing = 6;

    /// <summary>Fewer do not tell what one has too much.</summary>
    private const int MinForMore = 3;

    /// <summary>What more than one in so many papers has is the page's way.</summary>
    private const int Rare = 8;

    /// <summary>Unread words beside or below a title: fewer are an affiliation or a tag.</summary>
    private const int MinWords = 5;

    /// <summary>Prose of this weight is an abstract.</summary>
    private const int ProseWeight = 200;

    private readonly List<Piece> _pieces;
    private readonly List<LayoutRecord> _records;
    private readonly List<DigestProblem> _problems = [];
    private readonly HashSet<LayoutRecord> _said = [];

    private LayoutDoubts(List<Piece> pieces, List<LayoutRecord> records)
    {
        _pieces = pieces;
        _records = records;
    }

    /// <summary>The doubtful papers of a region, each with what makes it so.</summary>
    /// <param name="pieces">The pieces of the file.</param>
    /// <param name="region">The region.</param>
    public static List<DigestProblem> Of(List<Piece> pieces, LayoutRegion region)
    {
        var doubts = new LayoutDoubts(pieces, region.Records);
        doubts.Find();
        return doubts._problems;
    }

    private void Find()
    {
        Say(1, HasUnreadProse, "without the text below it");
        if (_records.Count >= MinForMore)
        {
            Say(Rare, static record => record.Papers > 1, "with several identifiers");
            Say(Rare, HasSecondNames, "with a second list of names");
            Say(Rare, static record => record.Abstract.Count(static part => part.Piece.BeginsBlock) > 1, "with several paragraphs");
            Say(Rare, static record => HasSentenceEnd(record.Title.Text), "with a sentence in its title");
            Say(Rare, HasWordsBesideTitle, "without the words beside its title");
            Say(Rare, HasUnreadLine, "without a line below it");
        }
        if (_records.Count >= MinForMissing)
        {
            Say(Rare, static record => record.HasAbstract, "with an abstract");
            Say(Rare, static record => !record.HasAbstract, "without an abstract");
            Say(Rare, static record => !record.HasId, "without an identifier");
            Say(Rare, static record => record.Authors.Count == 0, "without authors");
        }
    }

    /// <summary>Says what is odd of the papers that have it, where few have.</summary>
    private void Say(int rare, Func<LayoutRecord, bool> isOdd, string how)
    {
        List<LayoutRecord> odd = _records.FindAll(record => isOdd(record));
        if (odd.Count == 0 || odd.Count > Math.Max(1, _records.Count / rare))
            return;
        foreach (LayoutRecord record in odd)
        {
            if (_said.Add(record))
                _problems.Add(new DigestProblem(DigestProblemKind.RecordUnlikeOthers, Place(record.Title), how));
        }
    }

    private static TextSpan Place(PieceRange range) => PieceKinds.Source(range.Piece, new TextSpan(range.Start, range.End - range.Start));

    private bool HasUnreadProse(LayoutRecord record)
    {
        if (record.HasAbstract)
            return false;
        for (int i = record.TitleIndex + 1; i < record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Kind == PieceKind.Prose && piece.Label is LabelRole.None or LabelRole.Abstract && piece != record.Venue.Piece && piece.Mark != PieceMark.Cell
                && PieceKinds.Weigh(piece.Text, out _, out _) >= ProseWeight)
                return true;
        }
        return false;
    }

    private bool HasSecondNames(LayoutRecord record)
    {
        for (int i = record.TitleIndex + 1; i < record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Kind == PieceKind.Names && piece.Label == LabelRole.None && piece.BeginsBlock && piece.Mark != PieceMark.Cell && record.Authors.Count > 0
                && !record.Authors.Exists(name => name.Piece == piece) && !record.Abstract.Exists(part => part.Piece == piece))
                return true;
        }
        return false;
    }

    /// <summary>Whether a sentence ends within a title: "A Title. The Venue".</summary>
    private static bool HasSentenceEnd(string title)
    {
        for (int i = 4; i + 2 < title.Length; i++)
        {
            if (title[i] == '.' && title[i + 1] == ' ' && char.IsUpper(title[i + 2]) && char.IsLower(title[i - 1]) && char.IsLower(title[i - 2]) && char.IsLetter(title[i - 3]))
                return true;
        }
        return false;
    }

    private static bool HasWordsBesideTitle(LayoutRecord record)
    {
        PieceRange title = record.Title;
        if (title.IsEmpty || title.Piece.Mark == PieceMark.Cell)
            return false;
        int start = title.End;
        foreach (PieceRange part in Parts(record))
        {
            if (part.Piece == title.Piece && part.Start >= title.End)
                start = Math.Max(start, part.End);
        }
        return start == title.End && Words(title.Piece.Text.Substring(start)) >= MinWords;
    }

    private bool HasUnreadLine(LayoutRecord record)
    {
        for (int i = record.TitleIndex + 1; i < record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Kind == PieceKind.Phrase && piece.Label == LabelRole.None && piece.Mark != PieceMark.Cell && piece.Mentions.Count == 0 && piece.Links.Length == 0
                && Words(piece.Text) >= MinWords && !Parts(record).Any(part => part.Piece == piece))
                return true;
        }
        return false;
    }

    private static IEnumerable<PieceRange> Parts(LayoutRecord record)
    {
        foreach (PieceRange part in record.Abstract)
            yield return part;
        foreach (PieceRange name in record.Authors)
            yield return name;
        if (!record.Venue.IsEmpty)
            yield return record.Venue;
        if (!record.Date.IsEmpty)
            yield return record.Date;
    }

    private static int Words(string text)
    {
        PieceKinds.Weigh(text, out int words, out _);
        return words;
    }
}

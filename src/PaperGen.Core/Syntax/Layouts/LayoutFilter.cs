namespace PaperGen.Syntax.Layouts;

/// <summary>Compares the records of a region: what most have counts for all, and what is not like them is no paper.</summary>
internal static class LayoutFilter
{
    /// <summary>
    /// Mends records by their neighbours: names that only one has are none; the last paper has no more paragraphs than the others.
    /// </summary>
    public static void Settle(List<Piece> pieces, List<LayoutRecord> records, bool isPlain)
    {
        if (records.Count == 0)
            return;
        SettleFirstWords(records);
        if (isPlain)
            SettleAuthors(records);
        SettleNames(pieces, records);
        SettleAbstracts(pieces, records);
        SettleLast(records);
    }

    /// <summary>A word of capitals before nearly all titles is a mark of the list: "TODO".</summary>
    private static void SettleFirstWords(List<LayoutRecord> records)
    {
        if (records.Count < 3)
            return;
        string first = FirstWord(records[0].Title.Text);
        if (first.Length < 2 || first.ToUpperInvariant() != first
            || records.Count(record => FirstWord(record.Title.Text) == first) * 5 < records.Count * 4)
            return;
        foreach (LayoutRecord record in records)
        {
            if (FirstWord(record.Title.Text) == first)
                record.Title = record.Title with { Start = record.Title.Start + first.Length + 1 };
        }
    }

    private static string FirstWord(string title) => title.IndexOf(' ') is > 0 and var space && char.IsLetter(title[0]) && title[0] < 0x2E80
        ? title.Substring(0, space) : "";

    private static void SettleAuthors(List<LayoutRecord> records)
    {
        int with = 0;
        foreach (LayoutRecord record in records)
            with += record.Authors.Count > 0 ? 1 : 0;
        if (with * 2 >= records.Count)
            return;
        foreach (LayoutRecord record in records)
        {
            if (!record.HasLabelledAuthors)
                record.Authors.Clear();
        }
    }

    /// <summary>Where half of the records have their authors in the same place below the title, a single name there is one, too.</summary>
    private static void SettleNames(List<Piece> pieces, List<LayoutRecord> records)
    {
        var counts = new Dictionary<int, int>();
        for (int i = 0; i < records.Count; i++)
        {
            if (records[i].Authors.Count > 0 && Place(pieces, records[i]) is > 0 and var place)
            {
                counts.TryGetValue(place, out int count);
                counts[place] = count + 1;
            }
        }
        foreach (LayoutRecord record in records)
        {
            if (record.Authors.Count > 0 || record.TitleIndex < 0)
                continue;
            foreach (KeyValuePair<int, int> place in counts)
            {
                int index = record.TitleIndex + place.Key;
                if (place.Value * 2 < records.Count || index >= record.End
                    || pieces[index] is not { Kind: PieceKind.Phrase, Label: LabelRole.None } piece)
                    continue;
                if (NameList.Read(piece.Text, 0, piece.Text.Length) is { } names && names.End == piece.Text.Length
                    && names.Certain == names.Names.Count)
                {
                    foreach (Text.TextSpan name in names.Names)
                        record.Authors.Add(new PieceRange(piece, name.Start, name.End));
                    break;
                }
            }
        }
    }

    /// <summary>How many pieces behind the title the authors stand; 0 for none.</summary>
    private static int Place(List<Piece> pieces, LayoutRecord record)
    {
        for (int i = record.TitleIndex + 1; i < Math.Min(record.End, record.TitleIndex + 6); i++)
        {
            if (pieces[i] == record.Authors[0].Piece)
                return i - record.TitleIndex;
        }
        return 0;
    }

    /// <summary>Where most records have their abstract in a piece of one kind of mark, it is the others' abstract there, too.</summary>
    private static void SettleAbstracts(List<Piece> pieces, List<LayoutRecord> records)
    {
        if (records.Count < 3)
            return;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LayoutRecord record in records)
        {
            if (!record.HasAbstract || record.Abstract[0].Piece == record.Title.Piece)
                continue;
            string slot = Slot(record.Abstract[0].Piece);
            counts.TryGetValue(slot, out int count);
            counts[slot] = count + 1;
        }
        foreach (LayoutRecord record in records)
        {
            if (record.HasAbstract || record.Title.IsEmpty)
                continue;
            for (int i = record.TitleIndex + 1; i < record.End; i++)
            {
                Piece piece = pieces[i];
                if (piece.Kind == PieceKind.Phrase && piece.Label is not (LabelRole.Authors or LabelRole.Date or LabelRole.Title)
                    && piece != record.Title.Piece && Slot(piece) is { Length: > 1 } slot
                    && counts.TryGetValue(slot, out int count) && count * 2 > records.Count)
                {
                    record.Abstract.Add(new PieceRange(piece, piece.Label == LabelRole.Abstract ? piece.ValueStart : 0, piece.Text.Length));
                    record.AbstractIndex = i;
                    break;
                }
            }
        }
    }

    private static string Slot(Piece piece) =>
        piece.Mark == PieceMark.Cell ? "c" + piece.Level : piece.IsQuoted ? "quote"
            : piece.Mark == PieceMark.None ? "" : piece.Mark + piece.Level.ToString();

    private static void SettleLast(List<LayoutRecord> records)
    {
        if (records.Count < 2)
            return;
        // Where no other paper has an abstract, what follows the last one is the page's.
        int most = records.Count > 3 ? 0 : 1;
        for (int i = 0; i + 1 < records.Count; i++)
            most = Math.Max(most, records[i].HasAbstract
                ? Math.Max(1, records[i].Abstract.Count(static part => part.Piece.BeginsBlock)) : 0);
        List<PieceRange> parts = records[records.Count - 1].Abstract;
        int paragraphs = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            paragraphs += i == 0 || parts[i].Piece.BeginsBlock ? 1 : 0;
            if (paragraphs > most)
            {
                parts.RemoveRange(i, parts.Count - i);
                break;
            }
        }
    }

    /// <summary>The records that are papers.</summary>
    /// <param name="pieces">All pieces.</param>
    /// <param name="records">The records.</param>
    /// <param name="headings">The texts of the file's headings.</param>
    /// <param name="isFirst">Whether nothing else of the file is read yet: then titles alone are papers, too.</param>
    public static List<LayoutRecord> Papers(List<Piece> pieces, List<LayoutRecord> records, HashSet<string> headings, bool isFirst)
    {
        HashSet<string> headlines = LayoutScore.Headlines(records);
        var papers = new List<LayoutRecord>();
        int proven = 0;
        foreach (LayoutRecord record in records)
        {
            if (record.Title.IsEmpty || !record.HasGoodTitle || LayoutScore.IsHeadline(record, headlines)
                || IsContents(record, headings))
                continue;
            papers.Add(record);
            proven += IsProven(record) ? 1 : 0;
        }
        // What is left over beside the papers is a page's text more often than another list of papers.
        if (!isFirst)
        {
            papers.RemoveAll(static record => (!record.HasAbstract && !record.HasId) || (record.Papers > 1 && record.Authors.Count == 0));
            if (papers.Count < 2 && !papers.Exists(static record => record.HasId && (record.Authors.Count > 0 || !record.HasAbstract
                || record.Abstract.Sum(static part => part.End - part.Start) >= MinAbstract)))
                papers.Clear();
            proven = papers.Count;
        }
        if (papers.Count == 0)
            return papers;
        // Titles alone are papers where nothing else is, and where they look like titles.
        if (proven * 2 >= papers.Count)
        {
            papers.RemoveAll(record => !IsProven(record) && !IsListed(pieces, record));
            DropBareSections(pieces, papers, withText: false);
            DropBareSections(pieces, papers, withText: true);
        }
        else
        {
            if (proven == 0 && isFirst && papers.Count(static record => IsTitleLike(record.Title.Text)) * 5 >= papers.Count * 4)
            {
                if (papers.Count > 3)
                    papers.RemoveAll(static record => !IsTitleLike(record.Title.Text) && !record.IsShortListed);
                return papers;
            }
            // So are the items of a list that lead somewhere, where most do.
            bool areListed = papers.Count(static record => record.IsListed || IsProven(record)) * 3 >= papers.Count * 2;
            papers.RemoveAll(record => !IsProven(record)
                && !(areListed && isFirst && (record.IsListed || record.IsShortListed)));
        }
        DropGreeting(pieces, papers);
        KeepStyle(papers);
        DropSections(pieces, papers);
        return papers;
    }

    /// <summary>
    /// Whether a record is an entry of the page's contents: it leads to another place of the page, or says what a heading says.
    /// </summary>
    public static bool IsContents(LayoutRecord record, HashSet<string> headings) => !record.HasAbstract && !record.HasId
        && (record.IsContents || (record.Title.Piece.Mark != PieceMark.Heading && record.Authors.Count == 0
            && headings.Contains(record.Title.Text)));

    /// <summary>The texts of all headings.</summary>
    public static HashSet<string> Headings(List<Piece> pieces)
    {
        var headings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Piece piece in pieces)
        {
            if (piece.Mark == PieceMark.Heading)
                headings.Add(piece.Text);
        }
        return headings;
    }

    private static bool IsProven(LayoutRecord record) =>
        record.HasAbstract || record.HasId || (record.Authors.Count > 0 && (IsTitleLike(record.Title.Text)
            || (record.Style == TitleStyle.Cited && (record.Authors.Count > 1 || record.HasMoreAuthors))));

    /// <summary>Whether a title without more is in a list or table like the others, or has a link.</summary>
    private static bool IsListed(List<Piece> pieces, LayoutRecord record) =>
        pieces[record.Anchor].Mark is PieceMark.Bullet or PieceMark.Number or PieceMark.Cell or PieceMark.Summary or PieceMark.Heading
            && (IsTitleLike(record.Title.Text) || record.Links.Count > 0);

    public static bool IsTitleLike(string title)
    {
        PieceKinds.Weigh(title, out int words, out _);
        return words >= 3;
    }

    /// <summary>
    /// Among papers with more than titles the items of a section that are all lines alone are no papers: what a page is for, how to use it.
    /// </summary>
    private static void DropBareSections(List<Piece> pieces, List<LayoutRecord> papers, bool withText)
    {
        int known = papers.Count(static record => record.HasId || record.Authors.Count > 0);
        for (int i = 0; i < papers.Count;)
        {
            int end = i + 1;
            while (end < papers.Count && !HasHeading(pieces, papers[end - 1].Anchor, papers[end].Anchor))
                end++;
            bool isBare = papers.Count > end - i;
            int abstracts = 0;
            for (int k = i; k < end; k++)
            {
                isBare &= !papers[k].HasId && papers[k].Authors.Count == 0 && !papers[k].IsListed
                    && pieces[papers[k].Anchor].Mark == PieceMark.Bullet;
                abstracts += papers[k].HasAbstract ? 1 : 0;
            }
            // A paragraph below a list looks like the text of its last item.
            if (isBare && (abstracts == 0 || (withText && abstracts == 1 && end - i > 1 && known >= papers.Count - (end - i))))
                papers.RemoveRange(i, end - i);
            else
                i = end;
        }
    }

    private static bool HasHeading(List<Piece> pieces, int first, int end)
    {
        for (int i = first + 1; i <= end; i++)
        {
            if (pieces[i].Mark == PieceMark.Heading)
                return true;
        }
        return false;
    }

    /// <summary>A shorter text beside one identifier is a line of the page.</summary>
    private const int MinAbstract = 100;

    /// <summary>A first text that lacks what nearly all others have says hello.</summary>
    private static void DropGreeting(List<Piece> pieces, List<LayoutRecord> papers)
    {
        if (papers.Count < 2)
            return;
        LayoutRecord last = papers[papers.Count - 1];
        if (!last.HasId && last.Authors.Count == 0
            && papers.FindIndex(paper => paper.First > 0 && pieces[paper.First - 1].Mark == PieceMark.Rule) == papers.Count - 1)
            papers.RemoveAt(papers.Count - 1);
        if (papers.Count < 3 || papers[0].HasId || papers[0].Authors.Count > 0)
            return;
        int ids = papers.Count(static paper => paper.HasId);
        int authors = papers.Count(static paper => paper.Authors.Count > 0);
        if (ids == papers.Count - 1 || authors == papers.Count - 1)
            papers.RemoveAt(0);
    }

    /// <summary>Where nearly all titles are set off in one way, what is set otherwise is news, a menu or a list of people.</summary>
    private static void KeepStyle(List<LayoutRecord> papers)
    {
        var counts = new int[4];
        foreach (LayoutRecord paper in papers)
            counts[(int)paper.Style]++;
        for (int style = 0; style < counts.Length; style++)
        {
            if (papers.Count >= 5 && counts[style] * 10 >= papers.Count * 8)
                papers.RemoveAll(paper => (int)paper.Style != style && (style != 0 || !paper.HasId)
                    && !(paper.HasId && paper.Authors.Count > 0));
        }
    }

    /// <summary>Records of several papers are sections.</summary>
    private static void DropSections(List<Piece> pieces, List<LayoutRecord> papers)
    {
        papers.RemoveAll(static paper => paper.Papers > 3 && !paper.HasAbstract);
    }
}

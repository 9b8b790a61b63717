namespace PaperGen.Syntax.Layouts;

/// <summary>A stretch of a file whose records begin alike.</summary>
/// <param name="Name">The name of its layout.</param>
/// <param name="Records">Its papers.</param>
/// <param name="First">The index of its first piece.</param>
/// <param name="End">The index behind its last.</param>
/// <param name="Score">How well the records fit.</param>
/// <param name="RunnerUp">The name of the layout that comes next; empty if none is near.</param>
/// <param name="RunnerUpCount">How many papers that would be.</param>
/// <param name="LeftOut">What is marked like its papers and is none.</param>
internal sealed record LayoutRegion(string Name, List<LayoutRecord> Records, int First, int End, double Score, string RunnerUp,
    int RunnerUpCount, List<LayoutRecord> LeftOut)
{
    /// <summary>What its papers are worth.</summary>
    public double Worth => Records.Sum(LayoutScore.Of);
}

/// <summary>Reads a pasted page, mail or list: finds its regions and the papers of each.</summary>
internal sealed class LayoutReader
{
    private const int MaxDepth = 3;

    /// <summary>A record of more pieces that is no paper may hold papers.</summary>
    private const int LargeRecord = 12;

    private readonly List<Piece> _pieces;
    private readonly string? _pinned;
    private readonly List<LayoutRegion> _regions = [];
    private readonly HashSet<string> _headings;

    private LayoutReader(List<Piece> pieces, string? pinned)
    {
        _headings = LayoutFilter.Headings(pieces);
        _pieces = pieces;
        _pinned = pinned;
    }

    /// <summary>The regions of a file.</summary>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="pinned">The name of the layout that a directive asks for, or null.</param>
    public static List<LayoutRegion> Read(List<Piece> pieces, string? pinned = null)
    {
        var reader = new LayoutReader(pieces, pinned);
        reader.ReadRange(0, pieces.Count, 0);
        reader.DropMentions();
        reader._regions.Sort(static (left, right) => left.First.CompareTo(right.First));
        return reader._regions;
    }

    /// <summary>What names a paper that is read with its text elsewhere, and says no more, is that paper's page: "cite as ...".</summary>
    private void DropMentions()
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (LayoutRecord record in _regions.SelectMany(static region => region.Records))
        {
            if (record.HasAbstract && record.Arxiv is { } arxiv)
                read.Add(arxiv.Key);
        }
        if (read.Count == 0)
            return;
        foreach (LayoutRegion region in _regions)
        {
            region.Records.RemoveAll(record => !record.HasAbstract && record.Authors.Count == 0 && record.Style == TitleStyle.Plain
                && record.Arxiv is { } arxiv && read.Contains(arxiv.Key));
        }
        _regions.RemoveAll(static region => region.Records.Count == 0);
    }

    private void ReadRange(int first, int end, int depth)
    {
        if (end - first < (depth == 0 ? 1 : 2) || depth > MaxDepth)
            return;
        Reading? best = null;
        Reading? second = null;
        foreach (LayoutCandidate candidate in LayoutCandidates.Of(_pieces, first, end))
        {
            if (_pinned is not null && candidate.Name != _pinned)
                continue;
            List<LayoutRecord> records = Records(candidate, first, end);
            var reading = new Reading(candidate, records, LayoutScore.Of(candidate, _pieces, records, first, end));
            if (best is null || reading.Score > best.Score)
                (best, second) = (reading, best);
            else if (second is null || reading.Score > second.Score)
                second = reading;
        }
        if (best is null)
            return;
        List<LayoutRecord> papers = LayoutFilter.Papers(_pieces, best.Records, _headings, isFirst: depth == 0);
        if (papers.Count == 0)
        {
            return;
        }
        var kept = new HashSet<LayoutRecord>(papers);
        List<LayoutRecord> others = second is { Score: > 0 } && _pinned is null && second.Score >= 0.9 * best.Score
            ? LayoutFilter.Papers(_pieces, second.Records, _headings, isFirst: depth == 0) : [];
        bool isNear = IsNear(papers, others);
        List<LayoutRecord> leftOut = best.Candidate.IsPlain
            ? [] : best.Records.FindAll(record => !kept.Contains(record) && LayoutFilter.IsTitleLike(record.Title.Text)
                && record.HasGoodTitle && !LayoutFilter.IsContents(record, _headings));
        _regions.Add(new LayoutRegion(best.Candidate.Name, papers, papers[0].First, papers[papers.Count - 1].End, best.Score,
            isNear ? second!.Candidate.Name : "", isNear ? others.Count : 0, leftOut));
        // What the records leave over may be in another layout; a record that is no paper is page, unless it is a large one.
        int next = first;
        foreach (LayoutRecord record in best.Records)
        {
            if (!kept.Contains(record) && record.End - record.First > LargeRecord)
                continue;
            ReadRange(next, record.First, depth + 1);
            next = record.End;
        }
        ReadRange(next, end, depth + 1);
    }

    /// <summary>Whether another reading is worth nearly as much, and finds papers that this one does not.</summary>
    private static bool IsNear(List<LayoutRecord> papers, List<LayoutRecord> others)
    {
        if (others.Sum(LayoutScore.Of) < 0.85 * papers.Sum(LayoutScore.Of))
            return false;
        var titles = new HashSet<string>(papers.Select(static paper => paper.Title.Text), StringComparer.Ordinal);
        // Papers elsewhere in the file are another region's.
        var within = new HashSet<int>(papers.SelectMany(static paper => Enumerable.Range(paper.First, paper.End - paper.First)));
        int more = others.Count(other => !titles.Contains(other.Title.Text) && within.Contains(other.TitleIndex));
        return more * 10 >= others.Count && more > 0;
    }

    /// <summary>The records that a candidate makes of a range.</summary>
    private List<LayoutRecord> Records(LayoutCandidate candidate, int first, int end)
    {
        var records = new List<LayoutRecord>(candidate.Anchors.Count);
        // In a list of references the authors may have the first line.
        int names = candidate.Anchors.Count(anchor =>
            _pieces[anchor].Kind == PieceKind.Names && anchor + 1 < end && LayoutCandidates.IsTitleLine(_pieces[anchor + 1]));
        bool startsWithNames = candidate.StartsWithNames || names * 5 >= candidate.Anchors.Count * 3;
        for (int i = 0; i < candidate.Anchors.Count; i++)
        {
            int anchor = candidate.Anchors[i];
            int limit = i + 1 < candidate.Anchors.Count ? Head(candidate.Anchors[i + 1], anchor) : end;
            int head = Head(anchor, i == 0 ? first - 1 : candidate.Anchors[i - 1]);
            int stop = RecordEnd(candidate, anchor, limit);
            records.Add(RecordReader.Read(_pieces, head, stop, anchor, !candidate.IsPlain, startsWithNames));
        }
        ReadCuts(records, candidate.IsPlain, startsWithNames);
        MoveDates(records);
        LayoutFilter.Settle(_pieces, records, candidate.IsPlain);
        return records;
    }

    /// <summary>
    /// "Small Bells, Large Halls: A Survey" begins like names, "Bells of Europe, 2026" ends in a date. Where most titles are not cut
    /// there, none is; and where nearly all begin with a name before a colon, these are their authors.
    /// </summary>
    private void ReadCuts(List<LayoutRecord> records, bool isPlain, bool startsWithNames)
    {
        TitleCuts cuts = TitleCuts.Usual;
        int cited = records.Count(static record => record.Style == TitleStyle.Cited);
        if (cited * 2 <= Math.Max(2, records.Count))
            cuts &= ~TitleCuts.Colon;
        int titles = records.Count(static record => record.HasGoodTitle);
        if (records.Count(static record => (record.Cuts & TitleCuts.Date) != 0) * 2 < titles)
            cuts &= ~TitleCuts.Date;
        if (records.Count(static record => record.Authors.Count > 0) * 2 < titles)
            cuts &= ~TitleCuts.Bracket;
        bool isSpoken = titles >= MinSpoken
            && records.Count(static record => record.HasGoodTitle && TitleReader.IsSpoken(record.Title.Piece)) * 5 >= titles * 4;
        if (isSpoken)
            cuts |= TitleCuts.Speaker;
        for (int i = 0; i < records.Count; i++)
        {
            if ((records[i].Cuts & ~cuts) != 0 || (isSpoken && !records[i].Title.IsEmpty && TitleReader.IsSpoken(records[i].Title.Piece)))
                records[i] = RecordReader.Read(_pieces, records[i].First, records[i].End, records[i].Anchor, !isPlain, startsWithNames,
                    cuts);
        }
    }

    /// <summary>Fewer names before colons are titles that look alike.</summary>
    private const int MinSpoken = 4;

    /// <summary>
    /// Where a date is before each title and the last record has none behind its own, each date behind a record is the next one's.
    /// </summary>
    private void MoveDates(List<LayoutRecord> records)
    {
        if (records.Count < 2 || records[records.Count - 1].DateValue.Length > 0)
            return;
        var before = new List<DateText>();
        var pieces = new List<Piece>();
        foreach (LayoutRecord record in records)
        {
            int found = -1;
            for (int i = record.First - 1; i >= Math.Max(0, record.First - 4) && found < 0; i--)
            {
                if (_pieces[i].Label == LabelRole.None && (_pieces[i].Kind == PieceKind.Date || PieceKinds.IsDateLine(_pieces[i])))
                    found = i;
            }
            if (found < 0
                || DateText.Find(_pieces[found].Text, 0, _pieces[found].Text.Length, yearAlone: true) is not { Value.Length: > 0 } date)
                return;
            before.Add(date);
            pieces.Add(_pieces[found]);
        }
        for (int i = 0; i < records.Count; i++)
        {
            records[i].Date = new PieceRange(pieces[i], before[i].Start, before[i].End);
            records[i].DateValue = before[i].Value;
        }
    }

    /// <summary>Where the record of an anchor begins: links above a title that lead to the same paper are its own.</summary>
    private int Head(int anchor, int before)
    {
        int head = anchor;
        while (head - 1 > before && anchor - head < 3 && _pieces[head - 1] is { Row: < 0 } piece && piece.Mentions.Count > 0
            && piece.Mentions.Exists(mention => IsNamed(anchor, mention.Key)))
            head--;
        // So is the date that begins its block.
        while (head - 1 > before && anchor - head < 2 && !_pieces[head].BeginsBlock && _pieces[head - 1].BeginsBlock
            && _pieces[head - 1] is { Mark: PieceMark.None } date
            && (date.Label == LabelRole.Date || (date.Kind == PieceKind.Date && date.Label == LabelRole.None)))
            head--;
        return head;
    }

    private bool IsNamed(int anchor, string key)
    {
        for (int i = anchor; i < Math.Min(anchor + 2, _pieces.Count); i++)
        {
            if (_pieces[i].Mentions.Exists(mention => mention.Key == key))
                return true;
        }
        return false;
    }

    /// <summary>Where the record of an anchor ends.</summary>
    private int RecordEnd(LayoutCandidate candidate, int anchor, int limit)
    {
        int row = _pieces[anchor].Row;
        bool prose = false;
        for (int i = anchor + 1; i < limit; i++)
        {
            Piece piece = _pieces[i];
            if (row >= 0 && candidate.Name == LayoutCandidates.Table && piece.Row != row)
                return i;
            if (piece.Mark == PieceMark.Heading && piece.Label == LabelRole.None
                && (candidate.EndsAtHeading || (candidate.Level > 0 && piece.Level < candidate.Level)))
                return i;
            if (candidate.Name != LayoutCandidates.Table && piece.Mark == PieceMark.Cell && row < 0 && candidate.Level == 0)
                return i;
            // A list behind the last abstract is another region.
            if (candidate.IsPlain && prose && piece.Mark is PieceMark.Bullet or PieceMark.Number or PieceMark.Heading
                && (piece.Mentions.Count > 0 || piece.Mark == PieceMark.Heading))
                return i;
            prose |= piece.Kind == PieceKind.Prose;
        }
        return limit;
    }

    private sealed record Reading(LayoutCandidate Candidate, List<LayoutRecord> Records, double Score);
}

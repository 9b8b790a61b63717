namespace PaperGen.Syntax.Layouts;

/// <summary>Says how well a candidate cuts a region into records.</summary>
internal static class LayoutScore
{
    /// <summary>A title and an abstract.</summary>
    private const double WithAbstract = 2.5;

    /// <summary>A paper that its identifier makes sure.</summary>
    private const double WithId = 2;

    /// <summary>A paper that its authors make likely.</summary>
    private const double WithAuthors = 1.5;
    private const double TitleOnly = 0.1;

    /// <summary>An item of a list that leads somewhere.</summary>
    private const double Listed = 0.5;
    private const double Authors = 0.3;
    private const double Proof = 0.5;

    /// <summary>What a title and an abstract are worth, with or without an identifier and authors.</summary>
    public static double OfText(bool hasId, bool hasAuthors) =>
        WithAbstract + (hasId || hasAuthors ? Proof : 0) + (hasId ? Proof : 0) + (hasAuthors ? Authors : 0);

    public static double Of(LayoutRecord record)
    {
        if (record.Title.IsEmpty || !record.HasGoodTitle)
            return record.HasAbstract || record.HasId ? -1 : 0;
        if (!record.HasId && record.Title.Text.IndexOf(' ') < 0 && record.Title.Text[0] < 0x2E80)
            return record.HasAbstract ? 0.5 : -0.1;
        if (record.IsSeveral)
            return -2;
        bool authors = record.Authors.Count > 0;
        double score = record.HasAbstract ? OfText(record.HasId, authors) : record.HasId ? WithId + (authors ? Authors : 0)
            : authors ? WithAuthors : record.IsListed ? Listed : TitleOnly;
        if (record.Papers > 1)
            score -= 1.5 * (record.Papers - 1);
        return score;
    }

    /// <summary>
    /// The score of a reading: that of its records, less what it leaves outside of them, and titles that are several records' own.
    /// </summary>
    public static double Of(LayoutCandidate candidate, List<Piece> pieces, List<LayoutRecord> records, int first, int end)
    {
        double score = 0;
        HashSet<string> headlines = Headlines(records);
        string mark = candidate.IsPlain ? MostMark(records) : "";
        int next = first;
        foreach (LayoutRecord record in records)
        {
            score -= Outside(pieces, next, record.First);
            next = record.End;
            // Titles under one rule have one mark.
            if (candidate.IsPlain && Mark(record) != mark)
                continue;
            // Where any block begins a record, a line alone is more often a section.
            double worth = Of(record);
            score += IsHeadline(record, headlines) ? -1 : candidate.IsBlock && worth is > 0 and <= TitleOnly ? 0 : worth;
        }
        score -= Outside(pieces, next, end);
        // Marks say more than the order alone.
        return candidate.IsPlain || candidate.IsBlock ? score - 0.01 : score;
    }

    private static string Mark(LayoutRecord record) => record.Title.IsEmpty
        ? "" : record.Title.Piece.Mark.ToString() + record.Title.Piece.Level;

    private static string MostMark(List<LayoutRecord> records)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string most = "";
        foreach (LayoutRecord record in records)
        {
            string mark = Mark(record);
            counts.TryGetValue(mark, out int count);
            counts[mark] = count + 1;
            if (most.Length == 0 || count + 1 > counts[most])
                most = mark;
        }
        return most;
    }

    /// <summary>The titles that are over several different texts, and so are headlines.</summary>
    public static HashSet<string> Headlines(List<LayoutRecord> records)
    {
        var groups = new Dictionary<string, (LayoutRecord First, int Count, int Others)>(StringComparer.Ordinal);
        foreach (LayoutRecord record in records)
        {
            string title = record.Title.Text;
            groups[title] = groups.TryGetValue(title, out var group)
                ? (group.First, group.Count + 1, group.Others + (IsSame(group.First, record) ? 0 : 1))
                : (record, 1, record.HasAbstract || record.HasId ? 0 : 1);
        }
        return new HashSet<string>(groups.Where(static group => group.Value.Count > 1 && group.Value.Others * 2 >= group.Value.Count)
            .Select(static group => group.Key), StringComparer.Ordinal);
    }

    private static bool IsSame(LayoutRecord one, LayoutRecord other)
    {
        string? id = one.Arxiv?.Key ?? one.Doi?.Key;
        if (id is not null && id == (other.Arxiv?.Key ?? other.Doi?.Key))
            return true;
        return one.HasAbstract && other.HasAbstract && one.Abstract[0].Text == other.Abstract[0].Text;
    }

    /// <summary>Whether a record's title is over several different texts: "Strengths".</summary>
    public static bool IsHeadline(LayoutRecord record, HashSet<string> headlines)
    {
        if (headlines.Count == 0 || !headlines.Contains(record.Title.Text))
            return false;
        PieceKinds.Weigh(record.Title.Text, out int words, out _);
        return words < 5 && !(record.HasId && words > 2) && !(record.Style == TitleStyle.Cited && record.Authors.Count > 0);
    }

    /// <summary>What text and papers outside of all records cost.</summary>
    private static double Outside(List<Piece> pieces, int first, int end)
    {
        double cost = 0;
        for (int i = first; i < end; i++)
        {
            if (pieces[i].Kind == PieceKind.Prose)
                cost += 0.5;
            cost += pieces[i].Mentions.Count > 0 ? 1 : 0;
        }
        return cost;
    }
}

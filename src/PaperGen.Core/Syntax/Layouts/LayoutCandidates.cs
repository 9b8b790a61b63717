using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>How the records of a region may begin.</summary>
/// <param name="Name">The layout's name, as a person calls it.</param>
/// <param name="Anchors">The indexes of the pieces that begin records.</param>
/// <param name="Level">Of headings their level; a heading above it ends a record. 0 for others.</param>
/// <param name="EndsAtHeading">Whether any heading ends a record.</param>
/// <param name="IsPlain">Whether nothing but the order of titles and abstracts says where records begin.</param>
/// <param name="StartsWithNames">Whether the authors are above the title.</param>
/// <param name="IsBlock">Whether records begin where blocks do, whatever that line is.</param>
internal sealed record LayoutCandidate(
    string Name, List<int> Anchors, int Level, bool EndsAtHeading, bool IsPlain = false, bool StartsWithNames = false,
    bool IsBlock = false);

/// <summary>
/// Finds the candidates of a region: each mark that occurs, labels, identifier lines, rules, and the order of titles and abstracts.
/// </summary>
internal static class LayoutCandidates
{
    public const string Plain = "plain";
    public const string List = "list";
    public const string Table = "table";
    public const string Headings = "headings";
    public const string Labels = "labels";
    public const string Mail = "mail";

    public static List<LayoutCandidate> Of(List<Piece> pieces, int first, int end)
    {
        var found = new Dictionary<string, LayoutCandidate>(StringComparer.Ordinal);
        int row = -1;
        for (int i = first; i < end; i++)
        {
            Piece piece = pieces[i];
            switch (piece.Mark)
            {
                case PieceMark.Heading when piece.Label is LabelRole.None or LabelRole.Title:
                    Add("h" + piece.Level, Headings, i, piece.Level, endsAtHeading: false);
                    if (piece.Level >= PieceReader.FirstUnderline)
                        Add("underlined", Headings, i, PieceReader.FirstUnderline, endsAtHeading: false);
                    break;
                case PieceMark.Bullet:
                    Add("b" + piece.Level, List, i, 0, endsAtHeading: true);
                    break;
                case PieceMark.Number:
                    // "1." and "(1)" count different things.
                    Add("n" + piece.Level + (Letters.IsDigit(piece.Source[piece.Span.Start]) ? '1' : piece.Source[piece.Span.Start]), List,
                        i, 0, endsAtHeading: true);
                    break;
                case PieceMark.Cell when piece.Row != row:
                    row = piece.Row;
                    Add("row", Table, i, 0, endsAtHeading: true);
                    break;
                case PieceMark.Summary:
                    Add("summary", Headings, i, 0, endsAtHeading: true);
                    break;
                case PieceMark.Rule or PieceMark.Slashes when i + 1 < end && pieces[i + 1].Mark is not (PieceMark.Rule or PieceMark.Cell)
                    && piece.Span.Length > 0:
                    if (piece.Mark == PieceMark.Rule)
                        Add("rule", pieces[i + 1].Mark == PieceMark.Slashes ? Mail : Labels, i, 0, endsAtHeading: false);
                    break;
            }
            if (piece.Mark == PieceMark.Cell)
                continue;
            if (piece.Label is LabelRole.Title or LabelRole.Id or LabelRole.Authors or LabelRole.Date or LabelRole.Link)
                Add("l" + piece.Text.Substring(0, LabelLength(piece)).ToLowerInvariant(), Labels, i, 0, endsAtHeading: false);
            if (piece.Kind == PieceKind.Identifier && piece.Label is LabelRole.None or LabelRole.Id && piece.Mark != PieceMark.Heading)
                Add("id", Mail, i, 0, endsAtHeading: false);
            if (piece.IsQuoted && piece.BeginsBlock && (i == first || !pieces[i - 1].IsQuoted))
                Add("quote", List, i, 0, endsAtHeading: true);
            if (piece.BeginsBlock && piece.Mark == PieceMark.None && piece.Kind is PieceKind.Names or PieceKind.Prose or PieceKind.Phrase
                && TitleReader.IsCited(piece))
                Add("cited", List, i, 0, endsAtHeading: true);
            // So may signs and a count.
            if (piece.BeginsBlock && piece.Mark == PieceMark.None && piece.Kind == PieceKind.Empty && i + 2 < end
                && pieces[i + 1].Kind == PieceKind.Count && !pieces[i + 1].BeginsBlock && !pieces[i + 2].BeginsBlock
                && pieces[i + 2].Kind == PieceKind.Phrase)
                Add("block", List, i, 0, endsAtHeading: true);
            if (piece.BeginsBlock && piece.Mark == PieceMark.None && piece.Kind is PieceKind.Count or PieceKind.Date
                && piece.Label == LabelRole.None && i + 1 < end
                && !pieces[i + 1].BeginsBlock && pieces[i + 1].Kind == PieceKind.Phrase)
                Add("block", List, i, 0, endsAtHeading: true);
            if (piece.BeginsBlock && piece.Mark == PieceMark.None && piece.Kind == PieceKind.Phrase && piece.Label == LabelRole.None
                && i + 1 < end)
            {
                if (!pieces[i + 1].BeginsBlock && pieces[i + 1].Kind != PieceKind.Prose)
                    Add("block", List, i, 0, endsAtHeading: true);
                if (pieces[i + 1].Kind is PieceKind.Address or PieceKind.Identifier)
                    Add("pair", List, i, 0, endsAtHeading: true);
            }
            if (piece.BeginsBlock && IsBare(piece) && piece.Kind is PieceKind.Phrase or PieceKind.Names && IsCard(pieces, i, end))
                Add("card", List, i, 0, endsAtHeading: true);
            AddByNames(i);
            if (piece.Mark == PieceMark.None && piece.BeginsBlock && piece.Kind is PieceKind.Phrase or PieceKind.Prose
                && piece.Label == LabelRole.None && piece.Runs.Length > 0)
            {
                PieceRun run = FirstWords(piece);
                if ((run.Style & RunStyle.Bold) != 0 && run.End - run.Start > 8)
                    Add("bold", Headings, i, 0, endsAtHeading: true);
                if (run.Link >= 0 && run.End - run.Start > 12
                    && !TitleReader.IsLinkWord(piece.Text.Substring(run.Start, run.End - run.Start)))
                    Add("link", Headings, i, 0, endsAtHeading: true);
            }
        }
        // One rule parts a footer from its page.
        if (found.TryGetValue("rule", out LayoutCandidate? single) && single.Anchors.Count < 2)
            found.Remove("rule");
        // What is before the first rule is a record, too.
        if (found.TryGetValue("rule", out LayoutCandidate? rules) && rules.Anchors[0] > first
            && pieces[first].Mark is not (PieceMark.Rule or PieceMark.Slashes))
            rules.Anchors.Insert(0, first);
        List<int> titles = TitlesOfProse(pieces, first, end);
        if (titles.Count > 0)
            found["plain"] = new LayoutCandidate(Plain, titles, 0, EndsAtHeading: false, IsPlain: true);
        return [.. found.Values];

        // A line of names is below each title, or above it.
        void AddByNames(int i)
        {
            if (i + 1 >= end || !IsBare(pieces[i]) || !IsBare(pieces[i + 1]))
                return;
            // A sentence between a title and its authors says what the paper is about.
            bool isSentence = pieces[i].Kind == PieceKind.Prose && i > first && IsBare(pieces[i - 1])
                && pieces[i - 1].Kind == PieceKind.Phrase && LayoutFilter.IsTitleLike(pieces[i - 1].Text);
            if (IsTitleLine(pieces[i]) && pieces[i + 1].Kind == PieceKind.Names && !isSentence)
                Add("titled", List, i, 0, endsAtHeading: true);
            if (pieces[i].Kind == PieceKind.Phrase && LayoutFilter.IsTitleLike(pieces[i].Text) && i + 2 < end && IsBare(pieces[i + 2])
                && pieces[i + 1].Kind == PieceKind.Prose && pieces[i + 2].Kind == PieceKind.Names
                && !pieces[i + 1].BeginsBlock && !pieces[i + 2].BeginsBlock)
                Add("titled", List, i, 0, endsAtHeading: true);
            if (pieces[i].Kind == PieceKind.Names && IsTitleLine(pieces[i + 1]) && (i == first || pieces[i - 1].Kind != PieceKind.Names))
                Add("signed", List, i, 0, endsAtHeading: true, startsWithNames: true);
        }

        void Add(string key, string name, int index, int level, bool endsAtHeading, bool startsWithNames = false)
        {
            if (!found.TryGetValue(key, out LayoutCandidate? candidate))
                found.Add(key, candidate = new LayoutCandidate(name, [], level, endsAtHeading, StartsWithNames: startsWithNames,
                    IsBlock: key == "block"));
            candidate.Anchors.Add(index);
        }
    }

    /// <summary>A phrase, or a sentence as short as a title.</summary>
    public static bool IsTitleLine(Piece piece) =>
        piece.Kind == PieceKind.Phrase || (piece.Kind == PieceKind.Prose && piece.Text.Length <= MaxTitle);

    /// <summary>Whether a block is a title, a text and what it leads to: an identifier or an address.</summary>
    private static bool IsCard(List<Piece> pieces, int first, int end)
    {
        if (!LayoutFilter.IsTitleLike(pieces[first].Text) || first + 1 >= end || pieces[first + 1].Kind != PieceKind.Prose)
            return false;
        for (int i = first + 1; i < Math.Min(end, first + 8) && !pieces[i].BeginsBlock; i++)
        {
            if (pieces[i].Kind is PieceKind.Identifier or PieceKind.Address)
                return true;
        }
        return false;
    }

    /// <summary>A line with neither mark nor label.</summary>
    private static bool IsBare(Piece piece) => piece.Mark == PieceMark.None && piece.Label == LabelRole.None;

    private const int MaxTitle = 200;

    /// <summary>The first run that has words; before it may stand a picture.</summary>
    private static PieceRun FirstWords(Piece piece)
    {
        foreach (PieceRun run in piece.Runs)
        {
            for (int i = run.Start; i < run.End; i++)
            {
                if (char.IsLetterOrDigit(piece.Text[i]))
                    return run;
            }
        }
        return piece.Runs[0];
    }

    private static int LabelLength(Piece piece) =>
        piece.Text.IndexOfAny(s_colons, 0, Math.Min(piece.Text.Length, LayoutLabels.MaxLength)) is > 0 and var colon
            ? colon : Math.Min(piece.ValueStart, LayoutLabels.MaxLength);

    private static readonly char[] s_colons = [':', '\uFF1A'];

    /// <summary>For each run of prose the phrase before it that is its title.</summary>
    private static List<int> TitlesOfProse(List<Piece> pieces, int first, int end)
    {
        var titles = new List<int>();
        int from = first;
        for (int i = first; i < end; i++)
        {
            if (pieces[i].Kind != PieceKind.Prose || pieces[i].Mark is PieceMark.Cell or PieceMark.Bullet or PieceMark.Number)
                continue;
            int title = TitleBefore(pieces, from, i);
            if (title >= 0)
                titles.Add(title);
            from = i + 1;
        }
        return titles;
    }

    private static int TitleBefore(List<Piece> pieces, int from, int prose)
    {
        int last = -1;
        int heading = -1;
        int beforeNames = -1;
        for (int i = from; i < prose; i++)
        {
            Piece piece = pieces[i];
            if (piece.Mark is PieceMark.Cell or PieceMark.Code or PieceMark.Comment or PieceMark.Bullet or PieceMark.Number)
                continue;
            if (piece.Kind == PieceKind.Names && last >= 0)
            {
                beforeNames = last;
                continue;
            }
            if (piece.Kind != PieceKind.Phrase || piece.Label is not (LabelRole.None or LabelRole.Title))
                continue;
            PieceKinds.Weigh(piece.Text, out int words, out _);
            if (words > 1 || piece.Text.Length > 12 || i == prose - 1 || last < 0)
            {
                // Further lines of a block below its first are affiliations and the like.
                if (piece.BeginsBlock || last < 0 || i == from || pieces[i - 1].Kind is not (PieceKind.Phrase or PieceKind.Names)
                    || (words > 2 && pieces[last].Text.IndexOf(' ') < 0))
                    last = i;
                if (piece.Mark is PieceMark.Heading or PieceMark.Summary)
                    heading = i;
            }
        }
        return heading >= 0 ? heading : beforeNames >= 0 ? beforeNames : last;
    }
}

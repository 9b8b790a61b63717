using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>
/// Says whether a file is read by the plain rule or as a pasted layout. The plain rule wins wherever the other is not clearly better.
/// </summary>
/// <remarks>
/// By the plain rule blocks are titles and abstracts, in turns. A layout is text that was copied of a page, a table or a mail. A foreign
/// block has another format altogether, such as BibTeX.
/// </remarks>
internal static class LayoutChoice
{
    private const string Directive = "papergen:";

    /// <summary>The one foreign format that layouts are read of, so that its blocks do not count as foreign.</summary>
    private const string Html = "HTML";

    /// <summary>The lead that a layout needs: a fixed one, and a share of what the plain reading is worth.</summary>
    private const double MinLead = 0.3;
    private const double MinLeadShare = 0.04;

    /// <summary>The same where nothing is marked.</summary>
    private const double UnmarkedMinLead = 0.3;
    private const double UnmarkedMinLeadShare = 0.5;

    /// <summary>The tree of a file by the better reading of the two.</summary>
    /// <param name="text">The file.</param>
    /// <param name="plain">What the plain rule makes of it.</param>
    /// <param name="cancellation">Asked between the steps.</param>
    public static DigestSyntax Of(string text, PageSyntax plain, CancellationToken cancellation)
    {
        string? pinned = Pinned(text);
        List<TextSpan> foreign =
            [.. plain.Blocks.Where(static block => block.Shape == BlockShape.Foreign && block.Format != Html)
                .Select(static block => block.Span)];
        if (pinned == LayoutCandidates.Plain || foreign.Sum(static span => span.Length) * 2 > text.Length
            || plain.Blocks.Any(static block => block.Shape is BlockShape.ConflictMarker or BlockShape.LargeFilePointer))
            return plain;
        if (pinned is null && (IsDigest(plain) || IsPlain(plain)))
            return plain;
        cancellation.ThrowIfCancellationRequested();
        List<Piece> pieces = PieceReader.Read(text, foreign);
        PieceKinds.Classify(text, pieces);
        cancellation.ThrowIfCancellationRequested();
        List<LayoutRegion> regions = LayoutReader.Read(pieces, pinned);
        if (regions.Count == 0)
            return plain;
        // One title and one abstract are a paper. A single record does not show which paper an identifier near it belongs to.
        if (pinned is null && regions.Sum(static region => region.Records.Count) == 1 && plain.Entries.Count == 1
            && plain.Entries[0].HasAbstract && !IsMarked(text, plain.Entries[0]))
            return plain;
        double worth = Worth(plain);
        // Without marks a layout is hard to tell from plain text.
        bool isUnmarked =
            regions.TrueForAll(region => region.Name == LayoutCandidates.Plain
                && region.Records.TrueForAll(static record => record.Title.Piece.Mark == PieceMark.None));
        bool isBetter = regions.Sum(static region => region.Worth) > worth + (isUnmarked ? UnmarkedMinLead : MinLead)
            + Math.Max(0, worth * (isUnmarked ? UnmarkedMinLeadShare : MinLeadShare));
        return isBetter || pinned is not null
            ? LayoutParser.Parse(text, pieces, regions,
                [.. plain.Problems.Where(problem => problem.Kind == DigestProblemKind.ForeignFormat && problem.Argument != Html)],
                foreign) : plain;
    }

    /// <summary>The layout that a comment asks for: <c>// papergen: layout list</c>.</summary>
    public static string? Pinned(string text)
    {
        for (int i = text.IndexOf(Directive, StringComparison.OrdinalIgnoreCase); i >= 0;
            i = text.IndexOf(Directive, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            int word = Skip(text, i + Directive.Length);
            if (string.Compare(text, word, "layout", 0, 6, StringComparison.OrdinalIgnoreCase) != 0 || !IsInComment(text, i))
                continue;
            int start = Skip(text, word + 6);
            int end = start;
            while (end < text.Length && Letters.IsLetter(text[end]))
                end++;
            string name = text.Substring(start, end - start).ToLowerInvariant();
            if (Array.IndexOf(Names, name) >= 0)
                return name;
        }
        return null;
    }

    /// <summary>The names of layouts.</summary>
    public static string[] Names { get; } =
        [LayoutCandidates.Plain, LayoutCandidates.List, LayoutCandidates.Table, LayoutCandidates.Headings, LayoutCandidates.Labels,
            LayoutCandidates.Mail];

    private static int Skip(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    private static bool IsInComment(string text, int position)
    {
        int start = position;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        return (start >= 2 && text[start - 1] == '/' && text[start - 2] == '/')
            || (start >= 4 && string.CompareOrdinal(text, start - 4, "<!--", 0, 4) == 0);
    }

    /// <summary>Whether an entry has a metadata line that only a digest has: somebody wrote it for this reader.</summary>
    private static bool IsDigest(PageSyntax plain) => plain.Entries.Any(entry => entry.Named.Any(field =>
        field.Field is PaperField.Id or PaperField.Topics or PaperField.Status or PaperField.Note
        && string.CompareOrdinal(plain.Text, field.NameSpan.Start, field.Name, 0, field.Name.Length) == 0));

    /// <summary>Whether blocks alternate between titles and abstracts, with nothing in them that another layout writes.</summary>
    private static bool IsPlain(PageSyntax plain)
    {
        int entries = plain.Entries.Count;
        if (entries == 0)
            return false;
        int odd = 0;
        int names = 0;
        // A single label is a slip (PAPER2015); where most abstracts have one, the page has labels.
        int labelled = plain.Entries.Count(entry => HasOwnLabel(plain.Text, entry));
        bool areSlips = labelled * 2 <= entries || entries == 1;
        foreach (EntrySyntax entry in plain.Entries)
        {
            odd += !entry.HasAbstract || (IsMarked(plain.Text, entry) && !(areSlips && HasOwnLabel(plain.Text, entry))) ? 1 : 0;
            names += EndsInNames(plain.Text, entry) ? 1 : 0;
        }
        int problems =
            plain.Problems.Count(static problem => problem.Kind is DigestProblemKind.MissingTitle or DigestProblemKind.UnrecognisedText);
        return odd == 0 && problems * 20 <= entries && names * 2 <= entries;
    }

    /// <summary>Whether an abstract begins with "Abstract:".</summary>
    private static bool HasOwnLabel(string text, EntrySyntax entry) => entry.HasAbstract && entry.Abstract[0].Span is var span
        && string.Compare(text, span.Start, "abstract:", 0, 9, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether the title of an entry has a mark of another layout, or its abstract is records.</summary>
    private static bool IsMarked(string text, EntrySyntax entry)
    {
        foreach (FieldPiece piece in entry.Title)
        {
            if (CountMarks(text, piece.Span) > 0 || text.IndexOf("](", piece.Span.Start, piece.Span.Length, StringComparison.Ordinal) >= 0
                || text.IndexOf("://", piece.Span.Start, piece.Span.Length, StringComparison.Ordinal) >= 0
                || text[piece.Span.Start] is '<' or '>' or '*' || IsBracketed(text, piece.Span) || IsQuotation(text, piece.Span))
                return true;
        }
        foreach (FieldPiece piece in entry.Abstract)
        {
            if (LayoutMark.Of(text, piece.Span.Start, piece.Span.End).Kind is not LayoutMarkKind.None || CountMarks(text, piece.Span) > 1
                || HasNames(text, piece.Span))
                return true;
        }
        return false;
    }

    /// <summary>"[ Hall 1 ]", "[12] ..."; but "[Re] ..." is a title.</summary>
    private static bool IsBracketed(string text, TextSpan span) =>
        text[span.Start] == '[' && span.Length > 1 && (text[span.Start + 1] == ' ' || Letters.IsDigit(text[span.Start + 1]));

    /// <summary>Whether a stretch is words in quotation marks and something behind a dash.</summary>
    private static bool IsQuotation(string text, TextSpan span)
    {
        if (text[span.Start] is not ('"' or '\u201C'))
            return false;
        int close = text.IndexOf(text[span.Start] == '"' ? '"' : '\u201D', span.Start + 1, span.Length - 1);
        return close > span.Start + 8 && close + 4 < span.End && text[close + 1] is ' ' or ','
            && text[close + 2] is '-' or '\u2013' or '\u2014' or '(' or ' ';
    }

    /// <summary>Whether one of the first lines of a stretch is names, or several of all.</summary>
    private static bool HasNames(string text, TextSpan span)
    {
        int start = span.Start;
        int names = 0;
        for (int line = 0; line < MaxLines && start < span.End; line++)
        {
            int end = text.IndexOf('\n', start, span.End - start);
            if (end < 0)
                return false;
            if (end - start < 300 && NameList.IsList(text.Substring(start, end - start).Trim()))
            {
                names++;
                if (line < 4 || names > 2)
                    return true;
            }
            start = end + 1;
        }
        return false;
    }

    private const int MaxLines = 60;

    /// <summary>How many lines of a stretch begin with a mark, up to two.</summary>
    private static int CountMarks(string text, TextSpan span)
    {
        int count = 0;
        for (int start = span.Start; start < span.End && count < 2;)
        {
            int end = start;
            while (end < span.End && text[end] is not ('\n' or '\r'))
                end++;
            if (end > start && (LayoutMark.Of(text, start, end).Kind != LayoutMarkKind.None || IsBracketNumber(text, start, end)))
                count++;
            start = end + 1;
        }
        return count;
    }

    /// <summary>"[1] ", "(2) ".</summary>
    private static bool IsBracketNumber(string text, int start, int end)
    {
        if (text[start] is not ('[' or '('))
            return false;
        int digits = start + 1;
        while (digits < end && digits - start < 5 && Letters.IsDigit(text[digits]))
            digits++;
        return digits > start + 1 && digits < end && text[digits] is ']' or ')';
    }

    /// <summary>Whether the last line of a title is names.</summary>
    private static bool EndsInNames(string text, EntrySyntax entry)
    {
        TextSpan title = entry.Title.Count == 0 ? default : entry.Title[entry.Title.Count - 1].Span;
        int line = title.IsEmpty ? -1 : text.LastIndexOf('\n', title.End - 1, title.Length);
        return line >= 0 && NameList.IsList(text.Substring(line + 1, title.End - line - 1).Trim());
    }

    private static bool NamesPaper(string text, TextSpan span) => PaperMention.In(text.Substring(span.Start, span.Length)).Any();

    /// <summary>Whether the lines of a title are names, one in each, or one of them is a date or a count.</summary>
    private static bool AreLinesOfPage(string text, EntrySyntax entry)
    {
        if (entry.Title.Count != 1 || entry.Title[0].Span is not { Length: < 600 } title)
            return false;
        string[] lines = text.Substring(title.Start, title.Length).Split('\n');
        return lines.Length > 1 && (Array.TrueForAll(lines, static line => PieceKinds.IsName(line.Trim()))
            || Array.Exists(lines, static line => PieceKinds.Kind(line.Trim()) is PieceKind.Date or PieceKind.Count));
    }

    /// <summary>What the plain reading is worth, by the measure of <see cref="LayoutScore"/>.</summary>
    private static double Worth(PageSyntax plain)
    {
        double worth = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (EntrySyntax entry in plain.Entries)
        {
            string title = entry.Title.Count == 0 ? "" : CollapsedText.Of(plain.Text, entry.Title[0].Span);
            counts.TryGetValue(title, out int count);
            counts[title] = count + 1;
        }
        bool endInNames = plain.Entries.Count(entry => EndsInNames(plain.Text, entry)) * 2 > plain.Entries.Count;
        foreach (EntrySyntax entry in plain.Entries)
        {
            if (IsMarked(plain.Text, entry) || (endInNames && EndsInNames(plain.Text, entry)))
            {
                // An address alone is no title, and the paper that it names is lost.
                worth -= !entry.HasAbstract && entry.Title.Any(piece => NamesPaper(plain.Text, piece.Span)) ? 1 : 0;
                continue;
            }
            bool id = entry.Has(PaperField.ArxivId) || entry.Has(PaperField.Doi) || entry.Has(PaperField.Links);
            bool authors = entry.Has(PaperField.Authors);
            string title = entry.Title.Count == 0 ? "" : CollapsedText.Of(plain.Text, entry.Title[0].Span);
            PieceKind kind = PieceKinds.Kind(title);
            if (!entry.HasAbstract && counts[title] >= PieceKinds.MinRecurring)
                worth -= 0.3;
            else if (kind is PieceKind.Names or PieceKind.Date or PieceKind.Count || AreLinesOfPage(plain.Text, entry))
                worth -= 0.5;
            else if (entry.HasAbstract)
                worth += LayoutScore.OfText(id, authors);
            else if (id || authors)
                worth += 2;
            else
                worth += title.IndexOf(' ') < 0 ? -1.5 : LooksLikeTitle(title) ? 0.3 : -0.5;
        }
        foreach (DigestProblem problem in plain.Problems)
        {
            if (problem.Kind is DigestProblemKind.MissingTitle or DigestProblemKind.UnrecognisedText)
                worth -= IsPart(plain.Text, problem.Span) ? 2 : 0.5;
        }
        return worth;
    }

    /// <summary>Whether a text begins with the label of a part of an abstract: "METHODS: ...".</summary>
    private static bool IsPart(string text, TextSpan span)
    {
        int colon = text.IndexOf(':', span.Start, Math.Min(span.Length, LayoutLabels.MaxLength));
        return colon > 0 && LayoutLabels.Find(text.Substring(span.Start, colon - span.Start)) == LabelRole.AbstractPart;
    }

    private static bool LooksLikeTitle(string title)
    {
        PieceKinds.Weigh(title, out int words, out _);
        return words >= 3;
    }
}

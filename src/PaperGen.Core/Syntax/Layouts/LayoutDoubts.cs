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

    /// <summary>In a long list a date is left out now and then.</summary>
    private const int MaxForDate = 20;

    /// <summary>So many tell what a single one lacks.</summary>
    private const int MinForOne = 5;

    /// <summary>Fewer do not tell what one has too much.</summary>
    private const int MinForMore = 3;

    /// <summary>What more than one in so many papers has is the page's way.</summary>
    private const int Rare = 8;

    /// <summary>In a list of references nearly all titles follow their authors.</summary>
    private const int Cited = 3;

    /// <summary>Unread words beside or below a title: fewer are an affiliation or a tag.</summary>
    private const int MinWords = 5;

    /// <summary>A text of fewer characters is a line.</summary>
    private const int ShortText = 60;

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

    private const string UnlikeOthers = ", unlike the papers around it";

    private void Find()
    {
        Say(1, HasUnreadProse, "without the text below it");
        SayMost(static record => HasResidue(record.Title), "with more than a title in its title, as most others are");
        SayMost(static record => Words(record.Title.Text) <= 2, "with one or two words for its title, as most others are");
        SayMost(static record => record.HasAbstract && BeginsWithList(record.Abstract[0]),
            "with names before its text, as most others are");
        SayMost(static record => record.HasAbstract && IsSource(record), "with numbers for its text, as most others are");
        if (_records.Count >= MinForMore)
        {
            Say(Rare, static record => record.Papers > 1, "with several identifiers");
            Say(Rare, static record => record.Abstract.Count(static part => part.Piece.BeginsBlock) > 1, "with several paragraphs");
            Say(Rare, static record => HasSentenceEnd(record.Title.Text), "with a sentence in its title");
            Say(Rare, static record => HasLabel(record.Title.Text), "with a label in its title");
            Say(Rare, static record => record.HasAbstract && char.IsLower(First(record)), "with half of a sentence before its text");
            Say(Rare, static record => record.HasAbstract
                && (Signs.IndexOf(First(record)) >= 0 || BeginsWithLabel(record.Abstract[0].Text)),
                "with a sign or label before its text");
            Say(Rare, static record => record.HasAbstract && HasSignsBehind(record.Abstract[record.Abstract.Count - 1].Text),
                "with something after its text");
            Say(1, static record => record.HasAbstract && BeginsWithNames(record), "with another paper's authors before its text");
            Say(Rare, static record => record.HasAbstract && HasLinkBehind(record.Abstract[record.Abstract.Count - 1].Text),
                "with a labelled address after its text");
            SayPageWords();
            SayColumns();
            SayNumbers();
            Say(Rare, IsShort, "with a text that is much shorter");
        }
        if (_records.Count >= MinForOne)
        {
            Say(Rare, static record => record.Authors.Count == 0, "without authors");
            if (_records.Count <= MaxForDate)
                Say(int.MaxValue, static record => record.DateValue.Length == 0, "without a date");
            Say(int.MaxValue, static record => !record.HasId, "without an identifier");
            Say(Rare, record => !IsLast(record) && HasSecondNames(record), "with a second list of names");
            Say(Rare, record => !IsLast(record) && HasUnreadLine(record), "without a line below it");
            SayLong();
            Say(Rare, static record => record.HasAbstract, "with an abstract");
            Say(Rare, static record => !record.HasAbstract, "without an abstract");
            Say(Rare, record => !IsLast(record) && HasProseBehind(record), "without the text below its abstract");
        }
        if (_records.Count >= MinForMissing)
        {
            Say(Rare, HasWordsBesideTitle, "without the words beside its title");
            Say(Cited, static record => record.Style != TitleStyle.Cited, "without the authors before its title");
        }
    }

    /// <summary>Whether a record is the last: behind it stands the rest of the page.</summary>
    private bool IsLast(LayoutRecord record) => record == _records[_records.Count - 1];

    /// <summary>Says what is odd of the papers that have it, where few have.</summary>
    private void Say(int rare, Func<LayoutRecord, bool> isOdd, string how)
    {
        List<LayoutRecord> odd = _records.FindAll(record => isOdd(record));
        if (odd.Count == 0 || odd.Count > Math.Max(1, _records.Count / rare))
            return;
        foreach (LayoutRecord record in odd)
        {
            if (_said.Add(record))
                _problems.Add(new DigestProblem(DigestProblemKind.RecordUnlikeOthers, Place(record.Title), how + UnlikeOthers));
        }
    }

    /// <summary>
    /// Says what is odd of most papers: where a page is read wrongly, all of them are wrong in the same way. One finding, at the first.
    /// </summary>
    private void SayMost(Func<LayoutRecord, bool> isOdd, string how)
    {
        List<LayoutRecord> odd = _records.FindAll(record => isOdd(record));
        if (_records.Count < MinForMore || odd.Count * 2 < _records.Count || !_said.Add(odd[0]))
            return;
        _problems.Add(new DigestProblem(DigestProblemKind.RecordUnlikeOthers, Place(odd[0].Title), how));
    }

    /// <summary>
    /// Whether a title ends in a year behind a comma, holds an address, a bar or a whole quotation behind other words, or leaves a bracket
    /// open.
    /// </summary>
    private static bool HasResidue(PieceRange range)
    {
        string title = range.Text;
        if (title.IndexOf("://", StringComparison.Ordinal) >= 0 || title.IndexOf(" | ", StringComparison.Ordinal) >= 0)
            return true;
        int depth = 0;
        foreach (char c in title)
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
        int quote = title.IndexOfAny(s_quotes);
        return depth > 0 || (quote > 0 && title.IndexOf(": ", StringComparison.Ordinal) == quote - 2)
            || (title.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && DateText.IsWhole(title.Substring(comma + 2)));
    }

    private static readonly char[] s_quotes = ['"', '\u201C'];

    /// <summary>Whether a text begins with several names for sure.</summary>
    private static bool BeginsWithList(PieceRange range)
    {
        int length = Math.Min(range.Text.Length, 200);
        return NameList.Read(range.Text, 0, length) is { Names.Count: > 1 } names && names.Certain == names.Names.Count
            && names.Names[names.Names.Count - 1].End > 12;
    }

    /// <summary>Whether a text is where a paper appeared: short, with a year and other numbers.</summary>
    private static bool IsSource(LayoutRecord record)
    {
        string text = record.Abstract[0].Text;
        return text.Length < 200 && text.Count(static c => Letters.IsDigit(c)) * 12 >= text.Length
            && DateText.Find(text, 0, text.Length, yearAlone: true) is not null;
    }

    private static TextSpan Place(PieceRange range) => PieceKinds.Source(range.Piece, new TextSpan(range.Start, range.End - range.Start));

    private bool HasUnreadProse(LayoutRecord record)
    {
        if (record.HasAbstract)
            return false;
        for (int i = record.TitleIndex + 1; i < record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Kind == PieceKind.Prose && piece.Label is LabelRole.None or LabelRole.Abstract && piece.Mark != PieceMark.Cell
                && piece != record.Venue.Piece
                && PieceKinds.Weigh(piece.Text, out _, out _) >= ProseWeight)
                return true;
        }
        return false;
    }

    /// <summary>Whether sentences follow the abstract directly and are read as nothing.</summary>
    private bool HasProseBehind(LayoutRecord record)
    {
        int next = record.AbstractIndex + 1;
        return record.HasAbstract && next < record.End
            && _pieces[next] is { Kind: PieceKind.Prose, Label: LabelRole.None, Mark: PieceMark.None } piece
            && !Parts(record).Any(part => part.Piece == piece);
    }

    private bool HasSecondNames(LayoutRecord record)
    {
        for (int i = record.TitleIndex + 1; i < record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Kind == PieceKind.Names && piece.Label == LabelRole.None && _pieces[i - 1].Kind != PieceKind.Names
                && piece.Mark != PieceMark.Cell && record.Authors.Count > 0
                && !record.Authors.Exists(name => name.Piece == piece) && !record.Abstract.Exists(part => part.Piece == piece))
                return true;
        }
        return false;
    }

    private static char First(LayoutRecord record) => record.Abstract[0].Piece.Text[record.Abstract[0].Start];

    private static int Length(LayoutRecord record) => record.Abstract.Sum(static part => part.End - part.Start);

    /// <summary>Whether a text is a line where the others have a paragraph.</summary>
    private bool IsShort(LayoutRecord record)
    {
        if (!record.HasAbstract || Length(record) >= ShortText)
            return false;
        int others = 0;
        foreach (LayoutRecord other in _records)
            others += other.HasAbstract && Length(other) >= 3 * ShortText ? 1 : 0;
        return others * 4 >= _records.Count * 3;
    }

    private const string Signs = "_>|#*=+-\u2022\u25CF~";

    /// <summary>"Abstract The harbour ...": a label that is glued to the text.</summary>
    private static bool BeginsWithLabel(string text) =>
        text.IndexOf(' ') is > 0 and var space && space + 1 < text.Length && char.IsUpper(text[space + 1])
        && LayoutLabels.Find(text.Substring(0, space)) == LabelRole.Abstract;

    /// <summary>"... since. [2]": signs and numbers behind the last sentence.</summary>
    private static bool HasSignsBehind(string text)
    {
        int end = text.LastIndexOf(". ", StringComparison.Ordinal);
        if (end < 0 || text.Length - end > 24)
            return false;
        for (int i = end + 2; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
                return false;
        }
        return true;
    }

    /// <summary>"Ada Quill, Ben Tarn: A Title ...": the line of another paper.</summary>
    private static bool BeginsWithNames(LayoutRecord record)
    {
        PieceRange first = record.Abstract[0];
        return first.Start == 0
            && NameList.Read(first.Piece.Text, 0, Math.Min(first.Piece.Text.Length, NameList.MaxLength)) is { EndsAtColon: true } names
            && names.Names.Count > 1 && names.Certain == names.Names.Count;
    }

    /// <summary>"... are free. code: https://...": what another line says.</summary>
    private static bool HasLinkBehind(string text)
    {
        int address = text.LastIndexOf(": http", StringComparison.Ordinal);
        int word = address < 1 ? -1 : text.LastIndexOf(' ', address - 1);
        return word > 0 && text.IndexOf(' ', address + 2) < 0 && ".!?\u3002".IndexOf(text[word - 1]) >= 0
            && LayoutLabels.Find(text.Substring(word + 1, address - word - 1)) == LabelRole.Link;
    }

    /// <summary>Says which titles begin with what is a line of its own elsewhere on the page, again and again: "Poster".</summary>
    private void SayPageWords()
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        for (int i = _records[0].First; i < _records[_records.Count - 1].End; i++)
        {
            if (_pieces[i] is { Kind: PieceKind.Furniture, Mark: PieceMark.None, Text.Length: > 3 and < 40 } piece)
                lines.Add(piece.Text);
        }
        Say(Rare, record => IsBehindLine(record.Title.Text, lines), "with a line of the page before its title");
    }

    private static bool IsBehindLine(string title, HashSet<string> lines)
    {
        for (int i = title.IndexOf(' '); i is > 0 and < 40; i = title.IndexOf(' ', i + 1))
        {
            if (lines.Contains(title.Substring(0, i)))
                return true;
        }
        return false;
    }

    /// <summary>Says which titles of a table are in another column than most.</summary>
    private void SayColumns()
    {
        var columns = new Dictionary<int, int>();
        foreach (LayoutRecord record in _records)
        {
            if (record.Title.Piece.Mark != PieceMark.Cell)
                return;
            columns.TryGetValue(record.Title.Piece.Level, out int count);
            columns[record.Title.Piece.Level] = count + 1;
        }
        int most = columns.OrderByDescending(static column => column.Value).First().Key;
        Say(1, record => record.Title.Piece.Level != most, "with its title in another column");
    }

    /// <summary>Says where a list that counts its papers leaves a number out.</summary>
    private void SayNumbers()
    {
        int steps = 0;
        var gaps = new List<LayoutRecord>();
        for (int i = 0; i + 1 < _records.Count; i++)
        {
            int number = Number(_pieces[_records[i].Anchor]);
            int next = Number(_pieces[_records[i + 1].Anchor]);
            if (number == 0 || next == 0)
                continue;
            steps += next == number + 1 ? 1 : 0;
            if (next - number is 2 or 3)
                gaps.Add(_records[i]);
        }
        if (gaps.Count * 2 <= steps)
            Say(1, gaps.Contains, "without the next number after it");
    }

    /// <summary>The number before a piece; 0 for none.</summary>
    private static int Number(Piece piece)
    {
        if (piece.Mark != PieceMark.Number)
            return 0;
        int start = piece.Span.Start;
        while (start < piece.Span.End && !Letters.IsDigit(piece.Source[start]))
            start++;
        int number = 0;
        for (int i = start; i < Math.Min(piece.Span.End, start + 4) && Letters.IsDigit(piece.Source[i]); i++)
            number = (number * 10) + piece.Source[i] - '0';
        return number;
    }

    /// <summary>Says which titles without abstracts are in much more text than the others: another title may be in it.</summary>
    private void SayLong()
    {
        if (_records.Exists(static record => record.HasAbstract))
            return;
        var lengths = new Dictionary<LayoutRecord, int>();
        foreach (LayoutRecord record in _records)
        {
            int length = 0;
            for (int i = record.First; i < record.End; i++)
                length += _pieces[i].Kind is PieceKind.Furniture or PieceKind.Count ? 0 : _pieces[i].Text.Length;
            lengths.Add(record, length);
        }
        int[] sorted = [.. lengths.Values.OrderBy(static length => length)];
        int most = sorted[sorted.Length / 2] * 9 / 5;
        Say(Rare, record => !IsLast(record) && lengths[record] > most, "with twice as much text");
    }

    /// <summary>"Record 3 Title: ...": a label in a title that does not begin it.</summary>
    private static bool HasLabel(string title)
    {
        int colon = title.IndexOf(": ", StringComparison.Ordinal);
        int word = colon > 0 ? title.LastIndexOf(' ', colon) : -1;
        return word > 0
            && LayoutLabels.Find(title.Substring(word + 1, colon - word - 1)) is LabelRole.Title or LabelRole.Authors or LabelRole.Abstract;
    }

    /// <summary>Whether a sentence ends within a title: "A Title. The Venue".</summary>
    private static bool HasSentenceEnd(string title)
    {
        for (int i = 4; i + 2 < title.Length; i++)
        {
            if (title[i] == '.' && title[i + 1] == ' ' && char.IsUpper(title[i + 2]) && char.IsLower(title[i - 1])
                && char.IsLower(title[i - 2]) && char.IsLetter(title[i - 3]))
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
        var read = new HashSet<Piece>(Parts(record).Select(static part => part.Piece));
        for (int i = record.TitleIndex + 1; i < record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Kind == PieceKind.Phrase && piece.Label == LabelRole.None && piece.Mark != PieceMark.Cell
                && piece.Mentions.Count == 0 && piece.Links.Length == 0
                && Words(piece.Text) >= MinWords && !read.Contains(piece))
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

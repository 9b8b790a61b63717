using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>
/// Gives the pieces of a record their roles: a label wins; else the title is the anchor's, and the abstract the prose behind it.
/// </summary>
internal sealed class RecordReader
{
    private readonly List<Piece> _pieces;
    private readonly LayoutRecord _record;
    private readonly bool _manyParagraphs;
    private readonly HashSet<int> _used = [];

    // Whether the section that is open began with a label before a text, which ends with its block.
    private bool _inlineLabel;

    // The index of the last labelled line of authors: some pages write a line for each.
    private int _lastAuthors = int.MinValue;

    // The index of the last piece of names that were taken: a line for each.
    private int _lastNames = int.MinValue;

    // Whether the names are above the title.
    private readonly bool _startsWithNames;

    // At what a title may be cut.
    private readonly TitleCuts _cuts;

    private RecordReader(List<Piece> pieces, LayoutRecord record, bool manyParagraphs, bool startsWithNames, TitleCuts cuts)
    {
        _startsWithNames = startsWithNames;
        _cuts = cuts;
        _pieces = pieces;
        _record = record;
        _manyParagraphs = manyParagraphs;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="pieces">All pieces.</param>
    /// <param name="first">The record's first.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="anchor">The piece that begins it.</param>
    /// <param name="manyParagraphs">Whether all paragraphs behind the title are the abstract's.</param>
    /// <param name="startsWithNames">Whether the authors are above the title.</param>
    /// <param name="cuts">At what the title may be cut.</param>
    public static LayoutRecord Read(List<Piece> pieces, int first, int end, int anchor, bool manyParagraphs, bool startsWithNames = false,
        TitleCuts cuts = TitleCuts.Usual)
    {
        var record = new LayoutRecord { First = first, End = end, Anchor = anchor };
        var reader = new RecordReader(pieces, record, manyParagraphs, startsWithNames, cuts);
        reader.ReadTitle();
        reader.ReadPieces();
        reader.ReadSummary();
        reader.ReadIdentifiers();
        reader.ReadLinks();
        record.HasGoodTitle = IsGoodTitle(record.Title.Text) && !reader.IsSentence();
        record.IsContents = !record.Title.IsEmpty && AddressesOf(record.Title.Piece, record.Title)
            .Exists(address => address.Length > 0 && record.Title.Piece.Source[address.Start] == '#');
        return record;
    }

    /// <summary>Whether a text has the look of a title.</summary>
    public static bool IsGoodTitle(string title)
    {
        if (title.Length is < 3 or > 300)
            return false;
        PieceKinds.Weigh(title, out int words, out int letters);
        if (letters < 2 || letters * 3 < title.Length)
            return false;
        PieceKind kind = PieceKinds.Kind(title);
        if (kind is PieceKind.Date or PieceKind.Count or PieceKind.Address or PieceKind.Identifier or PieceKind.Empty
            or PieceKind.Furniture)
            return false;
        return LayoutLabels.Find(title) == LabelRole.None && !TitleReader.IsLinkWord(title) && words > 0;
    }

    /// <summary>Whether the title is a sentence of a text, or the first one of several: nothing but its place makes it a title.</summary>
    private bool IsSentence()
    {
        if (_record.Title.IsEmpty || _record.Style != TitleStyle.Plain || _record.Title.Piece.Kind != PieceKind.Prose
            || _record.Title.Piece.Label == LabelRole.Title || _record.HasId)
            return false;
        Piece piece = _record.Title.Piece;
        if (_record.HasAbstract && _record.Abstract[0].Piece == piece)
            return piece.Gaps.Length == 0;
        return _record.Authors.Count == 0 && _record.Title.End >= piece.Text.Length - 2
            && piece.Mark is not (PieceMark.Heading or PieceMark.Summary)
            && (_record.AbstractIndex == _record.TitleIndex || _record.Title.End - _record.Title.Start > 120);
    }

    private void ReadTitle()
    {
        int labelled = -1;
        for (int i = _record.First; i < _record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Label != LabelRole.Title || piece.Kind == PieceKind.Label && piece.Mark != PieceMark.Heading)
                continue;
            if (piece.Kind is PieceKind.Address or PieceKind.Identifier or PieceKind.Label)
                continue;
            if (TitleReader.IsLinkWord(piece.Value))
                continue;
            if (labelled >= 0 && piece.Mark != PieceMark.Cell)
            {
                _record.IsSeveral = true;
                break;
            }
            if (labelled < 0)
                labelled = i;
        }
        if (labelled >= 0)
        {
            SetTitle(labelled, isLabelled: true);
            return;
        }
        if (CitationBelow() is > 0 and var citation)
        {
            SetTitle(citation, isLabelled: false);
            return;
        }
        Piece anchor = _pieces[_record.Anchor];
        if (CanHoldTitle(anchor) && !IsCitationLine(anchor) && !(_startsWithNames && anchor.Kind == PieceKind.Names))
        {
            SetTitle(_record.Anchor, isLabelled: false);
            if (!_record.Title.IsEmpty)
                return;
        }
        int best = FirstPhrase();
        if (best >= 0)
            SetTitle(best, isLabelled: false);
    }

    /// <summary>
    /// Below the short name of a paper, in an item of its own: "Ada Quill, Ben Tarn, The Whole Title, BELL 2026"; 0 for none.
    /// </summary>
    private int CitationBelow()
    {
        int next = _record.Anchor + 1;
        if (next >= _record.End || _pieces[_record.Anchor].Mark != PieceMark.Bullet || _pieces[next].Mark != PieceMark.Bullet
            || _pieces[next].Level <= _pieces[_record.Anchor].Level
            || TitleReader.Read(_pieces[next], 0) is not { Style: TitleStyle.Cited } cited
            || TitleReader.Read(_pieces[_record.Anchor], _pieces[_record.Anchor].ValueStart) is not { Style: not TitleStyle.Cited } own)
            return 0;
        PieceKinds.Weigh(_pieces[_record.Anchor].Text.Substring(own.Start, own.End - own.Start), out int words, out _);
        return words <= 5 || cited.End - cited.Start >= own.End - own.Start ? next : 0;
    }

    private static bool CanHoldTitle(Piece piece) =>
        piece.Mark != PieceMark.Cell && piece.Label == LabelRole.None && !piece.IsFoldCaption
        && (piece.Kind is PieceKind.Phrase or PieceKind.Prose
            || (piece.Kind is PieceKind.Names or PieceKind.Identifier && piece.Text.Length > 24));

    /// <summary>A line of journal, date and identifier: the title follows.</summary>
    private static bool IsCitationLine(Piece piece)
    {
        if (piece.Mentions.Count == 0 || piece.Links.Length > 0 || DateText.Find(piece.Text, 0, piece.Text.Length, yearAlone: false) is null
            || TitleReader.Read(piece, 0) is not { } title || title.Names is { Names.Count: > 1 })
            return false;
        PieceKinds.Weigh(piece.Text.Substring(title.Start, title.End - title.Start), out int words, out _);
        return words <= 4;
    }

    /// <summary>The first phrase of the record, of a row the longest.</summary>
    private int FirstPhrase()
    {
        int best = -1;
        int most = 0;
        for (int i = _record.First; i < _record.End; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Label != LabelRole.None || piece.IsFoldCaption
                || (piece.Kind != PieceKind.Phrase
                    && !(piece.Kind == PieceKind.Names && piece.Mark is PieceMark.Heading or PieceMark.Cell)))
            {
                if (piece.Kind == PieceKind.Prose && best >= 0 && piece.Mark != PieceMark.Cell)
                    break;
                if (piece.Kind != PieceKind.Prose || piece.Mark == PieceMark.Cell || best >= 0)
                    continue;
            }
            if (TitleReader.Read(piece, piece.ValueStart) is not { } title)
                continue;
            string text = piece.Text.Substring(title.Start, title.End - title.Start);
            if (!IsGoodTitle(text))
                continue;
            PieceKinds.Weigh(text, out int words, out _);
            if (piece.Kind == PieceKind.Prose)
            {
                // A title that ends in a period is the whole piece.
                if (piece.Text.Length - text.Length > 4 || text.Length > 200)
                    continue;
                return i;
            }
            else if (title.Style is TitleStyle.Bold or TitleStyle.Link)
                words += 3;
            if (piece.Mark == PieceMark.Cell ? words > most : most <= 1 && words > most)
                (best, most) = (i, words);
        }
        return best;
    }

    private void SetTitle(int index, bool isLabelled)
    {
        Piece piece = _pieces[index];
        // Behind a label stands the title alone.
        if (TitleReader.Read(piece, piece.ValueStart, isLabelled ? _cuts & TitleCuts.Bracket : _cuts) is not { } title)
            return;
        _record.Cuts = title.Cuts;
        _record.Title = new PieceRange(piece, title.Start, title.End);
        _record.TitleIndex = index;
        _record.AbstractIndex = index;
        _record.Style = title.Style;
        _used.Add(index);
        int beforeTitle = title.Names is { Names.Count: > 0 } cited ? cited.Names[cited.Names.Count - 1].End : piece.ValueStart;
        if (DateText.Find(piece.Text, beforeTitle, title.Start, yearAlone: title.Names is not null) is { Value.Length: > 0 } before)
            SetDate(piece, before);
        if (title.Names is { } names)
            AddAuthors(piece, names, labelled: false);
        ReadBeside(piece, index, title, isLabelled);
    }

    /// <summary>Reads what is before and behind the title in its piece.</summary>
    private void ReadBeside(Piece piece, int index, TitleRange title, bool isLabelled)
    {
        string text = piece.Text;
        int i = title.End;
        while (i < Math.Min(text.Length, title.End + MaxBeside))
        {
            int start = SkipSigns(text, i);
            if (start >= text.Length)
                break;
            // "(2015), Ada Quill et al.": a date in brackets, and more behind it.
            if (start > 0 && text[start - 1] is '(' or '['
                && DateText.Find(text, start, Math.Min(text.Length, start + 24), yearAlone: true) is { Value.Length: > 0 } date
                && date.Start == start && date.End < text.Length && text[date.End] is ')' or ']')
            {
                SetDate(piece, date);
                i = date.End + 1;
                continue;
            }
            int end = SegmentEnd(piece, start, out int next);
            ReadSegment(piece, index, start, end, isLabelled);
            if (_record.HasAbstract)
                break;
            i = Math.Max(next, start + 1);
        }
    }

    /// <summary>What is further behind a title is not beside it.</summary>
    private const int MaxBeside = 4000;

    private static int SkipSigns(string text, int i)
    {
        while (i < text.Length && !char.IsLetterOrDigit(text[i]) && "\"'\u201C\u2018$".IndexOf(text[i]) < 0)
            i++;
        return i;
    }

    /// <summary>Where a segment ends: at a link, at a bracket.</summary>
    private static int SegmentEnd(Piece piece, int start, out int next)
    {
        string text = piece.Text;
        int end = text.Length;
        foreach (PieceRun run in piece.Runs)
        {
            if (run.Link >= 0 && run.Start <= start && run.End > start)
            {
                next = run.End;
                return run.End;
            }
            if (run.Link >= 0 && run.Start > start && run.Start < end)
            {
                end = run.Start;
                break;
            }
        }
        // A sentence goes on behind a link in it.
        if (end < text.Length && PieceKinds.Kind(text.Substring(start)) == PieceKind.Prose
            && PieceKinds.Kind(text.Substring(start, end - start)) is PieceKind.Phrase && end - start > 20)
            end = text.Length;
        next = end;
        while (end > start && "[( \uFF08".IndexOf(text[end - 1]) >= 0)
            end--;
        return end;
    }

    private void ReadSegment(Piece piece, int index, int start, int end, bool isLabelled)
    {
        string text = piece.Text;
        string segment = text.Substring(start, end - start);
        PieceKind kind = PieceKinds.Kind(segment);
        bool isProse = kind == PieceKind.Prose && segment.Length >= 60 && !IsReference(segment)
            && (PieceRunStyle(piece, start) & RunStyle.Italic) == 0 && !(_record.Style == TitleStyle.Cited && IsSource(segment));
        if (_record.Authors.Count == 0 && segment.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && segment.Length < 400
            && NameList.Read(text, start + 3, end) is { } by && by.End >= end - 1)
        {
            // "By Quill, Ada".
            by.JoinFamilyFirst();
            if (by.Certain == by.Names.Count)
            {
                AddAuthors(piece, by, labelled: false);
                return;
            }
        }
        if (_record.Authors.Count == 0 && !(isProse && segment.Length > 160) && kind is not (PieceKind.Date or PieceKind.Count)
            && NameList.Read(text, start, end) is { } names
            && names.Names.Count > 0
            && (names.Certain == names.Names.Count
                || ((names.HasMore ? names.Names.Count == 1 : names is { Names.Count: 2, Date: not null })
                    && start > 0 && text[start - 1] is '(' or '\uFF08'))
            && (names.End >= end - 1 || names.HasMore || names.Venue.Length > 0
                || IsBracket(text, names.Names[names.Names.Count - 1].End, end))
            && (names.Names.Count > 1 || names.HasMore || names.Date is not null || names.End >= end - 1
                || IsBracket(text, names.Names[0].End, end)))
        {
            AddAuthors(piece, names, labelled: false);
            int last = names.Names[names.Names.Count - 1].End;
            if (_record.DateValue.Length < 5
                && DateText.Find(text, last, Math.Max(last, Math.Min(end + 1, text.Length)), yearAlone: true) is { } year)
                SetDate(piece, year);
            return;
        }
        if (isProse)
        {
            AddAbstract(piece, index, start, TrimLinks(piece, start));
            return;
        }
        if (DateText.Find(text, start, end, yearAlone: true) is { Value.Length: > 0 } date)
        {
            SetDate(piece, date);
            int venueEnd = date.Start;
            while (venueEnd > start && (char.IsWhiteSpace(text[venueEnd - 1]) || ",.'(".IndexOf(text[venueEnd - 1]) >= 0))
                venueEnd--;
            if (venueEnd > start + 2 && _record.Venue.IsEmpty && end - date.End < 4 && venueEnd - start < 60)
                _record.Venue = new PieceRange(piece, start, venueEnd);
        }
        else if (!isLabelled && kind == PieceKind.Phrase && piece.Gaps.Length > 0 && segment.Length > 60 && _manyParagraphs)
        {
            AddAbstract(piece, index, start, TrimLinks(piece, start));
        }
    }

    /// <summary>Whether the text behind a cited title says where it appeared: it is short, or has an identifier.</summary>
    private static bool IsSource(string text) => text.Length < 120
        || (text.Length < 400 && (text.IndexOf("doi", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("http", StringComparison.Ordinal) >= 0 || text.IndexOf("arXiv:", StringComparison.Ordinal) >= 0));

    /// <summary>Whether a text says where a paper appeared: a year, and numbers of volumes and pages.</summary>
    private static bool IsReference(string text)
    {
        int digits = text.Count(static c => Letters.IsDigit(c));
        return text.Length < 300 && digits * 12 >= text.Length && DateText.Find(text, 0, text.Length, yearAlone: true) is not null;
    }

    private static RunStyle PieceRunStyle(Piece piece, int index)
    {
        foreach (PieceRun run in piece.Runs)
        {
            if (index >= run.Start && index < run.End)
                return run.Style;
        }
        return RunStyle.None;
    }

    private static bool IsBracket(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start < end && text[start] is '(' or '\uFF08' or '[';
    }

    /// <summary>The end of a text without the links behind it that say what they lead to.</summary>
    private static int TrimLinks(Piece piece, int start)
    {
        int end = piece.Text.Length;
        for (int i = piece.Runs.Length - 1; i >= 0; i--)
        {
            PieceRun run = piece.Runs[i];
            if (run.Start <= start)
                break;
            string text = piece.Text.Substring(run.Start, run.End - run.Start);
            if (run.Link >= 0 && TitleReader.IsLinkWord(text) && text.IndexOf("://", StringComparison.Ordinal) < 0)
            {
                end = run.Start;
                continue;
            }
            foreach (char c in text)
            {
                if (char.IsLetterOrDigit(c))
                    return TrimSigns(piece.Text, start, end);
            }
        }
        return TrimSigns(piece.Text, start, end);
    }

    private static int TrimSigns(string text, int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || (end < text.Length && "[(|\u00B7\u2022".IndexOf(text[end - 1]) >= 0)))
            end--;
        return end;
    }

    private void AddAbstract(Piece piece, int index, int start, int end)
    {
        var range = new PieceRange(piece, start, end);
        if (range.IsEmpty)
            return;
        _record.Abstract.Add(range);
        _record.AbstractIndex = Math.Max(_record.AbstractIndex, index);
    }

    private void SetDate(Piece piece, DateText date)
    {
        // What is more exact wins; when somebody read it is no date of the paper.
        if (date.Value.Length <= _record.DateValue.Length || IsVisit(piece.Text, date.Start))
            return;
        _record.Date = new PieceRange(piece, date.Start, date.End);
        _record.DateValue = date.Value;
    }

    /// <summary>"Retrieved 7 Feb 2026", "(accessed 2026-02-07)".</summary>
    private static bool IsVisit(string text, int date)
    {
        int end = date;
        while (end > 0 && !char.IsLetter(text[end - 1]))
            end--;
        return Array.Exists(s_visits, visit => end >= visit.Length
            && string.Compare(text, end - visit.Length, visit, 0, visit.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    private static readonly string[] s_visits = ["retrieved", "retrieved on", "accessed", "accessed on", "visited"];

    private void AddAuthors(Piece piece, NameList names, bool labelled)
    {
        foreach (TextSpan name in names.Names)
        {
            // A title of few words in capitals, written again behind its authors, looks like one more.
            var author = new PieceRange(piece, name.Start, name.End);
            if (_record.Title.IsEmpty || names.Names.Count == 1 || author.Text != _record.Title.Text)
                _record.Authors.Add(author);
        }
        _record.HasMoreAuthors |= names.HasMore;
        _record.HasLabelledAuthors |= labelled;
        if (names.Date is { } date)
            SetDate(piece, date);
        if (!names.Venue.IsEmpty && _record.Venue.IsEmpty)
            _record.Venue = new PieceRange(piece, names.Venue.Start, names.Venue.End);
    }

    private void ReadPieces()
    {
        LabelRole section = LabelRole.None;
        bool closed = false;
        for (int i = _record.First; i < _record.End; i++)
        {
            Piece piece = _pieces[i];
            if (_used.Contains(i) || piece.Mark is PieceMark.Rule or PieceMark.Comment or PieceMark.Code)
            {
                closed |= piece.Mark == PieceMark.Rule && _record.HasAbstract && i > _record.TitleIndex;
                continue;
            }
            if (piece.Label != LabelRole.None)
            {
                if (piece.Kind == PieceKind.Label)
                {
                    _inlineLabel = false;
                    section = piece.Label == LabelRole.AbstractPart && piece.Mark == PieceMark.Heading && !_record.HasAbstract
                        ? LabelRole.Note : piece.Label;
                    closed |= _record.HasAbstract && section is not (LabelRole.Abstract or LabelRole.AbstractPart);
                    continue;
                }
                ReadLabelled(piece, i, ref section, closed);
                continue;
            }
            if (piece.Mark == PieceMark.Heading && i > _record.Anchor && i != _record.TitleIndex)
            {
                // A heading within a record begins notes.
                section = LabelRole.Note;
                _inlineLabel = false;
                closed |= _record.HasAbstract;
                continue;
            }
            if (_inlineLabel && section == LabelRole.Note
                && (piece.BeginsBlock || (piece.Kind == PieceKind.Prose && _pieces[i - 1].Kind != PieceKind.Prose)))
                section = LabelRole.None;
            ReadUnlabelled(piece, i, ref section, ref closed);
        }
    }

    /// <summary>A note that says what the paper is about is its abstract, where there is no other.</summary>
    private void ReadSummary()
    {
        for (int i = _record.First; i < _record.End && !_record.HasAbstract && !_record.Title.IsEmpty; i++)
        {
            Piece piece = _pieces[i];
            if (piece.Label == LabelRole.Note && piece.Kind == PieceKind.Prose && piece.Mark != PieceMark.Cell && i > _record.TitleIndex
                && piece.Text.IndexOf(':') is > 0 and var colon && colon < piece.ValueStart
                && LayoutLabels.IsSummary(piece.Text.Substring(0, colon)))
                AddAbstract(piece, i, piece.ValueStart, TrimLinks(piece, piece.ValueStart));
        }
    }

    private void ReadLabelled(Piece piece, int index, ref LabelRole section, bool closed)
    {
        string text = piece.Text;
        int start = piece.ValueStart;
        bool isCell = piece.Mark == PieceMark.Cell;
        // A label before a text is of that text, and of what follows only where that goes on with it.
        if (!isCell)
            section = piece.Label == LabelRole.Note ? LabelRole.Note : LabelRole.None;
        _inlineLabel = true;
        switch (piece.Label)
        {
            case LabelRole.Title:
                // A further line of the title's cell.
                if (isCell && index > _record.TitleIndex && piece.Row == _record.Title.Piece?.Row && _record.Authors.Count == 0
                    && !_record.HasAbstract
                    && NameList.Read(text, 0, text.Length) is { } below && below.End == text.Length && below.Certain == below.Names.Count
                    && (piece.Kind == PieceKind.Names || PieceKinds.IsSet(piece, RunStyle.Italic)))
                {
                    AddAuthors(piece, below, labelled: false);
                    break;
                }
                if (isCell && piece.Row == _record.Title.Piece?.Row && piece.Level == _record.Title.Piece.Level
                    && index > _record.TitleIndex
                    && (piece.Kind == PieceKind.Prose || (_record.HasAbstract && piece.Kind == PieceKind.Phrase)))
                    AddAbstract(piece, index, 0, TrimLinks(piece, 0));
                break;
            case LabelRole.Authors:
                bool isNext = _lastAuthors >= index - 2;
                if (_record.HasLabelledAuthors && !isNext)
                    break;
                _lastAuthors = index;
                if (NameList.Read(text, start, text.Length, labelled: true) is { } names)
                {
                    if (!_record.HasLabelledAuthors)
                        _record.Authors.Clear();
                    AddAuthors(piece, names, labelled: true);
                }
                break;
            case LabelRole.Abstract:
                // No page writes an abstract before its title.
                _record.IsSeveral |= !isCell && index < _record.TitleIndex;
                if (piece.IsFoldCaption && !PieceKinds.EndsSentence(text))
                    break;
                if (isCell && piece.Kind is PieceKind.Phrase && IsFollowedByProse(index))
                    break;
                if (_record.HasAbstract && !isCell && !closed && _record.Abstract[0].Piece.Label == LabelRole.Abstract
                    && piece.Mark == PieceMark.None)
                    _record.IsSeveral = true;
                // What was taken for the abstract before has no label, and is shorter.
                if (_record.HasAbstract && !isCell && _record.Abstract[0].Piece.Label == LabelRole.None
                    && _record.Abstract.Sum(static part => part.End - part.Start) < text.Length - start)
                    _record.Abstract.Clear();
                if (!_record.HasAbstract || isCell || _record.Abstract[0].Piece.Label is LabelRole.Abstract or LabelRole.AbstractPart)
                    AddAbstract(piece, index, start, TrimLinks(piece, start));
                section = LabelRole.Abstract;
                break;
            case LabelRole.AbstractPart:
                section = LabelRole.Abstract;
                if (!closed && piece.Kind is PieceKind.Prose or PieceKind.Phrase && piece.Mark is PieceMark.None or PieceMark.Cell)
                    AddAbstract(piece, index, 0, text.Length);
                break;
            case LabelRole.Date:
                if (DateText.Find(text, start, text.Length, yearAlone: true) is { } date)
                    SetDate(piece, date);
                break;
            case LabelRole.Venue:
                if (_record.Venue.IsEmpty && piece.Kind is PieceKind.Phrase or PieceKind.Names or PieceKind.Prose or PieceKind.Date)
                    SetVenue(piece, start);
                break;
        }
    }

    private bool IsFollowedByProse(int index)
    {
        for (int i = index + 1; i < _record.End && _pieces[i].Row == _pieces[index].Row && _pieces[i].Level == _pieces[index].Level; i++)
        {
            if (_pieces[i].Kind == PieceKind.Prose)
                return true;
        }
        return false;
    }

    private void SetVenue(Piece piece, int start)
    {
        int end = piece.Text.Length;
        foreach (PieceRun run in piece.Runs)
        {
            if (run.Link >= 0 && run.Start > start + 8 && run.Start < end)
                end = run.Start;
        }
        while (end > start + 1 && (char.IsWhiteSpace(piece.Text[end - 1]) || "[(.,".IndexOf(piece.Text[end - 1]) >= 0))
            end--;
        DateText? last = null;
        for (int i = start; i < end && DateText.Find(piece.Text, i, end, yearAlone: true) is { } found; i = found.End)
            last = found;
        // What is in brackets behind the year leads elsewhere.
        if (last is { } year && piece.Text.IndexOf('[', year.End) is > 0 and var bracket && bracket - year.End < 4)
            end = year.End;
        if (last is { } date && date.Start > start && end - date.End < 2)
        {
            SetDate(piece, date);
            end = date.Start;
            while (end > start && (char.IsWhiteSpace(piece.Text[end - 1]) || ",.(".IndexOf(piece.Text[end - 1]) >= 0))
                end--;
        }
        _record.Venue = new PieceRange(piece, start, end);
    }

    private void ReadUnlabelled(Piece piece, int index, ref LabelRole section, ref bool closed)
    {
        if (section == LabelRole.Authors && _record.Authors.Count == 0 && piece.Kind is PieceKind.Phrase or PieceKind.Names
            && NameList.Read(piece.Text, 0, piece.Text.Length, labelled: true) is { } below)
        {
            AddAuthors(piece, below, labelled: true);
            section = LabelRole.None;
            return;
        }
        // Behind the mark that ends a mail's head stands the abstract, whatever it looks like.
        bool inAbstract = section == LabelRole.Abstract
            || (index > 0 && _pieces[index - 1].Mark == PieceMark.Slashes && index > _record.TitleIndex && _record.TitleIndex >= 0
                && piece.Mentions.Count == 0);
        switch (piece.Kind)
        {
            case PieceKind.Names when !inAbstract:
                bool isFurther = !piece.BeginsBlock && _lastNames == index - 1;
                if ((_record.Authors.Count == 0 || isFurther) && section is LabelRole.None or LabelRole.Note
                    && NameList.Read(piece.Text, 0, piece.Text.Length) is { } names && !(isFurther && names.Date is not null)
                    && (index > _record.First || _startsWithNames))
                {
                    AddAuthors(piece, names, labelled: false);
                    int behind = names.Names.Count > 0 ? names.Names[names.Names.Count - 1].End : 0;
                    if (_record.DateValue.Length == 0
                        && DateText.Find(piece.Text, behind, piece.Text.Length, yearAlone: true) is { Value.Length: > 0 } inBrackets)
                        SetDate(piece, inBrackets);
                    _lastNames = index;
                }
                else if (isFurther && _record.DateValue.Length == 0 && LastDate(piece) is { } venueDate)
                {
                    // "Leaf Letters, 2026" below the authors looks like a name.
                    SetDate(piece, venueDate);
                }
                break;
            case PieceKind.Identifier when _record.DateValue.Length == 0 && index > _record.TitleIndex
                && piece.Text.IndexOf("://", StringComparison.Ordinal) < 0 && LastDate(piece) is { } atIdentifier:
                SetDate(piece, atIdentifier);
                break;
            case PieceKind.Date:
                if (section != LabelRole.Abstract && DateText.Find(piece.Text, 0, piece.Text.Length, yearAlone: true) is { } date)
                    SetDate(piece, date);
                break;
            case PieceKind.Prose when (section == LabelRole.None || inAbstract) && !closed && index > _record.TitleIndex
                && (_record.HasAbstract || piece.Text.Length >= 200 || !IsVenue(piece.Text)):
                if (!_record.HasAbstract || Goes(piece, index, inAbstract))
                    AddAbstract(piece, index, 0, TrimLinks(piece, 0));
                else
                    closed = true;
                break;
            case PieceKind.Phrase or PieceKind.Names when inAbstract && !closed && index > _record.TitleIndex
                && !(_record.HasAbstract && piece.Mark is PieceMark.Number or PieceMark.Heading):
                if (!_record.HasAbstract
                    || (index == _record.AbstractIndex + 1 && Goes(piece, index, isLabelled: false)
                        && !(piece.BeginsBlock && EndsAbstract())))
                    AddAbstract(piece, index, 0, TrimLinks(piece, 0));
                break;
            case PieceKind.Phrase or PieceKind.Prose when !_record.HasAbstract && !inAbstract && _record.Venue.IsEmpty
                && index > _record.TitleIndex && IsVenue(piece.Text):
                SetVenue(piece, 0);
                break;
            case PieceKind.Phrase when _record.DateValue.Length < 7 && piece.Text.Length < 100 && index != _record.TitleIndex
                && LastDate(piece) is { } behind:
                SetDate(piece, behind);
                break;
            case PieceKind.Phrase when !closed && _record.HasAbstract && index == _record.AbstractIndex + 1 && !piece.BeginsBlock
                && _pieces[index - 1].Kind == PieceKind.Prose && !EndsAbstract():
                // The last words of a paragraph, or a line of it that ends no sentence.
                if (piece.Mark == _pieces[index - 1].Mark && piece.Links.Length == 0)
                    AddAbstract(piece, index, 0, piece.Text.Length);
                break;
            case PieceKind.Phrase when _record.Authors.Count == 0 && !_record.HasAbstract && section == LabelRole.None
                && index == _record.TitleIndex + 1 && NamesBehindBy(piece.Text) is { } behindBy:
                AddAuthors(piece, behindBy, labelled: false);
                break;
            case PieceKind.Phrase when _record.Authors.Count == 0 && !_record.HasAbstract && section == LabelRole.None
                && index > _record.TitleIndex && NameList.Read(piece.Text, 0, piece.Text.Length) is { } name
                && name.Certain == name.Names.Count && name.End == piece.Text.Length && piece.Links.Length == 0
                && PieceKinds.IsSet(piece, RunStyle.Italic):
                AddAuthors(piece, name, labelled: false);
                break;
        }
    }

    /// <summary>
    /// "The feed by Ada Quill, Ben Tarn / 3h": the names in a line below a title. Who posted, shared or picked it is no author.
    /// </summary>
    private static NameList? NamesBehindBy(string text)
    {
        int by = text.Length > 300 ? -1 : text.IndexOf(" by ", StringComparison.Ordinal);
        if (by < 2 || string.CompareOrdinal(text, by - 2, "ed", 0, 2) == 0)
            return null;
        int end = text.IndexOfAny(s_byEnds, by + 4);
        if (end < 0)
            end = text.Length;
        return NameList.Read(text, by + 4, end) is { } names && names.Certain == names.Names.Count && names.End >= end - 1
            && names.Venue.IsEmpty ? names : null;
    }

    private static readonly char[] s_byEnds = ['/', '|', '\u00B7', '\u2022'];

    /// <summary>Whether a line says where a paper appeared.</summary>
    private static bool IsVenue(string text)
    {
        if (text.Length > 200 || DateText.Find(text, 0, text.Length, yearAlone: true) is null)
            return false;
        return text.StartsWith("In ", StringComparison.Ordinal)
            || Array.Exists(s_venues, venue => text.IndexOf(venue, StringComparison.Ordinal) is >= 0 and < 30);
    }

    private static readonly string[] s_venues =
        ["Proceedings of", "Conference on", "Journal of", "Transactions on", "Transactions of", "Workshop on", "Symposium on",
            "Annual Meeting of", "\u4F1A\u8BAE", "\u671F\u520A"];

    /// <summary>The exact date that a line ends in; of a short one the year.</summary>
    private static DateText? LastDate(Piece piece)
    {
        string text = piece.Text;
        if (DateText.Find(text, 0, text.Length, yearAlone: false) is { Value.Length: > 4 } date && text.Length - date.End < 24)
            return date;
        if (text.Length < 40 && DateText.Find(text, Math.Max(0, text.Length - 4), text.Length, yearAlone: true) is { } year)
            return year;
        // "BELL 2026 (Oral)".
        if (text.Length < 40 && text[text.Length - 1] == ')' && text.LastIndexOf(" (", StringComparison.Ordinal) is > 4 and var bracket
            && DateText.Find(text, bracket - 4, bracket, yearAlone: true) is { Value.Length: > 0 } beforeBracket)
            return beforeBracket;
        // "BELL 2026: 11-19": the pages follow.
        if (text.Length > 60 || DateText.Find(text, 0, text.Length, yearAlone: true) is not { Start: > 0 } before
            || before.End == text.Length || text[before.End] != ':')
            return null;
        for (int i = before.End; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
                return null;
        }
        return before;
    }

    private bool EndsAbstract() => PieceKinds.EndsSentence(_record.Abstract[_record.Abstract.Count - 1].Text);

    /// <summary>Whether a paragraph goes on with the abstract before it.</summary>
    private bool Goes(Piece piece, int index, bool isLabelled)
    {
        if (!piece.BeginsBlock)
            return index == _record.AbstractIndex + 1;
        return (_manyParagraphs || isLabelled) && index - _record.AbstractIndex <= 2
            && piece.IsQuoted == _pieces[_record.AbstractIndex].IsQuoted;
    }

    /// <summary>The identifiers: those of the title's address, else of the first piece that has some.</summary>
    private void ReadIdentifiers()
    {
        var arxiv = new List<PaperMention>();
        var others = new List<PaperMention>();
        if (_record.TitleIndex >= 0)
            Add(_pieces[_record.TitleIndex], _record.Title);
        for (int i = _record.First; i < _record.End; i++)
        {
            if (_pieces[i].Label != LabelRole.Note)
                Add(_pieces[i], default);
        }
        _record.Papers =
            Math.Max(Distinct(arxiv), Distinct(others.FindAll(static mention => !mention.Key.EndsWith(".bib", StringComparison.Ordinal))));
        if (arxiv.Count > 0)
            _record.Arxiv = arxiv[0];
        int doi = others.FindIndex(static mention => mention.Key.StartsWith("doi:", StringComparison.Ordinal));
        if (doi >= 0)
            _record.Doi = others[doi];
        int page = others.FindIndex(static mention => !mention.Key.StartsWith("doi:", StringComparison.Ordinal));
        if (page >= 0)
            _record.Page = others[page];

        void Add(Piece piece, PieceRange title)
        {
            List<TextSpan>? addresses = title.IsEmpty ? null : AddressesOf(piece, title);
            foreach (PaperMention mention in piece.Mentions)
            {
                if (addresses?.Exists(address => address.OverlapsWith(mention.Span)) == false)
                    continue;
                (mention.Key.StartsWith("arxiv:", StringComparison.Ordinal) ? arxiv : others).Add(mention);
            }
        }
    }

    /// <summary>The addresses of the links that a title is in.</summary>
    private static List<TextSpan> AddressesOf(Piece piece, PieceRange title)
    {
        var addresses = new List<TextSpan>();
        foreach (PieceRun run in piece.Runs)
        {
            if (run.Link >= 0 && run.Start < title.End && run.End > title.Start && !addresses.Contains(piece.Links[run.Link].Address))
                addresses.Add(piece.Links[run.Link].Address);
        }
        return addresses;
    }

    private static int Distinct(List<PaperMention> mentions)
    {
        if (mentions.Count < 2)
            return mentions.Count;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (PaperMention mention in mentions)
            keys.Add(mention.Key);
        return keys.Count;
    }

    private void ReadLinks()
    {
        for (int i = _record.First; i < _record.End; i++)
        {
            Piece piece = _pieces[i];
            foreach (PieceLink link in piece.Links)
            {
                if (!link.IsImage && link.Address.Length > 8 && piece.Source.StartsWith(link.Address.Start, "http")
                    && !piece.Mentions.Exists(mention => mention.Span.OverlapsWith(link.Address)))
                    _record.Links.Add(link.Address);
            }
        }
    }
}

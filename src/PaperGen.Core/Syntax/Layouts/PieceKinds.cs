using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>Finds labels, identifiers and kinds of pieces.</summary>
internal static class PieceKinds
{
    /// <summary>A text of this weight is prose, however it ends.</summary>
    public const int ProseWeight = 240;

    /// <summary>Sentences of fewer words may be titles.</summary>
    private const int MinProseWords = 5;

    private const int MaxListLine = 160;
    private const int MaxReference = 600;

    private static readonly char[] s_colons = [':', '\uFF1A'];

    /// <summary>Gives every piece its label, its kind and the papers that it names.</summary>
    public static void Classify(string text, List<Piece> pieces)
    {
        SplitLabels(pieces);
        ReadPairs(pieces);
        ReadHeaders(pieces);
        ReadMailHeads(pieces);
        foreach (Piece piece in pieces)
        {
            if (piece.Label == LabelRole.None)
                ReadLabel(piece);
            piece.Kind = Kind(piece, piece.ValueStart);
            if (piece.Kind is PieceKind.Phrase or PieceKind.Prose && piece.Label == LabelRole.None && IsPage(piece))
                piece.Kind = PieceKind.Furniture;
            if (piece.Mark is not (PieceMark.Comment or PieceMark.Code or PieceMark.Rule))
                ReadMentions(text, piece);
        }
        FindRecurring(pieces);
        FindNameLines(pieces);
        FindNameBullets(pieces);
        FindSpeakers(pieces);
        FindSingleNames(pieces);
    }

    /// <summary>A block of which each line is one name is a list of names.</summary>
    private static void FindNameLines(List<Piece> pieces)
    {
        for (int i = 0; i < pieces.Count;)
        {
            int end = i + 1;
            while (end < pieces.Count && !pieces[end].BeginsBlock)
                end++;
            if (end - i >= 2 && end - i <= MaxNameLines && pieces[i].BeginsBlock && AreNames(pieces, i, end))
            {
                for (int k = i; k < end; k++)
                    pieces[k].Kind = PieceKind.Names;
            }
            i = end;
        }
    }

    /// <summary>Below a title, bullets with one name each are its authors: "- Ada Quill", "- , Ben Tarn", "- &amp; Cora Lint".</summary>
    private static void FindNameBullets(List<Piece> pieces)
    {
        for (int i = 1; i < pieces.Count;)
        {
            int end = i;
            while (end < pieces.Count && pieces[end] is { Mark: PieceMark.Bullet, Label: LabelRole.None, Links.Length: 0 } piece
                && IsName(piece.Text.TrimStart(s_joints)))
                end++;
            if (end - i >= 2 && end - i <= MaxNameLines
                && pieces[i - 1] is { Mark: PieceMark.None, Kind: PieceKind.Phrase or PieceKind.Prose })
            {
                for (int k = i; k < end; k++)
                {
                    pieces[k].Kind = PieceKind.Names;
                    pieces[k].Mark = PieceMark.None;
                    pieces[k].BeginsBlock = false;
                }
            }
            i = Math.Max(end, i + 1);
        }
    }

    private static readonly char[] s_joints = [',', '&', ' '];

    /// <summary>A name below a title, and below it where that person works or the abstract's label: who speaks.</summary>
    private static void FindSpeakers(List<Piece> pieces)
    {
        var speakers = new List<Piece>();
        for (int i = 1; i + 1 < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Phrase && IsBelowTitle(pieces, i) && !pieces[i + 1].BeginsBlock && IsName(pieces[i].Text)
                && pieces[i + 1] is { Kind: PieceKind.Furniture } or { Kind: PieceKind.Label, Label: LabelRole.Abstract })
                speakers.Add(pieces[i]);
        }
        if (speakers.Count < MinLists)
            return;
        foreach (Piece piece in speakers)
            piece.Kind = PieceKind.Names;
    }

    /// <summary>Of several mails, one below the other, each subject is a title.</summary>
    private static void ReadMailHeads(List<Piece> pieces)
    {
        var subjects = new List<Piece>();
        for (int i = 0; i < pieces.Count; i++)
        {
            if (!StartsWith(pieces[i], Subject))
                continue;
            bool isMail = false;
            for (int k = Math.Max(0, i - MaxMailHead); k < Math.Min(pieces.Count, i + MaxMailHead); k++)
                isMail |= StartsWith(pieces[k], "From:");
            if (isMail)
                subjects.Add(pieces[i]);
        }
        if (subjects.Count < MinRecurring)
            return;
        foreach (Piece subject in subjects)
        {
            subject.Label = LabelRole.Title;
            subject.ValueStart = SkipReply(subject.Text, Subject.Length);
        }
    }

    private const string Subject = "Subject:";
    private const int MaxMailHead = 4;

    private static bool StartsWith(Piece piece, string start) =>
        piece.Mark == PieceMark.None && piece.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Skips "Re:" and the name of the list: "[reading]".</summary>
    private static int SkipReply(string text, int i)
    {
        while (i < text.Length)
        {
            int colon = i + 4 < text.Length ? text.IndexOf(':', i, 4) : -1;
            if (text[i] == ' ')
                i++;
            else if (text[i] == '[' && text.IndexOf(']', i) is > 0 and var close && close - i < LayoutLabels.MaxLength)
                i = close + 1;
            else if (colon > 0 && text.Substring(i, colon - i).ToLowerInvariant() is "re" or "fw" or "fwd" or "aw")
                i = colon + 1;
            else
                break;
        }
        return i;
    }

    /// <summary>Where lists of names are below most titles, a single name below a title is one, too.</summary>
    private static void FindSingleNames(List<Piece> pieces)
    {
        int lists = 0;
        int apart = 0;
        int titles = 0;
        for (int i = 1; i < pieces.Count; i++)
        {
            if (!IsBelowTitle(pieces, i))
                continue;
            if (pieces[i].Kind == PieceKind.Names)
            {
                lists++;
                apart += pieces[i].BeginsBlock ? 1 : 0;
            }
            else if (pieces[i].Kind == PieceKind.Phrase && IsName(pieces[i].Text))
            {
                titles++;
            }
        }
        if (lists < MinLists || titles > lists)
            return;
        bool isApart = apart * 2 > lists;
        for (int i = 1; i < pieces.Count; i++)
        {
            if (IsBelowTitle(pieces, i) && pieces[i].Kind == PieceKind.Phrase && pieces[i].BeginsBlock == isApart && IsName(pieces[i].Text))
                pieces[i].Kind = PieceKind.Names;
        }
    }

    private const int MinLists = 2;

    /// <summary>Whether a line with neither mark nor label is below one that may be a title; a date may be between.</summary>
    private static bool IsBelowTitle(List<Piece> pieces, int i)
    {
        int above = i - 1;
        if (above > 0 && pieces[above] is { Kind: PieceKind.Date, Label: LabelRole.None })
            above--;
        return pieces[i] is { Mark: PieceMark.None, Label: LabelRole.None, Links.Length: 0 }
            && pieces[above] is { Kind: PieceKind.Phrase, Label: LabelRole.None or LabelRole.Title } title
            && LayoutFilter.IsTitleLike(title.Text) && !IsName(title.Text);
    }

    private const int MaxNameLines = 60;

    private static bool AreNames(List<Piece> pieces, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Piece piece = pieces[i];
            if (piece.Mark != PieceMark.None || piece.Kind is not (PieceKind.Phrase or PieceKind.Furniture) || piece.Label != LabelRole.None
                || piece.Links.Length > 0 || !IsName(piece.Text))
                return false;
        }
        return true;
    }

    /// <summary>Whether a text is one name of two words or more.</summary>
    public static bool IsName(string text) =>
        NameList.Read(text, 0, text.Length) is { Certain: 1, Names.Count: 1, Venue.Length: 0 } names && names.End == text.Length;

    /// <summary>A line that is there again and again, numbers aside, is the page's: "Save Cite Cited by 3".</summary>
    private static void FindRecurring(List<Piece> pieces)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (bool count in s_bothWays)
        {
            foreach (Piece piece in pieces)
            {
                if (piece.Mark != PieceMark.None || piece.Kind != PieceKind.Phrase || piece.Label != LabelRole.None
                    || piece.Mentions.Count > 0 || piece.Text.Length > 90)
                    continue;
                string key = WithoutNumbers(piece.Text);
                counts.TryGetValue(key, out int found);
                if (count)
                    counts[key] = found + 1;
                else if (found >= MinRecurring)
                    piece.Kind = PieceKind.Furniture;
            }
        }
    }

    /// <summary>A line that is there so often is the page's.</summary>
    public const int MinRecurring = 3;
    private static readonly bool[] s_bothWays = [true, false];

    private static string WithoutNumbers(string text)
    {
        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (Letters.IsDigit(characters[i]))
                characters[i] = '0';
        }
        return new string(characters).Replace("00", "0").Replace("00", "0");
    }

    /// <summary>Several labels in one line, with bars or dots between, are several pieces.</summary>
    private static void SplitLabels(List<Piece> pieces)
    {
        var split = new List<Piece>(pieces.Count);
        foreach (Piece whole in pieces)
        {
            Piece piece = whole;
            while (piece.Mark != PieceMark.Cell && piece.Text.Length <= 600 && LabelLength(piece.Text, 0) > 0
                && NextLabel(piece.Text) is > 0 and var cut)
            {
                split.Add(piece.Part(0, cut, piece.Mark, piece.BeginsBlock));
                piece = piece.Part(cut + 1, piece.Text.Length, PieceMark.None, beginsBlock: false);
            }
            split.Add(piece);
        }
        if (split.Count > pieces.Count)
        {
            pieces.Clear();
            pieces.AddRange(split);
        }
    }

    /// <summary>The sign before the next label; -1 if there is none.</summary>
    private static int NextLabel(string text)
    {
        int cut = text.IndexOfAny(s_bars, 1);
        while (cut > 0 && (cut + 2 >= text.Length || LabelLength(text, cut + 1) == 0))
            cut = cut + 1 < text.Length ? text.IndexOfAny(s_bars, cut + 1) : -1;
        return cut;
    }

    private static readonly char[] s_bars = ['|', '\u00B7', '\u2022', ';'];

    /// <summary>The length of a known label with its colon at a position; 0 for none.</summary>
    private static int LabelLength(string text, int start)
    {
        int colon = text.IndexOfAny(s_colons, start, Math.Min(text.Length - start, LayoutLabels.MaxLength));
        return colon > start && LayoutLabels.Find(text.Substring(start, colon - start)) != LabelRole.None ? colon + 1 - start : 0;
    }

    /// <summary>Turns a table of two columns whose first has labels into labelled texts.</summary>
    private static void ReadPairs(List<Piece> pieces)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Row < 0)
                continue;
            int end = i;
            int labels = 0;
            int rows = 0;
            while (IsPair(pieces, end))
            {
                rows++;
                labels += LayoutLabels.Find(pieces[end].Text) != LabelRole.None ? 1 : 0;
                end += 2;
            }
            if (rows >= 3 && labels * 5 >= rows * 3)
            {
                for (int k = i; k < end; k += 2)
                {
                    LabelRole role = LayoutLabels.Find(pieces[k].Text);
                    pieces[k + 1].Label = role is LabelRole.None or LabelRole.AbstractPart ? LabelRole.Note : role;
                    pieces[k].Label = LabelRole.Note;
                    pieces[k].ValueStart = pieces[k].Text.Length;
                    pieces[k].Mark = pieces[k + 1].Mark = PieceMark.None;
                    pieces[k].Row = pieces[k + 1].Row = -1;
                }
            }
            while (i + 1 < pieces.Count && pieces[i + 1].Row == pieces[i].Row && pieces[i].Row >= 0)
                i++;
            if (end > i)
                i = end - 1;
        }
    }

    private static bool IsPair(List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i].Row >= 0 && pieces[i].Level == 0 && pieces[i + 1].Row == pieces[i].Row && pieces[i + 1].Level == 1
            && pieces[i].Text.Length < LayoutLabels.MaxLength
        && (i + 2 >= pieces.Count || pieces[i + 2].Row != pieces[i].Row);

    /// <summary>Whether a line is the page's by itself: only links that say where they lead, a directive, an affiliation.</summary>
    private static bool IsPage(Piece piece)
    {
        string text = piece.Text;
        if (text[0] == ':' && text[text.Length - 1] == ':' && text.IndexOf(' ') < 0)
            return true;
        if (text.Length < 200 && IsAffiliation(text))
            return true;
        // "(Leaf Lab)": a line in brackets is beside something.
        if (text.Length < 90 && text[0] == '(' && text.IndexOf(')') == text.Length - 1 && !HasDigit(text))
            return true;
        if (text.Length > 90)
            return false;
        string[] parts = text.Split(s_partSigns, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && Array.TrueForAll(parts, static part => TitleReader.IsLinkWord(part)))
            return true;
        bool link = false;
        foreach (PieceRun run in piece.Runs)
        {
            string part = text.Substring(run.Start, run.End - run.Start);
            link |= run.Link >= 0;
            if (run.Link >= 0 ? !TitleReader.IsLinkWord(part) : HasLetters(part))
                return false;
        }
        return link;
    }

    private static readonly char[] s_partSigns = ['|', '\u00B7', '\u2022', '/', '[', ']'];
    private static readonly string[] s_places =
        ["University", "Universit", "Institute", "Department of", "Laboratory", "School of", "College", "Hospital", "Faculty of",
            "\u5927\u5B66", "\u7814\u7A76\u9662", "\u5B66\u9662"];

    /// <summary>Where authors work: places and commas, no sentence.</summary>
    private static bool IsAffiliation(string text)
    {
        int commas = text.Count(static c => c is ',' or '\uFF0C' or ';');
        foreach (string place in s_places)
        {
            int found = text.IndexOf(place, StringComparison.Ordinal);
            if (found >= 0)
                return text.IndexOf('(') is var bracket && (bracket < 0 || bracket > found) && (commas > 0 || text.Length < 60)
                    && found < 60 && text.IndexOf(':') < 0 && text.IndexOf(". ", StringComparison.Ordinal) < 0;
        }
        return false;
    }

    private static bool HasLetters(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    /// <summary>Gives the cells of a table the labels of its first row.</summary>
    private static void ReadHeaders(List<Piece> pieces)
    {
        var labels = new Dictionary<int, LabelRole>();
        int lastRow = -2;
        bool header = false;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            if (piece.Row < 0)
            {
                // Between header and body of a table stands a row of dashes.
                if (piece.Mark != PieceMark.Rule || piece.Span.Length == 0)
                    lastRow = -2;
                continue;
            }
            if (piece.Row != lastRow)
            {
                bool isNew = piece.Row != lastRow + 1;
                lastRow = piece.Row;
                header = IsHeader(pieces, i) && (isNew || labels.Count == 0 || CountLabels(pieces, i) > 1);
                if (header || isNew)
                    labels.Clear();
            }
            if (header)
            {
                LabelRole role = LayoutLabels.Find(piece.Text);
                labels[piece.Level] = role == LabelRole.AbstractPart ? LabelRole.Note : role;
                piece.Label = LabelRole.Note;
                piece.ValueStart = piece.Text.Length;
            }
            else if (labels.TryGetValue(piece.Level, out LabelRole label) && label != LabelRole.None)
            {
                piece.Label = label;
            }
        }
    }

    private static int CountLabels(List<Piece> pieces, int first)
    {
        int found = 0;
        for (int i = first; i < pieces.Count && pieces[i].Row == pieces[first].Row; i++)
            found += LayoutLabels.Find(pieces[i].Text) != LabelRole.None ? 1 : 0;
        return found;
    }

    private static bool IsHeader(List<Piece> pieces, int first)
    {
        int cells = 0;
        for (int i = first; i < pieces.Count && pieces[i].Row == pieces[first].Row; i++)
        {
            if (pieces[i].Text.Length > LayoutLabels.MaxLength || pieces[i].Links.Length > 0)
                return false;
            cells++;
        }
        return CountLabels(pieces, first) * 2 >= cells;
    }

    /// <summary>Finds the label at the beginning of a piece.</summary>
    private static void ReadLabel(Piece piece)
    {
        string text = piece.Text;
        if (text.Length == 0)
            return;
        int end = LabelEnd(piece, out int value);
        if (end <= 0)
            return;
        LabelRole role = LayoutLabels.Find(text.Substring(0, end));
        if (role == LabelRole.None)
            return;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
            value++;
        value = SkipScalar(text, value);
        bool isWhole = value >= text.Length;
        // "Method" over a paragraph is a heading of notes; "METHODS: ..." is a part of an abstract.
        if (role == LabelRole.AbstractPart && isWhole && piece.Mark == PieceMark.None && !IsSet(piece, RunStyle.Bold)
            && text.IndexOfAny(s_colons) < 0)
            return;
        piece.Label = role;
        piece.ValueStart = role == LabelRole.AbstractPart && !isWhole ? 0 : value;
    }

    /// <summary>Skips the sign of YAML that says that a text of several lines follows: <c>|</c>, <c>&gt;-</c>.</summary>
    private static int SkipScalar(string text, int start)
    {
        int i = start;
        if (i < text.Length && text[i] is '>' or '|')
            i++;
        if (i > start && i < text.Length && text[i] is '-' or '+')
            i++;
        if (i == start || (i < text.Length && text[i] != ' '))
            return start;
        return i < text.Length ? i + 1 : i;
    }

    /// <summary>Where the label ends and where its value begins; 0 for no label.</summary>
    private static int LabelEnd(Piece piece, out int value)
    {
        string text = piece.Text;
        value = 0;
        if (text[0] is '\u3010' or '[' && text.IndexOf(text[0] == '[' ? ']' : '\u3011') is > 0 and var bracket
            && bracket < LayoutLabels.MaxLength
            && !(bracket + 1 < text.Length && text[bracket + 1] == ']')
            && !Array.Exists(piece.Runs, run => run.Link >= 0 && run.Start < bracket))
        {
            value = bracket + 1;
            while (value < text.Length && text[value] is ' ' or ':' or '\uFF1A')
                value++;
            if (LayoutLabels.Find(text.Substring(0, bracket)) is LabelRole.Title or LabelRole.Authors or LabelRole.Abstract
                or LabelRole.Date || text[0] != '[')
                return bracket;
        }
        if (text[0] == ':' && text.IndexOf(':', 1, Math.Min(text.Length, LayoutLabels.MaxLength) - 1) is > 1 and var second)
        {
            value = second + 1;
            return second;
        }
        if (DateText.Find(text, 0, Math.Min(text.Length, 48), yearAlone: false) is { Start: > 4 and < 24 } date
            && LayoutLabels.Find(text.Substring(0, date.Start)) == LabelRole.Date)
        {
            value = date.Start;
            return date.Start;
        }
        int colon = text.IndexOfAny(s_colons, 0, Math.Min(text.Length, LayoutLabels.MaxLength + 6));
        if (colon > 0)
        {
            // "arXiv:2601.01001" is an identifier without a blank; "https://" is an address.
            if (colon + 2 < text.Length && text[colon + 1] == '/' && text[colon + 2] == '/')
                return 0;
            value = colon + 1;
            if (LayoutLabels.Find(text.Substring(0, colon)) != LabelRole.None)
                return colon;
        }
        // A label alone, in bold, or with a dash behind it.
        if (text.Length <= LayoutLabels.MaxLength && LayoutLabels.Find(text) is not (LabelRole.None or LabelRole.Id)
            && piece.Links.Length == 0)
        {
            value = text.Length;
            return text.Length;
        }
        PieceRun first = piece.Runs[0];
        if (first.Style != RunStyle.None && first.End < text.Length && first.End <= LayoutLabels.MaxLength && first.Link < 0
            && LayoutLabels.Find(text.Substring(0, first.End)) is LabelRole.Abstract or LabelRole.AbstractPart or LabelRole.Authors
            or LabelRole.Date or LabelRole.Venue)
        {
            value = SkipSigns(text, first.End);
            return first.End;
        }
        foreach (string dash in s_dashes)
        {
            int found = text.IndexOf(dash, 0, Math.Min(text.Length, 20), StringComparison.Ordinal);
            if (found > 0 && LayoutLabels.Find(text.Substring(0, found)) == LabelRole.Abstract && text.Length - found > 60)
            {
                value = SkipSigns(text, found);
                return found;
            }
        }
        if (text.Length > 5 && text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            && NameList.Read(text, 3, text.Length) is { } names && names.End == text.Length
            && names.Certain == names.Names.Count)
        {
            value = 3;
            return 2;
        }
        return 0;
    }

    private static readonly string[] s_dashes = ["\u2014", "\u2013", " - ", ". "];

    private static int SkipSigns(string text, int start)
    {
        while (start < text.Length && (text[start] is ' ' or ':' or '\uFF1A' or '-' or '\u2013' or '\u2014' or '.' or '|'))
            start++;
        return start;
    }

    /// <summary>Whether all of a piece is set in a style.</summary>
    public static bool IsSet(Piece piece, RunStyle style)
    {
        foreach (PieceRun run in piece.Runs)
        {
            if ((run.Style & style) == 0)
            {
                for (int i = run.Start; i < run.End; i++)
                {
                    if (char.IsLetterOrDigit(piece.Text[i]))
                        return false;
                }
            }
        }
        return piece.Runs.Length > 0;
    }

    private static PieceKind Kind(Piece piece, int start)
    {
        if (piece.Mark is PieceMark.Rule or PieceMark.Slashes or PieceMark.Comment or PieceMark.Code)
            return PieceKind.Empty;
        string text = start == 0 ? piece.Text : piece.Text.Substring(start);
        if (text.Length == 0)
            return start > 0 ? PieceKind.Label : PieceKind.Empty;
        return Kind(text);
    }

    /// <summary>What a text is by its own content.</summary>
    public static PieceKind Kind(string text)
    {
        if (Weigh(text, out int words, out int letters) > ProseWeight)
            return NameList.IsList(text) ? PieceKind.Names : PieceKind.Prose;
        if (letters == 0 && !HasDigit(text))
            return PieceKind.Empty;
        if (IsCount(text, letters)
            || (letters == 0 && text.Length <= 24 && !DateText.IsWhole(text) && text.IndexOf("10.", StringComparison.Ordinal) < 0
                && !IsIdentifier(text, words)))
            return PieceKind.Count;
        if (DateText.IsWhole(text) || EndsInDate(text))
            return PieceKind.Date;
        if (IsAddress(text))
            return PieceKind.Address;
        if (NameList.IsList(text) || IsNameAtColon(text))
            return PieceKind.Names;
        if (IsIdentifier(text, words))
            return PieceKind.Identifier;
        if (PageFurniture.Classify(text) is FurnitureKind.Strong or FurnitureKind.Date or FurnitureKind.DateWithYear)
            return PieceKind.Furniture;
        return EndsSentence(text) && words >= MinProseWords ? PieceKind.Prose : PieceKind.Phrase;
    }

    /// <summary>Characters, a Chinese, Japanese or Korean one counted as three; counting stops where prose begins.</summary>
    public static int Weigh(string text, out int words, out int letters)
    {
        int weight = 0;
        (words, letters) = (0, 0);
        bool inWord = false;
        foreach (char c in text)
        {
            bool cjk = c is >= '\u2E80' and < '\uFE00' or >= '\uFF00' and < '\uFFF0';
            weight += cjk ? 3 : 1;
            bool letter = char.IsLetter(c);
            letters += letter ? 1 : 0;
            if (letter && cjk)
                words++;
            else if (letter && !inWord)
                words++;
            inWord = letter && !cjk;
            if (weight > 4 * ProseWeight)
                break;
        }
        return weight;
    }

    /// <summary>"Research 05 March 2026 | Open Access": a line of a page with an exact date and a few words.</summary>
    public static bool IsDateLine(Piece piece)
    {
        string text = piece.Text;
        if (piece.Mark != PieceMark.None || piece.Kind is not (PieceKind.Furniture or PieceKind.Phrase) || text.Length > 60
            || DateText.Find(text, 0, text.Length, yearAlone: false) is not { Value.Length: > 4 } date)
            return false;
        return CountWords(text.Remove(date.Start, date.End - date.Start)) <= 4;
    }

    /// <summary>Whether a text ends a sentence, in any script.</summary>
    public static bool EndsSentence(string text)
    {
        int end = text.Length;
        while (end > 0 && "\"'\u201D\u2019)]\u300D\u300F\uFF09*_ ".IndexOf(text[end - 1]) >= 0)
            end--;
        return end > 0 && text[end - 1] is '.' or '\u2026' or '\u3002' or '\uFF01' or '\uFF0E' or '\u0964' or '\uFF1B' or '\u061F'
            or '\u06D4';
    }

    private static bool HasDigit(string text)
    {
        foreach (char c in text)
        {
            if (Letters.IsDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>A number and at most two short words: "65", "1.2k", "3 authors", "GitHub 131", "[-] 4".</summary>
    private static bool IsCount(string text, int letters)
    {
        if (text.Length > 24 || letters > 14 || !HasDigit(text) || (letters > 4 && text[text.Length - 2] >= 0x2E80))
            return false;
        int numbers = 0;
        bool inNumber = false;
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool digit = Letters.IsDigit(c) || (inNumber && c is '.' or ',');
            bool letter = char.IsLetter(c);
            // "MEM1" and "3D" are words.
            if ((letter && inNumber && c is not ('k' or 'K' or 'm' or 'M')) || (digit && !inNumber && inWord))
                return false;
            numbers += digit && !inNumber ? 1 : 0;
            words += letter && !inWord && !inNumber ? 1 : 0;
            if (!letter || !inNumber)
                inNumber = digit;
            inWord = letter;
            if (c is '/' or ':' or '(')
                return false;
        }
        return numbers == 1 && words <= 1 && !(words == 1 && DateText.Find(text, 0, text.Length, yearAlone: true) is not null);
    }

    /// <summary>"Rosa Stone:" before a title.</summary>
    private static bool IsNameAtColon(string text) =>
        text.Length is > 6 and < 60 && text[text.Length - 1] == ':'
        && NameList.Read(text, 0, text.Length) is { EndsAtColon: true, Names.Count: 1, Certain: 1 } names && names.End == text.Length;

    /// <summary>"owner/name • 13 Feb 2026": one word, and a date behind a separator.</summary>
    private static bool EndsInDate(string text)
    {
        int sign = text.Length > 90 ? -1 : text.LastIndexOfAny(s_bars);
        if (sign < 1 || sign + 6 > text.Length || !DateText.IsWhole(text.Substring(sign + 1)))
            return false;
        int words = 0;
        foreach (string word in text.Substring(0, sign).Split(' '))
            words += HasLetters(word) ? 1 : 0;
        return words <= 1;
    }

    private static bool IsAddress(string text) =>
        text.IndexOf(' ') < 0
            && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static bool IsIdentifier(string text, int words)
    {
        if (words > 9 || text.Length > 120)
            return false;
        foreach (PaperMention mention in PaperMention.In(text))
        {
            string rest = text.Remove(mention.Span.Start, mention.Span.Length);
            return CountWords(rest) <= 4 && !IsTitled(rest);
        }
        return false;
    }

    /// <summary>Whether words of a title are beside an identifier: three or more that are no list in brackets.</summary>
    private static bool IsTitled(string rest)
    {
        int bracket = rest.LastIndexOf(']');
        string text = (bracket >= 0 ? rest.Substring(bracket + 1) : rest).Trim(' ', '(', ')', ':', '-');
        return text.Length > 12 && char.IsUpper(text[0]) && CountWords(text) >= 3 && text.IndexOf(',') < 0;
    }

    private static int CountWords(string text)
    {
        Weigh(text, out int words, out _);
        return words;
    }

    /// <summary>Finds the papers that a piece names: in its text if that is no prose, and in the addresses of its links.</summary>
    private static void ReadMentions(string text, Piece piece)
    {
        List<PaperMention>? found = null;
        // What a sentence names is cited by it; a line of a list may end in a period, too.
        if (piece.Kind != PieceKind.Prose || piece.Text.Length < MaxListLine || IsReference(piece))
        {
            foreach (PaperMention mention in PaperMention.In(piece.Text))
            {
                TextSpan span = Source(piece, mention.Span);
                if (!span.IsEmpty && !IsLogin(piece.Text, mention.Span))
                    (found ??= []).Add(mention with { Span = span });
            }
        }
        // Links and what the text names are in one order.
        int named = found?.Count ?? 0;
        int next = 0;
        foreach (PieceLink link in piece.Links)
        {
            if (link.Address.Length is 0 or > 400)
                continue;
            while (next > 0 && (next == named || found![next].Span.Start > link.Address.Start))
                next--;
            while (next < named && found![next].Span.End <= link.Address.Start)
                next++;
            bool isNamed = next < named && found![next].Span.OverlapsWith(link.Address);
            string address = text.Substring(link.Address.Start, link.Address.Length);
            foreach (PaperMention mention in PaperMention.In(address))
            {
                if (!IsLogin(address, mention.Span) && !isNamed)
                    (found ??= []).Add(mention with { Span = new TextSpan(link.Address.Start + mention.Span.Start, mention.Span.Length) });
                break;
            }
        }
        if (found is not null)
            piece.Mentions = found;
    }

    /// <summary>Whether a long item of a list is a reference.</summary>
    private static bool IsReference(Piece piece) =>
        piece.Text.Length < MaxReference && piece.Mark is PieceMark.Number or PieceMark.Bullet && TitleReader.IsCited(piece);

    /// <summary>Addresses that ask a reader to log in, or lead to comments, are the page's.</summary>
    private static bool IsLogin(string address, TextSpan mention) =>
        address.IndexOf("/login", 0, Math.Min(address.Length, mention.End), StringComparison.Ordinal) >= 0;

    /// <summary>Where a range of a piece's text is in the file.</summary>
    public static TextSpan Source(Piece piece, TextSpan range)
    {
        int start = range.Start;
        int end = range.End;
        while (start < end && piece.Map[start] < 0)
            start++;
        while (end > start && piece.Map[end - 1] < 0)
            end--;
        return end > start ? TextSpan.FromBounds(piece.Map[start], piece.Map[end - 1] + 1) : default;
    }
}

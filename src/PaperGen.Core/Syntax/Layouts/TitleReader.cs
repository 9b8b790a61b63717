using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>What sets a title off from what is beside it.</summary>
internal enum TitleStyle
{
    /// <summary>Nothing: it begins the piece.</summary>
    Plain,
    Bold,
    Link,

    /// <summary>It follows the names of its authors.</summary>
    Cited,
}

/// <summary>At what a title was cut where only the other titles of its page tell whether that belongs to it.</summary>
[Flags]
internal enum TitleCuts
{
    None = 0,

    /// <summary>At a colon behind names: they are the authors.</summary>
    Colon = 1,

    /// <summary>At a colon behind one name without an initial: "Ada Quill: A Title".</summary>
    Speaker = 2,

    /// <summary>At a comma before a date: "A Title, Aug 2026, Leaf Lab".</summary>
    Date = 4,

    /// <summary>At a bracket with one name in it: "A Title (Ada Quill)".</summary>
    Bracket = 8,

    /// <summary>What is cut until the other titles say otherwise.</summary>
    Usual = Colon | Date | Bracket,
}

/// <summary>The title within a piece.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Style">What sets it off.</param>
/// <param name="Names">The names before it, or null.</param>
/// <param name="Cuts">At what it was cut.</param>
internal readonly record struct TitleRange(int Start, int End, TitleStyle Style, NameList? Names, TitleCuts Cuts = TitleCuts.None);

/// <summary>Finds the title in a piece that begins a record: what is before, behind and around it is something else.</summary>
internal static class TitleReader
{
    private const int MaxTag = 24;
    private const int MaxSubtitle = 160;

    /// <summary>Words that lead to a link are no longer.</summary>
    private const int MaxLeading = 400;

    /// <summary>Texts of links that say what they lead to.</summary>
    private static readonly HashSet<string> s_linkWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "paper", "pdf", "arxiv", "code", "link", "links", "project", "project page", "page", "website", "web", "github", "git", "html",
        "abs", "abstract", "demo", "video", "slides", "poster", "data", "dataset", "datasets", "model", "models", "blog", "blog post",
        "review", "openreview", "huggingface", "hugging face", "hf", "tweet", "twitter", "x", "doi", "url", "source", "source code", "home",
        "homepage", "bib", "bibtex", "supp", "supplementary", "supplement", "full text", "read more", "view", "other", "here", "official",
        "pytorch", "tensorflow", "jax", "colab", "discussion", "comments", "notes", "talk", "youtube", "repo", "repository", "weights",
        "checkpoint", "checkpoints", "arxiv page", "paper link", "paper page", "full paper", "download", "read", "open pdf", "view pdf",
        "journal", "publisher", "semantic scholar", "alphaxiv", "papers with code", "cite", "cited by", "related articles", "save", "share",
        "\u8BBA\u6587", "\u4EE3\u7801", "\u94FE\u63A5", "\u9879\u76EE", "\u539F\u6587",
    };

    private static readonly string[] s_separators =
        [" \u2014 ", " \u2013 ", " - ", " | ", " \u00B7 ", " \u2022 ", " by ", " By ", " // ", " -- "];

    /// <summary>Whether the text of a link says where it leads and not what a paper is called.</summary>
    public static bool IsLinkWord(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        if (end == start)
            return true;
        string word = text.Substring(start, end - start);
        return s_linkWords.Contains(word)
            || PieceKinds.Kind(word) is PieceKind.Count or PieceKind.Identifier or PieceKind.Address or PieceKind.Date
            || (word.Length < 5 && word.IndexOf(' ') < 0 && word[0] < 0x2E80 && word.ToUpperInvariant() == word && text[0] == '[');
    }

    /// <summary>The title in a piece from a position on; null if there is none.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="from">The position.</param>
    /// <param name="cuts">At what it may be cut.</param>
    public static TitleRange? Read(Piece piece, int from, TitleCuts cuts = TitleCuts.Usual)
    {
        string text = piece.Text;
        int start = SkipTags(piece, from);
        if (start >= text.Length)
            return null;
        start = SkipSpeaker(piece, start);
        if (Cited(piece, start, (cuts & TitleCuts.Speaker) != 0) is { } cited
            && (!cited.Names!.EndsAtColon || (cuts & (TitleCuts.Colon | TitleCuts.Speaker)) != 0))
            return cited with { Cuts = cited.Names.EndsAtColon ? TitleCuts.Colon : TitleCuts.None };
        if (Lead(piece, start) is { } lead)
            return lead;
        TitleCuts cut = TitleCuts.None;
        int end = PlainEnd(piece, start, cuts, ref cut);
        // “Title” - and whatever else.
        if (text[start] is '"' or '\u201C' && text.IndexOf(text[start] == '"' ? '"' : '\u201D', start + 1) is var quote && quote > start + 8
            && quote < end
            && (quote + 2 >= text.Length || "-\u2013\u2014(,".IndexOf(text[Math.Min(quote + 2, text.Length - 1)]) >= 0
                || text[quote + 1] == ','))
            return Trim(text, start + 1, quote, TitleStyle.Plain);
        return Trim(text, start, end, TitleStyle.Plain) is { } title ? title with { Cuts = cut } : null;
    }

    /// <summary>Skips what is before a title: numbers, dates, identifiers, pictures, "[PDF]".</summary>
    private static int SkipTags(Piece piece, int i)
    {
        string text = piece.Text;
        while (i < text.Length)
        {
            char c = text[i];
            if (c is '[' or '\u3010' or '(' or '\uFF08')
            {
                int close = Closing(text, i);
                if (close < 0 || close - i > MaxTag || close + 1 >= text.Length || !IsTag(text.Substring(i + 1, close - i - 1))
                    || IsPrefix(text, c, close))
                    return i;
                i = close + 1;
                continue;
            }
            if (c == ':' && ShortCode(text, i) is > 0 and var code)
            {
                i = code;
                continue;
            }
            if (char.IsLetter(c))
            {
                if (Identifier(piece, i) is > 0 and var stop && stop < text.Length)
                {
                    i = stop;
                    continue;
                }
                return i;
            }
            if (Letters.IsDigit(c))
            {
                if (Identifier(piece, i) is > 0 and var stop && stop < text.Length)
                {
                    i = stop;
                    continue;
                }
                int number = i;
                while (number < text.Length && Letters.IsDigit(text[number]))
                    number++;
                if (number - i <= 3 && number + 1 < text.Length && text[number] is '.' or ')' or '\u3001'
                    && !Letters.IsDigit(text[number + 1]))
                {
                    i = number + 1;
                    continue;
                }
                if (DateText.Find(text, i, Math.Min(text.Length, i + 24), yearAlone: false) is { } date && date.Start == i
                    && date.Value.Length > 4 && date.End < text.Length && !Letters.IsLetter(text[date.End]))
                {
                    i = date.End;
                    continue;
                }
                return i;
            }
            if ("\"'\u201C\u2018\u00AB\u300C\u300E\u300A$#@.\\{\u00BF\u00A1~+<".IndexOf(c) >= 0 && c != '.')
                return i;
            i++;
        }
        return i;
    }

    /// <summary>"(A)dS Space", "[Re]reading Bells": brackets within a word.</summary>
    private static bool IsPrefix(string text, char open, int close) =>
        open == '(' ? char.IsLetter(text[close + 1]) : open == '[' && char.IsLower(text[close + 1]);

    /// <summary>A word or three before a colon, and a bold or linked title behind it: "imke: **Title**".</summary>
    private static int SkipSpeaker(Piece piece, int start)
    {
        string text = piece.Text;
        PieceRun first = RunAt(piece, start);
        // "Ada Quill [A Whole Title](address)": who reads it.
        if (first.Link < 0 && first.End < text.Length && first.End - start < LayoutLabels.MaxLength
            && RunAt(piece, first.End) is { Link: >= 0 } link && link.End >= text.Length - 1
            && PieceKinds.IsName(text.Substring(start, first.End - start).Trim()))
        {
            string linked = text.Substring(link.Start, link.End - link.Start);
            PieceKinds.Weigh(linked, out int linkedWords, out _);
            if (linkedWords > 3 && !IsLinkWord(linked))
                return link.Start;
        }
        int colon = text.IndexOf(": ", start, Math.Min(text.Length - start, LayoutLabels.MaxLength), StringComparison.Ordinal);
        if (colon < 0 || first.Link >= 0 || (first.Style & RunStyle.Bold) != 0 || first.End > colon + 2)
            return start;
        PieceRun next = RunAt(piece, colon + 2);
        if (next.Link < 0 && (next.Style & RunStyle.Bold) == 0)
            return start;
        string title = text.Substring(colon + 2, next.End - colon - 2);
        PieceKinds.Weigh(title, out int words, out _);
        // In an item of a list what is behind a bold title in quotation marks is its authors and venue.
        bool isWhole = next.End >= text.Length - 2 || (text[colon + 2] is '"' or '\u201C' && (next.Style & RunStyle.Bold) != 0);
        return words >= 3 && !IsLinkWord(title) && isWhole ? colon + 2 : start;
    }

    /// <summary>Where a picture's code ends: ":books:".</summary>
    private static int ShortCode(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && end - start < 30
            && (Letters.IsLower(text[end]) || Letters.IsDigit(text[end]) || text[end] is '_' or '-' or '+'))
            end++;
        return end > start + 1 && end + 1 < text.Length && text[end] == ':' && text[end + 1] == ' ' ? end + 1 : 0;
    }

    /// <summary>Where an identifier that begins at a position ends; 0 if there is none.</summary>
    private static int Identifier(Piece piece, int i)
    {
        string text = piece.Text;
        if (text[i] is not ('a' or 'A') && !Letters.IsDigit(text[i]))
            return 0;
        int end = Math.Min(text.Length, i + 40);
        string head = text.Substring(i, end - i);
        foreach (PaperMention mention in PaperMention.In(head))
            return mention.Span.Start == 0 || head.Substring(0, mention.Span.Start).Trim()
                .Equals("arXiv", StringComparison.OrdinalIgnoreCase) ? i + mention.Span.End : 0;
        return 0;
    }

    private static bool IsTag(string tag)
    {
        tag = tag.Trim();
        if (tag.Length == 0 || DateText.IsWhole(tag) || PieceKinds.Kind(tag) is PieceKind.Count or PieceKind.Identifier || IsLinkWord(tag))
            return true;
        // "[BOOK]", "[ICML 2026]", "[B]", "[CITATION]".
        bool upper = true;
        foreach (char c in tag)
            upper &= !char.IsLower(c);
        return upper || PieceKinds.Kind(tag) is PieceKind.Date || tag.Length <= 6;
    }

    private static int Closing(string text, int open)
    {
        char close = text[open] switch { '[' => ']', '(' => ')', '\u3010' => '\u3011', _ => '\uFF09' };
        int depth = 0;
        for (int i = open; i < text.Length && i - open < 400; i++)
        {
            if (text[i] == text[open])
                depth++;
            else if (text[i] == close && --depth == 0)
                return i;
        }
        return -1;
    }

    /// <summary>Whether a piece names authors, then a title.</summary>
    public static bool IsCited(Piece piece) =>
        SkipTags(piece, 0) is var start && start < piece.Text.Length && Cited(piece, start, bySpeaker: false) is not null;

    /// <summary>Whether a piece begins with one name before a colon, as titles do: what the others of its page do tells.</summary>
    public static bool IsSpoken(Piece piece)
    {
        int start = SkipTags(piece, piece.ValueStart);
        return start < piece.Text.Length && Cited(piece, start, bySpeaker: true) is { Names: { EndsAtColon: true, Names.Count: 1 } };
    }

    /// <summary>Names first: <c>Ada Quill and Ben Tarn. Title. Venue, 2026</c>, <c>Quill, A. (2026). Title.</c></summary>
    private static TitleRange? Cited(Piece piece, int start, bool bySpeaker)
    {
        string text = piece.Text;
        // What is bold or linked is a title, though its words have capitals.
        PieceRun begin = RunAt(piece, start);
        if (begin.Link >= 0 || (begin.Style & RunStyle.Bold) != 0)
            return null;
        if (NameList.Read(text, start, text.Length) is not { } names || names.Names.Count == 0)
            return null;
        // "Deep Sparrow: ..." is a title.
        if (names is { EndsAtColon: true, HasMore: false, Names.Count: 1 }
            && text.IndexOf('.', names.Names[0].Start, names.Names[0].Length) < 0 && !(bySpeaker && names.Certain == 1))
            return null;
        int i = names.Names[names.Names.Count - 1].End;
        if (!names.HasMore && BeforeQuote(text, start, i) is { } whole)
        {
            names = whole;
            i = names.Names[names.Names.Count - 1].End;
        }
        if (names.HasMore)
        {
            int al = text.IndexOf("al", i, Math.Min(8, text.Length - i), StringComparison.Ordinal);
            if (al > 0)
                i = al + 2;
        }
        bool certain = names.Names.Count > 1 ? names.Certain * 2 > names.Names.Count : names.HasMore || (bySpeaker && names.EndsAtColon);
        bool ended = i < text.Length && text[i] is '.' or ':' or ';';
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || ".,:;*".IndexOf(text[i]) >= 0))
            i++;
        if (i < text.Length && text[i] is '(' or '[' && Closing(text, i) is > 0 and var close
            && DateText.IsWhole(text.Substring(i + 1, close - i - 1)))
        {
            i = close + 1;
            ended = true;
            certain |= names.Names.Count == 1;
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || ".,:;".IndexOf(text[i]) >= 0))
                i++;
        }
        // "Quill, Ada, and Ben Tarn. 2026. Title".
        if (i + 6 < text.Length && DateText.IsWhole(text.Substring(i, 4)) && text[i + 4] == '.' && text[i + 5] == ' ')
        {
            i += 6;
            ended = true;
            certain |= names.Names.Count == 1;
        }
        bool quoted = i < text.Length && text[i] is '"' or '\u201C';
        // A single name before a period, with a year at the end.
        certain |= names.Names.Count == 1 && names.Certain == 1 && ended && DateText.Find(text,
            Math.Max(i, text.Length - (NameList.IsFamilyFirst(text, names.Names[0].Start, names.Names[0].End) ? 60 : 12)), text.Length,
            yearAlone: true) is not null;
        certain |= names.Names.Count == 1 && ended && text[names.Names[0].Start] >= 0x2E80
            && DateText.Find(text, i, text.Length, yearAlone: true) is not null;
        if (quoted)
            names.JoinFamilyFirst();
        if (!certain && !(quoted && names.Certain > 0))
            return null;
        if (i >= text.Length || text.Length - i < 8)
            return null;
        if (!ended && !quoted)
            return CommaTitle(piece, names, i);
        if (quoted)
        {
            int quote = text.IndexOf(text[i] == '"' ? '"' : '\u201D', i + 1);
            return quote > i + 8 ? Trim(text, i + 1, quote, TitleStyle.Cited, names) : null;
        }
        int stop = i;
        PieceRun run = RunAt(piece, i);
        if (run.Link >= 0 || run.Style != RunStyle.None)
            stop = run.End;
        else
            stop = SentenceEnd(text, i);
        TitleRange? title = Trim(text, i, stop, TitleStyle.Cited, names);
        return title is { } found && NameList.IsList(text.Substring(found.Start, found.End - found.Start)) ? null : title;
    }

    /// <summary>
    /// All that is before a title in quotation marks are names, where the first is one for sure: 'Ada Quill, ben tarn, "Title"'.
    /// </summary>
    private static NameList? BeforeQuote(string text, int start, int namesEnd)
    {
        int quote = text.IndexOfAny(s_quotes, start, Math.Min(text.Length - start, MaxLeading));
        if (quote < namesEnd + 4 || text[quote - 1] != ' ' || text[quote - 2] is not (',' or '.') || text.IndexOf(". ", namesEnd,
            quote - 2 - namesEnd, StringComparison.Ordinal) >= 0)
            return null;
        if (NameList.Read(text, start, quote - 2, labelled: true) is not { } names || names.End < quote - 2
            || names.Certain * 4 < names.Names.Count * 3)
            return null;
        foreach (TextSpan name in names.Names)
        {
            PieceKinds.Weigh(text.Substring(name.Start, name.Length), out int words, out _);
            if (words > 4)
                return null;
        }
        return names;
    }

    private static readonly char[] s_quotes = ['"', '\u201C'];

    /// <summary>
    /// Commas only: "Ada Quill, Ben Tarn, A Title of Several Words, In BELL, 2026". A venue is shorter than a title, and known.
    /// </summary>
    private static TitleRange? CommaTitle(Piece piece, NameList names, int start)
    {
        string text = piece.Text;
        if (names.Certain < names.Names.Count || names.Names.Count == 0 || names.HasMore || text[start] is '(' or '[')
            return null;
        int end = text.Length;
        foreach (PieceRun run in piece.Runs)
        {
            if (run.Link >= 0 && run.Start > start && run.Start < end)
                end = BeforeLink(text, start, run.Start);
        }
        int stop = start;
        for (int i = start + 8; i < end && stop == start; i++)
        {
            // A comma in a title is followed by its rest, one before a venue by a name in capitals, a date or an identifier.
            if (text[i] == ',' && IsSource(text, i + 1, end))
                stop = i;
        }
        if (stop == start)
            stop = TrimSigns(text, start, end);
        string title = text.Substring(start, stop - start);
        PieceKinds.Weigh(title, out int words, out _);
        // What a paper appeared in is no title; one name may be the beginning of a title.
        return words >= 4 + (names.Names.Count == 1 ? 1 : 0) && title.Length is > 20 and < 300 && !IsVenueName(title)
            && (names.Names.Count > 1 || stop < end)
            && PieceKinds.Kind(title) is PieceKind.Phrase or PieceKind.Prose
            && title.IndexOf(". ", StringComparison.Ordinal) < 0
            ? Trim(text, start, stop, TitleStyle.Cited, names) : null;
    }

    /// <summary>Whether a range is where a paper appeared: a date or an identifier, or a venue of a few words before one.</summary>
    private static bool IsSource(string text, int start, int end)
    {
        string rest = text.Substring(start, Math.Min(end - start, 200)).Trim(' ', '.', ',');
        if (rest.Length is 0 or > 150)
            return false;
        if (DateText.IsWhole(rest) || PaperMention.In(rest).Any(static mention => mention.Span.Start < 8) || IsVenueName(rest))
            return true;
        // "ICCV 2015", "BMVC, 2014", "In Proc. of BELL, 2026".
        int year = rest.Length;
        if (DateText.Find(rest, 0, rest.Length, yearAlone: true) is { } date)
            year = date.Start;
        PieceKinds.Weigh(rest.Substring(0, year), out int words, out _);
        return year < rest.Length && words <= 4 && rest.Length - year < 30 && char.IsUpper(rest[0]);
    }

    private static bool IsVenueName(string text)
    {
        text = text.Trim();
        return text.StartsWith("In ", StringComparison.Ordinal) || Array.Exists(s_venues,
            venue => text.IndexOf(venue, StringComparison.OrdinalIgnoreCase) is >= 0 and < 30);
    }

    private static readonly string[] s_venues =
        ["proceedings", "conference on", "journal of", "transactions on", "transactions of", "workshop on", "symposium on", "preprint",
            "ieee", "acm ", "arxiv"];

    private static int SentenceEnd(string text, int start)
    {
        for (int i = start + 4; i < text.Length; i++)
        {
            if (text[i] == '[' && IsTypeMark(text, i))
                return i;
            if (i < start + 8)
                continue;
            if (text[i] == '\u3002' || (text[i] is '.' or '?' or '!' && (i + 1 == text.Length || text[i + 1] == ' ')
                && !(text[i] == '.' && IsAbbreviation(text, i)) && !HasSubtitle(text, i, text.Length)))
                return text[i] is '.' or '\u3002' ? i : i + 1;
        }
        return text.Length;
    }

    /// <summary>"[J]", "[C]", "[EB/OL]": what kind of text is cited, in references of the Chinese standard.</summary>
    private static bool IsTypeMark(string text, int open)
    {
        int close = open + 1;
        while (close < text.Length && close - open < 7 && (text[close] is >= 'A' and <= 'Z' or '/'))
            close++;
        return close - open is > 1 and < 7 && close < text.Length && text[close] == ']'
            && (close + 1 == text.Length || text[close + 1] is '.' or '/' or ' ' or ',');
    }

    /// <summary>Whether a question is followed by the rest of the title: a phrase, and behind its period names or a venue.</summary>
    private static bool HasSubtitle(string text, int mark, int end)
    {
        if (text[mark] is not ('?' or '!') || mark + 3 >= end || !char.IsUpper(text[mark + 2]))
            return false;
        int stop = mark + 2;
        while (stop < end && !(text[stop] is '.' or '?' && (stop + 1 == end || text[stop + 1] == ' ') && !IsAbbreviation(text, stop)))
        {
            if (Letters.IsDigit(text[stop]) || text[stop] is ',' or ';' || (text[stop] == ':' && stop - mark < 6)
                || stop - mark > MaxSubtitle)
                return false;
            stop++;
        }
        int rest = stop + 2;
        if (stop - mark is < 12 or > MaxSubtitle || rest >= end || !char.IsLetter(text[rest]))
            return false;
        string subtitle = text.Substring(mark + 2, stop - mark - 2);
        PieceKinds.Weigh(subtitle, out int words, out _);
        return words >= 2 && !subtitle.StartsWith("In ", StringComparison.Ordinal) && !NameList.IsList(subtitle) && !IsVenueLike(subtitle);
    }

    /// <summary>Abbreviated journals: "J. Mach. Learn. Res", "Proc. of the Workshop".</summary>
    private static bool IsVenueLike(string text)
    {
        int periods = 0;
        for (int i = 1; i < text.Length; i++)
            periods += text[i] == '.' && char.IsLetter(text[i - 1]) ? 1 : 0;
        return periods > 0;
    }

    /// <summary>"vs.", "et al.", an initial: their period ends no sentence.</summary>
    private static bool IsAbbreviation(string text, int period)
    {
        int word = period;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        return period - word <= 1
            || text.Substring(word, period - word) is "vs" or "al" or "cf" or "St" or "Dr" or "No" or "Fig" or "eg" or "ie";
    }

    private static PieceRun RunAt(Piece piece, int index)
    {
        foreach (PieceRun run in piece.Runs)
        {
            if (index >= run.Start && index < run.End)
                return run;
        }
        return new PieceRun(index, piece.Text.Length, RunStyle.None, -1);
    }

    /// <summary>A bold or linked beginning is the title, unless the rest goes on with it.</summary>
    private static TitleRange? Lead(Piece piece, int start)
    {
        string text = piece.Text;
        PieceRun first = RunAt(piece, start);
        if (first.Link < 0 && (first.Style & RunStyle.Bold) == 0)
            return null;
        int end = first.End;
        foreach (PieceRun run in piece.Runs)
        {
            bool same = first.Link >= 0 ? run.Link == first.Link : (run.Style & RunStyle.Bold) != 0;
            // A bold title with a link in it is one.
            if (run.Start == end && (same || ((first.Style & run.Style & RunStyle.Bold) != 0 && run.Link < 0)))
                end = run.End;
        }
        string lead = text.Substring(start, end - start);
        if (IsLinkWord(lead))
            return null;
        TitleStyle style = (first.Style & RunStyle.Bold) != 0 ? TitleStyle.Bold : TitleStyle.Link;
        if (style == TitleStyle.Bold && first.Link < 0 && NameList.IsList(lead))
            return null;
        string rest = text.Substring(end).TrimStart();
        PieceKinds.Weigh(lead, out int words, out _);
        bool goesOn = rest.Length > 0 && (rest[0] is ':' or '\uFF1A' || char.IsLetter(rest[0]) || rest[0] is '\u2014' or '\u2013')
            && words <= 3 && lead[lead.Length - 1] is not ('.' or ':' or '\uFF1A');
        if (goesOn)
        {
            TitleCuts cut = TitleCuts.None;
            int stop = PlainEnd(piece, start, TitleCuts.None, ref cut);
            string whole = text.Substring(end, Math.Max(0, stop - end));
            if (stop > end + 3 && PieceKinds.Kind(whole.TrimStart(s_leading)) == PieceKind.Phrase
                && (rest[0] is ':' or '\uFF1A' || !char.IsUpper(rest[0]) || style == TitleStyle.Bold))
                return Trim(text, start, stop, style);
        }
        return Trim(text, start, end, style);
    }

    private static readonly char[] s_leading = [' ', ':', '\uFF1A', '-', '\u2013', '\u2014', '|', ',', '.'];

    /// <summary>
    /// Where a title that nothing sets off ends: before links, brackets with links, and what a separator or a sentence parts from it.
    /// </summary>
    private static int PlainEnd(Piece piece, int start, TitleCuts cuts, ref TitleCuts cut)
    {
        string text = piece.Text;
        int end = text.Length;
        PieceRun first = RunAt(piece, start);
        foreach (PieceRun run in piece.Runs)
        {
            if (run.Start <= start || run.Start >= end)
                continue;
            if (run.Link >= 0 && run.Link != first.Link)
                end = BeforeLink(text, start, run.Start);
            else if (run.Style != first.Style && (run.Style & RunStyle.Italic) != 0
                && IsAside(text.Substring(run.Start, run.End - run.Start)))
                end = run.Start;
        }
        foreach (int gap in piece.Gaps)
        {
            if (gap > start + 1 && gap < end && text.Length - gap > 3)
                end = gap;
        }
        for (int i = start; i < end; i++)
        {
            if (text[i] is '(' or '[' or '\uFF08' && i > start && Closing(text, i) is var close && close > 0
                && IsAside(text.Substring(i + 1, close - i - 1)) && !IsFollowed(text, close + 1, end))
            {
                bool isName = PieceKinds.IsName(text.Substring(i + 1, close - i - 1));
                if (isName && (cuts & TitleCuts.Bracket) == 0)
                    continue;
                cut |= isName ? TitleCuts.Bracket : TitleCuts.None;
                end = i;
            }
            else if (text[i] == ' ' && Separator(text, i, end) is > 0 and var length && IsBehind(text, i, i + length, end))
            {
                end = i;
            }
            else if (text[i] == ',' && i - start > 10 && IsNamesAndDate(text, i + 1, end))
            {
                end = i;
            }
            else if (text[i] == ',' && i - start > 10 && (cuts & TitleCuts.Date) != 0 && IsDateAndMore(text, i + 1, end))
            {
                cut |= TitleCuts.Date;
                end = i;
            }
            else if (text[i] == '\u3002' || (text[i] is '.' or '?' or '!' && i + 1 < end && text[i + 1] == ' ' && i - start > 8
                && !IsAbbreviation(text, i) && !char.IsLower(text[Math.Min(i + 2, text.Length - 1)]) && !HasSubtitle(text, i, end)))
            {
                string rest = IsLong(i + 1, end) ? "" : text.Substring(i + 1, end - i - 1).Trim();
                if (rest.Length == 0 || IsAside(rest) || (text[i] != '?' && PieceKinds.Kind(rest) == PieceKind.Prose) || rest.Length > 120)
                    end = i + 1;
            }
        }
        return end;
    }

    /// <summary>Whether the rest of a line is names, then venue and year: "Title, Ada Quill, Ben Tarn, ICDAR 2026".</summary>
    private static bool IsNamesAndDate(string text, int start, int end) =>
        end - start is > 8 and < 300 && Letters.IsDigit(text[TrimSigns(text, start, end) - 1])
            && NameList.Read(text, start, end) is { Date: not null } names
        && names.Certain == names.Names.Count && names.Names.Count > 0 && names.End >= TrimSigns(text, start, end);

    /// <summary>Whether the rest of a line is a date, and at most who it is from: "A Title, Aug 2026, Leaf Lab".</summary>
    private static bool IsDateAndMore(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        if (end - start > 60 || DateText.Find(text, start, end, yearAlone: true) is not { Value.Length: > 0 } date || date.Start > start)
            return false;
        int i = date.End;
        if (i < end && text[i] != ',' && TrimSigns(text, i, end) > i + 1)
            return false;
        PieceKinds.Weigh(text.Substring(i, end - i), out int words, out _);
        return words <= 4;
    }

    private static int TrimSigns(string text, int start, int end)
    {
        while (end > start + 1 && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>
    /// Whether a stretch is prose by its length alone, so that nobody has to copy it: a line of megabytes may have a separator in
    /// every word.
    /// </summary>
    private static bool IsLong(int start, int end) => end - start > NameList.MaxLength + 2;

    /// <summary>Whether what a separator parts from a title is no part of it.</summary>
    private static bool IsBehind(string text, int separator, int start, int end)
    {
        if (IsLong(start, end))
            return text[separator + 1] is not ('b' or 'B');
        string rest = text.Substring(start, end - start);
        PieceKind kind = PieceKinds.Kind(rest);
        if (text[separator + 1] == 'b')
            return kind == PieceKind.Names;
        // "A Title By Ada Quill; Ben Tarn", "A Title By Quill, Ada": within a title the word has no capital but where all have.
        if (text[separator + 1] == 'B' && text[separator + 2] == 'y')
            return AreNamesBehindBy(rest);
        return kind == PieceKind.Prose ? rest.Length >= 60 : IsAside(rest);
    }

    private static bool AreNamesBehindBy(string text)
    {
        string names = text.Trim();
        return names.Length is > 3 and < 400 && NameList.Read(names, 0, names.Length) is { } list && list.End == names.Length
            && list.Venue.IsEmpty
            && (list.Certain == list.Names.Count || (list.Names.Count == 2 && list.Certain == 0 && names.IndexOf(' ') > 0));
    }

    /// <summary>Whether title text follows a bracket.</summary>
    private static bool IsFollowed(string text, int start, int end)
    {
        if (IsLong(start, end))
            return false;
        int letters = 0;
        for (int i = start; i < end; i++)
            letters += char.IsLetter(text[i]) ? 1 : 0;
        return letters > 12 && !IsAside(text.Substring(start, end - start));
    }

    private static int Separator(string text, int i, int end)
    {
        foreach (string separator in s_separators)
        {
            if (i + separator.Length < end && text.StartsWith(i, separator))
                return separator.Length;
        }
        return 0;
    }

    /// <summary>
    /// Whether a text is what lists say beside a title: names, a date, a venue with its year, a count, an identifier, a sentence.
    /// </summary>
    private static bool IsAside(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
            return true;
        PieceKind kind = PieceKinds.Kind(text);
        if (kind is PieceKind.Names or PieceKind.Date or PieceKind.Count or PieceKind.Identifier or PieceKind.Address or PieceKind.Empty
            or PieceKind.Prose)
            return true;
        if (IsLinkWord(text) || IsLength(text))
            return true;
        if (NameList.Read(text, 0, text.Length) is { } names && names.Certain > 0 && names.Certain == names.Names.Count
            && (names.End == text.Length || names.HasMore)
            && (names.Names.Count > 1 || names.HasMore || names.Date is not null || text.Length < 30))
            return true;
        // "ICML 2026", "Published at NeurIPS 2025", "EMNLP'25".
        return text.Length < 60 && DateText.Find(text, 0, text.Length, yearAlone: true) is { } date && text.Length - date.End < 4;
    }

    /// <summary>"5 minute read", "12 pages": how long something is.</summary>
    private static bool IsLength(string text)
    {
        if (text.Length > 20 || !Letters.IsDigit(text[0]))
            return false;
        int words = 0;
        for (int i = text.IndexOf(' '); i > 0; i = text.IndexOf(' ', i + 1))
        {
            words++;
            if (i + 1 == text.Length || !char.IsLower(text[i + 1]))
                return false;
        }
        return words is 1 or 2;
    }

    /// <summary>Where a title ends before a link, the words and signs that lead to the link taken off: "- read more on", "([".</summary>
    private static int BeforeLink(string text, int start, int link)
    {
        int end = link;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || "[(|:,-\u2013\u2014\u00B7\u2022\uFF08".IndexOf(text[end - 1]) >= 0))
            end--;
        // A dash or bracket a few words before.
        int words = 0;
        for (int i = end - 1; i > Math.Max(start, end - MaxLeading) && words <= 4; i--)
        {
            if (text[i] == ' ')
                words++;
            if (text[i] == '('
                || (text[i] is '-' or '\u2013' or '\u2014' or '|' && text[i - 1] == ' ' && i + 1 < end && text[i + 1] == ' '))
            {
                bool lower = true;
                for (int k = i; k < end; k++)
                    lower &= !char.IsUpper(text[k]) || k <= i + 2;
                if (lower && text.IndexOf(')', i, end - i) < 0)
                    return i;
            }
        }
        return end;
    }

    /// <summary>A title without quotes around it and signs behind it.</summary>
    private static TitleRange? Trim(string text, int start, int end, TitleStyle style, NameList? names = null)
    {
        bool changed = true;
        while (changed && end > start)
        {
            changed = false;
            while (start < end && (char.IsWhiteSpace(text[start]) || ":|,;\u00B7\u2022-\u2013\u2014".IndexOf(text[start]) >= 0))
                start++;
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || ":|,;\u00B7\u2022\uFF1A[(\uFF08\u3002".IndexOf(text[end - 1]) >= 0))
                end--;
            if (end - start > 2 && text[end - 1] is '-' or '\u2013' or '\u2014' && text[end - 2] == ' ')
            {
                end -= 2;
                changed = true;
            }
            if (end - start > 2 && text[end - 1] == '.' && text[end - 2] != '.')
            {
                end--;
                changed = true;
            }
            if (end - start > 12 && text[end - 1] is ')' or ']' && BeforeDate(text, start, end) is > 0 and var before)
            {
                end = before;
                changed = true;
            }
            if (end - start > 2 && Quotes.IndexOf(text[start]) is >= 0 and var quote
                && (text[end - 1] == EndQuotes[quote] || (end - start > 3 && text[end - 2] == EndQuotes[quote] && text[end - 1] == ','))
                && text.IndexOf(EndQuotes[quote], start + 1) is var first && first >= end - 2)
            {
                start++;
                end = first;
                changed = true;
            }
        }
        return end > start ? new TitleRange(start, end, style, names) : null;
    }

    /// <summary>Where a date in brackets begins that ends a title of two words at least: "A Title (2026-01)"; 0 if there is none.</summary>
    private static int BeforeDate(string text, int start, int end)
    {
        int open = text.LastIndexOf(text[end - 1] == ')' ? '(' : '[', end - 1, Math.Min(end - start, MaxTag));
        if (open <= start + 6 || text[open - 1] != ' ' || !DateText.IsWhole(text.Substring(open + 1, end - open - 2)))
            return 0;
        return text.IndexOf(' ', start, open - 1 - start) > 0 ? open : 0;
    }

    private const string Quotes = "\"\u201C\u2018\u300A\u300C\u00AB";
    private const string EndQuotes = "\"\u201D\u2019\u300B\u300D\u00BB";
}

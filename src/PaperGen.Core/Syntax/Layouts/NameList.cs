using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>A list of personal names, and what follows it: whether there are more, the venue, the year.</summary>
internal sealed class NameList
{
    private const int MaxWords = 5;
    private const int MaxName = 48;

    /// <summary>A longer text is prose.</summary>
    public const int MaxLength = 4000;

    private static readonly HashSet<string> s_particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "la", "le", "el", "al", "bin", "ibn", "ben",
        "ter", "ten", "zu", "zur", "af", "av", "y", "e", "st", "st.", "jr", "jr.", "sr", "sr.", "ii", "iii", "iv",
    };

    /// <summary>Words of titles, places and venues that are in no name.</summary>
    private static readonly HashSet<string> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "for", "with", "in", "on", "from", "to", "by", "via", "using", "towards", "toward", "under", "over", "is",
        "are", "not", "what", "how", "why", "when", "can", "do", "does", "learning", "networks", "network", "models", "model", "language",
        "neural", "deep", "data", "university", "institute", "college", "school", "department", "laboratory", "laboratories", "lab", "labs",
        "research",
        "center", "centre", "conference", "journal", "proceedings", "transactions", "workshop", "symposium", "international", "preprint",
        "arxiv", "review", "letters", "science", "sciences", "systems", "methods", "analysis", "learning.", "survey", "approach",
        "framework", "generation", "detection", "recognition", "optimization", "reasoning", "training", "evaluation", "vision", "image",
        "video", "text", "graph", "attention", "transformer", "transformers", "agents", "agent", "inc", "inc.", "ltd", "corp",
        "corporation", "technologies", "technology", "academy", "press", "and", "or", "new", "no", "one", "two", "its", "their", "our",
        "your", "more", "less", "between", "through", "without", "within", "paper", "papers", "code", "dataset", "benchmark", "abstract",
        "title", "authors", "author", "published", "submitted", "read", "view", "show", "open", "access", "google", "microsoft", "meta",
        "openai", "deepmind", "nvidia", "hugging", "face", "search", "daily", "weekly", "monthly", "trending", "related", "home", "about",
        "contact", "privacy", "terms", "next", "previous", "comments", "share", "cite", "save", "download", "pdf", "html", "poster", "oral",
        "spotlight", "session", "track", "volume", "issue", "vol", "pp", "edition", "series", "figure", "table", "section", "chapter",
        "part", "editorial", "board", "committee", "chair", "chairs", "nature", "ieee", "acm", "springer",
    };

    private readonly string _text;

    private NameList(string text) => _text = text;

    /// <summary>The names, by their ranges in the text.</summary>
    public List<TextSpan> Names { get; } = [];

    /// <summary>Whether the list says that there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The range of the venue; empty if none is named.</summary>
    public TextSpan Venue { get; private set; }

    /// <summary>The date behind the names; null if there is none.</summary>
    public DateText? Date { get; private set; }

    /// <summary>Where it all ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether a colon parts the names from a text: "Quill, A., Tarn, B.: Title".</summary>
    public bool EndsAtColon { get; private set; }

    /// <summary>How many of the names have two words or initials.</summary>
    public int Certain { get; private set; }

    /// <summary>Reads a range as names; null if it begins with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the range begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="labelled">Whether a label says that these are names: then any words are.</param>
    public static NameList? Read(string text, int start, int end, bool labelled = false)
    {
        var list = new NameList(text);
        return list.ReadAll(text, start, end, labelled) ? list : null;
    }

    /// <summary>Whether a whole text is names for sure: several of them, or one and "et al.".</summary>
    public static bool IsList(string text)
    {
        if (text.Length > MaxLength || Read(text, 0, text.Length) is not { } list || list.End < TrimEnd(text, 0, text.Length))
            return false;
        return list.Names.Count > 1 ? list.Certain * 2 > list.Names.Count
            : list.HasMore || (list.Certain == 1 && text[text.Length - 1] == ')' && text.Length - list.Names[0].End > 12)
            || (list.Date is not null && list.Certain == 1 && text.IndexOf(';') < 0 && text.Length - list.Names[0].End < 80);
    }

    private bool ReadAll(string text, int start, int end, bool labelled)
    {
        start = SkipSpace(text, start, end);
        end = TrimEnd(text, start, end);
        // A list of YAML or JSON.
        if (labelled && end - start > 2 && text[start] == '[' && text[end - 1] == ']')
            (start, end) = (SkipSpace(text, start + 1, end), TrimEnd(text, start + 1, end - 1));
        if (SkipWord(text, start, end, "by ") is > 0 and var by)
            start = SkipSpace(text, by, end);
        if (ReadGroups(text, start, end) || ReadJoined(text, start, end))
            return true;
        // The part before a dash has the names, the part behind it the venue.
        _bars = BarsPart(text, start, end);
        int limit = _bars || (labelled && text.IndexOf(';', start, end - start) >= 0) ? end : Dash(text, start, end);
        int i = start;
        // Behind the first name stands the sign that parts them all; a semicolon further on is in a date or pages.
        int semicolon = text.IndexOf(';', i, limit - i);
        // "Ada Quill, Ben Tarn; (59):1-35, 2026": what follows is no name.
        if (semicolon > i && semicolon + 2 < limit && !labelled && (text[semicolon + 2] == '(' || Letters.IsDigit(text[semicolon + 2])))
            limit = semicolon;
        char separator = semicolon >= 0 && semicolon < limit && (labelled || !HasDate(text, i, semicolon)) ? ';' : ',';
        while (i < limit)
        {
            int stop = PartEnd(text, i, limit, separator, out int next);
            int last = stop;
            bool more = CutMore(text, i, ref last);
            if (EndsAtColon)
            {
                if (last > i
                    && !AddNames(text, i, last, labelled, separator, isLast: true, isBeforeInitials: false, isLastBeforeYear: false))
                    EndsAtColon = false;
                if (EndsAtColon)
                {
                    // What follows the colon is none of the names.
                    End = SkipSpace(text, next, end) < end ? stop : end;
                    return Names.Count > 0;
                }
                ReadRest(text, i, end);
                return Names.Count > 0;
            }
            if (last > i && !AddNames(text, i, last, labelled, separator, isLast: next >= limit,
                NextIsInitials(text, next, limit, separator), next < limit && Letters.IsDigit(text[SkipSpace(text, next, limit - 1)])))
            {
                // What is no name begins the venue.
                ReadRest(text, i, end);
                return Names.Count > 0;
            }
            HasMore |= more;
            // Where no sign is passed over, the year of a reference follows: "Quill, A. (2026). Title".
            if ((more || next == stop) && next < limit)
            {
                ReadRest(text, next, end);
                return Names.Count > 0;
            }
            i = SkipSpace(text, next, limit);
        }
        End = limit;
        if (limit < end)
            ReadRest(text, limit, end);
        return Names.Count > 0;
    }

    /// <summary>"Ada Quill and Ben Tarn, Leaf Lab; Cora Lint, Bell College": semicolons part those who work together.</summary>
    private bool ReadGroups(string text, int start, int end)
    {
        if (end - start > MaxGroups || text.IndexOf(';', start, end - start) < 0)
            return false;
        var found = new List<TextSpan>();
        int groups = 0;
        int places = 0;
        for (int i = start; i < end;)
        {
            int stop = text.IndexOf(';', i, end - i);
            if (stop < 0)
                stop = end;
            int names = found.Count;
            bool isPlace = false;
            for (int k = i; k < stop;)
            {
                int comma = text.IndexOf(',', k, stop - k);
                if (comma < 0)
                    comma = stop;
                TextSpan[] parts = [.. Joined(text, k, comma).Select(part => Bare(text, part, keepsDigits: false))];
                if (!isPlace && parts.Length > 0 && Array.TrueForAll(parts, part => HasSpace(text, part) && IsName(text, part)))
                    found.AddRange(parts);
                else if (IsPlace(text, SkipSpace(text, k, comma), comma))
                    isPlace = true;
                else
                    return false;
                k = comma + 1;
            }
            if (found.Count == names)
                return false;
            groups++;
            places += isPlace ? 1 : 0;
            i = stop + 1;
        }
        if (groups < 2 || places == 0)
            return false;
        Names.AddRange(found);
        Certain = found.Count;
        End = end;
        return true;
    }

    private const int MaxGroups = 1000;

    /// <summary>Whether a part is where somebody works: words in capitals, without numbers and signs.</summary>
    private static bool IsPlace(string text, int start, int end)
    {
        if (end - start is < 2 or > 80 || !(char.IsUpper(text[start]) || string.CompareOrdinal(text, start, "and ", 0, 4) == 0))
            return false;
        for (int i = start; i < end; i++)
        {
            if (Letters.IsDigit(text[i]) || ":?!\"\u201C".IndexOf(text[i]) >= 0)
                return false;
        }
        return true;
    }

    /// <summary>"Quill, Ada and Tarn, Ben B and others": as BibTeX writes names.</summary>
    private bool ReadJoined(string text, int start, int end)
    {
        if (end - start > MaxGroups || text.IndexOf(" and ", start, end - start, StringComparison.Ordinal) < 0)
            return false;
        if (text[end - 1] == '.' && end - start > 3 && char.IsLower(text[end - 2]))
            end--;
        var found = new List<TextSpan>();
        bool more = false;
        for (int i = start; i < end;)
        {
            int stop = text.IndexOf(" and ", i, end - i, StringComparison.Ordinal);
            if (stop < 0)
                stop = end;
            more = stop == end && string.CompareOrdinal(text, i, "others", 0, Math.Max(6, stop - i)) == 0;
            if (!more)
            {
                int comma = text.IndexOf(", ", i, stop - i, StringComparison.Ordinal);
                if (comma < i + 2 || text.IndexOf(',', comma + 1, stop - comma - 1) >= 0 || !IsFamily(text, TextSpan.FromBounds(i, comma))
                    || !char.IsUpper(text[comma + 2]) || !IsName(text, TextSpan.FromBounds(comma + 2, stop))
                    && !IsInitials(text, TextSpan.FromBounds(comma + 2, stop))
                    || !IsName(text, TextSpan.FromBounds(i, comma)))
                    return false;
                found.Add(TextSpan.FromBounds(i, stop));
            }
            i = stop + 5;
        }
        if (found.Count < 2 && !(more && found.Count == 1))
            return false;
        Names.AddRange(found);
        Certain = found.Count;
        HasMore = more;
        End = end < text.Length && text[end] == '.' && TrimEnd(text, end + 1, text.Length) == end + 1 ? text.Length : end;
        return true;
    }

    /// <summary>"AI Magazine" before a year is a venue: names have no words of capitals only.</summary>
    private bool IsAcronymed(string text, TextSpan name)
    {
        if (Names.Count == 0 || !HasSpace(text, name))
            return false;
        for (int i = name.Start; i < name.End;)
        {
            int end = i;
            while (end < name.End && char.IsUpper(text[end]))
                end++;
            if (end - i >= 2 && i == name.Start && (end == name.End || text[end] == ' ') && name.End - end > 6)
                return true;
            while (i < name.End && text[i] != ' ')
                i++;
            i++;
        }
        return false;
    }

    /// <summary>"Quill, Ada, and Ben Tarn": only the first has its family name in front.</summary>
    public void JoinFamilyFirst()
    {
        if (Names.Count < 2 || HasSpace(_text, Names[0]) || _text[Names[0].Start] >= 0x2E80)
            return;
        Names[0] = TextSpan.FromBounds(Names[0].Start, Names[1].End);
        Names.RemoveAt(1);
        Certain++;
    }

    private static bool HasDate(string text, int start, int end) => DateText.Find(text, start, end, yearAlone: true) is not null;

    private static readonly char[] s_bars = ['|', '\u00B7', '\u2022'];

    // Whether bars are between the names.
    private bool _bars;

    /// <summary>Whether all parts between bars are names.</summary>
    private static bool BarsPart(string text, int start, int end)
    {
        if (end - start > 600 || text.IndexOfAny(s_bars, start, end - start) < 0)
            return false;
        foreach (string part in text.Substring(start, end - start).Split(s_bars))
        {
            string name = part.Trim();
            if (name.IndexOf(',') >= 0 || !IsName(name, new TextSpan(0, name.Length)))
                return false;
        }
        return true;
    }

    /// <summary>Where a dash with blanks around it stands; the end if there is none.</summary>
    private static int Dash(string text, int start, int end)
    {
        for (int i = start + 1; i + 1 < end; i++)
        {
            if (text[i] is '-' or '\u2013' or '\u2014' or '|' or '\u00B7' && text[i - 1] == ' ' && text[i + 1] == ' ')
                return i - 1;
        }
        return end;
    }

    /// <summary>Where the part that begins at a position ends: at a separator, or where a sentence ends behind "et al".</summary>
    private int PartEnd(string text, int start, int end, char separator, out int next)
    {
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '(' && depth == 0 && i > start && IsYearOfReference(text, i, end))
                return next = i;
            depth += c is '(' or '[' or '\uFF08' ? 1 : c is ')' or ']' or '\uFF09' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            if (c == separator || c is '\u3001' or '\uFF0C' or '\uFF1B' || (c is '|' or '\u00B7' or '\u2022' && _bars))
            {
                next = i + 1;
                return i;
            }
            if (c == ':' && i > start && (i + 1 == end || text[i + 1] == ' ')
                && (Names.Count > 0 || HasSpace(text, TextSpan.FromBounds(SkipSpace(text, start, i), i))))
            {
                EndsAtColon = true;
                next = i + 1;
                return i;
            }
            // "Quill, A. B. 1950. Title": the year follows, and a title.
            if (c == '.' && i > start && IsYearSentence(text, i + 1, end))
                return next = char.IsUpper(text[i - 1]) ? i + 1 : i;
            // 'Ada Quill, Ben Tarn "Title"'.
            if (c is '"' or '\u201C' && i > start && text[i - 1] == ' ')
                return next = i;
            // "Ada Quill et al. arXiv", "Cora Lint. BELL 2026": a period behind a word of two letters at least that no initial is.
            if (c == '.' && (i - start >= 3 || (i > start && text[i - 1] >= 0x2E80)) && i + 1 < end
                && (text[i + 1] == ' ' || (char.IsLower(text[i - 1]) && Letters.IsLetter(text[i + 1])))
                && (IsSentenceEnd(text, start, i) || IsBehindInitials(text, start, i, end)))
            {
                next = i + 1;
                return i;
            }
        }
        next = end;
        return end;
    }

    /// <summary>" 1950. " with a title behind it.</summary>
    private static bool IsYearSentence(string text, int space, int end)
    {
        if (space + 7 >= end || text[space] != ' ' || text[space + 1] is not ('1' or '2'))
            return false;
        for (int i = space + 2; i < space + 5; i++)
        {
            if (!Letters.IsDigit(text[i]))
                return false;
        }
        return text[space + 5] == '.' && text[space + 6] == ' ';
    }

    /// <summary>"Quill, A. (2026). Title": the names end before the year, and a title follows.</summary>
    private static bool IsYearOfReference(string text, int open, int end)
    {
        int i = open + 1;
        while (i < end && Letters.IsDigit(text[i]))
            i++;
        if (i - open != 5 || text[open + 1] is not ('1' or '2'))
            return false;
        i += i < end && Letters.IsLower(text[i]) ? 1 : 0;
        return i + 2 < end && text[i] == ')' && text[i + 1] is '.' or ':' && text[i + 2] == ' ';
    }

    /// <summary>"Quill A, Tarn B. Title": a period behind initials that follow the family name, as those of the other names do.</summary>
    private bool IsBehindInitials(string text, int start, int period, int end)
    {
        if (!IsFamilyFirst(text, SkipSpace(text, start, period), period) || period + 2 >= end || !char.IsUpper(text[period + 2]))
            return false;
        if (Names.Count > 0 && !IsFamilyFirst(text, Names[Names.Count - 1].Start, Names[Names.Count - 1].End))
            return false;
        // A title follows: words that are no more of a name. Behind a single name one of the first three is in lower case.
        int words = 0;
        bool isCapital = true;
        bool lower = false;
        for (int i = period + 2; i < end && text[i] is not (',' or ';' or '(' or '[' or '.');)
        {
            int stop = i;
            while (stop < end && text[stop] is not (' ' or ',' or ';' or '.'))
                stop++;
            string word = text.Substring(i, stop - i);
            if (word.Length == 0 || (isCapital && word is "and" or "et" or "al" or "&") || (words == 0 && s_particles.Contains(word)))
                return false;
            isCapital &= char.IsUpper(word[0]);
            words++;
            lower |= words is 2 or 3 && char.IsLower(word[0]);
            i = stop + 1;
            if (stop < end && text[stop] != ' ')
                break;
        }
        return words >= 3 && (Names.Count > 0 || lower);
    }

    /// <summary>"Quill A", "van Tarn BC".</summary>
    public static bool IsFamilyFirst(string text, int start, int end)
    {
        int space = end > start ? text.LastIndexOf(' ', end - 1, end - start) : -1;
        if (space < start + 2 || end - space is < 2 or > 4)
            return false;
        for (int i = space + 1; i < end; i++)
        {
            if (!char.IsUpper(text[i]))
                return false;
        }
        return char.IsLetter(text[space - 1]) && (char.IsLower(text[space - 1]) || space - start > 2)
            && text.IndexOf('.', start, end - start) < 0;
    }

    private static bool IsSentenceEnd(string text, int start, int period)
    {
        int word = period;
        while (word > start && char.IsLetter(text[word - 1]))
            word--;
        int length = period - word;
        if (length == 2 && text[word] >= 0x2E80)
            return true;
        if (length == 2)
            return text.Substring(word, 2) is var two
                && (two == "al" || (char.IsUpper(two[0]) && two is not ("Jr" or "Sr" or "St" or "Ch" or "Dr" or "Th")));
        return length > 2;
    }

    /// <summary>Cuts "et al.", "...", "and 12 others" off the end of a part.</summary>
    private static bool CutMore(string text, int start, ref int end)
    {
        end = TrimEnd(text, start, end);
        string part = text.Substring(start, end - start);
        string lower = part.ToLowerInvariant();
        foreach (string more in s_more)
        {
            int found = lower.LastIndexOf(more, StringComparison.Ordinal);
            if (found < 0 || (found > 0 && char.IsLetter(lower[found - 1]) && more[0] < 0x80))
                continue;
            // "et al. (97 additional authors not shown)".
            if (lower.Length - found - more.Length > 2 && lower[found + more.Length] is not (' ' or '.' or '('))
                continue;
            end = TrimEnd(text, start, start + found);
            return true;
        }
        if (part.EndsWith("\u2026", StringComparison.Ordinal) || part.EndsWith("...", StringComparison.Ordinal))
        {
            while (end > start && text[end - 1] is '\u2026' or '.')
                end--;
            return true;
        }
        if (lower.EndsWith(" others", StringComparison.Ordinal) || lower.EndsWith(" more", StringComparison.Ordinal)
            || lower.EndsWith(" more authors", StringComparison.Ordinal)
            || lower == "others" || lower.EndsWith(" additional authors not shown)", StringComparison.Ordinal))
        {
            int and = lower.LastIndexOf("and ", StringComparison.Ordinal);
            int plus = and < 0 ? lower.LastIndexOf('+') : and;
            end = TrimEnd(text, start, start + Math.Max(0, plus));
            return true;
        }
        return false;
    }

    private static readonly string[] s_more = ["et al", "et.al", "et. al", "\u7B49\u4EBA", "and colleagues"];

    private bool NextIsInitials(string text, int start, int end, char separator)
    {
        start = SkipSpace(text, start, end);
        if (start >= end)
            return false;
        int stop = PartEnd(text, start, Math.Min(end, start + 24), separator, out _);
        EndsAtColon = false;
        // "O. and Dean".
        foreach (string and in s_and)
        {
            if (text.IndexOf(and, start, stop - start, StringComparison.Ordinal) is > 0 and var joint)
                stop = joint;
        }
        // "H. (2026)": the year is behind the last of them.
        int bracket = text.IndexOf(" (", start, stop - start, StringComparison.Ordinal);
        return IsInitials(text, TextSpan.FromBounds(start, TrimEnd(text, start, bracket < 0 ? stop : bracket)));
    }

    /// <summary>Adds the names of a part, which "and" may join.</summary>
    private bool AddNames(string text, int start, int end, bool labelled, char separator, bool isLast, bool isBeforeInitials,
        bool isLastBeforeYear)
    {
        var found = new List<TextSpan>();
        foreach (TextSpan part in Joined(text, start, end))
        {
            if (part.IsEmpty)
                continue;
            TextSpan name = Bare(text, part, keepsDigits: labelled && !HasSpace(text, part));
            // "Ada Quill1,2": what numbers say where somebody works.
            if (name.IsEmpty && Names.Count > 0 && part.Length < 4)
                continue;
            if (!(labelled ? IsAnyName(text, name) : IsName(text, name)) && !(Names.Count > 0 && IsInitials(text, name)))
                return false;
            if (!name.IsEmpty)
                found.Add(name);
        }
        // "Behavioral and Brain Sciences" before a year is a venue, as a single word is behind names of two.
        if (!labelled && isLastBeforeYear && found.Count == 1 && IsAcronymed(text, found[0]))
            return false;
        bool single = found.Count == 1 && !HasSpace(text, found[0]) && found[0].Length > 0 && text[found[0].Start] < 0x2E80;
        if (!labelled && single && !isBeforeInitials && Names.Count > 0
            && (!IsInitials(text, found[0]) || !IsFamily(text, Names[Names.Count - 1])) && Certain == Names.Count)
            return false;
        if (!labelled && single && Names.Count == 0 && separator == ',' && isLast)
            return false;
        foreach (TextSpan name in found)
        {
            // "Quill, A., Tarn, B.": family name, then initials.
            if (Names.Count > 0 && IsInitials(text, name) && IsFamily(text, Names[Names.Count - 1]))
            {
                Names[Names.Count - 1] = TextSpan.FromBounds(Names[Names.Count - 1].Start, name.End);
                Certain++;
                continue;
            }
            Names.Add(name);
            Certain += HasSpace(text, name) || text[name.Start] >= 0x2E80 ? 1 : 0;
        }
        End = end;
        return true;
    }

    private static IEnumerable<TextSpan> Joined(string text, int start, int end)
    {
        int first = SkipSpace(text, start, end);
        foreach (string and in s_and)
        {
            if (string.Compare(text, first, and, 1, and.Length - 1, StringComparison.OrdinalIgnoreCase) == 0
                && first + and.Length - 1 <= end)
                first += and.Length - 1;
        }
        int depth = 0;
        for (int i = first; i < end; i++)
        {
            depth += text[i] is '(' or '[' or '\uFF08' ? 1 : text[i] is ')' or ']' or '\uFF09' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            foreach (string and in s_and)
            {
                if (i + and.Length <= end && string.Compare(text, i, and, 0, and.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    yield return TextSpan.FromBounds(first, i);
                    first = i + and.Length;
                    i = first - 1;
                    break;
                }
            }
        }
        if (first < end)
            yield return TextSpan.FromBounds(first, end);
    }

    private static readonly string[] s_and = [" and ", " & ", " und ", " et "];

    /// <summary>A name without the affiliation in brackets and the signs behind it.</summary>
    private static TextSpan Bare(string text, TextSpan part, bool keepsDigits)
    {
        int start = SkipSpace(text, part.Start, part.End);
        int end = part.End;
        int bracket = text.IndexOfAny(s_brackets, start, end - start);
        if (bracket > start)
            end = bracket;
        while (end > start && !char.IsLetter(text[end - 1]) && !(keepsDigits && Letters.IsDigit(text[end - 1]))
            && !(text[end - 1] == '.' && end - start > 1 && char.IsLetter(text[end - 2])))
            end--;
        // "Cora Lint." ends a sentence; "Cora L." does not.
        if (end - start > 3 && text[end - 1] == '.' && char.IsLetter(text[end - 2]) && char.IsLetter(text[end - 3])
            && char.IsLower(text[end - 2])
            && text.Substring(end - 3, 2) is not ("Jr" or "Sr"))
            end--;
        while (start < end && !char.IsLetter(text[start]))
            start++;
        return TextSpan.FromBounds(start, end);
    }

    private static readonly char[] s_brackets = ['(', '[', '\uFF08', '{', '<'];

    private static bool IsAnyName(string text, TextSpan name)
    {
        if (name.IsEmpty || name.Length > 2 * MaxName)
            return name.IsEmpty;
        return true;
    }

    /// <summary>
    /// Whether a range is a personal name: words with capitals, initials, particles; or two to four characters of Chinese, Japanese or
    /// Korean.
    /// </summary>
    private static bool IsName(string text, TextSpan name)
    {
        if (name.Length is < 2 or > MaxName)
            return false;
        if (text[name.Start] >= 0x2E80)
        {
            for (int i = name.Start; i < name.End; i++)
            {
                if (text[i] < 0x2E80 && text[i] != ' ')
                    return false;
                if (text[i] is >= '\u3000' and <= '\u303F' or >= '\uFF00')
                    return false;
            }
            return name.Length <= 4;
        }
        int words = 0;
        int capitals = 0;
        for (int i = name.Start; i < name.End;)
        {
            int end = i;
            while (end < name.End && text[end] is not (' ' or '\u00A0'))
                end++;
            if (end > i)
            {
                words++;
                string word = text.Substring(i, end - i);
                // "Quill IS": initials.
                bool areInitials = word.Length == 1 || (word.Length == 2 && i > name.Start && char.IsUpper(word[1]));
                if (s_others.Contains(word) && !(areInitials && char.IsUpper(word[0])))
                    return false;
                if (IsNameWord(word) || (IsCapitals(word) && HasInitials(text, name)))
                    capitals++;
                else if (!s_particles.Contains(word))
                    return false;
            }
            i = end + 1;
        }
        return words <= MaxWords && capitals > 0 && (words > 1 || capitals == 1);
    }

    /// <summary>"QUILL": a family name as some lists of references write it.</summary>
    private static bool IsCapitals(string word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c is not ('-' or '\''))
                return false;
        }
        return word.Length is > 3 and < 20;
    }

    private static bool HasInitials(string text, TextSpan name) =>
        text.LastIndexOf(' ', name.End - 1, name.Length) is > 0 and var space && IsInitials(text, TextSpan.FromBounds(space + 1, name.End));

    private static bool IsNameWord(string word)
    {
        if (!char.IsUpper(word[0]) && !(word.Length > 2 && word[1] is '\'' or '\u2019')
            && !(word.Length > 2 && word[0] is '\\' or '\'' or '`'))
            return false;
        int uppers = 0;
        foreach (char c in word)
        {
            if (char.IsDigit(c) || ":?!/@#_=+<>|()[]\"\u201C\u201D%$&".IndexOf(c) >= 0)
                return false;
            uppers += char.IsUpper(c) ? 1 : 0;
        }
        // "MS", "J.-P.", "McDonald", "O'Brien", "HMT" is too long for initials.
        return uppers <= 4 && (uppers <= 3 || word.IndexOf('.') > 0 || word.IndexOf('-') > 0);
    }

    private static bool IsInitials(string text, TextSpan name)
    {
        if (name.Length is 0 or > 10)
            return false;
        for (int i = name.Start; i < name.End; i++)
        {
            if (!char.IsUpper(text[i]) && text[i] is not ('.' or ' ' or '-'))
                return false;
        }
        return name.Length <= 3 || text.IndexOf('.', name.Start, name.Length) >= 0;
    }

    /// <summary>Reads what follows the names: venue and date.</summary>
    private void ReadRest(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || ",;.-\u2013\u2014|\u00B7".IndexOf(text[start]) >= 0))
            start++;
        if (start >= end)
        {
            End = end;
            return;
        }
        if (end - start > 160)
            return;
        Date = LastDate(text, start, end);
        int stop = Date is { } date && TrimEnd(text, date.End, end) - date.End <= 1 ? date.Start : end;
        while (stop > start && (char.IsWhiteSpace(text[stop - 1]) || ",;.-\u2013(\u2014'".IndexOf(text[stop - 1]) >= 0))
            stop--;
        if (stop > start)
            Venue = TextSpan.FromBounds(start, stop);
        End = end;
    }

    private static DateText? LastDate(string text, int start, int end)
    {
        DateText? last = null;
        for (int i = start; i < end && DateText.Find(text, i, end, yearAlone: true) is { } found; i = found.End)
            last = found;
        return last is { Value.Length: > 0 } ? last : null;
    }

    /// <summary>"Quill", "de Witte".</summary>
    private static bool IsFamily(string text, TextSpan name) => !HasSpace(text, name)
        || (char.IsLower(text[name.Start]) && s_particles.Contains(text.Substring(name.Start, text.IndexOf(' ', name.Start) - name.Start)));

    private static bool HasSpace(string text, TextSpan span) => text.IndexOf(' ', span.Start, span.Length) >= 0;

    private static int SkipSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static int SkipWord(string text, int start, int end, string word) =>
        start + word.Length <= end && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            ? start + word.Length : 0;

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';'))
            end--;
        return end;
    }
}

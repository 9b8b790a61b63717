using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>How sure it is that a line is page furniture.</summary>
internal enum FurnitureKind
{
    None,

    /// <summary>A word or number of a page's menu that a paper could have as its title ("Papers", "1984").</summary>
    Weak,

    /// <summary>Nothing else than page furniture.</summary>
    Strong,

    /// <summary>A date such as "Mar 14".</summary>
    Date,

    /// <summary>A date with its year.</summary>
    DateWithYear,
}

/// <summary>
/// The text around the papers on a Hugging Face papers page, as copied ("variant A"): whole blocks only. Of 84,305 real titles none is
/// among them.
/// </summary>
internal static class PageFurniture
{
    /// <summary>The longest line that is looked at.</summary>
    public const int MaxLength = 200;

    /// <summary>No word or phrase that is furniture as a whole is longer.</summary>
    private const int MaxPhraseLength = 40;

    private static readonly HashSet<string> s_weak = new(StringComparer.OrdinalIgnoreCase)
    {
        "new", "subscribe", "papers", "daily", "weekly", "monthly", "models", "datasets", "spaces", "posts", "docs",
        "enterprise", "pricing",
    };

    private static readonly HashSet<string> s_strong = new(StringComparer.OrdinalIgnoreCase)
    {
        "daily papers", "trending papers", "buckets new", "log in", "sign up", "ak", "by", "submitted by", "upvote", "arxiv page", "·",
        "hugging face", "daily papers - hugging face",
    };

    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // Those of invitations, bylines, stars and addresses.
    private static readonly string[] s_longBeginnings = ["get trending papers", "by", "github ", "http"];

    /// <summary>
    /// Whether a text is so long, with single spaces only, that its beginning says that it is no furniture. Most titles are.
    /// </summary>
    public static bool IsTooLong(string text, int start, int length)
    {
        if (length <= MaxPhraseLength || !CollapsedText.HasSingleSpaces(text, start, length))
            return false;
        char first = text[start];
        // Counters, bullets, invitations, bylines and addresses of pages may be longer; dates may have a long count behind them.
        return !IsDigit(first) && "[\u00B7\u2022*-".IndexOf(first) < 0 && !StartsWithAny(text, s_longBeginnings, start)
            && !StartsWithAny(text, s_months, start);
    }

    /// <summary>What a line is whose white space is collapsed and trimmed.</summary>
    public static FurnitureKind Classify(string line)
    {
        if (line.Length is 0 or > MaxLength)
            return FurnitureKind.None;
        if (s_weak.Contains(line))
            return FurnitureKind.Weak;
        if (s_strong.Contains(line))
            return FurnitureKind.Strong;
        if (IsCounter(line))
            return char.IsDigit(line[0]) ? FurnitureKind.Weak : FurnitureKind.Strong;
        return Date(line) is var date and not FurnitureKind.None ? date
            : IsInvitation(line) || IsByline(line) || IsBulletedDate(line) || IsAuthorCount(line) || IsStars(line)
            || IsPageAddress(line) ? FurnitureKind.Strong
            : FurnitureKind.None;
    }

    private static bool IsInvitation(string line) =>
        StartsWith(line, "get trending papers in your email inbox") && line[line.Length - 1] == '!';

    /// <summary>"by AK and the research community", also with its parts glued or bracketed.</summary>
    private static bool IsByline(string line)
    {
        if (!StartsWith(line, "by") || !line.EndsWith(" and the research community", StringComparison.OrdinalIgnoreCase))
            return false;
        int i = 2;
        if (At(line, i) == ' ')
            i++;
        if (At(line, i) == '[')
            i++;
        return string.Compare(line, i, "AK", 0, 2, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>"Mar 14", "Mar 14, 2025", either with a count behind it, linked or not.</summary>
    private static FurnitureKind Date(string line)
    {
        int i = MonthAndDay(line, 0, out bool year);
        if (i < 0)
            return FurnitureKind.None;
        int end = i;
        while (At(line, end) == ' ' || IsDigit(At(line, end)))
            end++;
        return end < line.Length ? IsLinkedCounter(line, i) ? FurnitureKind.Strong : FurnitureKind.None
            : year ? FurnitureKind.DateWithYear
            : i == line.Length ? FurnitureKind.Date
            : FurnitureKind.Strong;
    }

    /// <summary>"[6](https://...)", "[-][31]": a counter that links to its page.</summary>
    private static bool IsLinkedCounter(string line, int start)
    {
        int i = start;
        while (At(line, i) == ' ')
            i++;
        int close = line.IndexOf(']', i);
        return At(line, i) == '[' && close > i + 1 && IsCounter(line.Substring(i + 1, close - i - 1).Trim())
            && line.IndexOf(' ', close) < 0 && line[line.Length - 1] is ')' or ']';
    }

    private static bool IsBulletedDate(string line)
    {
        int i = Bullet(line);
        if (StartsWith(line, "published on ", i))
            i += "published on ".Length;
        return MonthAndDay(line, i, out _) == line.Length;
    }

    private static bool IsAuthorCount(string line)
    {
        int start = Bullet(line);
        int i = Digits(line, start);
        return i > start && At(line, i) == ' ' && (IsRest(line, i + 1, "author") || IsRest(line, i + 1, "authors"));
    }

    /// <summary>A number alone ("19", "86.1k"), or a dash in its place, with or without "[-]" before it.</summary>
    private static bool IsCounter(string line)
    {
        int i = StartsWith(line, "[-]") ? 3 : 0;
        if (i == 3 && At(line, i) == ' ')
            i++;
        if (IsRest(line, i, "-"))
            return true;
        if (!IsDigit(At(line, i)))
            return false;
        while (IsDigit(At(line, i)) || At(line, i) is '.' or ',')
            i++;
        return i == line.Length || IsRest(line, i, "k");
    }

    private static bool IsStars(string line)
    {
        if (!StartsWith(line, "github ") || !IsDigit(At(line, 7)))
            return false;
        int i = 7;
        while (IsDigit(At(line, i)) || At(line, i) == '.')
            i++;
        return i == line.Length || IsRest(line, i, "k");
    }

    private static bool IsPageAddress(string line) =>
        (StartsWith(line, "https://huggingface.co/login") || StartsWith(line, "https://huggingface.co/papers")
            || StartsWith(line, "http://huggingface.co/login") || StartsWith(line, "http://huggingface.co/papers"))
        && line.IndexOf(' ') < 0;

    /// <summary>The end of "Mar 14" or "Mar 14, 2025" at a position, or -1.</summary>
    private static int MonthAndDay(string line, int start, out bool year)
    {
        year = false;
        if (!StartsWithAny(line, s_months, start) || At(line, start + 3) != ' ')
            return -1;
        int i = Digits(line, start + 4);
        if (i - start - 4 is < 1 or > 2)
            return -1;
        if (At(line, i) == ',' && At(line, i + 1) == ' ' && Digits(line, i + 2) == i + 6)
        {
            year = true;
            return i + 6;
        }
        return i;
    }

    private static bool StartsWithAny(string line, string[] prefixes, int start)
    {
        foreach (string prefix in prefixes)
        {
            if (start < line.Length && (line[start] | 0x20) == (prefix[0] | 0x20) && StartsWith(line, prefix, start))
                return true;
        }
        return false;
    }

    private static int Bullet(string line)
    {
        int i = At(line, 0) is '·' or '•' or '*' or '-' ? 1 : 0;
        while (At(line, i) == ' ')
            i++;
        return i;
    }

    private static int Digits(string line, int i)
    {
        while (IsDigit(At(line, i)))
            i++;
        return i;
    }

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private static char At(string line, int i) => i < line.Length ? line[i] : '\0';

    private static bool IsRest(string line, int start, string rest) =>
        start <= line.Length && line.Length - start == rest.Length && StartsWith(line, rest, start);

    private static bool StartsWith(string line, string prefix, int start = 0) =>
        start + prefix.Length <= line.Length
            && string.Compare(line, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

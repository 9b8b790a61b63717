using System.Text;

namespace PaperGen.Model;

/// <summary>A title that has no short name before a colon: which words it has, and whether it is a name all the same.</summary>
internal sealed class IntroducedNameTitle
{
    private const int MaxShortWords = 3;

    /// <summary>More than any title has.</summary>
    private const int MaxLength = 1_000;

    private static readonly string[] s_reports = [" technical report", " system card", " model card", " tech report"];

    private readonly string _title;
    private readonly string _folded;

    public IntroducedNameTitle(string title)
    {
        if (title.Length > MaxLength)
            title = title.Substring(0, MaxLength);
        _title = title;
        _folded = Fold(title);
        foreach (string word in _folded.Split(' '))
            IsAboutEvaluation |= IntroducedNameVocabulary.IsEvaluation(word);
    }

    /// <summary>Whether it announces a data set or an evaluation rather than a method.</summary>
    public bool IsAboutEvaluation { get; }

    /// <summary>Whether the title has a name, hyphens and letter case aside.</summary>
    public bool Has(string name) => Fold(name) is { Length: > 2 } folded && _folded.IndexOf(folded, StringComparison.Ordinal) >= 0;

    /// <summary>Whether the title begins with a phrase.</summary>
    public bool BeginsWith(string phrase) => _folded.StartsWith(Fold(phrase), StringComparison.Ordinal);

    /// <summary>
    /// What the title says of its name without an abstract: <c>Long Form (N)</c> at its beginning, as "with Unmanned Surface Vehicles
    /// (USVs)" is another's.
    /// </summary>
    public string? OwnName => Bracketed(isWhole: true);

    /// <summary>
    /// The name that the title gives: <c>N:word</c>, <c>N! ...</c>, <c>N -- ...</c>, <c>N Technical Report</c>, <c>... (N)</c>, or the
    /// whole title; null if it gives none.
    /// </summary>
    /// <param name="words">The abstract, which has to have the name, too.</param>
    public string? Name(IntroducedNameWords words)
    {
        if (Head(":") is { Length: > 1 } glued && glued.IndexOf(' ') < 0 && IntroducedNameShape.IsNameLike(glued))
            return glued;
        if (Head(", ") is { Length: > 1 } first && IntroducedNameShape.IsNameLike(first) && IsName(first, words)
            && !IntroducedNameAbbreviations.Contains(first))
            return first;
        if (Head("! ") is { Length: > 2 } shout && shout.IndexOf(' ') < 0 && IntroducedNameShape.IsCapitalised(shout)
            && words.First(shout) >= 0)
            return shout;
        foreach (string head in new[] { Head(":"), Head(" - "), Head(" -- "), Head(" \u2013 "), Head(" \u2014 "), Report() })
        {
            if (IsName(head, words))
                return head;
        }
        return Bracketed(isWhole: false) ?? (IsName(_title, words) && _title.IndexOf(' ') < 0 ? _title : Abbreviated(words));
    }

    private string Head(string mark) => _title.IndexOf(mark, StringComparison.Ordinal) is > 0 and var end
        ? _title.Substring(0, end).Trim() : "";

    private string Report()
    {
        foreach (string report in s_reports)
        {
            if (_title.EndsWith(report, StringComparison.OrdinalIgnoreCase))
                return _title.Substring(0, _title.Length - report.Length).Trim();
        }
        return "";
    }

    /// <summary>Whether one to three words that the title begins with are a name: written like one, and in the abstract.</summary>
    private static bool IsName(string text, IntroducedNameWords words)
    {
        string[] parts = text.Split(' ');
        if (text.Length < 2 || parts.Length > MaxShortWords || !words.Has(parts))
            return false;
        foreach (string part in parts)
        {
            if (!IntroducedNameShape.IsCapitalised(part) && !IntroducedNameShape.IsVersion(part))
                return false;
        }
        return IntroducedNameShape.IsNameLike(parts[0]) || parts.Length > 1 || words.Occurrences(text) > 1;
    }

    /// <summary>The abbreviation in the title's brackets whose letters the words before it have.</summary>
    /// <param name="isWhole">Whether those have to be all words before it, an article aside.</param>
    private string? Bracketed(bool isWhole)
    {
        int open = _title.IndexOf('(');
        int close = open > 0 ? _title.IndexOf(')', open) : -1;
        if (close < 0)
            return null;
        string name = _title.Substring(open + 1, close - open - 1).Trim();
        var title = new IntroducedNameWords(_title);
        int bracket = title.First(name);
        int longForm = bracket > 0 && IntroducedNameShape.IsNameLike(name) && !IntroducedNameAbbreviations.Contains(name)
            ? IntroducedNameLetters.LongForm(title, name, 0, bracket - 1) : -1;
        return longForm >= 0 && (!isWhole || longForm == (title[0] is "A" or "An" or "The" ? 1 : 0)) ? name : null;
    }

    /// <summary>The N of an abstract that has the whole title, or its part before the colon, directly followed by (N).</summary>
    private string? Abbreviated(IntroducedNameWords words)
    {
        string head = Fold(Head(": ") is { Length: > 0 } before ? before : _title);
        // An abstract begins with what is known.
        for (int i = words.SentenceEnd(0); i < words.Count; i++)
        {
            if (words[i] != "(" || words[i + 2] is not (")" or "," or ";") || !IntroducedNameShape.IsNameLike(words[i + 1])
                || IntroducedNameAbbreviations.Contains(words[i + 1]))
                continue;
            int start = i;
            int length = 1;
            while (start > 0 && length < head.Length && words.IsWord(start - 1))
                length += Fold(words[--start]).Length - 1;
            if (start < i && Fold(words.Join(start, i)) == head
                && !IntroducedNameVocabulary.IsBlocker(words[words[start - 1] is "the" or "a" ? start - 2 : start - 1]))
                return words[i + 1];
        }
        return null;
    }

    /// <summary>The words in small letters, a space on either side of each.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(" ");
        foreach (char c in text)
        {
            if (IntroducedNameShape.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded[folded.Length - 1] != ' ')
                folded.Append(' ');
        }
        return folded[folded.Length - 1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }
}

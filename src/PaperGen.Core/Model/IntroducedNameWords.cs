using System.Text;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>
/// An abstract as the search for its introduced name reads it: words and the marks between them. Quotation marks, braces and TeX's font
/// commands are left out, a possessive <c>'s</c> is no part of its word, and an address or a formula is one mark.
/// </summary>
internal sealed class IntroducedNameWords
{
    /// <summary>A paper names itself early; what is longer is no abstract but a book.</summary>
    private const int MaxLength = 10_000;

    /// <summary>Stands for an address or a formula.</summary>
    private const string Masked = "\uFFFF";

    private const string LeftOut = "\"\u201C\u201D\u2018\u2019`'*~$\\{}";

    /// <summary>Words before a period that ends no sentence.</summary>
    private static readonly HashSet<string> s_abbreviated = new(StringComparer.OrdinalIgnoreCase) { "e.g", "i.e", "al", "vs", "cf",
        "fig", "eq", "sec", "approx", "resp", "a.k.a", "w.r.t" };

    private static readonly string[] s_fonts = ["textbf", "textit", "texttt", "textsc", "textsf", "textrm", "emph", "mathbf", "mathrm",
        "mathtt", "mathcal", "underline", "text"];

    private readonly List<string> _tokens = [];
    private readonly List<bool> _endsSentence = [];
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly string _addresses;

    public IntroducedNameWords(string text)
    {
        if (text.Length > MaxLength)
            text = text.Substring(0, MaxLength);
        // **C**ode **B**ench, T\"ULU
        text = text.Replace("**", "").Replace("\\\"", "").Replace("\\'", "");
        text = WithoutScripts(text);
        List<TextSpan> urls = UrlRuns.Find(text);
        _addresses = Letters(text, urls);
        Read(TextMask.Apply(text, urls));
    }

    public int Count => _tokens.Count;

    /// <summary>A word or mark; empty beyond the ends.</summary>
    public string this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : "";

    /// <summary>Whether a word is there, and no mark.</summary>
    public bool IsWord(int index) => this[index] is { Length: > 0 } token && IntroducedNameShape.IsLetterOrDigit(token[0]);

    /// <summary>Where the sentence that begins at a word ends: behind its mark.</summary>
    public int SentenceEnd(int start)
    {
        int end = start;
        while (end < _tokens.Count && !_endsSentence[end])
            end++;
        return Math.Min(end + 1, _tokens.Count);
    }

    /// <summary>How often a word is in the text, alone or as the first part of a hyphenated one.</summary>
    public int Occurrences(string word) => _counts.TryGetValue(word, out int count) ? count : 0;

    /// <summary>The first place of a word, alone or as the first part of a hyphenated one; -1 if there is none.</summary>
    public int First(string word) => _first.TryGetValue(word, out int first) ? first : -1;

    /// <summary>Whether an address has a name in it, whatever is between its letters.</summary>
    public bool IsInAddress(string name) => IntroducedNameShape.Fold(name) is { Length: > 2 } folded
        && _addresses.IndexOf(folded, StringComparison.Ordinal) >= 0;

    /// <summary>The words of a stretch, a space between them.</summary>
    public string Join(int start, int end)
    {
        var text = new StringBuilder(this[start]);
        for (int i = start + 1; i < end; i++)
            text.Append(' ').Append(_tokens[i]);
        return text.ToString();
    }

    /// <summary>Where a run of words stands for the first time, and how often it does.</summary>
    public (int First, int Count) Find(int start, int end)
    {
        int first = -1;
        int count = 0;
        for (int i = Math.Max(First(this[start]), 0); i + end - start <= _tokens.Count; i++)
        {
            int n = 0;
            while (start + n < end && string.Equals(_tokens[i + n], _tokens[start + n], StringComparison.OrdinalIgnoreCase))
                n++;
            if (start + n < end)
                continue;
            first = first < 0 ? i : first;
            count++;
        }
        return (first, count);
    }

    /// <summary>Whether some words are in the text, one behind the other.</summary>
    public bool Has(string[] words)
    {
        for (int i = 0; i + words.Length <= _tokens.Count; i++)
        {
            int n = 0;
            while (n < words.Length && _tokens[i + n] == words[n])
                n++;
            if (n == words.Length)
                return true;
        }
        return words.Length == 1 && First(words[0]) >= 0;
    }

    /// <summary>A text with <c>^{2}</c> as <c>^2</c>.</summary>
    private static string WithoutScripts(string text)
    {
        if (text.IndexOf("^{", StringComparison.Ordinal) < 0 && text.IndexOf("_{", StringComparison.Ordinal) < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        bool inScript = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && i > 0 && text[i - 1] is '^' or '_')
                inScript = true;
            else if (text[i] == '}' && inScript)
                inScript = false;
            else
                plain.Append(text[i]);
        }
        return plain.ToString();
    }

    private static string Letters(string text, List<TextSpan> urls)
    {
        var letters = new StringBuilder();
        foreach (TextSpan url in urls)
            letters.Append(IntroducedNameShape.Fold(text.Substring(url.Start, url.Length))).Append(' ');
        return letters.ToString();
    }

    private void Read(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (IntroducedNameShape.IsLetterOrDigit(text[i]))
            {
                i = ReadWord(text, i);
            }
            else if (text[i] == EntryText.Mask)
            {
                while (i < text.Length && text[i] == EntryText.Mask)
                    i++;
                Add(Masked, false);
            }
            else
            {
                i = ReadMark(text, i);
            }
        }
    }

    private int ReadWord(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && (IntroducedNameShape.IsLetterOrDigit(text[end]) || Continues(text, start, end)))
            end++;
        string word = text.Substring(start, end - start);
        if (end < text.Length && text[end] == '{' && Array.IndexOf(s_fonts, word) >= 0)
            return end + 1;
        // \ours is a macro that was left behind.
        Add(start > 0 && text[start - 1] == '\\' ? Masked : word, false);
        // A possessive is no part of a name.
        return end + 1 < text.Length && text[end] is '\'' or '\u2019' && text[end + 1] == 's' && !IsPart(text, end + 2) ? end + 2 : end;
    }

    private static bool IsPart(string text, int position) => position < text.Length && IntroducedNameShape.IsLetterOrDigit(text[position]);

    /// <summary>
    /// Whether a character that is no letter goes on a word: a hyphen, the period of a version, <c>V_AI</c>, <c>VCT^2</c>, <c>C++</c>.
    /// </summary>
    private static bool Continues(string text, int start, int position) => text[position] switch
    {
        '-' or '\u2010' or '\u2011' or '_' or '^' or '@' or '&' => IsPart(text, position + 1),
        '+' => !IsPart(text, position + 1),
        '.' => IsPart(text, position + 1) && (char.IsDigit(text[position + 1]) || char.IsLower(text[position + 1])
            || (position - start == 1 && char.IsUpper(text[start]))),
        _ => false,
    };

    private int ReadMark(string text, int start)
    {
        char mark = text[start];
        int end = start + 1;
        if (char.IsWhiteSpace(mark) || LeftOut.IndexOf(mark) >= 0)
            return end;
        if (IsDash(mark))
        {
            while (end < text.Length && IsDash(text[end]))
                end++;
            Add("-", false);
            return end;
        }
        Add(mark.ToString(), mark is '?' or '!' || (mark == '.' && !s_abbreviated.Contains(this[_tokens.Count - 1])
            && BeginsSentence(text, end)));
        return end;
    }

    private static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2012' or '\u2015';

    private static bool BeginsSentence(string text, int position)
    {
        while (position < text.Length && !IntroducedNameShape.IsLetterOrDigit(text[position]))
            position++;
        return position == text.Length || !char.IsLower(text[position]) || IntroducedNameShape.HasInnerCapital(text, position);
    }

    private void Add(string token, bool endsSentence)
    {
        Note(token);
        int hyphen = token.IndexOf('-');
        if (hyphen > 0)
            Note(token.Substring(0, hyphen));
        _tokens.Add(token);
        _endsSentence.Add(endsSentence);
    }

    private void Note(string word)
    {
        if (!_first.ContainsKey(word))
            _first.Add(word, _tokens.Count);
        _counts[word] = Occurrences(word) + 1;
    }
}

namespace PaperGen.Internal;

/// <summary>
/// One name of an author field, as stretches of the file: of the family name with its particle, of the suffix, of the given names.
/// </summary>
internal sealed class BibTeXName
{
    /// <summary>The names of biblatex's other form, <c>family=Kuhn, given=Ada</c>, in the order of ours.</summary>
    private static readonly string[] s_keys = ["prefix", "family", "suffix", "given"];

    private BibTeXName(int start, int end)
    {
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>One part is a name that has none; of two the family name comes first, of three the suffix is between.</summary>
    public List<(int Start, int End)> Parts { get; } = [];

    /// <summary>The particle of the family name where it is apart from it.</summary>
    public (int Start, int End)? Particle { get; private set; }

    /// <summary>A comma that parts nothing; -1 if there is none.</summary>
    public int StrayComma { get; private set; } = -1;

    /// <summary>Whether the name was cut out of a list whose names commas part.</summary>
    public bool IsByComma { get; private init; }

    /// <summary>
    /// Whether a list is one of several names with one comma at most in each, not at its end: nothing is wrong with that, and most are so.
    /// </summary>
    public static bool IsPlainList(string text, int start, int end)
    {
        int depth = 0, commas = 0, names = 1;
        char last = ',';
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (WhiteSpace.Is(c) || c == '~')
                continue;
            if (c == '\\')
                i++;
            else if (c == '{')
                depth++;
            else if (c == '}')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && c == ',' && (last == ',' || ++commas > 1))
                return false;
            else if (depth == 0 && IsAnd(text, i, start, end))
            {
                if (last == ',')
                    return false;
                (commas, last) = (0, ',');
                names++;
                i += 2;
                continue;
            }
            last = c;
        }
        return names > 1 && last != ',';
    }

    /// <summary>The names between two positions: <c>and</c> parts them, outside braces.</summary>
    public static List<BibTeXName> Split(string text, int start, int end)
    {
        var names = new List<BibTeXName>();
        List<(int Start, int End)> pieces = SplitAt(text, start, end, isWord: true, default);
        if (pieces.Count == 1)
        {
            List<(int Start, int End)> byComma = SplitAt(text, start, end, isWord: false, ',');
            if (byComma.Count > 2 && byComma.TrueForAll(piece => IsWholeName(text, piece)))
            {
                foreach ((int first, int last) in byComma)
                    names.Add(Of(text, first, last, isByComma: true));
                return names;
            }
            List<(int Start, int End)> bySemicolon = SplitAt(text, start, end, isWord: false, ';');
            if (bySemicolon.Count > 1 && text.IndexOf('&', start, end - start) < 0)
                pieces = bySemicolon;
        }
        foreach ((int first, int last) in pieces)
        {
            if (last > first)
                names.Add(Of(text, first, last, isByComma: false));
        }
        return names;
    }

    /// <summary>Whether the field says that there are more names.</summary>
    public bool IsOthers(string text) =>
        Is(text, BibTeXNames.Others) || Is(text, "et al.") || Is(text, "et al") || Is(text, "{others}") || Is(text, "{et al.}");

    /// <summary>Whether braces hold the name together.</summary>
    public bool IsLiteral(string text) => text[Start] == '{' && GroupEnd(text, Start, End) == End - 1;

    private bool Is(string text, string word) =>
        End - Start == word.Length && string.Compare(text, Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static BibTeXName Of(string text, int start, int end, bool isByComma)
    {
        var name = new BibTeXName(start, end) { IsByComma = isByComma };
        List<(int Start, int End)> parts = SplitAt(text, start, end, isWord: false, ',');
        if (name.IsLiteral(text))
            name.Parts.Add((start + 1, end - 1));
        else if (parts.Count > 1 && text.IndexOf('=', start, end - start) >= 0 && name.ReadKeys(text, parts))
            return name;
        else if (parts.Count == 1)
            name.ReadInOrder(text, start, end);
        else
            name.ReadParts(text, parts);
        return name;
    }

    private void ReadParts(string text, List<(int Start, int End)> parts)
    {
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].End > parts[i].Start)
                continue;
            // The comma before an empty part, or behind one that is the first.
            StrayComma = i > 0 ? text.LastIndexOf(',', parts[i].Start - 1) : text.IndexOf(',', parts[i].Start);
            parts.RemoveAt(i);
        }
        if (parts.Count == 0)
            return;
        if (parts.Count == 1)
        {
            ReadInOrder(text, parts[0].Start, parts[0].End);
            return;
        }
        Parts.AddRange(parts);
        if (parts.Count == 2)
        {
            // "Ada Kuhn, Jr."
            if (BibTeXNames.IsSuffix(Word(text, parts[1])) && Words(text, parts[0].Start, parts[0].End) is { Count: > 1 } words
                && !IsSmall(text, words[0]))
            {
                Parts.Clear();
                ReadInOrder(text, parts[0].Start, parts[0].End);
                if (Parts.Count == 2)
                    Parts.Insert(1, parts[1]);
            }
        }
        else if (!BibTeXNames.IsSuffix(Word(text, parts[1])))
        {
            // "Kuhn, Ada, Jr." and "Kuhn, Ada, B."
            bool isLast = parts.Count == 3 && BibTeXNames.IsSuffix(Word(text, parts[2]));
            Parts.Clear();
            Parts.Add(parts[0]);
            if (isLast)
                Parts.Add(parts[2]);
            if (!isLast && StrayComma < 0)
                StrayComma = text.IndexOf(',', parts[1].End);
            Parts.Add(isLast ? parts[1] : (parts[1].Start, parts[parts.Count - 1].End));
        }
        else if (parts.Count > 3)
        {
            if (StrayComma < 0)
                StrayComma = text.IndexOf(',', parts[2].End);
            Parts.Clear();
            Parts.AddRange([parts[0], parts[1], (parts[2].Start, parts[parts.Count - 1].End)]);
        }
    }

    /// <summary>"Ada von Kuhn Jr.": the family name is the last word, with the words in lower case before it.</summary>
    private void ReadInOrder(string text, int start, int end)
    {
        List<(int Start, int End)> words = Words(text, start, end);
        int last = words.Count - 1;
        (int Start, int End)? suffix = null;
        if (last > 1 && BibTeXNames.IsSuffix(Word(text, words[last])) && !Word(text, words[last]).Equals("v",
            StringComparison.OrdinalIgnoreCase))
            suffix = words[last--];
        int family = 0;
        while (family < last && !IsSmall(text, words[family]))
            family++;
        if (last < 0)
            return;
        Parts.Add((words[family].Start, words[last].End));
        if (suffix is { } found)
            Parts.Add(found);
        if (family > 0)
            Parts.Add((words[0].Start, words[family - 1].End));
        else if (suffix is not null)
            Parts.RemoveAt(1);
    }

    private bool ReadKeys(string text, List<(int Start, int End)> parts)
    {
        var values = new (int Start, int End)?[s_keys.Length];
        foreach ((int start, int end) in parts)
        {
            int equals = text.IndexOf('=', start, end - start);
            if (equals < 0)
                return false;
            int key = Array.IndexOf(s_keys, text.Substring(start, equals - start).Trim().Trim('"').ToLowerInvariant());
            int value = equals + 1;
            while (value < end && WhiteSpace.Is(text[value]))
                value++;
            if (key >= 0)
                values[key] = (value, end);
        }
        if (values[1] is not { } family)
            return false;
        Particle = values[0];
        Parts.Add(family);
        if (values[2] is { } suffix)
            Parts.Add(suffix);
        if (values[3] is { } given)
            Parts.Add(given);
        return true;
    }

    /// <summary>"A. Kuhn": an initial and a word, or words, none of which says how they belong together.</summary>
    private static bool IsWholeName(string text, (int Start, int End) piece) => Words(text, piece.Start, piece.End).Count > 1;

    private static string Word(string text, (int Start, int End) word) => text.Substring(word.Start, word.End - word.Start).Trim('{', '}');

    /// <summary>The stretches between separators outside braces, without white space at their ends.</summary>
    private static List<(int Start, int End)> SplitAt(string text, int start, int end, bool isWord, char separator)
    {
        var pieces = new List<(int, int)>();
        int depth = 0;
        int first = start;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '\\')
                i++;
            else if (c == '{')
                depth++;
            else if (c == '}')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && (isWord ? IsAnd(text, i, start, end) : c == separator))
            {
                pieces.Add(Trim(text, first, i));
                i += isWord ? 2 : 0;
                first = i + 1;
            }
        }
        pieces.Add(Trim(text, Math.Min(first, end), end));
        return pieces;
    }

    private static bool IsAnd(string text, int i, int start, int end) =>
        (text[i] | 0x20) == 'a' && i + 3 <= end && (text[i + 1] | 0x20) == 'n' && (text[i + 2] | 0x20) == 'd'
        && (i == start || WhiteSpace.Is(text[i - 1]) || text[i - 1] is '}' or ',') && (i + 3 == end || WhiteSpace.Is(text[i + 3])
            || text[i + 3] == '{');

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsBlank(char c) => WhiteSpace.Is(c) || c == '~';

    private static List<(int Start, int End)> Words(string text, int start, int end)
    {
        var words = new List<(int, int)>();
        int depth = 0;
        int first = -1;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (depth == 0 && IsBlank(c))
            {
                if (first >= 0)
                    words.Add((first, i));
                first = -1;
                continue;
            }
            if (first < 0)
                first = i;
            if (c == '\\' && i + 1 < end)
                i++;
            else if (c == '{')
                depth++;
            else if (c == '}')
                depth = Math.Max(0, depth - 1);
        }
        if (first >= 0)
            words.Add((first, end));
        return words;
    }

    /// <summary>Whether a word begins with a small letter, as particles do; a group that only protects a word has no case.</summary>
    private static bool IsSmall(string text, (int Start, int End) word)
    {
        if (text[word.Start] == '{' && (word.Start + 1 >= word.End || text[word.Start + 1] != '\\'))
            return false;
        string decoded = BibTeXDecoder.Decode(text, word.Start, word.End - word.Start);
        foreach (char c in decoded)
        {
            if (char.IsLetter(c))
                return char.IsLower(c);
        }
        return false;
    }

    private static int GroupEnd(string text, int open, int end)
    {
        int depth = 0;
        for (int i = open; i < end; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }
        return -1;
    }
}

using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>
/// Lists of authors as texts. A list of a program has semicolons (<see cref="Write"/>); a digest's line has them between the names, or
/// commas where there is no semicolon. "and" and "&amp;" separate, too, unless they are in the name of an organization; between
/// semicolons, only before the last name. BibTeX's own form (<c>Wick, Ada and Oil, Bo</c>) is read as such. What is in braces is one
/// name.
/// </summary>
internal static class AuthorList
{
    private static readonly string[] s_conjunctions = ["and", "&"];

    private static readonly string[] s_moreAuthors = ["et al.", "et al", "others"];

    /// <summary>The authors of a list.</summary>
    /// <param name="text">The list.</param>
    /// <param name="hasMore">Whether it says that there are more: "et al.", "and others".</param>
    public static IReadOnlyList<PaperAuthor> Read(string text, out bool hasMore)
    {
        hasMore = false;
        var authors = new List<PaperAuthor>();
        foreach (string item in Names(CleanText.Of(text)))
        {
            string name = item.Trim(' ', ',');
            string known = WithoutEtAl(name);
            hasMore |= known.Length < name.Length;
            if (known.Length > 0)
                authors.Add(PaperAuthor.Parse(known));
        }
        return authors;
    }

    /// <summary>The list that reads back as these authors.</summary>
    /// <param name="authors">The authors.</param>
    /// <param name="hasMore">Whether there are more.</param>
    public static string Write(IReadOnlyList<PaperAuthor> authors, bool hasMore)
    {
        List<string> items = [.. authors.Select(Item)];
        if (hasMore)
            items.Add("others");
        // Of a single name, the semicolon says that its commas are its own.
        return string.Join("; ", items) + (items.Count == 1 ? ";" : "");
    }

    private static string Item(PaperAuthor author)
    {
        if (author.IsLiteral)
            return "{" + author.Family + "}";
        string suffix = author.Suffix is null ? "" : ", " + author.Suffix;
        string familyFirst = author.ParticleAndFamily + suffix + (author.Given is null ? "" : ", " + author.Given);
        // A given name such as "Jr." would be read as a suffix.
        return PaperAuthor.Parse(familyFirst).Given == author.Given ? familyFirst : author.ToString();
    }

    private static string WithoutEtAl(string name)
    {
        foreach (string ending in s_moreAuthors)
        {
            if (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            int length = name.Length - ending.Length;
            if (length == 0 || name[length - 1] == ' ')
                return name.Substring(0, length).TrimEnd(' ', ',');
        }
        return name;
    }

    private static List<string> Names(string text)
    {
        var names = new List<string>();
        if (IndexOf(text, 0, text.LastIndexOf('}'), ";").Start < text.Length)
        {
            // Semicolons leave no doubt; only the last name may be joined to the one before it all the same.
            List<string> items = Cut(text, ";");
            for (int i = 0; i < items.Count; i++)
            {
                if (i > 0 && i == items.Count - 1)
                    AddJoined(items[i], names);
                else
                    names.Add(items[i]);
            }
        }
        else if (Cut(text, s_conjunctions) is { Count: > 1 } parts && parts.TrueForAll(IsFamilyAndGiven))
        {
            names.AddRange(parts);
        }
        else
        {
            foreach (string item in Cut(text, ","))
                AddJoined(item, names);
        }
        if (names.Count == 0)
            names.Add(text.Trim());
        return names;
    }

    /// <summary>Adds the name of an item, or the names that "and" or "&amp;" joins there.</summary>
    private static void AddJoined(string item, List<string> names)
    {
        int lastBrace = item.LastIndexOf('}');
        for (int start = 0, from = 0; ;)
        {
            (int end, int length) = IndexOf(item, from, lastBrace, s_conjunctions);
            string left = item.Substring(start, end - start).Trim();
            from = end + length;
            if (end < item.Length && left.Length > 0)
            {
                int next = IndexOf(item, from, lastBrace, s_conjunctions).Start;
                if (IsOne(left, item.Substring(from, next - from).Trim(), item[end] == '&'))
                    continue;
            }
            if (left.Length > 0)
                names.Add(left);
            if (end == item.Length)
                return;
            start = from;
        }
    }

    /// <summary>
    /// Whether two sides of a conjunction are one organization: "Institute of Science and Technology", "Wick &amp; Sons".
    /// </summary>
    private static bool IsOne(string left, string right, bool isSign)
    {
        bool isWord = right.IndexOf(' ') < 0;
        if (isSign && isWord && right.Length > 0 && left.IndexOf(' ') < 0)
            return true;
        return PaperAuthor.HasOrganizationWord(left)
            ? isWord || !PaperAuthor.HasOrganizationWord(right) : left.IndexOf(' ') < 0 && PaperAuthor.HasOrganizationWord(right);
    }

    /// <summary>One comma, and before it one word: a family name.</summary>
    private static bool IsFamilyAndGiven(string name) => Cut(name, ",") is { Count: 2 } parts && parts[0].IndexOf(' ') < 0;

    /// <summary>The pieces between separators that are not in braces; empty ones do not count.</summary>
    private static List<string> Cut(string text, params string[] separators)
    {
        var pieces = new List<string>();
        int lastBrace = text.LastIndexOf('}');
        for (int start = 0; start <= text.Length;)
        {
            (int end, int length) = IndexOf(text, start, lastBrace, separators);
            string piece = text.Substring(start, end - start).Trim();
            if (piece.Length > 0)
                pieces.Add(piece);
            start = end + Math.Max(length, 1);
        }
        return pieces;
    }

    /// <summary>The next separator: a word as a word, a sign anywhere; at the end of the text if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="lastBrace">The last closing brace of the text: an opening one behind it opens nothing.</param>
    /// <param name="separators">What separates.</param>
    private static (int Start, int Length) IndexOf(string text, int start, int lastBrace, params string[] separators)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '{' && i < lastBrace)
                depth++;
            else if (text[i] == '}' && depth > 0)
                depth--;
            if (depth > 0)
                continue;
            foreach (string separator in separators)
            {
                if (string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0
                    && (separator is ";" or "," || IsWord(text, i, separator.Length)))
                    return (i, separator.Length);
            }
        }
        return (text.Length, 0);
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || WhiteSpace.Is(text[start - 1])) && (start + length == text.Length || WhiteSpace.Is(text[start + length]));
}

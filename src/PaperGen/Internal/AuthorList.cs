using PaperGen.Bibliographies;

namespace PaperGen.Internal;

/// <summary>
/// Authors as a digest's line lists them: between semicolons, or between commas where there is no semicolon. "and" and "&amp;" separate, too, unless they
/// stand in the name of an organization; between semicolons, only before the last name. BibTeX's own form (<c>Wick, Ada and Oil, Bo</c>) is read as such.
/// What stands in braces is one name.
/// </summary>
internal static class AuthorList
{
    private static readonly string[] s_conjunctions = ["and", "&"];

    public static string[] Read(string text)
    {
        var names = new List<string>();
        if (IndexOf(text, 0, ";").Start < text.Length)
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
        return names.Count > 0 ? names.ToArray() : [text.Trim()];
    }

    /// <summary>Adds the name of an item, or the names that "and" or "&amp;" joins there.</summary>
    private static void AddJoined(string item, List<string> names)
    {
        for (int start = 0, from = 0; ;)
        {
            (int end, int length) = IndexOf(item, from, s_conjunctions);
            string left = item.Substring(start, end - start).Trim();
            from = end + length;
            if (end < item.Length && left.Length > 0 && IsOne(left, item.Substring(from, IndexOf(item, from, s_conjunctions).Start - from).Trim(), item[end] == '&'))
                continue;
            if (left.Length > 0)
                names.Add(left);
            if (end == item.Length)
                return;
            start = from;
        }
    }

    /// <summary>Whether two sides of a conjunction are one organization: "Institute of Science and Technology", "Wick &amp; Sons".</summary>
    private static bool IsOne(string left, string right, bool isSign)
    {
        bool isWord = right.IndexOf(' ') < 0;
        if (isSign && isWord && right.Length > 0 && left.IndexOf(' ') < 0)
            return true;
        return PersonName.HasOrganizationWord(left) ? isWord || !PersonName.HasOrganizationWord(right) : left.IndexOf(' ') < 0 && PersonName.HasOrganizationWord(right);
    }

    /// <summary>One comma, and before it one word: a family name.</summary>
    private static bool IsFamilyAndGiven(string name) => Cut(name, ",") is { Count: 2 } parts && parts[0].IndexOf(' ') < 0;

    /// <summary>The pieces between separators that do not stand in braces; empty ones do not count.</summary>
    private static List<string> Cut(string text, params string[] separators)
    {
        var pieces = new List<string>();
        for (int start = 0; start <= text.Length;)
        {
            (int end, int length) = IndexOf(text, start, separators);
            string piece = text.Substring(start, end - start).Trim();
            if (piece.Length > 0)
                pieces.Add(piece);
            start = end + Math.Max(length, 1);
        }
        return pieces;
    }

    /// <summary>The next separator: a word as a word, a sign anywhere; at the end of the text if there is none.</summary>
    private static (int Start, int Length) IndexOf(string text, int start, params string[] separators)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '{' && text.IndexOf('}', i) >= 0)
                depth++;
            else if (text[i] == '}' && depth > 0)
                depth--;
            if (depth > 0)
                continue;
            foreach (string separator in separators)
            {
                if (string.CompareOrdinal(text, i, separator, 0, separator.Length) == 0 && (separator is ";" or "," || IsWord(text, i, separator.Length)))
                    return (i, separator.Length);
            }
        }
        return (text.Length, 0);
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || WhiteSpace.Is(text[start - 1])) && (start + length == text.Length || WhiteSpace.Is(text[start + length]));
}

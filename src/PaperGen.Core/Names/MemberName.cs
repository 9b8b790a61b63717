using System.Text;

namespace PaperGen.Names;

/// <summary>Makes member names of text (docs/names.md).</summary>
internal static class MemberName
{
    private const int MaxLength = 96;

    /// <summary>The name that a title's first phrase makes.</summary>
    public static string OfTitle(string title) => Finish(Join(TitlePhrase.Of(title, out _)));

    /// <summary>A name that two papers claim, with what comes behind it in the title; the name alone if nothing does.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rest">The rest of the title.</param>
    public static string WithRest(string name, string rest)
    {
        List<NameWord> words = TitlePhrase.Of(rest, out _);
        words.Insert(0, new NameWord(name, 0, 0, false));
        return Finish(Join(words));
    }

    /// <summary>What a title has behind the phrase that makes its name.</summary>
    public static string Rest(string title)
    {
        TitlePhrase.Of(title, out string rest);
        return rest;
    }

    /// <summary>The name of any other text (what a paper calls itself, a topic, a repository): all its words.</summary>
    public static string OfText(string text) => Finish(Join(NameWords.Of(text)));

    /// <summary>
    /// The member of a paper whose id is given: the id, with an underscore for each character that C# does not take. Two ids may have one
    /// member, such as <c>a.b</c> and <c>a:b</c>.
    /// </summary>
    /// <param name="id">The value of an <c>id:</c> line, or a citation key; anything.</param>
    public static string OfId(string id)
    {
        if (Identifiers.IsUsable(id))
            return id;
        string normalized = NameWords.Normalize(id);
        var name = new StringBuilder(normalized.Length + 1);
        foreach (char c in normalized)
            name.Append(Identifiers.IsPart(c) ? c : '_');
        if (name.Length > Identifiers.MaxLength - 1)
            name.Length = Identifiers.MaxLength - 1;
        // "__" begins the generator's own members.
        string member = name.ToString().TrimStart('_');
        if (member.Length == 0)
            return "Untitled";
        if (member.Length < name.Length || !Identifiers.CanBegin(member[0]) || Identifiers.IsReserved(member))
            member = "_" + member;
        return member;
    }

    /// <summary>A stable identifier: the words in lower case, joined by hyphens.</summary>
    public static string Slug(string text)
    {
        string slug = string.Join("-", NameWords.Of(text).ConvertAll(static word => word.Text.Replace('_', '-'))).ToLowerInvariant();
        return slug.Length > 0 ? slug : "untitled";
    }

    /// <summary>
    /// Whole words while there is room, each with a capital. An underscore is between two capitals, and between two digits. A first
    /// word that is longer than a name may be is cut.
    /// </summary>
    private static string Join(List<NameWord> words)
    {
        var name = new StringBuilder();
        int complete = 0;
        int i = 0;
        for (; i < words.Count; i++)
        {
            string word = char.ToUpperInvariant(words[i].Text[0]) + words[i].Text.Substring(1);
            bool separate = i > 0 && IsSeparate(name[name.Length - 1], word, words[i - 1]);
            if (name.Length > 0 && name.Length + word.Length + (separate ? 1 : 0) > MaxLength)
                break;
            if (separate)
                name.Append('_');
            name.Append(word);
            if (!words[i].IsSmall)
                complete = name.Length;
        }
        // A cut name does not end with "In" or "To".
        if (i < words.Count && complete > 0)
            name.Length = complete;
        if (name.Length > MaxLength)
            name.Length = MaxLength;
        return name.ToString();
    }

    /// <summary>The A of "Is a Model" is no abbreviation.</summary>
    private static bool IsSeparate(char last, string word, NameWord before) => char.IsUpper(last)
        ? char.IsUpper(word[0]) && !(before.IsSmall && word.Length > 1 && char.IsLower(word[1]))
        : char.IsDigit(last) && char.IsDigit(word[0]);

    /// <summary>What may not stand as it is gets a leading underscore; text without a letter or digit has no name of its own.</summary>
    private static string Finish(string name)
    {
        if (name.Length == 0)
            return "Untitled";
        // Words that are put together may combine.
        name = NameWords.Normalize(name);
        return !Identifiers.CanBegin(name[0]) || Identifiers.IsReserved(name) ? "_" + name : name;
    }
}

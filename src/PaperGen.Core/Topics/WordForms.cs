namespace PaperGen.Topics;

/// <summary>The forms of a word that say the same: plurals, and the spellings of both sides of the Atlantic.</summary>
/// <remarks>
/// They are listed when a taxonomy is compiled, so that a text's words need no work beyond their lower case. A form that is no word
/// ("noize") does no harm: no text holds it.
/// </remarks>
internal static class WordForms
{
    private static readonly string[] s_verbEnds = ["e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational"];

    /// <summary>
    /// All forms of a word, the word itself among them. A word with a capital (an acronym, a name) has its plural and no other form.
    /// </summary>
    public static IEnumerable<string> Of(string word)
    {
        if (IsCased(word))
            return [word, word + "s"];
        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        if (word.Length < 3)
            return forms;
        forms.Add(Plural(word));
        if (Singular(word) is { } singular)
            forms.Add(singular);
        foreach (string form in forms.ToArray())
        {
            foreach (string spelling in Spellings(form))
                forms.Add(spelling);
        }
        return forms;
    }

    /// <summary>Whether a word of a phrase matches only as it is written.</summary>
    public static bool IsCased(string word)
    {
        foreach (char c in word)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    private static string Plural(string word)
    {
        if (Ends(word, "sis"))
            return word.Substring(0, word.Length - 2) + "es";
        if (Ends(word, "rix"))
            return word.Substring(0, word.Length - 1) + "ces";
        if (Ends(word, "y") && "aeiou".IndexOf(word[word.Length - 2]) < 0)
            return word.Substring(0, word.Length - 1) + "ies";
        return Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh") ? word + "es" : word + "s";
    }

    private static string? Singular(string word)
    {
        if (Ends(word, "ies") && word.Length > 4)
            return word.Substring(0, word.Length - 3) + "y";
        if (Ends(word, "sses") || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes"))
            return word.Substring(0, word.Length - 2);
        return word.Length > 3 && Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is")
            ? word.Substring(0, word.Length - 1) : null;
    }

    private static IEnumerable<string> Spellings(string word)
    {
        foreach (string end in s_verbEnds)
        {
            if (Ends(word, "iz" + end))
                yield return word.Substring(0, word.Length - end.Length - 1) + "s" + end;
            if (Ends(word, "is" + end))
                yield return word.Substring(0, word.Length - end.Length - 1) + "z" + end;
        }
        foreach (string end in (string[])["", "s", "al", "ed", "ing"])
        {
            if (word.Length < end.Length + 5)
                continue;
            if (Ends(word, "our" + end))
                yield return word.Substring(0, word.Length - end.Length - 2) + "r" + end;
            else if (Ends(word, "or" + end))
                yield return word.Substring(0, word.Length - end.Length - 1) + "ur" + end;
        }
        foreach (string end in (string[])["ing", "ed", "er", "ers"])
        {
            if (Ends(word, "ell" + end))
                yield return word.Substring(0, word.Length - end.Length - 1) + end;
            else if (Ends(word, "el" + end))
                yield return word.Substring(0, word.Length - end.Length) + "l" + end;
        }
    }

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}

#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>
/// An author of a paper, the name in parts by BibTeX's rule: the family name is the last word, with the words in lower case before it as
/// its particle, unless a comma says what the family name is. A name of one word, that of an organization, and what does not look like a
/// name, is a family name as a whole.
/// </summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
sealed class PaperAuthor
{
    private static readonly string[] s_suffixes = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];

    private static readonly char[] s_special = ['&', '%', '$', '#', '_', '^', '~', '\\', '{', '}', '<', '>', '|', '=', '+'];

    /// <summary>Words that are in names of organizations and not in people's.</summary>
    private static readonly HashSet<string> s_organizationWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "for", "of", "the", "&", "Agency", "Association", "Center", "Centre", "Collaboration", "Committee", "Community", "Company",
        "Consortium", "Contributors", "Corp", "Corporation", "Council", "Department", "Foundation", "GmbH", "Group", "Inc", "Initiative",
        "Institute", "Institution", "Lab", "Laboratories", "Laboratory", "Labs", "LLC", "Ltd", "Ministry", "Network", "Organisation",
        "Organization", "Project", "Research", "Society", "Team", "University",
    };

    private PaperAuthor(string literal)
    {
        Family = literal;
        IsLiteral = true;
    }

    private PaperAuthor(string? given, string family, string? suffix)
    {
        Given = given;
        Suffix = suffix;
        string[] words = Words(family);
        int particles = 0;
        while (particles < words.Length - 1 && IsSmall(words[particles]))
            particles++;
        Particle = particles == 0 ? null : string.Join(" ", words, 0, particles);
        Family = string.Join(" ", words, particles, words.Length - particles);
    }

    /// <summary>The family name without its particle; of a name that has no parts, all of it.</summary>
    public string Family { get; }

    /// <summary>The given names, or <see langword="null"/>.</summary>
    public string? Given { get; }

    /// <summary>The particle, for example <c>van</c>, or <see langword="null"/>.</summary>
    public string? Particle { get; }

    /// <summary>What follows the family name, for example <c>Jr.</c>, or <see langword="null"/>.</summary>
    public string? Suffix { get; }

    /// <summary>Whether the name has no parts: an organization's, one of a single word, one in braces.</summary>
    internal bool IsLiteral { get; }

    /// <summary>The family name with its particle, for example <c>van Beethoven</c>.</summary>
    internal string ParticleAndFamily => Particle is null ? Family : Particle + " " + Family;

    /// <summary>The name as one reads it, given names first.</summary>
    /// <returns>For example <c>Ludwig van Beethoven</c>.</returns>
    public override string ToString() => (Given is null ? "" : Given + " ") + ParticleAndFamily + (Suffix is null ? "" : " " + Suffix);

    /// <summary>Reads a name as a digest writes it.</summary>
    /// <param name="text">Clean text (<c>CleanText</c>), not empty, without a comma at either end.</param>
    internal static PaperAuthor Parse(string text)
    {
        if (text.Length > 2 && text[0] == '{' && text[text.Length - 1] == '}')
            return new PaperAuthor(text.Substring(1, text.Length - 2));
        string[] words = Words(text);
        // One word before a comma is a family name, whatever word it is: "Team, Gemini", and "0001, Wei Wang" of two of that name.
        int comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && text.LastIndexOf(',') == comma && text.IndexOf(' ') > comma && text.IndexOfAny(s_special) < 0
            && char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[comma - 1]) && text.Substring(comma + 2) is var given
            && !IsSuffix(given) && Words(given) is var rest && !IsOrganization(rest) && IsPlain(rest))
            return new PaperAuthor(given, text.Substring(0, comma), null);
        if (IsOrganization(words) || !IsPlain(words))
            return new PaperAuthor(text);
        string[] parts = text.Split(',');
        for (int i = 0; i < parts.Length; i++)
            parts[i] = parts[i].Trim();
        return parts.Length switch
        {
            1 => InOrder(parts[0], null),
            _ when Array.IndexOf(parts, "") >= 0 => new PaperAuthor(text),
            2 when IsSuffix(parts[1]) => InOrder(parts[0], parts[1]),
            2 => new PaperAuthor(parts[1], parts[0], null),
            3 when IsSuffix(parts[1]) => new PaperAuthor(parts[2], parts[0], parts[1]),
            3 when IsSuffix(parts[2]) => new PaperAuthor(parts[1], parts[0], parts[2]),
            3 when parts[1].IndexOf(' ') < 0 => new PaperAuthor(parts[2], parts[0], parts[1]),
            _ => new PaperAuthor(text),
        };
    }

    private static PaperAuthor InOrder(string text, string? suffix)
    {
        string[] words = Words(text);
        int end = words.Length;
        if (suffix is null && end > 2 && IsSuffix(words[end - 1]))
            suffix = words[--end];
        if (end == 1)
            return new PaperAuthor(suffix is null ? text : text + ", " + suffix);
        // "de Finetti" is a family name; "bell hooks" is two names.
        int family = 0;
        if (!IsSmall(words[0]) || IsSmall(words[end - 1]))
        {
            family = 1;
            while (family < end - 1 && !IsSmall(words[family]))
                family++;
        }
        return new PaperAuthor(family == 0 ? null : string.Join(" ", words, 0, family),
            string.Join(" ", words, family, end - family), suffix);
    }

    private static bool IsSuffix(string text) => Array.IndexOf(s_suffixes, text) >= 0;

    /// <summary>Whether a word, "and" aside, is in names of organizations and not in people's.</summary>
    internal static bool HasOrganizationWord(string text) =>
        Array.Exists(Words(text), static word => !IsConjunction(word) && IsOrganizationWord(word));

    private static bool IsOrganization(string[] words) => Array.Exists(words, IsOrganizationWord);

    private static bool IsOrganizationWord(string word) => s_organizationWords.Contains(word.Trim(',', '.'));

    private static bool IsConjunction(string word) => word is "and" or "&";

    /// <summary>
    /// Whether programs agree on the words: each has a letter, and a letter or the like at both ends (BibTeX parts names at hyphens too),
    /// and none has a character that means something to TeX or biber.
    /// </summary>
    private static bool IsPlain(string[] words)
    {
        foreach (string word in words)
        {
            string bare = word.Trim(',');
            if (bare.Length > 0
                && (FirstLetter(bare) == '\0' || bare[0] == '-' || bare[bare.Length - 1] == '-' || bare.IndexOfAny(s_special) >= 0))
                return false;
        }
        return true;
    }

    /// <summary>Whether a word begins with a small letter, as particles do; an apostrophe may be before it (<c>'t Hooft</c>).</summary>
    private static bool IsSmall(string word) => char.IsLower(FirstLetter(word));

    private static char FirstLetter(string word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return c;
        }
        return '\0';
    }

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}

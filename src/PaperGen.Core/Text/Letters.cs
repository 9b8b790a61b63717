namespace PaperGen.Text;

/// <summary>The character classes of the rules: ASCII unless a name says otherwise.</summary>
internal static class Letters
{
    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsLower(char c) => (uint)(c - 'a') <= 'z' - 'a';

    public static bool IsUpper(char c) => (uint)(c - 'A') <= 'Z' - 'A';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>A word character as regular expressions have it: letters, digits, marks and connectors of any script.</summary>
    public static bool IsWord(char c) => c < 0x80
        ? IsLetter(c) || IsDigit(c) || c == '_'
        : char.GetUnicodeCategory(c) is var category
            && (char.IsLetterOrDigit(c) || category is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.ConnectorPunctuation);

    /// <summary>Whether a word is in a text at a position.</summary>
    public static bool StartsWith(this string text, int position, string word) =>
        position >= 0 && position + word.Length <= text.Length && string.CompareOrdinal(text, position, word, 0, word.Length) == 0;
}

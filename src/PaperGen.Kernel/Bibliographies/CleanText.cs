using System.Text;

namespace PaperGen.Bibliographies;

/// <summary>Text that every format can hold: one line, without control characters and without what is no character of Unicode.</summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text with runs of white space and control characters as one space, half surrogate pairs and noncharacters as U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            // A byte order mark in the middle of text is white space of no width; JavaScript takes it for white space.
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '\uFEFF')
            {
                if (clean.Length > 0 && clean[clean.Length - 1] != ' ')
                    clean.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                // The last two of each plane, U+1FFFE and so on.
                if ((char.ConvertToUtf32(c, text[i]) & 0xFFFE) == 0xFFFE)
                    clean.Append(Replacement);
                else
                    clean.Append(c).Append(text[i]);
            }
            else
            {
                clean.Append(char.IsSurrogate(c) || c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE' ? Replacement : c);
            }
        }
        if (clean.Length > 0 && clean[clean.Length - 1] == ' ')
            clean.Length--;
        return clean.ToString();
    }
}

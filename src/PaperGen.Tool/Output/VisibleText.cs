using System.Globalization;
using System.Text;

namespace PaperGen.Tool.Output;

/// <summary>Text of a digest for a terminal, which must not obey it.</summary>
internal static class VisibleText
{
    /// <summary>On one line; what cannot be seen, or would move the cursor or turn the text, is written as its code point.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(static rune => !IsVisible(rune)))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
                visible.Append(rune);
            else if (rune.Value is '\t' or '\n' or '\r')
                visible.Append(' ');
            else
                visible.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }
        return visible.ToString();
    }

    private static bool IsVisible(Rune rune) => rune.IsAscii
        ? rune.Value is >= 0x20 and not 0x7F
        : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) && rune.Value != 0xFFFD
                && rune.Value != 0xA0;
}

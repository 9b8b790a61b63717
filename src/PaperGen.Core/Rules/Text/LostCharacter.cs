using System.Globalization;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2032: the number of a character that lost its backslash ("methodsx2013such").</summary>
internal sealed class LostCharacter : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2032", RuleFamily.Text, FindingSeverity.Warning,
        "A character is written as its number",
        "'{0}' is the number of a character; write '{1}'",
        "\\x2013 is a dash; without its backslash it sticks to the words around it.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("2");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("20", StringComparison.Ordinal); i >= 0; i = s.IndexOf("20", i + 2, StringComparison.Ordinal))
        {
            if (text.At(i - 1) is not ('x' or 'u' or 'X' or 'U') || i + 4 > s.Length
                || Character(s.Substring(i + 2, 2)) is not { } character)
                continue;
            int start = text.At(i - 2) == '\\' ? i - 2 : i - 1;
            // Between words, or behind a backslash: "x2019" may be a name.
            bool isBetween = Letters.IsLower(text.At(start - 1))
                && (Letters.IsLetter(text.At(i + 4)) || text.At(i + 4) is ' ' or ',' or '.');
            // Apart from words only a dash is: "lamps x2013 and oil".
            bool isApart = text.At(start - 1) == ' ' && text.At(i + 4) == ' ' && character is "\u2013" or "\u2014";
            if (isBetween || isApart || start == i - 2)
                hits.Add(new TextHit(start, i + 4, character));
        }
    }

    /// <summary>The punctuation of U+2010 to U+2026.</summary>
    private static string? Character(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int low)
            && low is 0x10 or 0x11 or 0x12 or 0x13 or 0x14 or 0x18 or 0x19 or 0x1C or 0x1D or 0x22 or 0x26
            ? ((char)(0x2000 + low)).ToString() : null;
}

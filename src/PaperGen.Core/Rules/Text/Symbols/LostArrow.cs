using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text.Symbols;

/// <summary>Arrows of TeX without their backslashes: "rightarrow", "0.7rightarrow0.9", "5%uparrow".</summary>
internal static class LostArrow
{
    private const string Arrow = "arrow";

    // The longest first: "leftright" ends in "right".
    private static readonly (string Name, string Symbol)[] s_names =
    [
        ("longleftright", "↔"), ("leftright", "↔"), ("Leftright", "⇔"), ("longright", "→"), ("longleft", "←"), ("hookright", "→"),
        ("right", "→"), ("left", "←"),
        ("Longright", "⇒"), ("Right", "⇒"), ("Left", "⇐"), ("up", "↑"), ("down", "↓"), ("ne", "↗"), ("se", "↘"),
    ];

    public static void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(Arrow, StringComparison.Ordinal); i >= 0; i = s.IndexOf(Arrow, i + Arrow.Length, StringComparison.Ordinal))
        {
            (string name, string symbol) = Array.Find(s_names, name => s.StartsWith(i - name.Name.Length, name.Name));
            if (name is null)
                continue;
            int start = i - name.Length;
            int end = i + Arrow.Length;
            if (name is "up" or "down" or "ne" or "se" ? IsTrend(text, start, end) : IsBetween(text, start, end))
                hits.Add(new TextHit(start, end, symbol));
        }
    }

    /// <summary>Behind a number or in brackets: "(downarrow)". Elsewhere it may be a key of a keyboard.</summary>
    private static bool IsTrend(EntryText text, int start, int end) =>
        Letters.IsDigit(text.At(start - 1)) || text.At(start - 1) == '%' || (text.At(start - 1) == '(' && text.At(end) is ')' or ',');

    /// <summary>Apart from words, or between what it joins: digits, capitals, or words of two letters at least.</summary>
    private static bool IsBetween(EntryText text, int start, int end)
    {
        char before = text.At(start - 1);
        char after = text.At(end);
        bool opens = !Letters.IsWord(before) || Letters.IsDigit(before) || Letters.IsUpper(before);
        bool closes = !Letters.IsWord(after) || Letters.IsDigit(after) || Letters.IsUpper(after);
        bool joins = Letters.IsLower(before) && Letters.IsLower(text.At(start - 2)) && Letters.IsLetter(after)
            && Letters.IsLetter(text.At(end + 1));
        return before != '\\'
            && ((opens && closes) || joins
                || (closes && Letters.IsWord(after) && Letters.IsLower(before) && Letters.IsLower(text.At(start - 2))));
    }
}

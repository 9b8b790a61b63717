using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text.Symbols;

/// <summary>Relations and operators of TeX without their backslashes: "leq 5", "Denser neq Better", "12.4 pm 0.3", "N^2 cdot T".</summary>
internal static class LostRelation
{
    /// <summary>These are glued to numbers, too: "leq5".</summary>
    private static readonly (string Name, string Symbol)[] s_beforeNumbers = [("leq", "≤"), ("geq", "≥"), ("neq", "≠"), ("approx", "≈")];

    /// <summary>What is no word of English.</summary>
    private static readonly (string Name, string Symbol)[] s_words =
    [
        ("leq", "≤"), ("geq", "≥"), ("neq", "≠"), ("leqslant", "≤"), ("geqslant", "≥"), ("lesssim", "≲"), ("gtrsim", "≳"),
        ("simeq", "≃"), ("propto", "∝"), ("cdot", "·"),
        ("cdots", "⋯"), ("ldots", "…"), ("infty", "∞"), ("mapsto", "↦"), ("subseteq", "⊆"), ("lceil", "⌈"), ("rceil", "⌉"),
        ("lfloor", "⌊"), ("rfloor", "⌋"), ("oplus", "⊕"), ("otimes", "⊗"),
        ("langle", "⟨"), ("rangle", "⟩"), ("gg", "≫"),
    ];

    public static void Find(EntryText text, List<TextHit> hits)
    {
        foreach ((string name, string symbol) in s_words)
            FindWord(text, name, symbol, hits);
        FindBeforePowers(text, hits);
        if (!text.Characters.Overlaps(CharacterSet.Digits))
            return;
        foreach ((string name, string symbol) in s_beforeNumbers)
            FindBeforeNumber(text, name, symbol, hits);
        FindApprox(text, hits);
        FindPlusMinus(text, hits);
    }

    private static void FindWord(EntryText text, string name, string symbol, List<TextHit> hits)
    {
        foreach (int i in WordRuns.Find(text.Text, name))
        {
            int end = i + name.Length;
            // "leq" as a name of something else is in quotes, in an address or in a name with hyphens.
            if (!Letters.IsWord(text.At(i - 1)) && text.At(i - 1) is not ('\\' or '-' or '.' or '/' or '"' or '\'' or '`')
                && text.At(end) is not ('-' or '"' or '\'' or '`' or '_' or '/'))
                hits.Add(new TextHit(i, end, symbol));
        }
    }

    private static void FindBeforePowers(EntryText text, List<TextHit> hits)
    {
        foreach (int i in WordRuns.Find(text.Text, "nabla"))
        {
            if (text.At(i + 5) is '^' or '_' && text.At(i - 1) != '\\')
                hits.Add(new TextHit(i, i + 5, "∇"));
        }
        foreach (int i in WordRuns.Find(text.Text, "ell"))
        {
            if (text.At(i + 3) == '_' && text.At(i - 1) != '\\')
                hits.Add(new TextHit(i, i + 3, "ℓ"));
        }
    }

    private static void FindBeforeNumber(EntryText text, string name, string symbol, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(name, StringComparison.Ordinal); i >= 0; i = s.IndexOf(name, i + name.Length, StringComparison.Ordinal))
        {
            int end = i + name.Length;
            if (text.At(i - 1) != '\\' && Letters.IsDigit(text.At(end)))
                hits.Add(new TextHit(i, end, symbol));
        }
    }

    /// <summary>"Recall approx 0.8" is how authors write, but not behind a symbol, a number or a bracket.</summary>
    private static void FindApprox(EntryText text, List<TextHit> hits)
    {
        foreach (int i in WordRuns.Find(text.Text, "approx"))
        {
            if (text.At(i + 6) == ' ' && Letters.IsDigit(text.At(i + 7))
                && (text.At(i - 1) is '(' or '[' || (text.At(i - 1) == ' ' && IsOperand(text, i - 1))))
                hits.Add(new TextHit(i, i + 6, "≈"));
        }
    }

    /// <summary>Whether what ends at a position is a number, a bracket, a letter by itself or something with an index.</summary>
    private static bool IsOperand(EntryText text, int end)
    {
        if (Letters.IsDigit(text.At(end - 1)) || text.At(end - 1) is ')' or ']' or '}' or '%')
            return true;
        int start = end;
        bool isIndexed = false;
        while (start > 0 && end - start < 40 && text.At(start - 1) != ' ')
        {
            start--;
            isIndexed |= text.At(start) is '_' or '^';
        }
        return isIndexed || (end - start == 1 && Letters.IsLetter(text.At(start)) && text.At(start) is not ('a' or 'A' or 'I'));
    }

    /// <summary>Between two numbers. "At 5 pm 20 birds" is a time: an hour has no decimals and no percent sign.</summary>
    private static void FindPlusMinus(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("pm", StringComparison.Ordinal); i >= 0; i = s.IndexOf("pm", i + 2, StringComparison.Ordinal))
        {
            bool spaced = text.At(i - 1) == ' ' && text.At(i + 2) == ' ';
            int before = spaced ? i - 2 : i - 1;
            int after = spaced ? i + 3 : i + 2;
            if (!Letters.IsDigit(text.At(after)))
                continue;
            bool behindNumber = Letters.IsDigit(text.At(before)) || text.At(before) is '%' or ')' or '}';
            bool isHour = spaced && IsHour(text, before) && !HasDecimals(text, WordRuns.NumberEnd(s, after) - 1);
            if ((behindNumber && !isHour) || (!spaced && text.At(i - 1) is '(' or ' '))
                hits.Add(new TextHit(i, i + 2, "±"));
        }
    }

    /// <summary>Whether a whole number up to 12 ends at a position.</summary>
    private static bool IsHour(EntryText text, int last)
    {
        bool isOne = Letters.IsDigit(text.At(last)) && !Letters.IsDigit(text.At(last - 1));
        bool isTwo = text.At(last - 1) == '1' && text.At(last) is '0' or '1' or '2' && !Letters.IsDigit(text.At(last - 2));
        return (isOne && text.At(last - 1) is not ('.' or ',')) || (isTwo && text.At(last - 2) is not ('.' or ','));
    }

    private static bool HasDecimals(EntryText text, int last)
    {
        int start = last;
        while (start > 0 && last - start < 20 && Letters.IsDigit(text.At(start)))
            start--;
        return text.At(start) == '.' && Letters.IsDigit(text.At(start - 1));
    }
}

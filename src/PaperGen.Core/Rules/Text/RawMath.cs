using System.Text;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2008: a formula between dollar signs or <c>\(</c> and <c>\)</c>.</summary>
internal sealed class RawMath : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2008", RuleFamily.Text, FindingSeverity.Info,
        "A formula is in its TeX form",
        "'{0}' is a formula in its TeX form, which readers see as it is{1}",
        "Numbers with signs are repaired; write the rest in plain text if it can be.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("$\\");

    public override string Advice(string? fix) => fix is null ? "" : "; write '" + fix + "'";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        foreach (TextSpan math in TextMask.Math(text.Raw))
        {
            // Inside an address nothing is mathematics.
            if (!text.IsInUrl(math.Start))
                hits.Add(new TextHit(math.Start, math.End, Plain(text.Raw, math)));
        }
        hits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>A formula of numbers, signs and symbols as plain text; null where it has letters, indices or braces.</summary>
    private static string? Plain(string s, TextSpan math)
    {
        bool isDollar = s[math.Start] == '$';
        string formula = s.Substring(math.Start + (isDollar ? 1 : 2), math.Length - (isDollar ? 2 : 4)).Trim();
        var plain = new StringBuilder();
        bool hasSymbol = false;
        for (int i = 0; i < formula.Length; i++)
        {
            char c = formula[i];
            if (c != '\\')
            {
                if (!Letters.IsDigit(c) && c is not ('.' or ',' or '%' or '+' or '-' or '=' or '<' or '>' or ' ' or '/' or ':'))
                    return null;
                plain.Append(c);
                continue;
            }
            int end = WordRuns.End(formula, i + 1);
            if (end == i + 1 && end < formula.Length && formula[end] is '%' or '#' or '&')
            {
                i = end;
                plain.Append(formula[end]);
                continue;
            }
            if (TexSymbols.Of(formula.Substring(i + 1, end - i - 1)) is not { } symbol)
                return null;
            hasSymbol = true;
            plain.Append(symbol);
            // The space that ends a command is none of the formula's: "\sim 5".
            i = symbol is "~" && end < formula.Length && formula[end] == ' ' ? end : end - 1;
        }
        return hasSymbol || (formula.Length > 0 && formula.IndexOf(' ') < 0 && Letters.IsDigit(formula[formula.Length - 1]))
            ? plain.ToString() : null;
    }
}

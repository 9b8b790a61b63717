using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>
/// PAPER2023: a space written as TeX writes one (<c>Models~(LLMs)</c>, <c>19\,FPS</c>), or the end of a line (<c>\\</c>).
/// </summary>
internal sealed class TexSpace : TextRule
{
    private const string Thin = ",;:!/";

    /// <summary>What follows a number and a thin space.</summary>
    private static readonly HashSet<string> s_units = new(StringComparer.Ordinal)
    {
        "s", "ms", "ns", "min", "h", "FPS", "fps", "GB", "MB", "KB", "TB", "GPU", "GPUs", "Hz", "kHz", "MHz", "GHz", "dB", "mm", "cm",
        "km", "W", "kW", "J", "px", "pp", "hours", "seconds",
    };

    private static readonly RuleInfo s_descriptor = new("PAPER2023", RuleFamily.Text, FindingSeverity.Info,
        "A space is written as in TeX",
        "'{0}' is a space of TeX{1}",
        "A tilde between words, or a backslash before a comma, is a space that keeps a line together.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("~\\,");

    public override string Advice(string? fix) => fix is { Length: 0 } ? "; delete it" : "; write a space";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOfAny(s_marks); i >= 0; i = s.IndexOfAny(s_marks, i + 1))
        {
            char after = text.At(i + 1);
            if (s[i] == '~' && IsTie(text, i))
                hits.Add(new TextHit(i, i + 1, text.At(i - 1) == ' ' || after == ' ' ? "" : " "));
            else if (s[i] == '\\' && after == '\\' && text.At(i - 1) != '\\' && text.At(i + 2) != '\\')
                hits.Add(new TextHit(i, i + 2, text.At(i - 1) == ' ' || text.At(i + 2) == ' '
                    ? "" : " ")
                { FixEndsAfter = text.At(i - 1) == ' ' && text.At(i + 2) == ' ' && i + 2 < s.Length ? 1 : 0 });
            else if (s[i] == '\\' && i + 1 < s.Length && text.At(i - 1) != '\\' && (after == ' ' || Thin.IndexOf(after) >= 0))
                hits.Add(new TextHit(i, i + 2, after is '!' or '/' || text.At(i + 2) == ' ' || text.At(i - 1) == ' ' ? "" : " "));
            else if (s[i] == ',' && Letters.IsDigit(text.At(i - 1)) && Letters.IsLetter(after) && IsUnit(text, i + 1))
                hits.Add(new TextHit(i, i + 1, " "));
        }
    }

    private static readonly char[] s_marks = ['~', '\\', ','];

    /// <summary>Between words or before a bracket. "~40" and "1~4" are numbers, "~/bin" is a place.</summary>
    private static bool IsTie(EntryText text, int tilde)
    {
        char before = text.At(tilde - 1);
        char after = text.At(tilde + 1);
        bool behindWord = Letters.IsLetter(before) || before is ')' or ',' or ':' or ']' or '.';
        bool beforeWord = Letters.IsLetter(after) || after is '(' or '[' or '\\' or '"' or '$' or EntryText.Mask;
        bool behindNumber = Letters.IsDigit(before) || before == '%';
        // "Figure~1", but "by ~1" is about one.
        return (behindWord && (beforeWord || Letters.IsDigit(after)))
            || (behindNumber && (Letters.IsLetter(after) || after is '(' or '\\'));
    }

    private static bool IsUnit(EntryText text, int start)
    {
        int end = WordRuns.End(text.Text, start);
        return end - start <= 8 && !Letters.IsWord(text.At(end)) && s_units.Contains(text.Text.Substring(start, end - start));
    }
}

using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2039: a ligature that became "ff" ("ffnd", "signiffcant").</summary>
internal sealed class LostLigature : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2039", RuleFamily.Text, FindingSeverity.Info,
        "A ligature was read as another",
        "'{0}' has 'ff' where another ligature was{1}",
        "No English word begins with 'ff', or has it before 'c'.");

    /// <summary>Names of programs and data that are written in small letters and begin so.</summary>
    private static readonly HashSet<string> s_names =
        new(StringComparer.Ordinal) { "ffmpeg", "ffprobe", "ffplay", "ffhq", "ffns", "ffts" };

    public override RuleInfo Descriptor => s_descriptor;

    public override string Advice(string? fix) => fix is null ? "" : "; write '" + fix + "'";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf("ff", StringComparison.Ordinal); i >= 0; i = s.IndexOf("ff", i + 2, StringComparison.Ordinal))
        {
            char after = text.At(i + 2);
            // Inside a word only "ffc" is worth the look at the whole of it, once.
            if (Letters.IsLower(text.At(i - 1)) && after != 'c')
                continue;
            int start = WordRuns.LowerStart(s, i);
            int end = WordRuns.LowerEnd(s, i + 2);
            int place = i;
            i = end - 2;
            bool isWord = end - place > 3 && !Letters.IsWord(text.At(end))
                && (start == place ? text.At(place - 1) is ' ' or '(' or '"' || place == 0
                : after == 'c' && !Letters.IsDigit(text.At(start - 1)));
            if (!isWord || (start == place && s_names.Contains(s.Substring(place, end - place))))
                continue;
            if (start > 0 && Letters.IsUpper(s[start - 1]))
                start--;
            // Before a vowel it was "fl", or "fi" in "field": nobody knows.
            bool isVowel = after is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            hits.Add(new TextHit(start, end,
                isVowel ? null : s.Substring(start, place - start) + "fi" + s.Substring(place + 2, end - place - 2)));
        }
    }
}

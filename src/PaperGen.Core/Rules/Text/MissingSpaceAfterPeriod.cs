using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2012: two sentences without a space between them ("videos.However").</summary>
internal sealed class MissingSpaceAfterPeriod : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2012", RuleFamily.Text, FindingSeverity.Info,
        "A space is missing after a period",
        "A space is missing after the period in '{0}'; write '{1}'",
        "Lines were joined without a space.");

    public override RuleInfo Descriptor => s_descriptor;

    private static readonly char[] s_ends = ['.', '?', '!'];

    /// <summary>What begins a sentence, and is no part of a name: "GPT-4.In" is two sentences, "FLUX.1" one name.</summary>
    private static readonly HashSet<string> s_openers = new(StringComparer.Ordinal)
    {
        "The", "We", "Our", "This", "In", "It", "These", "To", "For", "However", "Moreover", "Furthermore", "Additionally", "As", "By",
        "On", "With", "Code", "Project", "Specifically", "Extensive",
        "Experiments", "Experimental", "While", "Although", "Despite", "Finally", "First", "Second", "Based", "Their", "Existing",
        "Recent", "Through", "Unlike", "Thus", "Therefore", "Using", "Here",
    };

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int dot = s.IndexOfAny(s_ends); dot >= 0; dot = s.IndexOfAny(s_ends, dot + 1))
        {
            if (!Letters.IsUpper(text.At(dot + 1)))
                continue;
            int end = WordRuns.End(s, dot + 1);
            if (end >= s.Length || s[end] is not (' ' or ','))
                continue;
            int start = WordRuns.LowerStart(s, dot);
            bool endsWord = dot - start > 2 && !Letters.IsWord(text.At(start - 1)) && text.At(start - 1) is not ('.' or '@' or '/');
            if (!endsWord)
                start = dot;
            if (endsWord ? (end > dot + 2 && WordRuns.LowerEnd(s, dot + 2) == end)
                || BeginsWithAcronym(text, start, dot, end) : EndsOtherwise(text, dot, end))
                hits.Add(new TextHit(start, end, s.Substring(start, dot + 1 - start) + " " + s.Substring(dot + 1, end - dot - 1)));
        }
    }

    /// <summary>"Pattern.ECHO shows": the sentence goes on in small letters. "Node.JS" and "ML.NET" are names.</summary>
    private static bool BeginsWithAcronym(EntryText text, int start, int dot, int end) =>
        dot - start > 3 && end - dot > 3 && Letters.IsLower(text.At(end + 1)) && Letters.IsLower(text.At(end + 2));

    /// <summary>
    /// Behind a bracket, a quotation mark, a percent sign, a number or a short form only words that begin a sentence tell.
    /// </summary>
    private static bool EndsOtherwise(EntryText text, int dot, int end)
    {
        char before = text.At(dot - 1);
        if (before is ')' or ']' or '"' or '%' or '\'')
            return end - dot > 2 && WordRuns.LowerEnd(text.Text, dot + 2) == end;
        return (Letters.IsDigit(before) || Letters.IsUpper(before)
            || (before == 's' && Letters.IsUpper(text.At(dot - 2)) && Letters.IsUpper(text.At(dot - 3))))
            && (!Letters.IsUpper(before) || Letters.IsUpper(text.At(dot - 2)) || Letters.IsDigit(text.At(dot - 2)))
            && s_openers.Contains(text.Text.Substring(dot + 1, end - dot - 1));
    }
}

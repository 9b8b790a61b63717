using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>
/// PAPER2003: a name that was a TeX macro and vanished: "We present , a framework", "compared with , it", "a model, . It".
/// </summary>
internal sealed class MissingName : TextRule
{
    private static readonly string[] s_verbs =
    [
        "introduce", "introduces", "introducing", "propose", "proposes", "proposing", "present", "presents", "presenting",
        "termed", "called", "named", "dubbed", "built on",
    ];

    /// <summary>Words that no clause ends in: "compared with , it".</summary>
    private static readonly HashSet<string> s_openers = new(StringComparer.Ordinal)
    {
        "with", "of", "from", "than", "the", "a", "an", "our", "and", "or", "using", "via", "as", "into", "between", "for", "to", "like",
        "while", "because", "whereas", "introducing", "is", "are", "against", "outperforms",
    };

    private static readonly RuleInfo s_descriptor = new("PAPER2003", RuleFamily.Text, FindingSeverity.Warning,
        "A name is missing",
        "A name is missing at '{0}': there was a TeX macro; write the name before the punctuation",
        "Authors write their method's name as a macro, and pages drop macros that they do not know.");

    public override RuleInfo Descriptor => s_descriptor;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(" ,", StringComparison.Ordinal), dot = s.IndexOf(" .", StringComparison.Ordinal); i >= 0 || dot >= 0;)
        {
            int space = i >= 0 && (dot < 0 || i < dot) ? i : dot;
            Check(text, space, hits);
            if (space == i)
                i = s.IndexOf(" ,", i + 1, StringComparison.Ordinal);
            else
                dot = s.IndexOf(" .", dot + 1, StringComparison.Ordinal);
        }
    }

    private static void Check(EntryText text, int space, List<TextHit> hits)
    {
        string s = text.Text;
        // "we present , to our knowledge, the first ..." misses nothing.
        if (text.At(space + 2) != ' ' || space + 2 >= s.Length || s.StartsWith(space, " , to "))
            return;
        // "We propose a model, . It": the name stood behind the comma.
        if (s[space + 1] == '.' && text.At(space - 1) == ',' && Letters.IsLower(text.At(space - 2)))
        {
            hits.Add(new TextHit(space - 1, space + 2));
            return;
        }
        foreach (string verb in s_verbs)
        {
            int start = space - verb.Length;
            if (!s.StartsWith(start, verb) || Letters.IsWord(text.At(start - 1)))
                continue;
            hits.Add(new TextHit(start, space + 2));
            return;
        }
        int word = WordRuns.Start(s, space);
        if (s_openers.Contains(s.Substring(word, space - word)) && !Letters.IsWord(text.At(word - 1))
            && text.At(word - 1) is not ('-' or '.'))
            hits.Add(new TextHit(word, space + 2));
    }
}

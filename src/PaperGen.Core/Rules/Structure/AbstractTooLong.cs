using PaperGen.Findings;
using PaperGen.Prose;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1011: an abstract that is longer than abstracts are.</summary>
internal sealed class AbstractTooLong : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER1011", RuleFamily.Structure, FindingSeverity.Info,
        "An abstract is unusually long",
        "The abstract goes on past 2,000 characters at '{0}'; two may have become one",
        "arXiv takes no more than 1,920 characters.");

    public override RuleInfo Descriptor => s_descriptor;

    private const int MaxLength = 2000;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        if (text.Part == EntryPart.Abstract && text.Raw.Length > MaxLength)
            hits.Add(new TextHit(MaxLength, WordEnd(text.Raw)));
    }

    /// <summary>The word at the limit: what comes behind it may have findings of its own.</summary>
    private static int WordEnd(string text)
    {
        int end = MaxLength + 1;
        while (end < text.Length && text[end] != ' ')
            end++;
        return end;
    }
}

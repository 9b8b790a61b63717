using PaperGen.Findings;
using PaperGen.Prose;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1012: a title that is longer than titles are.</summary>
internal sealed class TitleTooLong : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER1012", RuleFamily.Structure, FindingSeverity.Info,
        "A title is unusually long",
        "The title goes on past 250 characters at '{0}'; text below it may have become part of it",
        "The longest of 84,305 real titles has 226 characters. Only a metadata line below it makes such a text a title.");

    public override RuleInfo Descriptor => s_descriptor;

    private const int MaxLength = 250;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        if (text.Part == EntryPart.Title && text.Raw.Length > MaxLength)
            hits.Add(new TextHit(MaxLength, text.Raw.Length));
    }
}

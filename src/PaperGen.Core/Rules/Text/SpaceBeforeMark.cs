using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>
/// PAPER2029: a space before a comma, a semicolon, the period of a sentence or the colon of a title; or before the <c>'s</c> of a word.
/// </summary>
internal sealed class SpaceBeforeMark : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2029", RuleFamily.Text, FindingSeverity.Info,
        "A space is before a punctuation mark",
        "There is a space before '{1}'; see whether a word, a formula or a reference is missing, and delete the space",
        "A macro, a formula or a reference that a page dropped leaves the space before it. Nothing repairs it for you, as the space is "
            + "what shows the loss.");

    public override RuleInfo Descriptor => s_descriptor;

    public override string Quote(string found) => found;

    public override string Advice(string? fix) => fix ?? "";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf(' '); i >= 0; i = s.IndexOf(' ', i + 1))
        {
            // Behind an address authors leave a space, so that the period is not taken for a part of it.
            bool isMark = text.At(i + 1) is ',' or ';' || (text.At(i + 1) == ':' && text.Part == EntryPart.Title)
                || (text.At(i + 1) == '.' && text.At(i + 2) != '.');
            // "We present , to our knowledge, the first ..." is two slips of the hand.
            if (isMark && i > 0 && !s.StartsWith(i, " , to ") && (text.At(i + 2) == ' ' || text.At(i + 1) == '.')
                && !Letters.IsWord(text.At(i + 2))
                && (Letters.IsWord(text.At(i - 1)) || text.At(i - 1) is ')' or '.' or '%' or '"' or '\'' or ']' or '}'))
                hits.Add(new TextHit(i, i + 2));
            else if (text.At(i + 1) == '\'' && text.At(i + 2) == 's' && text.At(i + 3) == ' ' && Letters.IsLetter(text.At(i - 1)))
                hits.Add(new TextHit(i, i + 3));
        }
    }
}

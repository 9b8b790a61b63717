using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2016: a character that has no place in text.</summary>
internal sealed class BadCharacter : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2016", RuleFamily.Text, FindingSeverity.Warning,
        "A character has no place in text",
        "The character {0} has no place in text{1}",
        "Control characters and U+FFFD mean that something was lost; ligatures, odd spaces and invisible characters make words that "
            + "nobody finds.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Unprintable;

    public override string Quote(string found) => CodePoint.Name(found);

    public override string Advice(string? fix) => fix switch
    {
        null => "",
        "" => "; delete it",
        " " => "; write a space",
        _ => "; write '" + fix + "'",
    };

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        for (int i = 0; i < s.Length; i++)
        {
            char c = s[i];
            if (c is >= ' ' and < '\u007F')
                continue;
            if (c == '\uFFFD' || char.IsControl(c))
                hits.Add(new TextHit(i, i + 1, char.IsControl(c) ? "" : null));
            else if (Replacement(c) is { } replacement)
                hits.Add(new TextHit(i, i + 1, replacement, FindingSeverity.Info));
            else if (c is >= '\uE000' and <= '\uF8FF')
                hits.Add(new TextHit(i, i + 1, null, FindingSeverity.Info));
        }
    }

    private static string? Replacement(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' => " ",
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => "",
        _ => null,
    };
}

using System.Text;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2022: a letter whose accent is a command of TeX (<c>Gr\"afe</c>, <c>Poincar\'e</c>).</summary>
internal sealed class TexAccent : TextRule
{
    private const string Marks = "\"'`^~=.";

    private static readonly string[] s_combining = ["\u0308", "\u0301", "\u0300", "\u0302", "\u0303", "\u0304", "\u0307"];

    private static readonly RuleInfo s_descriptor = new("PAPER2022", RuleFamily.Text, FindingSeverity.Info,
        "An accent is written as in TeX",
        "'{0}' is a letter as TeX writes it; write '{1}'",
        "A search for Gräfe does not find Gr\\\"afe.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        for (int i = s.IndexOf('\\'); i >= 0; i = i + 1 < s.Length ? s.IndexOf('\\', i + 1) : -1)
        {
            if (Marks.IndexOf(text.At(i + 1)) is var mark and >= 0 && text.At(i + 1) != EntryText.Mask
                && Accented(text, i, mark) is { } hit)
                hits.Add(hit);
        }
    }

    private static TextHit? Accented(EntryText text, int start, int mark)
    {
        int letter = start + 2;
        bool braced = text.At(letter) == '{';
        if (braced)
            letter++;
        // "\'{\i}": an i without its dot is an i under an accent.
        if (text.At(letter) == '\\' && text.At(letter + 1) is 'i' or 'j')
            letter++;
        if (braced && text.At(letter + 1) != '}')
            return null;
        int end = braced ? letter + 2 : letter + 1;
        // "object\'s" is an apostrophe that was escaped for nothing.
        if (text.At(start + 1) == '\'' && Letters.IsLetter(text.At(start - 1))
            && text.At(letter) is 's' or 't' or 'r' or 'v' or 'l' or 'm' or 'd' && !Letters.IsLower(text.At(letter + 1)))
            return new TextHit(start, start + 2, "'");
        if (Letters.IsLetter(text.At(letter)) && Compose(text.At(letter), s_combining[mark]) is { } composed)
        {
            // "{\"a}": its braces go with it.
            return text.At(start - 1) == '{' && text.At(end) == '}'
                ? new TextHit(start - 1, end + 1, composed) : new TextHit(start, end, composed);
        }
        return null;
    }

    /// <summary>One character, or null where there is none.</summary>
    private static string? Compose(char letter, string mark) => (letter + mark).Normalize(NormalizationForm.FormC) is { Length: 1 } composed
        ? composed : null;
}

using System.Text;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2018: UTF-8 that was read as Windows-1252.</summary>
internal sealed class Mojibake : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2018", RuleFamily.Text, FindingSeverity.Warning,
        "Text was read in the wrong encoding",
        "'{0}' was read in the wrong encoding; write '{1}'",
        "UTF-8 bytes that were taken for Windows-1252, each for a character of its own.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.BeyondAscii;

    // What Windows-1252 has at 0x80 to 0x9F.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        for (int i = 0; i + 1 < s.Length; i++)
        {
            if (s[i] is not ('Ã' or 'Â' or 'â'))
                continue;
            int end = i;
            while (end < s.Length && ToByte(s[end]) >= 0)
                end++;
            if (Decode(s, i, end) is { } decoded)
                hits.Add(new TextHit(i, end, decoded));
            i = Math.Max(i, end - 1);
        }
    }

    private static string? Decode(string s, int start, int end)
    {
        if (end - start < 2)
            return null;
        byte[] bytes = new byte[end - start];
        for (int i = start; i < end; i++)
            bytes[i - start] = (byte)ToByte(s[i]);
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The byte that Windows-1252 reads as a character, if it is none of ASCII; else -1.</summary>
    private static int ToByte(char c)
    {
        if (c is >= '\u00A0' and <= '\u00FF')
            return c;
        int index = Upper.IndexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }
}

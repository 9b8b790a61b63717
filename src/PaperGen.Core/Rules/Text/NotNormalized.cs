using System.Globalization;
using System.Text;
using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Text;

/// <summary>PAPER2019: letters and marks that have a form of their own together.</summary>
internal sealed class NotNormalized : TextRule
{
    private static readonly RuleInfo s_descriptor = new("PAPER2019", RuleFamily.Text, FindingSeverity.Info,
        "Text is not normalized",
        "'{0}' is not in normal form C; write '{1}'",
        "Two texts that look alike compare as different.");

    public override RuleInfo Descriptor => s_descriptor;

    public override CharacterSet Anchors { get; } = CharacterSet.BeyondAscii;

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        for (int i = 0; i < s.Length;)
        {
            int end = i + 1;
            if (s[i] < 0x80 && (end == s.Length || s[end] < 0x300))
            {
                i = end;
                continue;
            }
            if (char.IsHighSurrogate(s[i]) && end < s.Length && char.IsLowSurrogate(s[end]))
                end++;
            // More marks than any script has are no text; the segment ends there.
            while (end < s.Length && end - i < 32 && char.GetUnicodeCategory(s[end]) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark)
                end++;
            if (Normalize(s.Substring(i, end - i)) is { } normalized)
                hits.Add(new TextHit(i, end, normalized));
            i = end;
        }
    }

    /// <summary>The normal form if it is another; null for half a surrogate pair, which has none.</summary>
    private static string? Normalize(string segment)
    {
        if (segment.Length == 1 && (char.IsSurrogate(segment[0]) || segment[0] >= '\uFDD0'))
            return null;
        try
        {
            string normalized = segment.Normalize(NormalizationForm.FormC);
            return normalized == segment ? null : normalized;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

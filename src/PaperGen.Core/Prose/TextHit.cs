using PaperGen.Findings;

namespace PaperGen.Prose;

/// <summary>A finding, in positions of <see cref="EntryText.Text"/>.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Fix">What is there once it is repaired; null if nothing can repair it.</param>
/// <param name="Severity">Its severity if it is less than the rule's.</param>
internal readonly record struct TextHit(int Start, int End, string? Fix = null, FindingSeverity? Severity = null)
{
    /// <summary>How many characters behind the finding the fix takes with it: a closing brace, a space.</summary>
    public int FixEndsAfter { get; init; }

    /// <summary>The other half of a pair, which the fix writes anew along with this one; null where there is none.</summary>
    public (int Start, int End, string Fix)? Partner { get; init; }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Fixes;

namespace PaperGen.Rules;

/// <summary>A rule about the text of an entry. A rule holds no state.</summary>
internal abstract class DigestRule
{
    /// <summary>The identifier, the default severity and the message, whose <c>{0}</c> and <c>{1}</c> are <see cref="Quote"/> and <see cref="Advice"/>.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Characters of which each finding has at least one.</summary>
    public virtual CharacterSet Anchors => CharacterSet.All;

    /// <summary>Adds what the rule finds, in the order of the text. Linear in the length of the text.</summary>
    public abstract void Find(RuleText text, List<RuleHit> hits);

    /// <summary>How the message shows what was found.</summary>
    public virtual string Quote(string found) => found;

    /// <summary>What the message says of the repair.</summary>
    public virtual string Advice(string? fix) => fix ?? "";

    /// <summary>The repair of a finding, or null where only the author can tell.</summary>
    public virtual DigestFix? Repair(string digest, TextFinding finding)
    {
        if (finding.Fix is null)
            return null;
        string title = finding.Fix.Trim().Length == 0 ? "Delete " + Quoted(finding) : "Write '" + DigestQuote.Shorten(finding.Fix) + "'";
        var change = new TextChange(finding.FixSpan, finding.Fix);
        return finding.Partner is not { } partner ? new DigestFix(title, _ => [change])
            : new DigestFix(title, _ => partner.Span.Start < change.Span.Start ? [partner, change] : [change, partner]);
    }

    private string Quoted(TextFinding finding) => Quote(finding.Found) is var quote && quote != finding.Found ? quote : "'" + DigestQuote.Shorten(quote) + "'";
}

/// <summary>A finding, in positions of <see cref="RuleText.Text"/>.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Fix">What stands there once it is repaired; null if nothing can repair it.</param>
/// <param name="Severity">Its severity if it is less than the rule's.</param>
internal readonly record struct RuleHit(int Start, int End, string? Fix = null, DiagnosticSeverity? Severity = null)
{
    /// <summary>How many characters behind the finding the fix takes with it: a closing brace, a space.</summary>
    public int FixEndsAfter { get; init; }

    /// <summary>The other half of a pair, which the fix writes anew along with this one; null where there is none.</summary>
    public (int Start, int End, string Fix)? Partner { get; init; }
}

using PaperGen.Findings;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules;

/// <summary>A rule about the text of an entry. A rule holds no state.</summary>
internal abstract class TextRule
{
    /// <summary>
    /// The identifier, the default severity and the message, whose <c>{0}</c> and <c>{1}</c> are <see cref="Quote"/> and
    /// <see cref="Advice"/>.
    /// </summary>
    public abstract RuleInfo Descriptor { get; }

    /// <summary>Characters of which each finding has at least one.</summary>
    public virtual CharacterSet Anchors => CharacterSet.All;

    /// <summary>Adds what the rule finds, in the order of the text. Linear in the length of the text.</summary>
    public abstract void Find(EntryText text, List<TextHit> hits);

    /// <summary>How the message shows what was found.</summary>
    public virtual string Quote(string found) => found;

    /// <summary>What the message says of the repair.</summary>
    public virtual string Advice(string? fix) => fix ?? "";

    /// <summary>The repair of a finding, or null where only the author can tell.</summary>
    public virtual TextFix? Repair(string digest, TextFinding finding)
    {
        if (finding.Fix is null || finding.Written is not { } written)
            return null;
        string title = finding.Fix.Trim().Length == 0 ? "Delete " + Quoted(finding) : "Write '" + Quotation.Shorten(finding.Fix) + "'";
        var change = new TextEdit(finding.FixSpan, written);
        return finding.Partner is not { } partner ? new TextFix(title, _ => [change])
            : new TextFix(title, _ => partner.Span.Start < change.Span.Start ? [partner, change] : [change, partner]);
    }

    private string Quoted(TextFinding finding) => Quote(finding.Found) is var quote && quote != finding.Found
        ? quote : "'" + Quotation.Shorten(quote) + "'";
}

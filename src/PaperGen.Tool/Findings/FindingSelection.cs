using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;

namespace PaperGen.Tool.Findings;

/// <summary>Which findings the command line asks for, and how severe they are.</summary>
internal sealed class FindingSelection
{
    public required RuleSeverities Severities { get; init; }

    /// <summary>Identifiers of the rules; null for all.</summary>
    public required IReadOnlySet<string>? Rules { get; init; }

    /// <summary>The least severity.</summary>
    public required FindingSeverity Least { get; init; }

    /// <summary>The severity of a finding of the rules asked for; null for those that nobody wants to see, whatever the least severity.</summary>
    public FindingSeverity? SeverityOf(Finding finding)
    {
        // A file that cannot be read has no findings of other rules: silence would mean that all is well.
        bool selected = Rules is null || Rules.Contains(finding.Rule.Id) || finding.Rule.Id == DigestNotUtf8.Descriptor.Id;
        return selected ? Severities.Of(finding.Rule.Id, finding.Severity) : null;
    }

    public bool Selects(Finding finding) => SeverityOf(finding) >= Least;
}

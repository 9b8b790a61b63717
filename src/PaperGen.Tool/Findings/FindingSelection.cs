using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Findings;

/// <summary>Which findings the command line asks for, and how severe they are.</summary>
internal sealed class FindingSelection
{
    /// <summary>The severities that the command line gives rules.</summary>
    public required string Set
    {
        get;
        init
        {
            field = value;
            _severities = RuleSeverities.Parse(value, []);
        }
    }

    private RuleSeverities _severities = RuleSeverities.Parse("", []);

    /// <summary>Identifiers of the rules; null for all.</summary>
    public required IReadOnlySet<string>? Rules { get; init; }

    /// <summary>The least severity.</summary>
    public required FindingSeverity Least { get; init; }

    /// <summary>
    /// The severity of a finding of the rules asked for; null for those that nobody wants to see, whatever the least severity.
    /// </summary>
    public FindingSeverity? SeverityOf(Finding finding)
    {
        // A file that cannot be read has no findings of other rules: silence would mean that all is well.
        bool selected = Rules is null || Rules.Contains(finding.Rule.Id) || finding.Rule.Id == DigestNotUtf8.Descriptor.Id;
        return selected ? _severities.Of(finding.Rule.Id, finding.Severity) : null;
    }

    public bool Selects(Finding finding) => SeverityOf(finding) >= Least;

    /// <summary>The selection in a project, which has severities of its own; the command line's count before them.</summary>
    public FindingSelection In(ProjectEvaluation? project) => project is null or { Severity.Length: 0 } ? this : new FindingSelection
    {
        Set = Set.Length == 0 ? project.Severity : project.Severity + "," + Set,
        Rules = Rules,
        Least = Least,
    };
}

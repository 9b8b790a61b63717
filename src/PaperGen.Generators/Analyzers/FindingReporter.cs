using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperGen.Analysis;
using PaperGen.Findings;

namespace PaperGen.Analyzers;

/// <summary>Reports findings in digests as the compiler's diagnostics.</summary>
/// <param name="severities">What the project says of severities.</param>
/// <param name="report">Takes the diagnostics.</param>
internal sealed class FindingReporter(RuleSeverities severities, Action<Diagnostic> report)
{
    /// <param name="finding">The finding.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="other">Where the entry is that it is compared with.</param>
    public void Report(Finding finding, Location location, Location? other = null)
    {
        if (severities.Of(finding.Rule.Id, finding.Severity) is { } severity)
            report(Diagnostic.Create(Descriptors.Of(finding.Rule), location, Descriptors.Of(severity), other is null
                ? null : [other], null, finding.Arguments));
    }

    /// <summary>Reports what is wrong in code.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="properties">What a code fix has to know.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(RuleInfo rule, Location location, ImmutableDictionary<string, string?>? properties, params string[] arguments) =>
        Report(rule, location, null, properties, arguments);

    /// <summary>Reports what is wrong in code, in comparison with another place there.</summary>
    public void Report(RuleInfo rule, Location location, Location? other, ImmutableDictionary<string, string?>? properties,
        params string[] arguments)
    {
        if (severities.Of(rule.Id, rule.DefaultSeverity) is { } severity)
            report(Diagnostic.Create(Descriptors.Of(rule), location, Descriptors.Of(severity), other is null
                ? null : [other], properties, arguments));
    }

    /// <summary>Reports what is wrong with no place in a file.</summary>
    public void Report(RuleInfo rule, params string[] arguments) =>
        Report(new Finding { Rule = rule, Severity = rule.DefaultSeverity, Span = default, Arguments = arguments }, Location.None);
}

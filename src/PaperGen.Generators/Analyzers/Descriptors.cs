using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperGen.Findings;

namespace PaperGen.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<RuleInfo, DiagnosticDescriptor> s_descriptors = new();

    public static ImmutableArray<DiagnosticDescriptor> Of(IEnumerable<RuleInfo> rules) => rules.Select(Of).ToImmutableArray();

    public static DiagnosticDescriptor Of(RuleInfo rule) => s_descriptors.GetOrAdd(rule, static rule => new DiagnosticDescriptor(
        rule.Id, rule.Title, rule.MessageFormat, rule.Category, Of(rule.DefaultSeverity), isEnabledByDefault: true, rule.Description,
        rule.HelpLink,
        customTags: rule.SpansFiles ? [WellKnownDiagnosticTags.CompilationEnd] : []));

    /// <summary>The compiler's severities have the same numbers.</summary>
    public static DiagnosticSeverity Of(FindingSeverity severity) => (DiagnosticSeverity)severity;
}

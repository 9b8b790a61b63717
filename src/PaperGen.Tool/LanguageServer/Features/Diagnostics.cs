using PaperGen.Findings;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>The findings of a document, as the protocol has them.</summary>
internal static class Diagnostics
{
    private const string Source = "papergen";

    /// <summary>The findings that <c>papergen check</c> writes.</summary>
    /// <param name="context">The document.</param>
    /// <param name="least">The least severity.</param>
    public static IReadOnlyList<Diagnostic> Of(DocumentContext context, FindingSeverity least) =>
        [.. Findings(context)
            .Select(finding => (Finding: finding, Severity: context.Project.Severities.Of(finding.Rule.Id, finding.Severity)))
            .Where(pair => pair.Severity >= least).Select(pair => Create(context, pair.Finding, pair.Severity!.Value))];

    /// <summary>All findings of a document, in the order of the text.</summary>
    public static IReadOnlyList<Finding> Findings(DocumentContext context) =>
        context.Digest is { } digest ? context.Project.Findings(digest, context.Cancellation)
        : context.Taxonomy is { } taxonomy ? context.Project.Findings(taxonomy)
        : [];

    /// <summary>The findings at a place that nobody has silenced.</summary>
    public static IEnumerable<(Finding Finding, Diagnostic Diagnostic)> At(DocumentContext context, TextSpan span)
    {
        foreach (Finding finding in Findings(context))
        {
            if (finding.Span.IntersectsWith(span) && context.Project.Severities.Of(finding.Rule.Id, finding.Severity) is { } severity)
                yield return (finding, Create(context, finding, severity));
        }
    }

    private static Diagnostic Create(DocumentContext context, Finding finding, FindingSeverity severity) => new(
        context.RangeOf(finding.Span), 4 - (int)severity, finding.Rule.Id, new CodeDescription(finding.Rule.HelpLink), Source,
        finding.Message,
        finding.Other is { } other
            ? [new RelatedInformation(context.LocationOf(other.File, other.Span), "the entry that it is compared with")] : null);
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Analysis.Suppressions;
using PaperGen.Emit;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Rules.Configuration;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Analyzers;

/// <summary>Reports what the digests of a project do to each other, and what the project's options do to the catalog.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(RuleList.OfCatalogs);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static context =>
        {
            AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            // Without a digest there is nothing that an option could spoil.
            if (ProjectCatalog.Of(context.Options, context.CancellationToken) is not { } project)
                return;
            var reporter = new FindingReporter(OptionReader.Severities(options), context.ReportDiagnostic);
            var taxonomy = new Lazy<Taxonomy>(() => ProjectFiles.Taxonomy(context.Options, context.CancellationToken).Taxonomy);
            ReportEntries(project, taxonomy, reporter);
            ReportOptions(PaperGenOptions.Read(options), project.Catalog.Catalog, reporter);
            if (project.Catalog.Catalog.Papers.Count > CatalogEmitter.MinPapersOfLargeTable)
                ReportSize(project.Catalog, taxonomy.Value, reporter);
        });
    }

    private static void ReportEntries(ProjectCatalog project, Lazy<Taxonomy> taxonomy, FindingReporter reporter)
    {
        CatalogInspector catalog = project.Catalog;
        foreach (DigestFile file in catalog.Digests)
        {
            InspectedDigest digest = InspectedDigest.Of(file.Text);
            var suppressions = new DigestSuppressions(digest.Syntax);
            IEnumerable<Finding> findings = suppressions.Filter(catalog.Findings[file.Resource]);
            // Whether a comment suppresses anything is known here only, where all findings are.
            if (!suppressions.IsEmpty)
                findings = findings.Concat(suppressions.Findings(digest.Findings.Concat(catalog.Findings[file.Resource]).Concat(TopicInspector.Inspect(file, taxonomy.Value))));
            foreach (Finding finding in findings)
                reporter.Report(finding, project.Location(file, finding.Span), finding.Other is { } other ? project.Location(other.File, other.Span) : null);
        }
    }

    /// <summary>The catalog once more, with its topics, which take their part of the table.</summary>
    private static void ReportSize(CatalogInspector inspector, Taxonomy taxonomy, FindingReporter reporter)
    {
        CatalogModel catalog = CatalogBuilder.Build([.. inspector.Digests.Select(file => RecentDigests.Read(InspectedDigest.Of(file.Text).Syntax, file.Path, file.Resource, keepAbstracts: false, taxonomy))], taxonomy.Topics);
        if (CatalogEmitter.LiteralBytes(catalog) is > CatalogEmitter.MaxLiteralBytes and var bytes)
        {
            reporter.Report(CatalogTooLarge.Descriptor, catalog.Papers.Count.ToString("N0", CultureInfo.InvariantCulture), bytes.ToString("N0", CultureInfo.InvariantCulture),
                CatalogEmitter.MaxLiteralBytes.ToString("N0", CultureInfo.InvariantCulture));
        }
    }

    private static void ReportOptions(PaperGenOptions options, CatalogModel catalog, FindingReporter reporter)
    {
        foreach (RejectedOption invalid in options.Invalid)
            reporter.Report(InvalidOption.Descriptor, invalid.Name, invalid.Value, invalid.Allowed);
        if (options.ReplacedNamespace is not null)
            reporter.Report(NamespaceReplaced.Descriptor, options.ReplacedNamespace, options.Namespace);

        int count = catalog.Papers.Count;
        if (options.Members is not (MembersMode.Auto or MembersMode.Properties) || MemberPlan.HasProperties(options.Members, count))
            return;
        bool auto = options.Members == MembersMode.Auto;
        string remedy = count > MemberPlan.MaxProperties ? "look papers up with Papers.Catalog[Papers.Ids.X], or split the catalog over projects and join it with PaperCatalog.Combine; PaperGenMembers=ids says that this is meant"
            : "set PaperGenMembers to properties to have them all the same, or to ids to say that this is meant";
        reporter.Report(MembersOmitted.Descriptor, count.ToString(CultureInfo.InvariantCulture),
            (auto ? MemberPlan.MaxAutoProperties : MemberPlan.MaxProperties).ToString(CultureInfo.InvariantCulture), remedy);
    }
}

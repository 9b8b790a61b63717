using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
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
            CatalogModel catalog = project.Analysis.Catalog(context.CancellationToken).Catalog;
            ReportEntries(project, reporter, context.CancellationToken);
            ReportOptions(PaperGenOptions.Read(options), catalog, reporter);
            if (catalog.Papers.Count > CatalogEmitter.MinPapersOfLargeTable)
                ReportSize(project.Analysis.Files, ProjectFiles.Taxonomy(context.Options, context.CancellationToken).Taxonomy, reporter);
        });
    }

    private static void ReportEntries(ProjectCatalog project, FindingReporter reporter, CancellationToken cancellation)
    {
        foreach (DigestFile file in project.Analysis.Files)
        {
            foreach (Finding finding in project.Analysis.Findings(file, FindingScope.Project, cancellation))
            {
                Location? other = finding.Other is { } place ? project.Location(place.File, place.Span) : null;
                reporter.Report(finding, project.Location(file, finding.Span), other);
            }
        }
    }

    /// <summary>The catalog once more, with its topics, which take their part of the table.</summary>
    private static void ReportSize(IReadOnlyList<DigestFile> files, Taxonomy taxonomy, FindingReporter reporter)
    {
        CatalogModel catalog = CatalogBuilder.Build(
            [.. files.Where(static file => file.Text.OtherEncoding is null).Select(file =>
                RecentDigests.Read(InspectedDigest.Of(file.Text).Syntax, file.Path, file.Resource, keepAbstracts: false, taxonomy))],
            taxonomy.Topics);
        if (CatalogEmitter.LiteralBytes(catalog) is > CatalogEmitter.MaxLiteralBytes and var bytes)
        {
            reporter.Report(CatalogTooLarge.Descriptor, catalog.Papers.Count.ToString("N0", CultureInfo.InvariantCulture),
                bytes.ToString("N0", CultureInfo.InvariantCulture),
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
        string remedy = count > MemberPlan.MaxProperties
            ? "look papers up with Papers.Catalog[Papers.Ids.X], or split the catalog over projects and "
                    + "join it with PaperCatalog.Combine; PaperGenMembers=ids says that this is meant"
            : "set PaperGenMembers to properties to have them all the same, or to ids to say that this is meant";
        reporter.Report(MembersOmitted.Descriptor, count.ToString(CultureInfo.InvariantCulture),
            (auto ? MemberPlan.MaxAutoProperties : MemberPlan.MaxProperties).ToString(CultureInfo.InvariantCulture), remedy);
    }
}

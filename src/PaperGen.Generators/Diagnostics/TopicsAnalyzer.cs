using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Model;
using PaperGen.Rules.Topics;
using PaperGen.Topics;

namespace PaperGen.Diagnostics;

/// <summary>Reports topics that the taxonomy does not have, and what is wrong with the project's own taxonomy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TopicsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<TaxonomyProblemKind, DiagnosticDescriptor> s_taxonomy = new Dictionary<TaxonomyProblemKind, DiagnosticDescriptor>
    {
        [TaxonomyProblemKind.MalformedLine] = MalformedTopicLine.Descriptor,
        [TaxonomyProblemKind.DuplicateTopic] = DuplicateTopic.Descriptor,
        [TaxonomyProblemKind.UnknownParent] = UnknownParent.Descriptor,
        [TaxonomyProblemKind.TopicCycle] = TopicCycle.Descriptor,
        [TaxonomyProblemKind.DuplicatePhrase] = DuplicatePhrase.Descriptor,
        [TaxonomyProblemKind.ContradictoryPhrase] = ContradictoryPhrase.Descriptor,
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = s_taxonomy.Values.Append(UnknownTopic.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            // A finding in one file may be due to another, so all of them are read, once for a compilation and only if one has to be looked at.
            AnalyzerOptions options = context.Options;
            var taxonomies = new Lazy<ProjectTaxonomy>(() => ProjectTaxonomy.Read(options));
            context.RegisterAdditionalFileAction(context =>
            {
                if (TaxonomyFile.Read(context.AdditionalFile, options.AnalyzerConfigOptionsProvider, context.CancellationToken) is { } taxonomy)
                    ReportTaxonomy(taxonomy, taxonomies.Value, context.AdditionalFile.Path, context.ReportDiagnostic);
                if (DigestFile.Read(context.AdditionalFile, options.AnalyzerConfigOptionsProvider, context.CancellationToken) is { } digest && DigestEncoding.Mismatch(digest.Text) is null)
                    ReportDigest(digest, taxonomies, context.AdditionalFile.Path, context.ReportDiagnostic);
            });
        });
    }

    private static void ReportTaxonomy(TaxonomyFile file, ProjectTaxonomy project, string path, Action<Diagnostic> report)
    {
        string text = file.Syntax.Text;
        foreach (TaxonomyProblem problem in project.ProblemsOf(file.Path))
        {
            report(Diagnostic.Create(s_taxonomy[problem.Kind], DigestLocation.Create(path, file.Text, problem.Span),
                DigestLocation.Quote(text, problem.Span), problem.Argument));
        }
    }

    private static void ReportDigest(DigestFile file, Lazy<ProjectTaxonomy> project, string path, Action<Diagnostic> report)
    {
        DigestSyntax syntax = ParsedDigests.Get(file.Text);
        foreach (EntrySyntax entry in syntax.Entries)
        {
            var metadata = new MetadataReader(syntax.Text, null);
            foreach (MetadataSyntax line in entry.Metadata)
                metadata.Read(line);
            foreach (TextSpan span in metadata.Topics)
            {
                string name = CollapsedText.Of(syntax.Text, span);
                Taxonomy taxonomy = project.Value.Taxonomy;
                if (taxonomy.Find(name) >= 0)
                    continue;
                report(Diagnostic.Create(UnknownTopic.Descriptor, DigestLocation.Create(path, file.Text, span),
                    DigestLocation.Shorten(name), NearestNames.Quote(name, taxonomy.Topics.Select(static topic => topic.Name))));
            }
        }
    }

    /// <summary>The taxonomy of a project, and what is wrong with each of its files.</summary>
    private sealed class ProjectTaxonomy
    {
        private readonly Dictionary<string, List<TaxonomyProblem>> _problems = new(StringComparer.Ordinal);

        private ProjectTaxonomy(Taxonomy taxonomy) => Taxonomy = taxonomy;

        public Taxonomy Taxonomy { get; }

        public static ProjectTaxonomy Read(AnalyzerOptions options)
        {
            IReadOnlyList<TaxonomyFile> files = TaxonomyFile.Order(options.AdditionalFiles
                .Select(file => TaxonomyFile.Read(file, options.AnalyzerConfigOptionsProvider, default))
                .OfType<TaxonomyFile>());
            TaxonomyResult result = TaxonomyBuilder.Build([.. files.Select(static file => file.Syntax)]);
            var project = new ProjectTaxonomy(result.Taxonomy);
            for (int i = 0; i < files.Count; i++)
                project._problems.Add(files[i].Path, result.Problems[i]);
            return project;
        }

        public IReadOnlyList<TaxonomyProblem> ProblemsOf(string path) => _problems.TryGetValue(path, out List<TaxonomyProblem> problems) ? problems : [];
    }
}

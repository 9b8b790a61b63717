using Microsoft.CodeAnalysis.Diagnostics;

namespace PaperGen.Topics;

/// <summary>The taxonomy of a project, and what is wrong with each of its files.</summary>
internal sealed class ProjectTaxonomy
{
    private readonly Dictionary<string, List<TaxonomyProblem>> _problems = new(StringComparer.Ordinal);

    /// <param name="files">The project's own files, in the order in which they count.</param>
    private ProjectTaxonomy(IReadOnlyList<TaxonomyFile> files)
    {
        TaxonomyResult result = TaxonomyBuilder.Build([.. files.Select(static file => file.Syntax)]);
        Taxonomy = result.Taxonomy;
        for (int i = 0; i < files.Count; i++)
            _problems.Add(files[i].Path, result.Problems[i]);
    }

    public Taxonomy Taxonomy { get; }

    public static ProjectTaxonomy Read(AnalyzerOptions options, CancellationToken cancellation) => Of(options.AdditionalFiles
        .Select(file => TaxonomyFile.Read(file, options.AnalyzerConfigOptionsProvider, cancellation))
        .OfType<TaxonomyFile>());

    public static ProjectTaxonomy Of(IEnumerable<TaxonomyFile> files) => new(TaxonomyFile.Order(files));

    public IReadOnlyList<TaxonomyProblem> ProblemsOf(string path) => _problems.TryGetValue(path, out List<TaxonomyProblem> problems) ? problems : [];
}

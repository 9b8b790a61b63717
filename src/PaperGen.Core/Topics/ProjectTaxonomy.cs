using System.Runtime.CompilerServices;
using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>The taxonomy of a project, and what is wrong with each of its files.</summary>
internal sealed class ProjectTaxonomy
{
    private static readonly ProjectTaxonomy s_builtIn = new([], BuiltInTaxonomy.Taxonomy);
    // The last of each first file, for the generator and all analyzers: to merge the built-in taxonomy costs more than all else that they
    // do with it.
    private static readonly ConditionalWeakTable<FileContent, ProjectTaxonomy> s_last = new();

    private readonly IReadOnlyList<TaxonomyFile> _files;
    private readonly Dictionary<string, List<TaxonomyProblem>> _problems = new(StringComparer.Ordinal);

    private ProjectTaxonomy(IReadOnlyList<TaxonomyFile> files, Taxonomy taxonomy)
    {
        _files = files;
        Taxonomy = taxonomy;
    }

    public Taxonomy Taxonomy { get; }

    /// <summary>The taxonomy of a project with these files; the built-in one if there are none.</summary>
    public static ProjectTaxonomy Of(IEnumerable<TaxonomyFile> files)
    {
        IReadOnlyList<TaxonomyFile> ordered = TaxonomyFile.Order(files);
        if (ordered.Count == 0)
            return s_builtIn;
        FileContent first = ordered[0].Text;
        if (s_last.TryGetValue(first, out ProjectTaxonomy known) && known._files.SequenceEqual(ordered))
            return known;
        ProjectTaxonomy built = Build(ordered);
        s_last.Remove(first);
        // Where another thread was faster, its taxonomy stays, and whoever needs this one builds it again.
        s_last.GetValue(first, _ => built);
        return built;
    }

    public IReadOnlyList<TaxonomyProblem> ProblemsOf(string path) => _problems.TryGetValue(path, out List<TaxonomyProblem> problems)
        ? problems : [];

    private static ProjectTaxonomy Build(IReadOnlyList<TaxonomyFile> files)
    {
        TaxonomyResult result = TaxonomyBuilder.Build([.. files.Select(static file => file.Syntax)]);
        var project = new ProjectTaxonomy(files, result.Taxonomy);
        for (int i = 0; i < files.Count; i++)
            project._problems.Add(files[i].Path, result.Problems[i]);
        return project;
    }
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analyzers;

/// <summary>The digests of a project as the analyzers see them, read once for each state of the project.</summary>
internal sealed class ProjectCatalog
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, ProjectCatalog> s_catalogs = new();

    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    private ProjectCatalog(AnalyzerOptions options, CancellationToken cancellation)
    {
        IReadOnlyList<(DigestFile File, AdditionalText Additional)> files = ProjectFiles.Digests(options, cancellation);
        foreach ((DigestFile file, AdditionalText additional) in files)
            _paths[file.Resource] = additional.Path;
        Analysis = new ProjectAnalysis(
            files.Select(static pair => pair.File), cancellation => ProjectFiles.Taxonomy(options, cancellation).Taxonomy);
    }

    public ProjectAnalysis Analysis { get; }

    /// <summary>The catalog of a project; null without a digest.</summary>
    public static ProjectCatalog? Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        if (!s_catalogs.TryGetValue(options, out ProjectCatalog? catalog))
            catalog = s_catalogs.GetValue(options, options => new ProjectCatalog(options, cancellation));
        return catalog.Analysis.Catalog(cancellation).Digests.Any() ? catalog : null;
    }

    public Location Location(DigestFile file, TextSpan span) => DigestLocation.Create(_paths[file.Resource], file.Text, span);
}

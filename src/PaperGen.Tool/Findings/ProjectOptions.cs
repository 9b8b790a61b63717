using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Topics;

namespace PaperGen.Tool.Findings;

/// <summary>What repairs are told by the command line, and the topics of each project, which are read once.</summary>
/// <param name="fixes">What repairs are told; null for nothing.</param>
/// <param name="folder">The current folder.</param>
internal sealed class ProjectOptions(FixOptions? fixes, string folder)
{
    private readonly Dictionary<string, Taxonomy> _taxonomies = new(StringComparer.Ordinal);

    private readonly FixOptions _fixes = fixes ?? new FixOptions();

    /// <summary>What repairs are told: by the command line, else by the project.</summary>
    public FixOptions FixesOf(ProjectEvaluation? project) =>
        _fixes.Year.Length == 0 && project is not null && DateYear.Is(project.Year) ? new FixOptions(project.Year) : _fixes;

    /// <exception cref="ToolException">A taxonomy cannot be read.</exception>
    public Taxonomy TaxonomyOf(DigestProject project)
    {
        string key = project.Evaluation?.ProjectFile ?? project.Folder ?? project.Digests[0].Path;
        if (!_taxonomies.TryGetValue(key, out Taxonomy? known))
            _taxonomies.Add(key, known = TaxonomyReader.Read(project, folder));
        return known;
    }
}

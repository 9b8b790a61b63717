using PaperGen.Fixes;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Findings;

/// <summary>
/// What rules and repairs are told of each project: the options of the command line, and the project's own topics, which are read once.
/// </summary>
/// <param name="options">The options of the command line.</param>
/// <param name="folder">The current folder.</param>
internal sealed class ProjectOptions(FixOptions? options, string folder)
{
    private readonly Dictionary<string, FixOptions> _known = new(StringComparer.Ordinal);

    /// <summary>What holds of all projects.</summary>
    public FixOptions Basic { get; } = options ?? new FixOptions();

    /// <exception cref="ToolException">A taxonomy cannot be read.</exception>
    public FixOptions Of(DigestProject project)
    {
        string key = project.Folder ?? project.Digests[0].Path;
        if (!_known.TryGetValue(key, out FixOptions? known))
            _known.Add(key, known = Basic with { Taxonomy = TaxonomyReader.Read(project, folder) });
        return known;
    }
}

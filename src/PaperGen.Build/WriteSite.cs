using Microsoft.Build.Framework;
using PaperGen.Site;

namespace PaperGen.Build;

/// <summary>
/// Writes the page of an assembly's papers, with what cites them. Referenced assemblies of projects have their papers on it, of others
/// what is cited.
/// </summary>
public sealed class WriteSite : AssemblyTask
{
    /// <summary>Metadata of a reference: what it is made of, and the project file if that is one.</summary>
    private const string Origin = "ReferenceSourceTarget";
    private const string OfProject = "ProjectReference";
    private const string OriginalProject = "MSBuildSourceProjectFile";

    private static readonly string[] s_extensions = [".html", ".htm"];

    /// <summary>The page's heading.</summary>
    public string Title { get; set; } = "Papers";

    /// <summary>The repository's address; empty if it is not known.</summary>
    public string RepositoryUrl { get; set; } = "";

    /// <summary>The commit that is built; empty if it is not known.</summary>
    public string Commit { get; set; } = "";

    private protected override string Rule => "PAPER9018";

    private protected override string Product => "The page";

    private protected override string? Refusal(string file) =>
        s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) ? null
            : $"PaperGenSite names '{file}', which is no page: its extension is one of {string.Join(", ", s_extensions)}";

    private protected override Func<string, string> Texts(AssemblyImages images)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(Project))!;
        // A project's assembly is among what is referenced and among what is copied.
        IEnumerable<KeyValuePair<string, string?>> projects = References
            .Where(static reference => reference.GetMetadata(Origin) == OfProject && IsAssembly(reference.ItemSpec))
            .GroupBy(static reference => reference.ItemSpec, StringComparer.OrdinalIgnoreCase)
            .Select(static same => new KeyValuePair<string, string?>(same.Key, FolderOf(same.First())));
        using var text = new StringWriter();
        SitePage.Write(text, AssemblySite.Of(Title, images, folder, projects, new SourcePlaces(folder, RepositoryUrl, Commit)));
        string page = text.ToString();
        return _ => page;
    }

    private static bool IsAssembly(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    private static string? FolderOf(ITaskItem reference) =>
        reference.GetMetadata(OriginalProject) is { Length: > 0 } project ? Path.GetDirectoryName(Path.GetFullPath(project)) : null;
}

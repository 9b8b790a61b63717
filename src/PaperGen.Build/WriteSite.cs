using System.Text;
using Microsoft.Build.Framework;
using PaperGen.Site;

namespace PaperGen.Build;

/// <summary>Writes the page of an assembly's papers, with what cites them.</summary>
public sealed class WriteSite : ITask
{
    private const string SiteNotWritten = "PAPER9018";

    /// <summary>Metadata of a reference: what it is made of, and the project file if that is one.</summary>
    private const string Origin = "ReferenceSourceTarget";
    private const string OfProject = "ProjectReference";
    private const string OriginalProject = "MSBuildSourceProjectFile";

    private static readonly string[] s_extensions = [".html", ".htm"];

    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The project file, which errors are said to be in.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The assemblies it references; those of projects have their papers on the page, of others what is cited.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The files to write.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The page's heading.</summary>
    public string Title { get; set; } = "Papers";

    /// <summary>The repository's address; empty if it is not known.</summary>
    public string RepositoryUrl { get; set; } = "";

    /// <summary>The commit that is built; empty if it is not known.</summary>
    public string Commit { get; set; } = "";

    /// <summary>Writes the files.</summary>
    /// <returns>Whether all could be written.</returns>
    public bool Execute()
    {
        foreach (ITaskItem file in Files)
        {
            if (!s_extensions.Contains(Path.GetExtension(file.ItemSpec), StringComparer.OrdinalIgnoreCase))
                return Error($"PaperGenSite names '{file.ItemSpec}', which is no page: its extension is one of "
                    + string.Join(", ", s_extensions));
        }
        try
        {
            string page = Page();
            foreach (ITaskItem file in Files)
                Write(page, file.ItemSpec);
            return true;
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or BadImageFormatException or PaperDigestException)
        {
            return Error($"The page of '{Assembly}' cannot be written: {error.Message}");
        }
    }

    private string Page()
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(Project))!;
        using var images = new AssemblyImages(Assembly, References.Select(static reference => reference.ItemSpec));
        IEnumerable<KeyValuePair<string, string?>> projects = References
            .Where(static reference => reference.GetMetadata(Origin) == OfProject && IsAssembly(reference.ItemSpec))
            .Select(static reference => new KeyValuePair<string, string?>(reference.ItemSpec, FolderOf(reference)));
        using var text = new StringWriter();
        SitePage.Write(text, AssemblySite.Of(Title, images, folder, projects, new SourcePlaces(folder, RepositoryUrl, Commit)));
        return text.ToString();
    }

    private static bool IsAssembly(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    private static string? FolderOf(ITaskItem reference) =>
        reference.GetMetadata(OriginalProject) is { Length: > 0 } project ? Path.GetDirectoryName(Path.GetFullPath(project)) : null;

    private static void Write(string page, string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private bool Error(string message)
    {
        BuildEngine?.LogErrorEvent(
            new BuildErrorEventArgs(null, SiteNotWritten, Project, 0, 0, 0, 0, message, null, nameof(WriteSite)));
        return false;
    }
}

using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Topics;

namespace PaperGen.Tool.Files;

/// <summary>
/// Reads the taxonomy that counts for digests: the <c>*.topics.txt</c> files of their project, as its build takes them; for a digest
/// outside of any project those beside it and in the current folder.
/// </summary>
internal static class TaxonomyReader
{
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static Taxonomy Read(DigestProject project, string folder)
    {
        var files = new List<TaxonomyFile>();
        foreach (string path in Find(project, folder))
        {
            try
            {
                files.Add(new TaxonomyFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), new FileContent(File.ReadAllText(path))));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ToolException([$"'{Path.GetRelativePath(folder, path)}' cannot be read: {error.Message}"]);
            }
        }
        return ProjectTaxonomy.Of(files).Taxonomy;
    }

    private static List<string> Find(DigestProject project, string folder)
    {
        const string Pattern = "*" + TaxonomyFile.Extension;
        try
        {
            if (project.Evaluation is { } evaluation)
                return [.. evaluation.Topics];
            return project.Folder is { } projectFolder
                ? [.. SourceFolders.Files(new DirectoryInfo(projectFolder), Pattern,
                    static folder => !DigestProject.IsProject(folder.FullName))]
                : [.. project.Digests.Select(static digest => Path.GetDirectoryName(digest.Path)!).Append(folder).Distinct()
                    .SelectMany(static folder => Directory.EnumerateFiles(folder, Pattern))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                [$"The folder '{project.Folder ?? folder}' cannot be searched for *{TaxonomyFile.Extension} files: {error.Message}"]);
        }
    }
}

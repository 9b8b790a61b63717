using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Topics;

namespace PaperGen.Tool.Files;

/// <summary>Reads the taxonomy that counts for digests: the <c>*.topics.txt</c> files beside them and in the folder itself, as a project would have them.</summary>
internal static class TaxonomyReader
{
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static Taxonomy Read(IReadOnlyList<LoadedDigest> digests, string folder)
    {
        var files = new List<TaxonomyFile>();
        foreach (string path in digests.Select(static digest => Path.GetDirectoryName(digest.Path)!).Append(folder).Distinct()
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*" + TaxonomyFile.Extension)))
        {
            try
            {
                files.Add(new TaxonomyFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), SourceText.From(File.ReadAllText(path), Encoding.UTF8)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ToolException([$"'{Path.GetRelativePath(folder, path)}' cannot be read: {error.Message}"]);
            }
        }
        return ProjectTaxonomy.Of(files).Taxonomy;
    }
}

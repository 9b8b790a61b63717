using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Reads digests as the compiler does.</summary>
internal static class DigestReader
{
    /// <summary>The digests, in the order of their names.</summary>
    /// <exception cref="ToolException">A file is missing or cannot be read.</exception>
    public static IReadOnlyList<LoadedDigest> Read(IReadOnlyList<string> arguments, string folder)
    {
        var digests = new List<LoadedDigest>();
        var problems = new List<string>();
        foreach (string path in DigestFinder.Find(arguments, folder))
        {
            try
            {
                LoadedDigest digest = Read(path, folder);
                if (!digests.Exists(other => other.Path == digest.Path))
                    digests.Add(digest);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problems.Add($"'{Name(path, folder)}' cannot be read: {error.Message}");
            }
        }
        if (problems.Count > 0)
            throw new ToolException(problems);
        return [.. digests.OrderBy(static digest => digest.Name, StringComparer.Ordinal)];
    }

    private static LoadedDigest Read(string path, string folder)
    {
        byte[] bytes = File.ReadAllBytes(path);
        FileContent text = TextEncoding.Read(bytes).As(DigestFormats.NameIn(DigestFormats.Of(path)));
        string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new LoadedDigest(target, new DigestFile(Name(path, folder), text), bytes);
    }

    /// <summary>Relative to the folder, unless it is so far away that the path itself says it shorter.</summary>
    public static string Name(string path, string folder) =>
        (Path.GetRelativePath(folder, path) is var relative && relative.Length <= path.Length ? relative : path).Replace('\\', '/');
}

using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Reads digests as the compiler does.</summary>
internal static class DigestReader
{
    /// <summary>The digests, in the order of their names. One that cannot be read stops no other.</summary>
    /// <exception cref="ToolException">An argument names nothing, or nothing can be read.</exception>
    public static ReadDigests Read(DigestArguments arguments, ToolHost host)
    {
        var digests = new List<LoadedDigest>();
        var problems = new List<string>();
        var seen = new HashSet<string>(PathNames.Comparer);
        foreach (FoundDigest found in DigestFinder.Find(arguments, host.Folder))
        {
            string name = found.IsInput && arguments.InputName is null ? DigestArguments.Input : Name(found.Path, host.Folder);
            try
            {
                LoadedDigest digest = Read(found, name, host);
                if (seen.Add(digest.Path))
                    digests.Add(digest);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                bool isDangling = new FileInfo(found.Path) is { LinkTarget: not null } link
                    && link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
                problems.Add($"'{name}' cannot be read: {(isDangling ? "it is a link to a file that does not exist" : error.Message)}");
            }
        }
        if (digests.Count == 0)
            throw new ToolException(problems);
        return new ReadDigests([.. digests.OrderBy(static digest => digest.Name, StringComparer.Ordinal)], problems);
    }

    private static LoadedDigest Read(FoundDigest found, string name, ToolHost host)
    {
        byte[] bytes = found.IsInput ? host.ReadInput() : File.ReadAllBytes(found.Path);
        FileContent text =
            TextEncoding.Read(bytes).As(DigestFormats.NameIn(DigestFormats.Of(found.Path, found.Format)), found.PrivateFields);
        string target = found.IsInput ? found.Path : File.ResolveLinkTarget(found.Path, returnFinalTarget: true)?.FullName ?? found.Path;
        return new LoadedDigest(target, new DigestFile(name, text), bytes) { Project = found.Project, IsInput = found.IsInput };
    }

    /// <summary>Relative to the folder, unless it is so far away that the path itself says it shorter.</summary>
    public static string Name(string path, string folder) =>
        (Path.GetRelativePath(folder, path) is var relative && relative.Length <= path.Length ? relative : path).Replace('\\', '/');
}

/// <summary>What could be read of the digests that a command line names.</summary>
/// <param name="Digests">The digests, in the order of their names.</param>
/// <param name="Problems">Why others could not be read.</param>
internal sealed record ReadDigests(IReadOnlyList<LoadedDigest> Digests, IReadOnlyList<string> Problems)
{
    /// <summary>How a command ends that did what it could.</summary>
    /// <param name="exitCode">How it ends if all could be read.</param>
    /// <param name="problems">What else could not be done.</param>
    /// <exception cref="ToolException">Something could not be done.</exception>
    public int End(int exitCode, params IReadOnlyList<string> problems) =>
        Problems.Count + problems.Count == 0 ? exitCode : throw new ToolException([.. Problems, .. problems]);
}

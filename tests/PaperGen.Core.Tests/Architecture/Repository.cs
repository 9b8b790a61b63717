namespace PaperGen.Core.Tests.Architecture;

/// <summary>The files of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>
    /// A file or folder of the shared data, beside the repository or in <c>PAPERGEN_SHARED_DATA</c>; the test is skipped where there is
    /// none.
    /// </summary>
    public static string SharedData(string name)
    {
        string? own = Environment.GetEnvironmentVariable("PAPERGEN_SHARED_DATA");
        for (DirectoryInfo? folder = new(Root); folder is not null; folder = folder.Parent)
        {
            string path = own is null ? Path.Combine(folder.FullName, "shared", "data", name) : Path.Combine(own, name);
            if (Path.Exists(path))
                return path;
        }
        Assert.Skip("The shared data has no " + name + ".");
        return "";
    }

    /// <summary>The C# files of a folder and below, from the repository's folder, with <c>/</c>; not what a build writes.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(At(folder), "*.cs", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PaperGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("PaperGen.sln is in no folder above " + AppContext.BaseDirectory);
    }
}

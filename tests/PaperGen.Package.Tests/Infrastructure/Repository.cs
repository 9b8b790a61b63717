namespace PaperGen.Package.Tests;

/// <summary>Where the sources and the shared test data are.</summary>
internal static class Repository
{
    /// <summary>The folder of PaperGen.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// A file of the shared data, which is no part of the repository: a test that needs it is skipped where it is missing.
    /// </summary>
    public static string SharedData(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", name));
        Assert.SkipUnless(File.Exists(path), "The shared data is not here: " + path);
        return path;
    }

    public static string Source(params string[] path) => Path.Combine([Root, "src", .. path]);

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

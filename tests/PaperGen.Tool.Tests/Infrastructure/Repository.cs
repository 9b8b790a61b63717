namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    /// <summary>The folder of PaperGen.sln.</summary>
    public static string Root { get; } = FindRoot();

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

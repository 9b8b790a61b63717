namespace PaperGen.Tests;

/// <summary>Files of the repository that a test compares with the code.</summary>
internal static class RepositoryFile
{
    public static string Path(string relative)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "PaperGen.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return System.IO.Path.Combine(folder.FullName, relative);
    }
}

namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>Programs of the system.</summary>
internal static class Programs
{
    /// <summary>The first of some programs that is on the PATH; null if none is.</summary>
    public static string? Find(params string[] names)
    {
        string[] folders =
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

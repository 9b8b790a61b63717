namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>Real digests, which are beside the repository; a test that needs one that is not there is skipped.</summary>
internal static class DataFiles
{
    /// <summary>The 71 papers of the user's digest.</summary>
    public static byte[] Seed => Read("seed.papers.txt");

    /// <summary>1,984 papers of Hugging Face's daily pages.</summary>
    public static byte[] HuggingFace => Read("hf-2024-2000.papers.txt");

    /// <summary>Bibliographies of every kind, by their paths.</summary>
    public static IReadOnlyList<string> Bibliographies()
    {
        string folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "bibliographies", "corpus"));
        Assert.SkipUnless(Directory.Exists(folder), "The corpus of bibliographies is not there (expected in ../shared/data beside the "
            + "repository).");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static path => new FileInfo(path).Length < 400_000 && !path.EndsWith("error.atom", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private static byte[] Read(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", name));
        Assert.SkipUnless(File.Exists(path), $"The data file {name} is not there (expected in ../shared/data beside the repository).");
        return File.ReadAllBytes(path);
    }
}

using System.Collections.Concurrent;
using System.Text;

namespace PaperGen.Tests;

/// <summary>Real digests, which are beside the repository; a test that needs one that is not there is skipped.</summary>
internal static class DataFiles
{
    private static readonly ConcurrentDictionary<string, string> s_texts = new();

    /// <summary>The 71 papers of the user's digest.</summary>
    public static string Seed => Read("seed.papers.txt");

    /// <summary>1,984 papers of Hugging Face's daily pages.</summary>
    public static string HuggingFace => Read("hf-2024-2000.papers.txt");

    private static string Read(string name)
    {
        string? path = Find(name);
        Assert.SkipWhen(path is null, $"The data file {name} is not there (expected in ../shared/data beside the repository).");
        return s_texts.GetOrAdd(path, static path => File.ReadAllText(path, Encoding.UTF8));
    }

    /// <summary>A folder of real texts and those in it.</summary>
    public static IEnumerable<string> Folder(string name)
    {
        string? path = Find(name);
        Assert.SkipWhen(path is null, $"The data folder {name} is not there (expected in ../shared/data beside the repository).");
        return [path, .. Directory.GetDirectories(path)];
    }

    private static string? Find(string name)
    {
        // Mutation testing runs every test many times, and the examples have to be enough for it.
        if (Environment.GetEnvironmentVariable("PAPERGEN_TESTS_WITHOUT_DATA") == "1")
            return null;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "PaperGen.sln")))
                continue;
            string path = Path.Combine(folder.FullName, "..", "shared", "data", name);
            return Path.Exists(path) ? path : null;
        }
        return null;
    }
}

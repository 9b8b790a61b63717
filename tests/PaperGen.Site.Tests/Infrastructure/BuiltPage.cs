namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>The pages that the builds of the samples write: this project builds both.</summary>
internal static class BuiltPage
{
    public static string ReadingList => Of("ReadingList");

    public static string CitedAlgorithms => Of("CitedAlgorithms");

    private static string Of(string sample)
    {
        // Built as this test is: bin/Debug/net10.0.
        string framework = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);
        string page = Path.Combine(Repository.Root, "samples", sample, "bin", configuration, framework, "papers.html");
        Assert.True(File.Exists(page), page);
        return page;
    }
}

namespace PaperGen.Tool.Tests.Infrastructure;

/// <summary>Files of our own that stand for those of the data.</summary>
internal static class StandIns
{
    /// <summary>A library with a little of everything that entries hold.</summary>
    public static string Library => Path.Combine(Repository.Root, "tests", "PaperGen.Tool.Tests", "Samples", "library.bib");
}

using PaperGen.Core.Tests.Architecture;

namespace PaperGen.Corpus.Tests.Embedding;

/// <summary>What is embedded of whole files holds the slices of their catalogs, and blanks.</summary>
public sealed class EmbeddedFileTests
{
    public static TheoryData<string> LayoutFiles =>
        [.. Directory.GetFiles(Repository.At("tests/Shared/Layouts"), "*.txt").Select(static file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(LayoutFiles))]
    public void Layouts_keep_only_slices(string name)
    {
        string text = File.ReadAllText(Repository.At($"tests/Shared/Layouts/{name}.txt"));
        for (int i = text.Length; i > 0; i -= Math.Max(1, text.Length / 20))
            Assert.Null(EmbeddedSlices.Violation(text[..i], "a.papers.txt"));
    }

    [Fact]
    public void Real_files_keep_only_slices()
    {
        string[] files = [.. ((string[])["captures", "bibliographies/corpus", "bibliographies/cases"]).SelectMany(static folder =>
            Directory.EnumerateFiles(Repository.SharedData(folder), "*", SearchOption.AllDirectories))
            .Where(static file => !file.EndsWith(".expected.json", StringComparison.Ordinal)
                && Path.GetExtension(file) is ".bib" or ".json" or ".ris" or ".txt" or ".md")];
        Assert.NotEmpty(files);
        foreach (string file in files)
            Assert.True(EmbeddedSlices.Violation(File.ReadAllText(file), file) is null,
                file + ": " + EmbeddedSlices.Violation(File.ReadAllText(file), file));
    }
}

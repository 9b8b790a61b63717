using PaperGen.Internal;
using PaperGen.Links;

namespace PaperGen.Corpus.Tests.Links;

/// <summary>
/// Every link of the data files, against lists that a person read beside the abstracts: kind, repository and address a line,
/// <c>repaired</c> where the digest breaks it. Where the kind is not what the person read, the line says so: <c>Code (Project)</c>.
/// </summary>
public class LinkDataTests
{
    [Fact]
    public void Links_of_the_seed_are_as_listed() => Compare(DataFiles.Seed, "seed.links.txt", 14);

    [Fact]
    public void Links_of_Hugging_Face_papers_are_as_listed() => Compare(DataFiles.HuggingFace, "hf-2024-2000.links.txt", 771);

    private static void Compare(string digest, string list, int count)
    {
        string[] expected = File.ReadAllLines(RepositoryFile.Path("tests/PaperGen.Corpus.Tests/Links/" + list));
        string[] actual = [.. LinkRun.OfDigest(digest).Select(Describe)];
        Assert.Equal(count, expected.Length);
        // An address that was trimmed or repaired otherwise is another line.
        Assert.Equal(expected.Select(WithoutReading), actual);
        int misread = expected.Count(line => line != WithoutReading(line));
        Assert.True(misread <= expected.Length / 50, $"{misread} of {expected.Length} kinds are wrong.");
    }

    private static string Describe(FoundLink link) => $"{LinkRun.Kind(link)} {UrlText.Repository(link.Url) ?? "-"} {LinkRun.Show(link)}";

    private static string WithoutReading(string line) => line.IndexOf(" (", StringComparison.Ordinal) is var open and >= 0
        ? line.Remove(open, line.IndexOf(')', open) + 1 - open) : line;
}

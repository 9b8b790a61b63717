namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>The queries by which the search is measured.</summary>
internal static class Queries
{
    public static IReadOnlyList<(string Digest, string Words)> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/PaperGen.Core.Tests/Search/queries.tsv")).Skip(1)
            .Select(static line => line.Split('\t')).Select(static columns => (columns[0], columns[2])),
    ];
}

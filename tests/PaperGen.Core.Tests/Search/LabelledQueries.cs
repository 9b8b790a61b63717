using System.Globalization;
using System.Text;
using PaperGen.Core.Tests.Architecture;

namespace PaperGen.Core.Tests.Search;

/// <summary>Queries with the papers that a person expects among the first five, written by reading the papers.</summary>
internal static class LabelledQueries
{
    private const int Page = 5;

    /// <summary>The share of the expected papers that are among the first five, a mean over the queries; and what is missing.</summary>
    public static (double Share, int Count, string Report) Measure(string set)
    {
        var report = new StringBuilder();
        double sum = 0;
        int count = 0;
        foreach (string line in File.ReadLines(Repository.At("tests/PaperGen.Core.Tests/Search/queries.tsv")).Skip(1))
        {
            string[] columns = line.Split('\t');
            if (columns[1] != set)
                continue;
            SearchedDigest digest = SearchedDigest.Of(columns[0]);
            string[] expected = columns[3].Split('|');
            string[] found = [.. digest.Find(columns[2]).Take(Page)];
            int right = found.Count(IsExpected);
            int all = Math.Min(Page, digest.Titles.Count(IsExpected));
            Assert.True(all > 0, columns[2]);
            sum += (double)right / all;
            count++;
            if (right < all)
                report.AppendLine(CultureInfo.InvariantCulture, $"{right} of {all}: {columns[2]} ({columns[0]})")
                    .AppendLine("    " + string.Join("\n    ", found));

            bool IsExpected(string title) => expected.Any(part => title.Contains(part, StringComparison.OrdinalIgnoreCase));
        }
        return (sum / count, count, report.ToString());
    }
}

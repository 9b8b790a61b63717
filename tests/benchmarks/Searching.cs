using System.Diagnostics;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;

namespace PaperGen.Benchmarks;

/// <summary>
/// What a search costs: the first one of a fresh process beyond the first title, and those after it, beside a search that forgives
/// nothing and looks through texts that are in memory already.
/// </summary>
internal static class Searching
{
    private const int FirstPapers = 71;
    private const int Turns = 15;

    // Words as they are, one that is mistyped, an abbreviation, a question.
    private static readonly string[] s_queries =
        ["memory transformer", "transfomer memroy", "RAG", "papers about how to prune the context of language models"];

    public static int Run(int[] counts)
    {
        ResultTable.Begin();
        using (var workspace = new Workspace("search"))
        {
            var program = new StartUpProgram(workspace, "papers", SyntheticDigest.Papers(FirstPapers));
            double first = Measuring.Turns.Median([.. Enumerable.Range(0, Turns).Select(_ => program.Run("search").Milliseconds)]);
            ResultTable.Row("the first search of a process, after the first title", FirstPapers,
                Quantity.Milliseconds(first), Goal.AtMostValue(5));
        }
        foreach (int count in counts)
        {
            PaperCatalog catalog = PapersInMemory.Of(count).Catalog;
            (string Title, string Text)[] texts = [.. catalog.Papers.Select(static paper => (paper.Title, paper.Abstract))];
            long bytes = GC.GetTotalMemory(forceFullCollection: true);
            double index = Milliseconds(() => catalog.Search(s_queries[0]).Count);
            bytes = GC.GetTotalMemory(forceFullCollection: true) - bytes;
            ResultTable.Row("the first search of a catalog", count, Quantity.Milliseconds(index), Goal.None);
            long characters = texts.Sum(static paper => (long)paper.Title.Length + paper.Text.Length);
            ResultTable.Row("what it keeps", count, Quantity.Bytes(bytes), Quantity.Bytes(characters),
                "titles and abstracts in the digest", Goal.None);
            foreach (string query in s_queries)
            {
                double[] medians = Measuring.Turns.Medians(
                    Turns, () => Milliseconds(() => catalog.Search(query).Count), () => Milliseconds(() => Plain(texts, query)));
                ResultTable.Row(
                    $"`{query}`", count, Quantity.Milliseconds(medians[0]), Quantity.Milliseconds(medians[1]), "a plain search",
                    Goal.AtMost(2));
            }
        }
        return 0;
    }

    private static int Plain((string Title, string Text)[] papers, string query)
    {
        var search = new PlainSearch(query);
        var found = new List<(int Paper, int Score)>();
        for (int i = 0; i < papers.Length; i++)
        {
            if (search.Score(papers[i].Title, papers[i].Text) is > 0 and var score)
                found.Add((i, score));
        }
        return found.OrderByDescending(static hit => hit.Score).Count();
    }

    private static double Milliseconds(Func<int> work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

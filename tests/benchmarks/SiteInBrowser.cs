using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Programs;
using PaperGen.Benchmarks.Reports;
using SystemPrograms = PaperGen.Site.Tests.Infrastructure.Programs;

namespace PaperGen.Benchmarks;

/// <summary>
/// The page of papers in the system's Chromium: its size, when it can be used after it was opened, and what a key of a search takes until
/// the papers found are laid out. The queries are typed letter by letter.
/// </summary>
internal static class SiteInBrowser
{
    private const int Openings = 5;

    private static readonly string[] s_queries =
        ["long context", "transfomer memory", "papers about retrieval augmented generation", "RAG", "video diffusion"];

    private static readonly string[] s_browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>A key, until the browser has a layout again.</summary>
    private const string Type = """
        words => {
          const input = document.getElementById("p-search");
          input.value = words;
          const start = performance.now();
          input.dispatchEvent(new Event("input"));
          document.body.getBoundingClientRect();
          return performance.now() - start;
        }
        """;

    public static async Task<int> Run(int[] counts)
    {
        if (SystemPrograms.Find(s_browsers) is not { } chromium)
            throw new FileNotFoundException("No browser is installed: none of " + string.Join(", ", s_browsers) + " is on the PATH.");
        string folder = Directory.CreateTempSubdirectory("papergen-site-").FullName;
        try
        {
            return await Run(chromium, folder, counts);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Run(string chromium, string folder, int[] counts)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            // Chromium's sandbox does not start for root.
            new() { ExecutablePath = chromium, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
        ResultTable.Begin();
        foreach (int count in counts)
        {
            string file = Write(folder, count);
            Goal small = count <= 71 ? Goal.AtMostValue(400_000) : Goal.None;
            ResultTable.Row("the page", count, Quantity.Bytes(new FileInfo(file).Length), small);
            var opened = new List<double>();
            var first = new List<double>();
            var keys = new List<double>();
            double processor = 0;
            for (int i = 0; i < Openings; i++)
            {
                IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
                page.SetDefaultTimeout(120_000);
                await page.GotoAsync(new Uri(file).AbsoluteUri);
                opened.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
                first.Add(await page.EvaluateAsync<double>(Type, "x"));
                // What the page's thread works, whatever else the machine does meanwhile.
                ICDPSession session = await page.Context.NewCDPSessionAsync(page);
                await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
                double before = await Worked(session);
                foreach (string query in s_queries)
                {
                    for (int end = 1; end <= query.Length; end++)
                        keys.Add(await page.EvaluateAsync<double>(Type, query[..end]));
                }
                processor += await Worked(session) - before;
                await page.CloseAsync();
            }
            Goal usable = count <= 2000 ? Goal.AtMostValue(1000) : Goal.None;
            Goal quick = count <= 2000 ? Goal.AtMostValue(50) : Goal.None;
            ResultTable.Row("from the address to a page that can be used", count, Quantity.Milliseconds(Turns.Median(opened)), usable);
            ResultTable.Row("the first key of a search", count, Quantity.Milliseconds(Turns.Median(first)), Goal.None);
            ResultTable.Row("a key, the median", count, Quantity.Milliseconds(Turns.Median(keys)), quick);
            double slow = keys.Order().ElementAt(keys.Count * 19 / 20);
            ResultTable.Row("a key, of twenty the slowest", count, Quantity.Milliseconds(slow), quick);
            ResultTable.Row("a key, processor time with painting", count, Quantity.Milliseconds(processor / keys.Count), quick);
        }
        return 0;
    }

    /// <summary>The page of so many papers, as the tool writes it.</summary>
    private static string Write(string folder, int count)
    {
        string name = count.ToString(CultureInfo.InvariantCulture);
        string digest = Path.Combine(folder, name + ".papers.txt");
        string page = Path.Combine(folder, name + ".html");
        File.WriteAllText(digest, SyntheticDigest.Text(count));
        Dotnet.Run(
            "run", "-c", "Release", "--project", Path.Combine(Repository.Root, "src", "PaperGen.Tool"), "--", "site", digest, "-o", page);
        return page;
    }

    /// <summary>For how many milliseconds the page's thread has worked.</summary>
    private static async Task<double> Worked(ICDPSession session)
    {
        JsonElement metrics = (await session.SendAsync("Performance.getMetrics"))!.Value;
        return 1000 * metrics.GetProperty("metrics").EnumerateArray()
            .First(static metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }
}

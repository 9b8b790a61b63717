using System.Globalization;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;
using PaperGen.Tests;

namespace PaperGen.Benchmarks;

/// <summary>The time that 1, 2, 4 and 8 MB of each layout take to be read: pages of the tests over and over.</summary>
internal static class LayoutGrowth
{
    private static readonly int[] s_megabytes = [1, 2, 4, 8];

    /// <param name="name">The page; "all" for all; empty for the first of each layout.</param>
    public static int Run(string name)
    {
        Console.WriteLine("| page | layout | " + string.Join(" | ", s_megabytes.Select(static size => $"{size} MB")) + " | exponent |");
        Console.WriteLine("|---|---|" + string.Concat(s_megabytes.Select(static _ => "---:|")) + "---:|");
        double worst = 0;
        foreach ((string page, string layout, string text) in Pages(name))
        {
            double[] times =
                [.. s_megabytes.Select(size =>
                {
                    string grown = GrownPages.Of(text, size << 20);
                    return ThreadTime.Best(1, () => DigestParser.Parse(grown))[0];
                })];
            double exponent = Math.Log2(times[^1] / times[0]) / Math.Log2(s_megabytes[^1] / s_megabytes[0]);
            worst = Math.Max(worst, exponent);
            string row = string.Join(" | ", times.Select(static time => time.ToString("0 ms", CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {page} | {layout} | {row} | {exponent:0.00} |"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe greatest exponent is {worst:0.00} (linear: 1)"));
        return 0;
    }

    private static IEnumerable<(string Page, string Layout, string Text)> Pages(string name)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Shared", "Layouts"), "*.txt")
            .Order(StringComparer.Ordinal))
        {
            string page = Path.GetFileNameWithoutExtension(file);
            string text = File.ReadAllText(file);
            string layout = DigestParser.Parse(text) is LayoutSyntax { Regions.Count: > 0 } pasted ? pasted.Regions[0].Name : "plain";
            if (name == "all" || name == page || (name.Length == 0 && known.Add(layout)))
                yield return (page, layout, text);
        }
    }
}

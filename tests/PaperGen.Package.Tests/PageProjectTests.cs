using System.Text.RegularExpressions;

namespace PaperGen.Package.Tests;

/// <summary>What the pages say to write into a project: each piece builds.</summary>
public partial class PageProjectTests(PackageFixture package)
{
    [Fact]
    public void Whatever_a_page_writes_into_a_project_builds()
    {
        int found = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
        {
            Consumer app = Consumer.Console(package, test: "page-" + Path.GetFileNameWithoutExtension(file))
                .Text("reading.papers.txt", "HMT: A Memory Transformer\n\nIt reads long texts.\n")
                .Text("papers.txt", "Lamps: On Oil\n\nThe lamp burns oil.\n")
                .Text("notes/reading.txt", "Wicks: On Cotton\n\nThe wick is twisted.\n")
                .Text("notes/topics.txt", "[Zeppelins]\n+ zeppelin\n")
                .Text("references.bib", "@misc{lamps, title = {On Lamps and Oil}}\n")
                .Text("Program.cs", "System.Console.WriteLine(App.Papers.All.Count);\n");
            Match[] fences = [.. Fences().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")).Cast<Match>()];
            if (fences.Length == 0)
                continue;
            found += fences.Length;
            // An element of a project may stand anywhere in it.
            foreach (Match fence in fences)
                app.Item("</ItemGroup>\n" + fence.Groups[1].Value + "<ItemGroup>");
            app.Build("-warnaserror").Succeeds();
            bool lists = fences.Any(static fence => fence.Value.Contains("PaperDigest Include", StringComparison.Ordinal));
            app.Run().Succeeds().Says(lists ? "2" : "1");
        }
        Assert.InRange(found, 3, 30);
    }

    [GeneratedRegex("^```xml project\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}

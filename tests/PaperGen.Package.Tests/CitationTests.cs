namespace PaperGen.Package.Tests;

/// <summary>Citations through the packed package: the index, the rules, the bibliography that a build writes.</summary>
public class CitationTests(PackageFixture package)
{
    private const string Digest = "HMT: Hierarchical Memory\ndoi: 10.1000/hmt\nauthors: Ada Wick\ndate: 2024\n\nThe text.\n\nOil: On "
        + "Wicks\n\nThe other text.\n";

    [Fact]
    public void A_program_of_CSharp_7_3_lists_what_it_and_its_library_cite_and_the_build_writes_it_down()
    {
        string folder = Path.Combine(package.CreateFolder("citations"), "C# & co");
        Consumer library = Consumer.LibraryIn(package, Path.Combine(folder, "Lib"), "Lib")
            .Property("TargetFramework", "netstandard2.0")
            .Property("PaperGenVisibility", "public")
            .Text("lib.papers.txt", "Wax: On Candles\narxiv: 2405.00001\n\nAbout wax.\n")
            .Text("Reader.cs", "using PaperGen;\nnamespace Lib\n{\n    [Cites(nameof(Papers.Wax), Role = CitationRole.Implements)]\n    "
                + "public class Reader { }\n}\n");
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(folder, "App"), "App")
            .Property("LangVersion", "7.3").Property("Nullable", null).Property("ImplicitUsings", null)
            .Property("PaperGenBibliography", "cited.bib;lists/cited.json")
            .Item("""<ProjectReference Include="../Lib/Lib.csproj" />""")
            .Text("own.papers.txt", Digest)
            .Text("deep/Program.cs", """
                using System;
                using PaperGen;

                namespace App
                {
                    [Cites(nameof(Papers.HMT), Locator = "Section 1")]
                    [Cites("arXiv:2405.00001")]
                    internal static class Program
                    {
                        private static void Main()
                        {
                            foreach (Citation citation in Citations.All)
                                Console.WriteLine("cites " + citation + " " + citation.Assembly + " " + citation.Paper.Title);
                            Console.WriteLine("of " + Citations.Of(Papers.HMT).Count + " " + Citations.Of(Papers.Oil).Count + " " + Citations.By(typeof(Program)).Count);
                        }
                    }
                }
                """);
        library.WriteProject();

        CommandResult build = app.Build().Succeeds();
        CommandResult run = app.Run().Succeeds();
        Assert.Equal(
            [
                "cites Program cites HMT (Background, Section 1): deep/Program.cs(6) App HMT: Hierarchical Memory",
                "cites Program cites Wax (Background): deep/Program.cs(7) App Wax: On Candles",
                "cites Reader cites Wax (Implements): Reader.cs(4) Lib Wax: On Candles",
            ],
            run.Lines.Where(static line => line.StartsWith("cites ", StringComparison.Ordinal)));
        run.Says("of 1 0 2");

        // The application's own citations; of them the library's paper, too, and not the one that nothing cites.
        string bib = File.ReadAllText(app.Output("cited.bib"));
        Assert.Contains("{HMT,", bib, StringComparison.Ordinal);
        Assert.Contains("{Wax,", bib, StringComparison.Ordinal);
        Assert.DoesNotContain("Oil", bib, StringComparison.Ordinal);
        Assert.True(File.Exists(app.Output("lists/cited.json")));
        Assert.False(File.Exists(app.Output("cited.md")));

        // Publishing takes them along.
        app.Text("deep/More.cs", "[assembly: PaperGen.Cites(nameof(App.Papers.Oil))]").Publish().Succeeds();
        Assert.Contains("On Wicks", File.ReadAllText(Path.Combine(app.Folder, "published", "cited.bib")), StringComparison.Ordinal);
        Assert.Contains("On Wicks", File.ReadAllText(Path.Combine(app.Folder, "published", "lists", "cited.json")),
            StringComparison.Ordinal);

        // What does not exist does not compile, and a file of no known format is not written.
        Assert.Contains("error PAPER5001", app.Text("deep/More.cs", "[assembly: PaperGen.Cites(\"HMTT\")]").Build().Output,
            StringComparison.Ordinal);
        Assert.Contains("cited.doc', which is no bibliography", app.Text("deep/More.cs", "").Property("PaperGenBibliography", "cited.doc")
            .Build().Output.Replace("bin/Debug/net10.0/", ""), StringComparison.Ordinal);
    }

    /// <summary>With so many papers that the table is more than one literal, and with such ids that it is more than 32.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void The_bibliography_is_written_again_if_the_assembly_is_and_only_then(int more)
    {
        string end = new('x', more);
        string digest = string.Concat(Enumerable.Range(0, 3000).Select(i => $"The Title {i}\nid: P{i}{end}\n\nAbstract {i}.\n\n"));
        Consumer app = Consumer.LibraryIn(package, Path.Combine(package.CreateFolder("citations-again" + more), "C# & co"), "Lib")
            .Property("Optimize", "true")
            .Property("PaperGenBibliography", "cited.txt")
            .Text("a.papers.txt", digest)
            .Text("C.cs", $"[assembly: PaperGen.Cites(nameof(Lib.Papers.P2999{end})), PaperGen.Cites(nameof(Lib.Papers.P0{end}))]");
        app.Build().Succeeds();
        Assert.Equal(["The Title 2999", "The Title 0"],
            File.ReadAllLines(app.Output("cited.txt")).Where(static line => line.Length > 0).Select(static line => line.TrimEnd('.')));

        string assembly = Path.Combine(app.Folder, "obj", "Debug", "net10.0", "Lib.dll");
        (DateTime, DateTime) written = (File.GetLastWriteTimeUtc(assembly), File.GetLastWriteTimeUtc(app.Output("cited.txt")));
        app.Build().Succeeds();
        Assert.Equal(written, (File.GetLastWriteTimeUtc(assembly), File.GetLastWriteTimeUtc(app.Output("cited.txt"))));
        app.Text("C.cs", $"[assembly: PaperGen.Cites(nameof(Lib.Papers.P7{end}))]").Build().Succeeds();
        Assert.Contains("The Title 7", File.ReadAllText(app.Output("cited.txt")), StringComparison.Ordinal);
    }
}

namespace PaperGen.Package.Tests;

/// <summary>The main job: a digest dropped into a new console project.</summary>
public class SharedDigestTests(PackageFixture package)
{
    private const string Seed = "seed.papers.txt";
    private const string Large = "hf-2024-2000.papers.txt";

    private const string MembersOfTheSeed = """
        foreach (PaperGen.Paper paper in new[] { App.Papers.HMT, App.Papers.CoRe, App.Papers.ToolGen, App.Papers.SFR_RAG, App.Papers.TimeLLM, App.Papers.OnePromptOneStory, App.Papers.LandmarkAttention, App.Papers.ELECTRA })
            Console.WriteLine("member " + paper.Title);
        PaperGen.PaperLink code = App.Links.HMT_Pytorch;
        Console.WriteLine("link " + code.Kind + " " + code.Host + " " + code.Repository + " " + code.Paper.Id);
        """;

    // rules.md, "Expected links": line and address.
    private static readonly (int Line, string Url)[] s_linksOfTheSeed =
    [
        (25, "https://github.com/QwenLM/Self-Lengthen"),
        (29, "https://github.com/WowCZ/LongMIT"),
        (37, "https://github.com/OswaldHe/HMT-pytorch"),
        (53, "https://theodorblackbird.github.io/blog/demo_lina/"),
        (57, "https://github.com/CharlesGong12/RECE"),
        (69, "https://github.com/aim-uofa/FreeCustom"),
        (93, "https://github.com/byliutao/1Prompt1Story"),
        (121, "https://github.com/Haiyang-W/TokenFormer"),
        (145, "https://github.com/oneal2000/PRAG"),
        (185, "https://github.com/alibaba/struxgpt"),
        (189, "https://aka.ms/LongMem"),
        (209, "https://www.github.com/samblouir/birdie"),
        (249, "https://huggingface.co/RepoFusion"),
        (257, "https://github.com/ekinakyurek/google-research/blob/master/incontext"),
    ];

    [Fact]
    public void The_first_five_minutes_of_a_user()
    {
        string seed = Repository.SharedData(Seed);
        string folder = Path.Combine(package.CreateFolder("new-console"), "App");
        Directory.CreateDirectory(folder);
        CommandLine.DotNet(folder, "new", "console").Succeeds();
        CommandLine.DotNet(folder, "add", "package", "PaperGen", "--version", package.Version).Succeeds();
        File.Copy(seed, Path.Combine(folder, Seed));
        File.WriteAllText(Path.Combine(folder, "Dump.cs"), Dump.Source);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            Dump.Catalog(App.Papers.Catalog);
            foreach (PaperGen.PaperLink link in App.Links.All)
                Console.WriteLine("at " + link.Source.Line + " " + link.Url);

            """ + MembersOfTheSeed);

        CommandResult build = CommandLine.DotNet(folder, "build").Succeeds();
        CommandResult run = CommandLine.DotNet(folder, "run", "--no-build").Succeeds();

        // rules.md: the seed has damaged text, and nothing else that is worth a warning.
        Assert.All(build.Lines.Where(static line => line.Contains(": warning ", StringComparison.Ordinal)),
            static line => Assert.Matches(": warning (PAPER2001|PAPER2004): ", line));
        List<(string Title, string Abstract)> expected = PlainReading.Of(seed);
        Assert.Equal(71, expected.Count);
        Assert.Equal(expected, run.Papers().Select(static paper => paper.Text));
        Assert.All(run.Papers(), static paper => Assert.Equal(Seed, paper.File));
        Assert.Equal(s_linksOfTheSeed.Select(static link => "at " + link.Line + " " + link.Url),
            run.Lines.Where(static line => line.StartsWith("at ", StringComparison.Ordinal)));
        Assert.Equal(s_linksOfTheSeed.Select(static link => link.Url), run.Papers().SelectMany(static paper => paper.Links));
        AssertMembersOfTheSeed(run);
    }

    [Fact]
    public void Two_thousand_papers()
    {
        Consumer app = Consumer.Console(package).Shared(Large).DumpProgram();
        CommandResult run = app.BuildAndRun();
        List<(string Title, string Abstract)> expected = PlainReading.Of(Repository.SharedData(Large));
        Assert.Equal(1984, expected.Count);
        Assert.Equal(expected, run.Papers().Select(static paper => paper.Text));
        Assert.Equal(1984, run.Papers().Select(static paper => paper.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Two_digests_are_one_catalog_in_which_each_paper_stands_once()
    {
        Consumer app = Consumer.Console(package).Shared(Large).Shared(Seed).Program("""
            using System.Reflection;
            Dump.Catalog(App.Papers.Catalog);
            foreach (PropertyInfo property in typeof(App.Papers).GetProperties())
            {
                if (property.PropertyType == typeof(PaperGen.Paper))
                    Console.WriteLine("property " + property.Name + " " + ((PaperGen.Paper)property.GetValue(null)!).Id);
            }

            """ + MembersOfTheSeed);
        CommandResult build = app.Build().Succeeds();
        CommandResult run = app.Run().Succeeds();

        Assert.Equal(
            4, build.Lines.Where(static line => line.Contains("seed.papers.txt(", StringComparison.Ordinal)
                && line.Contains(": warning PAPER1004: ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count());
        List<(string Title, string Abstract)> large = PlainReading.Of(Repository.SharedData(Large));
        List<(string Title, string Abstract)> seed = PlainReading.Of(Repository.SharedData(Seed));
        Assert.Equal(2055, large.Count + seed.Count);
        List<(string Title, string Abstract)> expected =
            [.. large.Concat(seed).DistinctBy(static paper => (Folded(paper.Title), Folded(paper.Abstract)))];
        List<PaperLine> papers = run.Papers();
        Assert.Equal(2051, papers.Count);
        Assert.Equal(expected, papers.Select(static paper => paper.Text));
        Assert.Equal(
            papers.Select(static paper => "property " + paper.Id + " " + paper.Id).Order(StringComparer.Ordinal),
            run.Lines.Where(static line => line.StartsWith("property ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        AssertMembersOfTheSeed(run);
    }

    private static void AssertMembersOfTheSeed(CommandResult run)
    {
        string[] beginnings =
            ["HMT: ", "CoRe: ", "ToolGen: ", "SFR-RAG: ", "Time-LLM: ", "One-Prompt-One-Story: ", "Landmark Attention: ", "ELECTRA: "];
        string[] titles =
            [.. run.Lines.Where(static line => line.StartsWith("member ", StringComparison.Ordinal))
                .Select(static line => line["member ".Length..])];
        Assert.Equal(beginnings.Length, titles.Length);
        Assert.All(beginnings.Zip(titles), static pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        run.Says("link Code github.com OswaldHe/HMT-pytorch HMT");
    }

    private static string Folded(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}

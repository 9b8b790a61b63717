namespace PaperGen.Package.Tests;

/// <summary>A project without a digest says so once, where a file beside the project looks like one.</summary>
public class MissingDigestTests(PackageFixture package)
{
    private const string Rule = "PAPER9009";
    private const string Text = "HMT: A Memory Transformer\n\nIt reads long texts.\n";

    [Theory]
    [InlineData("papers.txt")]
    [InlineData("MyPapers.TXT")]
    [InlineData("reading.paper.txt")]
    [InlineData("references.bib")]
    [InlineData("references.ris")]
    [InlineData("it's; #1 papers.txt")]
    public void A_near_miss_beside_the_project_is_named_once(string file)
    {
        Consumer app = Project("near-" + file.Length).Text(file, Text);
        string[] warnings =
            [.. app.Build().Succeeds().Lines.Where(static line => line.Contains(Rule, StringComparison.Ordinal)).Distinct()];
        string warning = Assert.Single(warnings);
        Assert.Contains($"App.csproj : warning {Rule}: ", warning, StringComparison.Ordinal);
        Assert.Contains($"'{file}'", warning, StringComparison.Ordinal);
        Assert.Contains("*.papers.txt", warning, StringComparison.Ordinal);
        if (file == "papers.txt")
            Assert.Contains(warning[warning.IndexOf("warning ", StringComparison.Ordinal)..].Split(" [")[0],
                File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", Rule + ".md")), StringComparison.Ordinal);
        app.Property("NoWarn", "$(NoWarn);" + Rule).Build().Succeeds().DoesNotSay(Rule);
        app.Property("NoWarn", null).Property("PaperGenSeverity", "9009=none").Build().Succeeds().DoesNotSay(Rule);
    }

    [Fact]
    public void Several_near_misses_and_target_frameworks_are_one_warning()
    {
        CommandResult build = Project("several").Property("TargetFramework", null).Property("TargetFrameworks", "net10.0;net8.0")
            .Text("papers.txt", Text).Text("reading.paper.txt", Text).Text("references.bib", Text).Build().Succeeds();
        Assert.Contains("'papers.txt', 'reading.paper.txt', 'references.bib' may be meant",
            Assert.Single(build.Lines.Where(static line => line.Contains(Rule, StringComparison.Ordinal)).Distinct()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_where_there_is_a_digest_or_nothing_that_looks_like_one_or_no_wish()
    {
        Project("nothing").Text("notes.txt", Text).Text("deep/papers.txt", Text).Build().Succeeds().DoesNotSay(Rule);
        Project("digest").Text("lists/reading.papers.txt", Text).Text("papers.txt", Text).Build().Succeeds().DoesNotSay(Rule);
        Project("listed").Text("papers.txt", Text).Item("""<PaperDigest Include="papers.txt" />""").Build().Succeeds().DoesNotSay(Rule);
        Project("opted-out").Text("papers.txt", Text).Property("EnableDefaultPaperDigestItems", "false").Build().Succeeds()
            .DoesNotSay(Rule);
    }

    /// <summary>Whatever the letters' case, the name is that of a digest, and it is one.</summary>
    [Fact]
    public void Another_case_is_no_near_miss() =>
        Project("case").Text("Reading.Papers.TXT", Text).Text("Program.cs", "Console.WriteLine(Papers.HMT.Title);\n").BuildAndRun()
            .Says("HMT: A Memory Transformer");

    [Fact]
    public void Silent_where_the_package_comes_through_another_project()
    {
        Consumer library = Consumer.Library(package).Text("lib.papers.txt", Text);
        library.WriteProject();
        Consumer.ConsoleIn(package, Path.Combine(library.Folder, "..", "App"), "App").PackageVersion(null)
            .Item("""<ProjectReference Include="../Lib/Lib.csproj" />""").Text("papers.txt", Text)
            .Text("Program.cs", "Console.WriteLine(1);\n")
            .Build().Succeeds().DoesNotSay(Rule);
    }

    private Consumer Project(string test) => Consumer.Console(package, test: test).Text("Program.cs", "Console.WriteLine(1);\n");
}

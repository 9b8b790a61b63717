using System.Runtime.InteropServices;

namespace PaperGen.Package.Tests;

/// <summary>Programs that are compiled ahead of time or trimmed; what the analysis says is an error.</summary>
public class PublishTests(PackageFixture package)
{
    private const string Digest = """
        HMT: A Title
        topics: Memory
        authors: A. One; B. Two
        arxiv: 2405.06067

        The text has a word, an ümlaut and a link https://github.com/owner/name.
        """;

    private const string Program = """
        PaperGen.Paper paper = App.Papers.HMT;
        Console.WriteLine("abstract " + paper.Abstract.Replace('\u00FC', 'u'));
        Console.WriteLine("rest " + App.Links.Name.Repository + " " + App.Topics.Memory.Papers.Count + " " + paper.Authors[1]);
        Console.WriteLine("found " + App.Papers.Catalog.Search("word").Count + " " + App.Papers.Catalog.TryFind("arXiv:2405.06067", out _) + " " + App.Papers.Catalog.TryGet("HMT", out _));
        App.Papers.Catalog.Verify();
        """;

    [Fact]
    public void Ahead_of_time()
    {
        string? linker = Linker();
        Assert.SkipUnless(linker is not null, "There is no linker for native code here: neither clang nor gcc.");
        Consumer app = Strict(Consumer.Console(package)).Property("PublishAot", "true").Property("IlcTreatWarningsAsErrors", "true");
        app.Publish("--use-current-runtime", "-p:CppCompilerAndLinker=" + linker).SucceedsWithoutWarnings();
        Assert.False(File.Exists(Path.Combine(app.Folder, "published", "App.dll")), "That is no native program.");
        AssertRuns(app);
    }

    [Fact]
    public void Trimmed_in_a_single_file()
    {
        Consumer app = Strict(Consumer.Console(package)).Property("PublishTrimmed", "true").Property("PublishSingleFile", "true")
            .Property("SelfContained", "true");
        app.Publish("--use-current-runtime").SucceedsWithoutWarnings();
        Assert.False(File.Exists(Path.Combine(app.Folder, "published", "PaperGen.dll")), "That is no single file.");
        AssertRuns(app);
    }

    /// <summary>
    /// A Web project publishes every JSON file as it is; one that is a bibliography is in the assembly, and only what its papers say.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("<Content Include=\"**/*.json\" Exclude=\"bin/**;obj/**;published/**\" CopyToPublishDirectory=\"Always\" />")]
    [InlineData("<Content Update=\"**/*.json\" CopyToOutputDirectory=\"PreserveNewest\" />")]
    public void A_bibliography_in_a_Web_project(string content)
    {
        Consumer app = Consumer.Console(package).Sdk("Microsoft.NET.Sdk.Web")
            .Text("refs.papers.json", "[{ \"id\": \"wick2020\", \"type\": \"book\", \"title\": \"On Lamps\" }]\n")
            .Text("data/more.papers.json", "[{ \"id\": \"oil\", \"type\": \"book\", \"title\": \"On Oil\" }]\n")
            .Text("appsettings.json", "{}\n")
            .Text("Program.cs", "Console.WriteLine(App.Papers.wick2020.Title + \", \" + App.Papers.oil.Title);\n");
        // "Include" beside the default items would name each file twice.
        if (content.Contains("Include", StringComparison.Ordinal))
            app.Property("EnableDefaultContentItems", "false");
        if (content.Length > 0)
            app.Item(content);
        app.Publish().SucceedsWithoutWarnings();
        string published = Path.Combine(app.Folder, "published");
        Assert.DoesNotContain(Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories),
            static file => file.EndsWith(".papers.json", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(published, "appsettings.json")), "The settings are content.");
        CommandLine.DotNet(app.Folder, Path.Combine(published, "App.dll")).Succeeds().Says("On Lamps, On Oil");
    }

    private static Consumer Strict(Consumer app) => app
        .Property("TreatWarningsAsErrors", "true")
        .Property("TrimmerSingleWarn", "false")
        .Property("SuppressTrimAnalysisWarnings", "false")
        .Property("ILLinkTreatWarningsAsErrors", "true")
        .Text("reading.papers.txt", Digest)
        .Text("Program.cs", Program);

    private static void AssertRuns(Consumer app)
    {
        string program = Path.Combine(app.Folder, "published", OperatingSystem.IsWindows() ? "App.exe" : "App");
        CommandLine.Run(program, app.Folder, []).Succeeds()
            .Says("abstract The text has a word, an umlaut and a link https://github.com/owner/name.")
            .Says("rest owner/name 1 B. Two")
            .Says("found 1 True True");
    }

    /// <summary>What the build would look for, or gcc in its place.</summary>
    private static string? Linker()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            return "clang";
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Array.Find((string[])["clang", "gcc"], name => Array.Exists(folders, folder => File.Exists(Path.Combine(folder, name))));
    }
}

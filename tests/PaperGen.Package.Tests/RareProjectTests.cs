namespace PaperGen.Package.Tests;

/// <summary>
/// Kinds of projects that need packages which are on no machine beforehand, or minutes: run with PAPERGEN_RARE_PROJECTS=1, as
/// docs/compatibility.md says when.
/// </summary>
public class RareProjectTests(PackageFixture package)
{
    private const string Digest = "HMT: A Memory Transformer\nlinks: https://github.com/OswaldHe/HMT-pytorch\ntopics: Memory\n\nIt reads "
        + "long texts and nothing else.\n";

    /// <summary>Whatever other people's analyzers say, they say nothing of generated code.</summary>
    [Fact]
    public void Every_analyzer_there_is_and_warnings_as_errors()
    {
        SkipUnlessAsked();
        Consumer library = Consumer.Library(package)
            .Property("TreatWarningsAsErrors", "true").Property("AnalysisMode", "All").Property("GenerateDocumentationFile", "true")
            .Property("PaperGenDocs", "full").Property("PaperGenVisibility", "public").Property("Nullable", "enable")
            .Text("reading.papers.txt", Digest);
        foreach ((string name, string version) in new[]
                 {
                     ("StyleCop.Analyzers", "1.2.0-beta.556"), ("Meziantou.Analyzer", "3.0.296"), ("SonarAnalyzer.CSharp", "10.32.0.713"),
                     ("Roslynator.Analyzers", "4.14.1"),
                 })
            library.Item($"""<PackageReference Include="{name}" Version="{version}" PrivateAssets="all" />""");
        library.Build().SucceedsWithoutWarnings();
    }

    [Fact]
    public void Blazor_WebAssembly()
    {
        SkipUnlessAsked();
        string folder = Path.Combine(package.CreateFolder("blazor"), "Reading");
        Directory.CreateDirectory(folder);
        CommandLine.DotNet(folder, "new", "blazorwasm").Succeeds();
        CommandLine.DotNet(folder, "add", "package", "PaperGen", "--version", package.Version).Succeeds();
        File.WriteAllText(Path.Combine(folder, "reading.papers.txt"), Digest);
        File.AppendAllText(Path.Combine(folder, "Pages", "Home.razor"), "\n<p>@Papers.HMT.Title @Topics.Memory.Papers.Count</p>\n");
        CommandLine.DotNet(folder, "build", "-nologo").SucceedsWithoutWarnings();
    }

    private static void SkipUnlessAsked() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PAPERGEN_RARE_PROJECTS") == "1", "It takes other people's packages and "
            + "minutes: set PAPERGEN_RARE_PROJECTS=1.");
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperGen.Package.Tests;

/// <summary>A program that writes the catalog of any assembly it is given.</summary>
public sealed class CatalogReader
{
    private readonly Consumer _app;

    public CatalogReader(PackageFixture package)
    {
        _app = Consumer.Console(package, "Reader", test: "reader").Program("""
            using System.Reflection;
            Type papers = Assembly.LoadFrom(args[0]).GetType(args[1])!;
            Dump.Catalog((PaperGen.PaperCatalog)papers.GetProperty("Catalog")!.GetValue(null)!);
            """);
        _app.Build().SucceedsWithoutWarnings();
    }

    internal List<PaperLine> Read(string assembly, string type) => _app.Run(assembly, type).Succeeds().Papers();
}

/// <summary>Consumers of each target framework, at its default C# and at C# 7.3, as strict as a project can be.</summary>
public partial class FrameworkTests(PackageFixture package, CatalogReader reader) : IClassFixture<CatalogReader>
{
    private const string Seed = "seed.papers.txt";
    private static readonly string[] s_frameworks = ["net10.0", "net8.0", "netstandard2.0", "net472"];

    [Theory]
    [InlineData(null)]
    [InlineData("7.3")]
    public void A_strict_library_of_every_framework(string? language)
    {
        Consumer library = Strict(Consumer.Library(package, test: "strict-" + (language ?? "default")))
            .Property("TargetFramework", null)
            .Property("TargetFrameworks", string.Join(';', s_frameworks))
            .Property("LangVersion", language)
            .Property("PaperGenVisibility", "public")
            .Shared(Seed)
            .Text("Reading.cs", "namespace Lib { internal static class Reading { internal static string Title { get { return "
                + "Papers.HMT.Title + Links.HMT_Pytorch.Url + Papers.Ids.HMT + Topics.All.Count; } } } }\n");
        if (language is null)
            library.Item(
                """</ItemGroup><PropertyGroup Condition="'$(TargetFramework)' == 'net8.0' or '$(TargetFramework)' == 'net10.0'"><Nullable>enable</Nullable></PropertyGroup><ItemGroup>""");

        library.Build().SucceedsWithoutWarnings();

        List<(string Title, string Abstract)> expected = PlainReading.Of(Repository.SharedData(Seed));
        foreach (string framework in s_frameworks)
        {
            List<PaperLine> papers = reader.Read(library.Output("Lib.dll", framework), "Lib.Papers");
            Assert.Equal(expected, papers.Select(static paper => paper.Text));
            AssertDocumented(library.Output("Lib.xml", framework), papers);
        }
    }

    [Theory]
    [InlineData("net10.0", null)]
    [InlineData("net8.0", null)]
    [InlineData("net8.0", "7.3")]
    public void A_strict_program(string framework, string? language)
    {
        Consumer app = Strict(Consumer.Console(package, test: "program-" + framework + "-" + language))
            .Property("TargetFramework", framework)
            .Property("LangVersion", language)
            .Shared(Seed)
            .Program("""
                using System;

                internal static class Program
                {
                    private static void Main()
                    {
                        Dump.Catalog(App.Papers.Catalog);
                        Console.WriteLine("member " + App.Papers.SFR_RAG.Title);
                    }
                }
                """);
        if (language is not null)
            app.Property("ImplicitUsings", null).Property("Nullable", null);
        app.Build().SucceedsWithoutWarnings();
        CommandResult run = app.Run().Succeeds().Says("member SFR-RAG: ");
        Assert.Equal(PlainReading.Of(Repository.SharedData(Seed)), run.Papers().Select(static paper => paper.Text));
    }

    /// <summary>Mono is the one runtime for programs of the .NET Framework that there is on Linux.</summary>
    [Fact]
    public void A_program_of_the_net_framework()
    {
        Consumer app = Strict(Consumer.Console(package))
            .Property("TargetFramework", "net472")
            .Property("LangVersion", "latest")
            .Property("ImplicitUsings", "enable")
            .Property("Nullable", null)
            .Shared(Seed)
            // Of the framework, not of Debian's mono-runtime.
            .Item("""<None Include="$(MSBuildExtensionsPath)/Microsoft/Microsoft.NET.Build.Extensions/net461/lib/netstandard.dll" CopyToOutputDirectory="PreserveNewest" />""")
            // Without Dump, as the framework has no JSON.
            .Text("Program.cs", """
                using System.Text;
                App.Papers.Catalog.Verify();
                foreach (PaperGen.Paper paper in App.Papers.All)
                    Console.WriteLine("text " + Convert.ToBase64String(Encoding.UTF8.GetBytes(paper.Title)) + " " + Convert.ToBase64String(Encoding.UTF8.GetBytes(paper.Abstract)));
                Console.WriteLine("member " + App.Papers.SFR_RAG.Title + ", " + App.Papers.Catalog.Search("memory transformer")[0].Id + ", " + App.Topics.LongContext.Papers.Count + ", " + App.Links.HMT_Pytorch.Url);
                """);
        app.Build().SucceedsWithoutWarnings();
        Assert.SkipUnless(CommandLine.Finds("mono"), "It compiles, but mono is not here to run it (apt-get install mono-runtime).");
        CommandResult run = CommandLine.Run("mono", app.Folder, [], app.Output("App.exe")).Succeeds().Says("member SFR-RAG: ")
            .Says("https://github.com/OswaldHe/HMT-pytorch");
        Assert.Equal(PlainReading.Of(Repository.SharedData(Seed)),
            run.Lines.Where(static line => line.StartsWith("text ", StringComparison.Ordinal))
                .Select(static line => (Decode(line, 1), Decode(line, 2))));

        static string Decode(string line, int part) => Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[part]));
    }

    [Fact]
    public void The_library_for_older_frameworks_reads_the_same()
    {
        Consumer app = Consumer.Console(package).Text("a.papers.txt", "Ünïcode: A Title\n\nText with ünïcode https://github.com/a/b.\n")
            .DumpProgram();
        List<PaperLine> papers = app.BuildAndRun().Papers();
        Assert.Equal(("Ünïcode: A Title", "Text with ünïcode https://github.com/a/b."), papers.Single().Text);
        // As if an older framework had chosen the file.
        package.Extract("lib/netstandard2.0/PaperGen.dll", app.Output("PaperGen.dll"));
        List<PaperLine> again = app.Run().Succeeds().Papers();
        Assert.Equal(papers.Select(static paper => paper.Text), again.Select(static paper => paper.Text));
        Assert.Equal(["https://github.com/a/b"], again.Single().Links);
    }

    [Fact]
    public void A_project_without_a_digest_gets_nothing()
    {
        Consumer app = Consumer.Console(package)
            .Property("EmitCompilerGeneratedFiles", "true")
            .Property("TreatWarningsAsErrors", "true")
            // The generated names are the user's own as long as there is no digest.
            .Program("""Console.WriteLine("mine " + typeof(App.Papers).Assembly.GetManifestResourceNames().Length);""")
            .Text("Papers.cs", "namespace App; internal class Papers { }");
        app.Build().SucceedsWithoutWarnings();
        app.Run().Succeeds().Says("mine 0");
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(app.Folder, "obj"), "*.cs", SearchOption.AllDirectories),
            static file => file.Contains("PaperGen", StringComparison.Ordinal));
    }

    private static Consumer Strict(Consumer consumer) => consumer
        .Property("TreatWarningsAsErrors", "true")
        .Property("GenerateDocumentationFile", "true")
        .Property("PaperGenDocs", "full")
        .Property("NoWarn", "$(NoWarn);PAPER2001;PAPER2004");

    private static void AssertDocumented(string path, List<PaperLine> papers)
    {
        Dictionary<string, string> members = XDocument.Load(path).Descendants("member")
            .ToDictionary(static member => member.Attribute("name")!.Value, static member => WhiteSpace().Replace(member.Value, " "));
        foreach (PaperLine paper in papers)
        {
            string text = members["P:Lib.Papers." + paper.Id];
            Assert.Contains(paper.Title, text, StringComparison.Ordinal);
            Assert.Contains(paper.Abstract, text, StringComparison.Ordinal);
            Assert.All(paper.Links, link => Assert.Contains(link, text, StringComparison.Ordinal));
            Assert.Contains($"{paper.File}({paper.Line})", text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

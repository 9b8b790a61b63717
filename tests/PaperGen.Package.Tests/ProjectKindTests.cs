namespace PaperGen.Package.Tests;

/// <summary>Kinds of projects and repositories, several of them in one: each is built as it is, without a warning.</summary>
public class ProjectKindTests(PackageFixture package)
{
    private const string Title = "HMT: A Memory Transformer";
    private const string Digest = Title + "\n\nIt reads long texts.\n";

    /// <summary>Names of digests that something on the way could read as something else.</summary>
    private static readonly string[] s_oddNames =
    [
        "a b", "a;b", "a#b", "a%20b", "a%3Bb", "a$(b)", "a@(b)", "it's", "a`b`", "a&b", "a,b", "a=b", "a+b", "(a) [b] {c}", "~a!b^",
        "Ünïcode – 文", "a.b.c",
    ];

    /// <summary>
    /// A repository with Directory.Build.props, central package versions, a lock file and the artifacts layout: a library of C#, programs
    /// of C#, F# and Visual Basic on it, one with a digest of its own. An abstract's edit compiles the library again and not the programs,
    /// which say the new text.
    /// </summary>
    [Fact]
    public void A_repository()
    {
        string folder = package.CreateFolder("repository");
        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
        const string Program =
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><ProjectReference Include="../Lib/Lib.csproj" />""";
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><UseArtifactsOutput>true</UseArtifactsOutput><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup Condition="'$(MSBuildProjectName)' == 'Lib'"><PaperDigest Include="lists/reading.txt" /></ItemGroup>
            </Project>
            """);
        Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="PaperGen" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        Write("Lib/Lib.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PaperGenVisibility>public</PaperGenVisibility></PropertyGroup><ItemGroup><PackageReference Include="PaperGen" /></ItemGroup></Project>""");
        Write("Lib/lists/reading.txt", Digest);
        Write("App/App.csproj", Program + "</ItemGroup></Project>");
        Write("App/own.papers.txt", "CoRe: A Cache\n\nIt keeps what was read.\n");
        Write("App/Program.cs", "System.Console.WriteLine(Lib.Papers.HMT.Abstract + \" \" + App.Papers.CoRe.Title);\n");
        Write("Fs/Fs.fsproj", Program + """<Compile Include="Program.fs" /></ItemGroup></Project>""");
        Write("Fs/Program.fs", "System.Console.WriteLine(Lib.Papers.HMT.Abstract)\n");
        Write("Vb/Vb.vbproj", Program + "</ItemGroup></Project>");
        Write("Vb/Program.vb", "Module Program\n  Sub Main()\n    System.Console.WriteLine([Lib].Papers.HMT.Abstract)\n  End Sub\nEnd "
            + "Module\n");
        Write("All.slnx",
            """<Solution><Project Path="Lib/Lib.csproj" /><Project Path="App/App.csproj" /><Project Path="Fs/Fs.fsproj" /><Project Path="Vb/Vb.vbproj" /></Solution>""");

        string Says(string name) =>
            CommandLine.DotNet(folder, "exec", Path.Combine(folder, "artifacts", "bin", name, "debug", name + ".dll"))
                .Succeeds().Output.Trim();
        DateTime Compiled(string name) => File.GetLastWriteTimeUtc(Path.Combine(folder, "artifacts", "obj", name, "debug", name + ".dll"));
        CommandLine.DotNet(folder, "build", "-nologo").SucceedsWithoutWarnings();
        Assert.True(File.Exists(Path.Combine(folder, "App", "packages.lock.json")));
        Assert.Equal("It reads long texts. CoRe: A Cache", Says("App"));
        // The F# program is compiled; it runs only where NuGet has FSharp.Core's assembly for it.
        if (File.Exists(Path.Combine(folder, "artifacts", "bin", "Fs", "debug", "FSharp.Core.dll")))
            Assert.Equal("It reads long texts.", Says("Fs"));
        Assert.Equal("It reads long texts.", Says("Vb"));

        DateTime library = Compiled("Lib");
        DateTime app = Compiled("App");
        Write("Lib/lists/reading.txt", Title + "\n\nIt reads short texts.\n");
        CommandLine.DotNet(folder, "build", "-nologo", "--no-restore").SucceedsWithoutWarnings();
        Assert.NotEqual(library, Compiled("Lib"));
        Assert.Equal(app, Compiled("App"));
        Assert.Equal("It reads short texts. CoRe: A Cache", Says("App"));
    }

    /// <summary>
    /// Outputs elsewhere, 17 odd names, one name in two folders, a file outside the project with and without a link, a symbolic link; every
    /// analyzer of the SDK, warnings as errors and documentation. In an editor the same files reach the compiler.
    /// </summary>
    [Fact]
    public void Files_of_every_kind()
    {
        string folder = Path.Combine(package.CreateFolder("files"), "the `App`");
        Consumer app = Consumer.ConsoleIn(package, folder, "App")
            .Property("TreatWarningsAsErrors", "true").Property("AnalysisMode", "All").Property("GenerateDocumentationFile", "true")
            .Property("PaperGenDocs", "full")
            .Property("NoWarn", "$(NoWarn);CA1303;CA1852")
            .Text("Directory.Build.props",
                "<Project><PropertyGroup><BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)../obj/</BaseIntermediateOutputPath><BaseOutputPath>$(MSBuildThisFileDirectory)../bin/</BaseOutputPath></PropertyGroup></Project>")
            .Text("one/same.papers.txt", "InOne: Zeppelin Weather\n\nThe text of one.\n")
            .Text("two/same.papers.txt", "InTwo: A Title\n\nThe text of two.\n")
            .Text("../outside.txt", "Outside: A Title\n\nThe text outside.\n")
            .Text("../linked.txt", "Linked: A Title\n\nThe text of a link.\n")
            .Text("../target.txt", "Symbolic: A Title\n\nThe text of a symbolic link.\n")
            .Text("own`s.topics.txt", "[Lamps]\n+ zeppelin\n")
            .Item("""<PaperDigest Include="../outside.txt" />""")
            .Item("""<PaperDigest Include="../linked.txt" Link="lists/linked.txt" />""")
            .Text("Program.cs", "foreach (Paper paper in Papers.All)\n    Console.WriteLine(\"paper \" + paper.Source.File + \": \" + "
                + "paper.Abstract);\nConsole.WriteLine(\"lamps \" + Topics.Lamps.Papers.Count);\n");
        for (int i = 0; i < s_oddNames.Length; i++)
            app.Text(s_oddNames[i] + ".papers.txt", $"Odd{i}: A Title\n\nThe text of number {i}.\n");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(Path.Combine(folder, "symbolic.papers.txt"), Path.Combine(folder, "..", "target.txt"));

        app.Build().SucceedsWithoutWarnings();
        CommandResult run = CommandLine.DotNet(folder, "exec", Path.Combine(folder, "..", "bin", "Debug", "net10.0", "App.dll")).Succeeds()
            .Says("lamps 1")
            .Says("paper one/same.papers.txt: The text of one.").Says("paper two/same.papers.txt: The text of two.")
            .Says("paper ../outside.txt: The text outside.").Says("paper ../linked.txt: The text of a link.");
        if (!OperatingSystem.IsWindows())
            run.Says("paper symbolic.papers.txt: The text of a symbolic link.");
        for (int i = 0; i < s_oddNames.Length; i++)
            run.Says($"paper {s_oddNames[i]}.papers.txt: The text of number {i}.");

        // What an editor asks a project for.
        CommandLine.DotNet(folder, "msbuild", app.ProjectFile, "-nologo", "-t:Compile", "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles")
            .Succeeds().Says("two/same.papers.txt").Says("\"PaperGenPath\"");
    }

    /// <summary>Copies in an output folder inside the project are no digests, whatever a publish left there.</summary>
    [Fact]
    public void What_a_publish_copied_into_the_project_is_no_digest()
    {
        Consumer app = Consumer.Console(package)
            .Item("""<None Update="**/*.papers.txt" CopyToOutputDirectory="PreserveNewest" />""")
            .Text("lists/reading.papers.txt", Digest)
            .Text("Program.cs", "foreach (Paper paper in Papers.All)\n    Console.WriteLine(paper.Source.File + \": \" + paper.Title);\n");
        app.Publish().Succeeds();
        Assert.True(File.Exists(Path.Combine(app.Folder, "published", "lists", "reading.papers.txt")));
        app.Text("lists/reading.papers.txt", Digest.Replace("Memory", "Better", StringComparison.Ordinal)).Build()
            .SucceedsWithoutWarnings();
        Assert.Equal(["lists/reading.papers.txt: HMT: A Better Transformer"], app.Run().Succeeds().Lines);
    }

    /// <summary>A program in one file, with the digest beside it, and other projects below.</summary>
    [Fact]
    public void A_file_based_app()
    {
        string folder = package.CreateFolder("file-based");
        File.WriteAllText(Path.Combine(folder, "reading.papers.txt"), Digest);
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        File.WriteAllText(Path.Combine(folder, "other", "other.papers.txt"), "Other: A Title\n\nThe text of another project.\n");
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "digests.md"))
            .Split("```csharp file-based\n")[1].Split("```")[0];
        File.WriteAllText(Path.Combine(folder, "app.cs"),
            page.Replace("PaperGen@0.1.0", "PaperGen@" + package.Version, StringComparison.Ordinal)
                + "Paper hmt = Papers.HMT;\nConsole.WriteLine(hmt.Id + Papers.All.Count);\n");
        CommandLine.DotNet(folder, "run", "app.cs").Succeeds().Says(Title).Says("HMT1");
    }

    /// <summary>
    /// A catalog in a Web application with Razor, whose endpoints say papers; converters are the library's, and a source-generated context
    /// takes them.
    /// </summary>
    [Fact]
    public void A_web_application()
    {
        string folder = package.CreateFolder("web");
        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
              <ItemGroup><PackageReference Include="PaperGen" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        Write("reading.papers.txt", Title + "\nauthors: A. One; B. Two\nlinks: https://github.com/a/b\ntopics: Memory\n\nIt reads long "
            + "texts.\n");
        Write("more.papers.json", """[{ "id": "core", "type": "article", "title": "A Cache", "note": "not for the world" }]""");
        Write("Pages/Index.cshtml", "@page\n<h1>@Papers.HMT.Title</h1>\n");
        Write("Program.cs", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddRazorPages();
            builder.Logging.ClearProviders();
            WebApplication app = builder.Build();
            app.MapRazorPages();
            app.MapGet("/papers", () => Papers.All);
            app.MapGet("/topics", () => Topics.All);
            app.MapGet("/links", () => Links.All);
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            foreach (string path in new[] { "papers", "topics", "links", "" })
                Console.WriteLine("/" + path + " " + (await client.GetStringAsync(path)).ReplaceLineEndings(" "));
            Console.WriteLine("plain " + JsonSerializer.Serialize(Papers.HMT));
            Console.WriteLine("context " + JsonSerializer.Serialize(new Reading(Papers.HMT, [.. Topics.All]), Context.Default.Reading));
            await app.StopAsync();

            internal sealed record Reading(Paper Paper, Topic[] Topics);

            [JsonSerializable(typeof(Reading))]
            [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
            internal sealed partial class Context : JsonSerializerContext;
            """);
        CommandLine.DotNet(folder, "publish", "-nologo", "-o", Path.Combine(folder, "published")).SucceedsWithoutWarnings();
        CommandLine.DotNet(folder, "exec", Path.Combine(folder, "published", "App.dll")).Succeeds()
            .Says("""/papers [""").Says("\"title\":\"HMT: A Memory Transformer\"").Says("\"authors\":[{\"name\":\"A. One\"")
            .Says("/topics [").Says("/links [{\"url\":\"https://github.com/a/b\"").Says("/ <h1>HMT: A Memory Transformer</h1>")
            .Says("plain {\"Id\":\"HMT\"").Says("context {\"paper\":{\"id\":\"HMT\"");
        // A Web project publishes what ends in .json, but not a digest.
        Assert.False(File.Exists(Path.Combine(folder, "published", "more.papers.json")));
    }

    /// <summary>A digest of a project with tests.</summary>
    [Fact]
    public void A_project_with_tests_that_is_formatted()
    {
        string version = typeof(FactAttribute).Assembly.GetName().Version!.ToString(3);
        Consumer app = Consumer.Console(package)
            .Property("TreatWarningsAsErrors", "true")
            .Item($"""<PackageReference Include="xunit.v3" Version="{version}" />""")
            .Text("reading.papers.txt", Digest)
            .Text("Tests.cs", "using Xunit;\n\nnamespace App;\n\npublic class Tests\n{\n    [Fact]\n    [Cites(nameof(Papers.HMT))]\n    "
                + "public void Papers_are_here() => Assert.Single(Papers.All);\n}\n");
        app.Build().SucceedsWithoutWarnings();
        app.Run().Succeeds().Says("Failed: 0");
        CommandLine.DotNet(app.Folder, "format", "--no-restore", "--verify-no-changes", app.ProjectFile).Succeeds();
    }
}

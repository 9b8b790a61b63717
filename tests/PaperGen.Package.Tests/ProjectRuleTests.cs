using static PaperGen.Package.Tests.BuildFindings;

namespace PaperGen.Package.Tests;

/// <summary>What is wrong with a project is said once, in place of the compiler's errors, with the remedy.</summary>
public class ProjectRuleTests(PackageFixture package)
{
    private const string Digest = "HMT: A Memory Transformer\nlinks: https://github.com/OswaldHe/HMT-pytorch\ntopics: Memory\n\nIt reads "
        + "long texts.\n";

    /// <summary>
    /// A class, a folder with its namespace, and a class that the generated one would hide: each has one warning, and everything else is
    /// there.
    /// </summary>
    [Fact]
    public void Names_of_the_users_own()
    {
        Consumer app = Consumer.Console(package)
            .Text("reading.papers.txt", Digest)
            .Text("Links.cs", "namespace App;\n\npublic static class Links\n{\n    public const string Home = \"home\";\n}\n")
            .Text("Papers/Thing.cs", "namespace App.Papers;\n\npublic class Thing;\n")
            .Text("Other.cs", "namespace Other;\n\npublic class Topics\n{\n    public int Count => 3;\n}\n")
            .Text("Use.cs", "using Other;\n\nnamespace App;\n\npublic static class Use\n{\n    public static int Count => new "
                + "Topics().Count;\n}\n")
            .Text("Program.cs", "Console.WriteLine(App.Links.Home + \" \" + new App.Papers.Thing() + \" \" + App.Use.Count + \" \" + "
                + "Citations.All.Count);\n");
        CommandResult build = app.Build().Succeeds()
            .Says("so PaperGen leaves out its class 'Links'; set PaperGenNamespace in the project file");
        Assert.Equal(["Links.cs(3,21): warning PAPER9010", "Thing.cs(1,15): warning PAPER9010", "Use.cs(7,36): warning PAPER9010"],
            Findings(build, "warning"));
        app.Run().Says("home App.Papers.Thing 3 0");

        // In a namespace of their own the classes are imported, as the other ones are.
        app.Text("Use.cs", "namespace App;\n\npublic static class Use\n{\n    public static int Count => new Other.Topics().Count;\n}\n");
        app.Property("PaperGenNamespace", "App.Reading").Text("Program.cs", "Console.WriteLine(App.Reading.Papers.HMT.Title + "
            + "App.Reading.Links.All.Count + App.Reading.Topics.Memory.Papers.Count);\n");
        app.Build().SucceedsWithoutWarnings();
        app.Run().Says("HMT: A Memory Transformer11");
    }

    [Fact]
    public void A_part_of_the_users_own_extends_the_class() => Consumer.Console(package)
        .Property("TreatWarningsAsErrors", "true")
        .Text("reading.papers.txt", Digest)
        .Text("Mine.cs", "namespace App;\n\npublic static partial class Papers\n{\n    public static Paper Best => HMT;\n}\n")
        .Text("Program.cs", "Console.WriteLine(\"best \" + Papers.Best.Title);\n")
        .BuildAndRun().Says("best HMT: A Memory Transformer");

    [Theory]
    [InlineData("""IncludeAssets="runtime; build; native; contentfiles; analyzers" PrivateAssets="all" """)]
    [InlineData(null)]
    public void A_reference_without_the_library(string? assets)
    {
        Consumer app = Consumer.Console(package, test: "without-" + (assets is null ? "global" : "assets")).PackageVersion(null)
            .Text("reading.papers.txt", Digest)
            .Text("Program.cs", "Paper hmt = Papers.HMT;\nConsole.WriteLine(hmt.Title);\n");
        if (assets is null)
        {
            app.Text("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><GlobalPackageReference Include="PaperGen" Version="{package.Version}" /></ItemGroup>
                </Project>
                """);
        }
        else
        {
            app.Item($"""<PackageReference Include="PaperGen" Version="{package.Version}" {assets}/>""");
        }
        CommandResult build = app.Build().Fails().DoesNotSay("error CS").Says("App.csproj : error PAPER9011: ");
        AssertPage(build, "PAPER9011");
    }

    [Fact]
    public void A_public_catalog_of_a_library_that_keeps_the_package_for_itself()
    {
        Consumer library = Consumer.Library(package)
            .Property("PaperGenVisibility", "public")
            .Item($"""<PackageReference Include="PaperGen" Version="{package.Version}" PrivateAssets="all" />""")
            .Text("reading.papers.txt", Digest);
        AssertPage(library.Build().Fails().DoesNotSay("error CS").Says("Lib.csproj : error PAPER9017: "), "PAPER9017");
        library.Property("PaperGenSeverity", "9017=none").Build().SucceedsWithoutWarnings();
    }

    /// <summary>A digest that comes too late; and a file of the bibliography, a year, a mode of members that cannot be.</summary>
    [Fact]
    public void A_digest_that_is_listed_too_late_and_options_that_cannot_be()
    {
        Consumer app = Consumer.Console(package)
            .Property("PaperGenYear", "25")
            .Property("PaperGenMembers", "ids")
            .Text("reading.papers.txt", Digest)
            .Text("late.txt", "Late: A Title\n\nIt comes too late.\n")
            .Text("Directory.Build.targets", """<Project><ItemGroup><PaperDigest Include="late.txt" /></ItemGroup></Project>""")
            .Text("Program.cs", "Console.WriteLine(Papers.HMT.Title + Papers.HMT.Id);\n");
        CommandResult build = app.Build().Fails()
            .Says("App.csproj : warning PAPER9014: 'late.txt' is listed where it comes too late")
            .Says("PAPER9004: PaperGenYear cannot be '25' and is ignored; it is one of the years of four digits, such as 2025")
            .Says("Program.cs(1,26): warning PAPER9015: PaperGenMembers is 'ids', so there is no 'Papers.HMT': write "
                + "Papers.Catalog[Papers.Ids.HMT]")
            .DoesNotSay("Program.cs(1,42): warning PAPER");
        AssertPage(build, "PAPER9014");
        AssertPage(build, "PAPER9015");

        app.Text("Program.cs", "Console.WriteLine(Papers.Catalog[Papers.Ids.HMT].Title);\n").Property("PaperGenYear", "2025")
            .Property("PaperGenSeverity", "9xxx=none; 9014=warning");
        app.Build().Succeeds().Says("warning PAPER9014: ");

        app.Property("PaperGenSeverity", "9014=none; 2xxx=none");
        AssertPage(app.Build("-p:PaperGenBibliography=cited.docx").Fails().DoesNotSay("PAPER9014").Says("App.csproj : error PAPER9016: "),
            "PAPER9016");
        AssertPage(app.Build("-p:PaperGenSite=papers.pdf").Fails().Says("App.csproj : error PAPER9018: "), "PAPER9018");
    }

    /// <summary>On a command line a comma is the next property's, and a semicolon, too.</summary>
    [Fact]
    public void Severities_on_a_command_line()
    {
        Consumer app = Consumer.Console(package)
            .Text("reading.papers.txt", Digest + "\nAlone: Without Text\n\nOther: Without Text\nvenu: X\n")
            .Text("Program.cs", "Console.WriteLine(1);\n");
        Assert.Equal(
            ["reading.papers.txt(7,1): error PAPER1002", "reading.papers.txt(9,1): error PAPER1002"],
            Findings(app.Build("-p:PaperGenSeverity=1015=none+1002=error+9xxx=none").Fails().DoesNotSay("PAPER1015"), "error"));
        // In a project a semicolon does as well.
        app.Property("PaperGenSeverity", "1002=none;1015=none").Build().SucceedsWithoutWarnings();
    }

    /// <summary>Tests that see the internals of what they test, and have the same root namespace.</summary>
    [Fact]
    public void Two_catalogs_of_one_name_that_see_each_other()
    {
        string folder = package.CreateFolder("same-name");
        Consumer.LibraryIn(package, Path.Combine(folder, "Lib"), "Lib").Property("RootNamespace", "App").Text("reading.papers.txt", Digest)
            .Item("""<InternalsVisibleTo Include="App" />""").WriteProject();
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(folder, "App"), "App")
            .Item("""<ProjectReference Include="../Lib/Lib.csproj" />""")
            .Text("reading.papers.txt", "CoRe: A Cache\n\nIt keeps what was read.\n")
            .Text("Program.cs", "Console.WriteLine(Papers.CoRe.Title);\nConsole.WriteLine(Topics.All.Count);\n");
        string[] warnings =
            [.. app.Build().Succeeds()
                .DoesNotSay("CS0436").Lines.Where(static line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct()];
        Assert.Contains("PAPER9012: 'App.Papers' is a class of this project and one of 'Lib'", Assert.Single(warnings),
            StringComparison.Ordinal);
        app.Run().Says("CoRe: A Cache");
        app.Property("PaperGenNamespace", "App.Own").Build().SucceedsWithoutWarnings();
    }

    /// <summary>What a build says is on the rule's page.</summary>
    private static void AssertPage(CommandResult build, string rule)
    {
        string line = build.Lines.First(line => line.Contains(rule + ": ", StringComparison.Ordinal));
        string message = line[(line.IndexOf(rule, StringComparison.Ordinal))..].Split(" [")[0].Split(" (http")[0];
        Assert.Contains(message, File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", rule + ".md")), StringComparison.Ordinal);
    }
}

namespace PaperGen.Package.Tests;

/// <summary>What a project imports without a word of its own, and what it says where that does not fit.</summary>
public class ImportTests(PackageFixture package)
{
    private const string Digest = "HMT: A Memory Transformer\nlinks: https://github.com/OswaldHe/HMT-pytorch\n\nIt reads long texts.\n";

    [Fact]
    public void With_implicit_usings_a_program_needs_no_using()
    {
        Consumer app = Consumer.Console(package, name: "Reading")
            .Text("reading.papers.txt", Digest)
            .Text("Program.cs", "Paper hmt = Papers.HMT;\nPaperLink code = Links.HMT_Pytorch;\nConsole.WriteLine(hmt.Title + \", \" + "
                + "code.Repository);\n");
        app.Build().SucceedsWithoutWarnings();
        app.Run().Succeeds().Says("HMT: A Memory Transformer, OswaldHe/HMT-pytorch");
        // A using of one's own is no trouble.
        app.Property("TreatWarningsAsErrors", "true")
            .Text("Program.cs", "using PaperGen;\nusing Reading;\nPaper hmt = Papers.HMT;\nConsole.WriteLine(hmt.Id);\n").Build()
            .SucceedsWithoutWarnings();
    }

    [Fact]
    public void Without_implicit_usings_there_is_none()
    {
        Consumer app = Consumer.Console(package)
            .Property("ImplicitUsings", null)
            .Text("reading.papers.txt", Digest)
            .Text("Program.cs", "System.Console.WriteLine(Papers.HMT.Id);\n");
        app.Build().Fails().Says("error CS0103");
        app.Property("PaperGenGlobalUsing", "true").Build().Succeeds();
        app.Property("LangVersion", "9.0").Build().Fails().Says("error CS0103");
    }

    [Fact]
    public void The_options_take_the_imports_back()
    {
        Consumer app = Consumer.Console(package)
            .Property("PaperGenGlobalUsing", "false")
            .Text("reading.papers.txt", Digest)
            .Text("Program.cs", "Paper hmt = App.Papers.HMT;\nConsole.WriteLine(hmt.Id);\n");
        app.Build().SucceedsWithoutWarnings();
        app.Text("Program.cs", "Console.WriteLine(Papers.HMT.Id);\n").Build().Fails().Says("error CS0103");
        app.Item("""<Using Remove="PaperGen" />""").Text("Program.cs", "Paper hmt = App.Papers.HMT;\n").Build().Fails()
            .Says("error CS0246");
    }

    /// <summary>The library's own namespace is there without a digest, the generated one is not.</summary>
    [Fact]
    public void Without_a_digest_nothing_generated_is_imported() =>
        Consumer.Console(package).Text("Program.cs", "Paper? none = null;\nConsole.WriteLine(none is null);\n").Build()
            .SucceedsWithoutWarnings();

    /// <summary>Such a reference brings the targets but not the library.</summary>
    [Fact]
    public void Without_the_library_nothing_is_imported()
    {
        Consumer app = Consumer.Console(package)
            .PackageVersion(null)
            .Item($"""<PackageReference Include="PaperGen" Version="{package.Version}" IncludeAssets="build" />""")
            .Text("Program.cs", "Console.WriteLine(1);\n");
        app.Build().SucceedsWithoutWarnings();
    }

    [Fact]
    public void A_name_that_becomes_ambiguous_is_a_warning_that_names_the_option()
    {
        Consumer app = Consumer.Console(package)
            .Text("reading.papers.txt", Digest)
            .Text("Other.cs", "namespace Other { public static class Links { public const string Home = \"other\"; } public sealed class "
                + "Paper { } }\n")
            .Text("Program.cs", "using Other;\nConsole.WriteLine(Links.Home);\n");
        app.Build().Fails().Says("Program.cs(2,19): error CS0104").Says("Program.cs(2,19): warning PAPER9008")
            .Says("set PaperGenGlobalUsing to false in the project file");
        app.Property("PaperGenGlobalUsing", "false").BuildAndRun().Says("other");
        app.Text("Program.cs", "using Other;\nConsole.WriteLine(new Paper());\n").Build().Fails().Says("warning PAPER9008")
            .Says("""write <Using Remove="PaperGen" /> in the project file""");
        app.Item("""<Using Remove="PaperGen" />""").BuildAndRun().Says("Other.Paper");
    }
}

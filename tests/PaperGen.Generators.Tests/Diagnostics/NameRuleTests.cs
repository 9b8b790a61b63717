using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analyzers;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Generators.Tests.Rules;

namespace PaperGen.Generators.Tests.Diagnostics;

/// <summary>
/// Names of a project's own that generated classes have, too: one finding, and all code compiles but what asks for the class that is in the
/// way.
/// </summary>
public class NameRuleTests
{
    private static readonly TestProject s_project =
        new TestProject("HMT: Memory\nlinks: https://github.com/a/b\n\nAn abstract.\n") { DocumentationMode = DocumentationMode.Parse };

    /// <summary>The namespace of the classes is Reading.</summary>
    [Theory]
    [InlineData("namespace Reading { class Other { static object o = Papers.HMT; } }", "")]
    // Declared where the class would be.
    [InlineData("namespace Reading { public static class Links { public const int Home = 1; } class C { int i = Links.Home; object o = "
        + "Papers.HMT; } }", "PAPER9010 1:41-46")]
    [InlineData("namespace Reading { struct Papers { } class C { object o = Topics.All; object p = Links.All; } }", "PAPER9010 1:28-34")]
    [InlineData("namespace Reading { enum Topics { A } delegate void Citations(); }", "PAPER9010 1:26-32|PAPER9010 1:53-62")]
    [InlineData("namespace Reading { record Links(int I); }", "PAPER9010 1:28-33")]
    [InlineData("namespace Reading.Papers { class Thing { object o = Links.All; } }", "PAPER9010 1:19-25")]
    [InlineData("namespace Reading { namespace Links.Deep { class Thing { } } }", "PAPER9010 1:31-36")]
    [InlineData("namespace Reading { using Papers = System.String; class C { Papers p = \"\"; object o = Links.All; } }",
        "PAPER9010 1:27-33")]
    // Scaffolded entities are partial, too.
    [InlineData("namespace Reading { public partial class Papers { public int Id { get; set; } } }", "PAPER9010 1:42-48")]
    [InlineData("namespace Reading { partial class Links : System.IDisposable { public void Dispose() { } } }", "PAPER9010 1:35-40")]
    // Parts of the class.
    [InlineData("namespace Reading { static partial class Papers { public static object Best => HMT; } }", "")]
    [InlineData("namespace Reading { public static partial class Papers { public static object Best => HMT; } }", "")]
    [InlineData("namespace Reading { partial class Links { public const int Mine = 1; } }", "")]
    // Nothing of that: another arity, another place, members.
    [InlineData("namespace Reading { class Papers<T> { } }", "")]
    [InlineData("namespace Elsewhere { class Papers { } } namespace Papers { class Links { } }", "")]
    [InlineData("namespace Reading { class C { class Papers { } object Links { get; } = null; object M() => Links.ToString(); } }", "")]
    public async Task A_declaration(string code, string expected) => Assert.Equal(expected, await Found(s_project, code));

    [Theory]
    // Hidden by the generated class: an import of the file, an outer namespace, a namespace.
    [InlineData("using Other; namespace Reading { class C { int i = Links.Home; object o = Papers.HMT; } }", "PAPER9010 1:52-57")]
    [InlineData("using Other.Entity; namespace Reading { class D : Topics { object o = Links.All; } }", "PAPER9010 1:51-57")]
    [InlineData("using Other; namespace Reading.Deep { class C { string s = typeof(Links).Name + Links.Home + nameof(Links); } }",
        "PAPER9010 1:67-72")]
    [InlineData("namespace Reading { class C { int i = Citations.Style.One; object o = Links.All; } } namespace Citations { static class "
        + "Style { public const int One = 1; } }", "PAPER9010 1:39-48")]
    [InlineData("using Links = Other.Links; namespace Reading { class C { int i = Links.Home; } }", "PAPER9010 1:66-71")]
    // Not hidden: further in, or from elsewhere; or what is asked for is the generated class's.
    [InlineData("namespace Reading.Deep { using Other; class C { int i = Links.Home; } }", "")]
    [InlineData("namespace Reading.Deep { using Links = Other.Links; class C { int i = Links.Home; } }", "")]
    [InlineData("namespace Reading.Deep { static class Links { public const int Home = 1; } class C { int i = Links.Home; } }", "")]
    [InlineData("using Other; namespace Reading { class C { Other.Entity.Topics t = null; object o = Topics.All; } }", "")]
    [InlineData("using Other; namespace Elsewhere { class C { int i = Links.Home; } }", "")]
    [InlineData("using Other; namespace Reading { class C { object o = Links.All; int i = Other.Links.Home; } }", "")]
    public async Task A_use(string code, string expected) => Assert.Equal(expected, await Found(s_project, code));

    /// <summary>A type of the global namespace comes before whatever is imported.</summary>
    [Fact]
    public async Task A_generated_class_that_another_one_hides()
    {
        TestProject project = s_project.With("PaperGenGlobalUsing", "true");
        Assert.Equal("CS0117 1:36-39|PAPER9010 1:29-35", await Found(project, "class C { static object o = Papers.HMT; static int i = "
            + "Papers.Own; } static class Papers { public const int Own = 1; }"));
        Assert.Equal("", await Found(project, "class C { static int i = Papers.Own; } static class Papers { public const int Own = 1; }"));
    }

    [Fact]
    public async Task Another_namespace_makes_it_go_away() => Assert.Equal("", await Found(
        s_project.With("PaperGenNamespace", "Reading.Catalog"), "namespace Reading { static class Links { public const int Home = 1; } "
            + "class C { int i = Links.Home; object o = Catalog.Links.All; } }"));

    /// <summary>No generator sees what another one writes.</summary>
    [Fact]
    public async Task A_type_of_another_generator()
    {
        Compilation compilation = Generated(s_project).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("namespace Reading { class Links { } }", s_project.ParseOptions, "obj/Other.Generator/Links.g.cs",
                cancellationToken: TestContext.Current.CancellationToken));
        Diagnostic found = Assert.Single(await Findings(s_project, compilation));
        Assert.Contains("'Reading.Links' cannot both be; set PaperGenNamespace", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_library_there_is_one_error_and_no_code()
    {
        Compilation compilation = s_project.Compilation();
        compilation =
            compilation.RemoveReferences(
                compilation.References.Where(static reference => reference.Display!.EndsWith("PaperGen.dll", StringComparison.Ordinal)));
        GeneratorDriver driver = s_project.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Empty(driver.GetRunResult().GeneratedTrees);
        Diagnostic found = Assert.Single(await Findings(s_project, compilation));
        Assert.Equal(("PAPER9011", DiagnosticSeverity.Error), (found.Id, found.Severity));
    }

    /// <summary>The compiler warns at each use (CS0436), and that is silenced.</summary>
    [Fact]
    public async Task A_catalog_of_the_same_name_in_a_library()
    {
        using LoadedCatalog library = LoadedCatalog.Build(new TestProject("CoRe: A Cache\n\nA text.\n")
        {
            AssemblyName = "Lib",
            Code = [("Lib.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]")],
        });
        TestProject project = (s_project with { Libraries = [library] }).WithCode("namespace Reading { class C { object o = Papers.HMT; "
            + "object p = Links.All; } }");
        Compilation compilation = Generated(project);
        Assert.Contains(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Id == "CS0436");
        var found = await compilation
            .WithAnalyzers([new NameAnalyzer(), new SameNameSuppressor()], new AnalyzerOptions([.. project.Digests], project.Options))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        // A suppressed warning comes with the others, marked.
        Assert.Equal(["PAPER9012"], found.Where(static diagnostic => !diagnostic.IsSuppressed && diagnostic.Id is "PAPER9012" or "CS0436")
            .Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("ids", "Papers.Catalog[Papers.Ids.HMT]")]
    [InlineData("none", "Papers.Catalog[\"HMT\"]")]
    public async Task A_member_that_an_option_leaves_out(string members, string remedy)
    {
        TestProject project = s_project.With("PaperGenMembers", members).WithCode("namespace Reading { class C { object o = Papers.HMT; "
            + "object p = Reading.Papers.HMT; object q = Papers.Other; } }");
        Diagnostic found = Assert.Single(await Findings(project, Generated(project)));
        Assert.Equal("PAPER9015 1:49-52", AnalyzerRun.Describe(found));
        Assert.Contains($"write {remedy}, or set PaperGenMembers to 'properties'", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_it()
    {
        string example = RulePage.Read("PAPER9010").Section("Example");
        TestProject project = s_project with { OutputKind = OutputKind.ConsoleApplication, SeesFramework = true };
        Assert.Equal("PAPER9010 5:25-30", await Found(project, Block("defect")));
        Assert.Equal("", await Found(project.With("PaperGenNamespace", "Reading.Catalog"), Block("right")));

        string Block(string kind) =>
            Regex.Match(example, "^```csharp " + kind + "\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
    }

    private static Compilation Generated(TestProject project)
    {
        project.Run();
        project.Driver()
            .RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out _,
                TestContext.Current.CancellationToken);
        return compilation;
    }

    private static async Task<Diagnostic[]> Findings(TestProject project, Compilation compilation) => [.. await compilation
        .WithAnalyzers([new NameAnalyzer()], new AnalyzerOptions([.. project.Digests], project.Options))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];

    /// <summary>What the compiler says, warnings of unused fields aside, and the analyzer.</summary>
    private static async Task<string> Found(TestProject project, string code)
    {
        const string Other = """
            namespace Other { public static class Links { public const int Home = 1; } }
            namespace Other.Entity { public class Topics { } }
            """;
        project = project with { Code = [("Program.cs", code), ("Others.cs", Other)] };
        Compilation compilation = Generated(project);
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                && diagnostic.Id is not ("CS0169" or "CS0414" or "CS0649"));
        return string.Join('|', errors.Concat(await Findings(project, compilation)).Select(AnalyzerRun.Describe)
            .Order(StringComparer.Ordinal));
    }
}

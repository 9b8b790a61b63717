using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Citations;

/// <summary>What a project lists of the citations of others, and which of their papers it can cite.</summary>
public class CrossAssemblyTests
{
    private const string LibraryDigest = "HMT: Of the Library\narxiv: 2405.00001\n\nAn abstract.\n\nWax: On Candles\nstatus: superseded "
        + "by HMT\n\nAnother abstract.\n";
    private const string OwnDigest = "HMT: Of the Application\n\nAn abstract.\n\nOil: On Wicks\n\nAnother abstract.\n";

    private const string LibraryCode = """
        #pragma warning disable
        using PaperGen;
        namespace Lib
        {
            [Cites(nameof(Papers.HMT), Role = CitationRole.Implements, Locator = "Section 1", Note = "\u4E2D")]
            public class Reader { }
            public class Other { [Cites(nameof(Papers.Wax))] public void Read() { } }
        }
        """;

    private static LoadedCatalog Library(bool isPublic, string code = LibraryCode) => LoadedCatalog.Build(
        (new TestProject(LibraryDigest) { AssemblyName = "Lib" }).WithCode(code, "src/Lib.cs").With("RootNamespace", "Lib")
            .With("PaperGenVisibility", isPublic ? "public" : "internal"));

    private static TestProject Application(LoadedCatalog library, string code, params TestDigest[] digests) =>
        (new TestProject(digests) { AssemblyName = "App", Libraries = [library] }).WithCode("#pragma warning disable\n" + code, "App.cs")
            .With("RootNamespace", "App");

    private static readonly TestDigest s_own = new("own.papers.txt", OwnDigest);

    [Fact]
    public void An_application_lists_what_its_libraries_cite_after_its_own()
    {
        using LoadedCatalog library = Library(isPublic: true);
        using LoadedCatalog app = LoadedCatalog.Build(Application(library, "using PaperGen; using App; [assembly: "
            + "Cites(nameof(Papers.Oil))]", s_own));
        Assert.Equal(
            [" App Oil App.cs 2", "M:Lib.Other.Read Lib Wax src/Lib.cs 7", "T:Lib.Reader Lib HMT src/Lib.cs 5"],
            app.Citations.Select(
                citation => $"{citation.DocumentationId} {citation.Assembly} {citation.PaperId} {citation.File} {citation.Line}"));
        Assert.Equal((CitationRole.Implements, "Section 1", "\u4E2D"),
            (app.Citations[2].Role, app.Citations[2].Locator, app.Citations[2].Note));
        Assert.Equal("HMT: Of the Library", app.Citations[2].Paper!.Title);
        // The paper is the library's own object, and that of the application is another one.
        Assert.Same(app.Citations[2], Assert.Single(app.CitationsOf(app.Citations[2].Paper!)));
        Assert.Empty(app.CitationsOf(app.Paper("HMT")));
        Assert.Same(app.Citations[2], Assert.Single(app.CitationsBy("T:Lib.Reader")));
        Assert.Empty(app.CitationsBy(library.Type("Other")));
    }

    [Fact]
    public void Papers_of_a_catalog_that_is_not_public_are_listed_by_their_ids()
    {
        using LoadedCatalog library = Library(isPublic: false);
        using LoadedCatalog app = LoadedCatalog.Build(Application(library, "", s_own));
        Assert.Equal(["Wax", "HMT"], app.Citations.Select(citation => citation.PaperId));
        Assert.All(app.Citations, citation => Assert.Null(citation.Paper));
        Assert.Empty(app.CitationsOf(app.Paper("HMT")));
    }

    [Theory]
    [InlineData("nameof(Lib.Papers.HMT)", "Lib")]
    [InlineData("Lib.Papers.Ids.HMT", "Lib")]
    [InlineData("nameof(Papers.HMT)", "App")]
    [InlineData("Papers.Ids.HMT", "App")]
    [InlineData("nameof(App.Papers.HMT)", "App")]
    [InlineData("nameof(LibPapers.HMT)", "Lib")]
    [InlineData("\"HMT\"", "App")]
    [InlineData("\"Wax\"", "Lib")]
    [InlineData("\"arXiv:2405.00001\"", "Lib")]
    public async Task Papers_of_a_public_catalog_can_be_cited(string paper, string assembly)
    {
        using LoadedCatalog library = Library(isPublic: true, "#pragma warning disable");
        TestProject project = Application(library, $$"""
            using PaperGen;
            using Lib;
            using LibPapers = Lib.Papers;
            namespace App.Inner { [Cites({{paper}})] class C { } }
            """, s_own);
        using LoadedCatalog app = LoadedCatalog.Build(project);
        Citation citation = Assert.Single(app.Citations);
        Assert.Equal(assembly == "App" ? "own.papers.txt" : "reading.papers.txt", citation.Paper!.Source.File);
        Assert.Same(citation, Assert.Single(app.CitationsOf(citation.Paper)));
        Assert.DoesNotContain(await AnalyzerRun.OfCitations(project), finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_comment_can_name_a_paper_of_a_public_catalog()
    {
        using LoadedCatalog library = Library(isPublic: true, "#pragma warning disable");
        using LoadedCatalog app = LoadedCatalog.Build(Application(library, "namespace App { /** <see cref=\"Lib.Papers.Wax\"/> <see "
            + "cref=\"Papers.HMT\"/> */ class C { } }", s_own));
        Assert.Equal([("HMT", "own.papers.txt"), ("Wax", "reading.papers.txt")],
            app.Citations.OrderBy(citation => citation.PaperId).Select(citation => (citation.PaperId, citation.Paper!.Source.File)));
    }

    [Fact]
    public async Task Rules_look_into_public_catalogs()
    {
        using LoadedCatalog library = Library(isPublic: true, "#pragma warning disable");
        Diagnostic[] found = await AnalyzerRun.OfCitations(Application(library, "").WithCode("using PaperGen; [assembly: Cites(\"Wax\"), "
            + "Cites(\"Waxx\")] // arXiv:2405.00001"));
        Assert.Equal(["PAPER5002", "PAPER5004", "PAPER5001", "PAPER5006"], found.Select(finding => finding.Id));
        Assert.Contains("superseded by HMT", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Equal("nameof(Lib.Papers.Wax)", found[1].Properties["Expressions"]);
        Assert.Equal("nameof(Lib.Papers.Wax)", found[2].Properties["Expressions"]);
    }

    [Theory]
    [InlineData(OutputKind.ConsoleApplication, true)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, false)]
    public void A_program_that_cites_nothing_itself_lists_its_libraries_citations(OutputKind kind, bool lists)
    {
        using LoadedCatalog library = Library(isPublic: true);
        TestProject project = Application(library, "static class Program { static void Main() { } }") with { OutputKind = kind };
        if (!lists)
        {
            Assert.Empty(project.Sources());
            return;
        }
        using LoadedCatalog app = LoadedCatalog.Build(project);
        Assert.Equal(["Wax", "HMT"], app.Citations.Select(citation => citation.Paper!.Id));
    }

    [Fact]
    public void A_library_passes_on_its_own_citations_only()
    {
        using LoadedCatalog library = Library(isPublic: true);
        using LoadedCatalog middle = LoadedCatalog.Build((new TestProject([]) { AssemblyName = "Middle", Libraries = [library] })
            .WithCode("#pragma warning disable\nnamespace Middle { [PaperGen.Cites(nameof(Lib.Papers.HMT))] public class M { } }")
            .With("RootNamespace", "Middle"));
        Assert.Equal(3, middle.Citations.Count);
        using LoadedCatalog app = LoadedCatalog.Build(Application(library, "", s_own) with { Libraries = [library, middle] });
        Assert.Equal(["Lib", "Lib", "Middle"], app.Citations.Select(citation => citation.Assembly));
        // The library's paper, cited from two assemblies.
        Assert.Equal(2, app.CitationsOf(app.Citations[2].Paper!).Count);
    }

    [Fact]
    public void Two_catalogs_of_one_name_are_told_apart()
    {
        using LoadedCatalog library = Library(isPublic: true);
        using LoadedCatalog app = LoadedCatalog.Build(Application(library, "", s_own).With("RootNamespace", "Lib"));
        Assert.Equal(["Wax", "HMT"], app.Citations.Select(citation => citation.PaperId));
        Assert.All(app.Citations, citation => Assert.Null(citation.Paper));
    }
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.CodeFixes.Citations;
using PaperGen.Diagnostics;

namespace PaperGen.CodeFixes.Tests.Citations;

/// <summary>What the light bulbs in code offer, and what the code is afterwards: it has no such finding any more.</summary>
public sealed class CitationCodeFixTests : IDisposable
{
    private const string Digest = "HMT: Memory\narxiv: 2405.06067\n\nAn abstract.\n\nHMS: Another\n\nAnother abstract.\n\nLamp: On Light\nid: await\n\nA third abstract.\n";

    private readonly AdhocWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("PAPER5001", "[Cites(\"HMTT\")]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }", "Cite nameof(Papers.HMT)|Cite nameof(Papers.HMS)")]
    [InlineData("PAPER5001", "[Cites( /* this */ \"awiat\" )]\nclass C { }", "[Cites( /* this */ nameof(Papers.await) )]\nclass C { }", "Cite nameof(Papers.await)")]
    [InlineData("PAPER5001", "[Cites(\"something else\")]\nclass C { }", null, "")]
    [InlineData("PAPER5004", "[Cites(\"arXiv:2405.06067\", Role = CitationRole.Uses)]\nclass C { }", "[Cites(nameof(Papers.HMT), Role = CitationRole.Uses)]\nclass C { }", "Cite nameof(Papers.HMT)")]
    [InlineData("PAPER5006", "// see arXiv:2405.06067\nclass C { }", "// see arXiv:2405.06067\n[Cites(nameof(Papers.HMT))]\nclass C { }", "Add [Cites(nameof(Papers.HMT))]")]
    [InlineData("PAPER5006", "class C\n{\n    /// <summary>After arXiv:2405.06067.</summary>\n    [System.Obsolete]\n    int M() => 1;\n}",
        "class C\n{\n    /// <summary>After arXiv:2405.06067.</summary>\n    [Cites(nameof(Papers.HMT))]\n    [System.Obsolete]\n    int M() => 1;\n}", "Add [Cites(nameof(Papers.HMT))]")]
    [InlineData("PAPER5006", "class C\n{\n    int M()\n    {\n        return 1; // https://arxiv.org/abs/2405.06067\n    }\n}",
        "class C\n{\n    [Cites(nameof(Papers.HMT))]\n    int M()\n    {\n        return 1; // https://arxiv.org/abs/2405.06067\n    }\n}", "Add [Cites(nameof(Papers.HMT))]")]
    [InlineData("CS0117", "[Cites(nameof(Papers.HMTT))]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }", "Change to Papers.HMT|Change to Papers.HMS")]
    [InlineData("CS0117", "[Cites(Papers.Ids.awaitt)]\nclass C { }", "[Cites(Papers.Ids.await)]\nclass C { }", "Change to Ids.await")]
    [InlineData("CS0117", "class C { string s = string.Emptyy; }", null, "")]
    public async Task Light_bulbs(string rule, string code, string? expected, string titles)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n" })
        {
            (Document document, Diagnostic[] found) = await Open(code.Replace("\n", lineEnd));
            CodeAction[] actions = await Actions(document, Assert.Single(found, finding => finding.Id == rule));
            Assert.Equal(titles, string.Join("|", actions.Select(action => action.Title)));
            if (expected is null)
                continue;
            ImmutableArray<CodeActionOperation> operations = await actions[0].GetOperationsAsync(CancellationToken.None);
            Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
            string text = (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
            Assert.Equal(Code(expected.Replace("\n", lineEnd), lineEnd), text);
            Assert.DoesNotContain(await Diagnostics(changed.GetDocument(document.Id)!), finding => finding.Id == rule);
        }
    }

    [Fact]
    public async Task Without_the_namespace_the_attribute_is_named_in_full()
    {
        (Document document, Diagnostic[] found) = await Open("// see arXiv:2405.06067\nclass C { }", "");
        Assert.Equal(["Add [PaperGen.Cites(nameof(Papers.HMT))]"], (await Actions(document, Assert.Single(found, finding => finding.Id == "PAPER5006"))).Select(action => action.Title));
    }

    private static string Code(string code, string lineEnd, string usings = "using PaperGen;") => usings + lineEnd + "namespace App;" + lineEnd + code + lineEnd;

    private async Task<(Document Document, Diagnostic[] Found)> Open(string code, string usings = "using PaperGen;")
    {
        var id = ProjectId.CreateNewId("App");
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is "System.Private.CoreLib" or "System.Runtime" or "System.Collections" or "System.Private.Uri" or "netstandard")
            .Append(typeof(Paper).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        string lineEnd = code.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, metadataReferences: references, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From("is_global = true\nbuild_property.RootNamespace = App\n", Encoding.UTF8), filePath: "/home/someone/App/.globalconfig")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "a.papers.txt", SourceText.From(Digest, Encoding.UTF8), filePath: "/home/someone/App/a.papers.txt");
        var driver = CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()],
            solution.GetProject(id)!.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)solution.GetProject(id)!.ParseOptions!, solution.GetProject(id)!.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        foreach (SyntaxTree tree in driver.RunGenerators((await solution.GetProject(id)!.GetCompilationAsync())!).GetRunResult().GeneratedTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: "/home/someone/App/obj/" + Path.GetFileName(tree.FilePath));
        var document = DocumentId.CreateNewId(id);
        solution = solution.AddDocument(document, "C.cs", SourceText.From(Code(code, lineEnd, usings), Encoding.UTF8), filePath: "/home/someone/App/C.cs");
        return (solution.GetDocument(document)!, await Diagnostics(solution.GetDocument(document)!));
    }

    /// <summary>What the compiler and the analyzers say of a document.</summary>
    private static async Task<Diagnostic[]> Diagnostics(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CitationAnalyzer()], document.Project.AnalyzerOptions).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }

    private static async Task<CodeAction[]> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider provider in new CodeFixProvider[] { new CitedPaperCodeFixProvider(), new CommentedPaperCodeFixProvider(), new MissingMemberCodeFixProvider() })
        {
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }
        return [.. actions];
    }
}

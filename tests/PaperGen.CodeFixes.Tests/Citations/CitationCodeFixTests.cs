using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Analyzers;
using PaperGen.CodeFixes.Citations;

namespace PaperGen.CodeFixes.Tests.Citations;

/// <summary>What the light bulbs in code offer, and what the code is afterwards: it has no such finding any more.</summary>
public sealed class CitationCodeFixTests : IDisposable
{
    private const string Digest = "HMT: Memory\narxiv: 2405.06067\n\nAn abstract.\n\nHMS: Another\n\nAnother abstract.\n\nLamp: On "
        + "Light\nid: await\n\nA third abstract.\n\n"
        + "Wax: On Candles\nstatus: superseded by arXiv:2405.06067\n\nA fourth abstract.\n\nTallow: On Fat\nstatus: superseded by "
        + "Wax\n\nA fifth abstract.\n\n"
        + "Torch: On Fire\nstatus: retracted\n\nA sixth abstract.\n\nPine: On Wood\nstatus: superseded by Torch\n\nA seventh abstract.\n\n"
        + "Egg: First\nstatus: superseded by Hen\n\nAn eighth abstract.\n\nHen: Second\nstatus: superseded by Egg\n\nA ninth abstract.\n\n"
        + "Oil: On Wicks\nstatus: superseded by await\n\nA tenth abstract.\n\nSAGE: An Index\n\nAn eleventh abstract.\n\nSAGE: Notes\n\nA "
        + "twelfth abstract.\n";

    private static readonly CodeFixProvider[] s_providers =
        [new CitedPaperCodeFixProvider(), new CommentedPaperCodeFixProvider(), new DuplicateCitationCodeFixProvider(),
            new MissingMemberCodeFixProvider()];

    private readonly AdhocWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("PAPER5001", "[Cites(\"HMTT\")]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }",
        "Cite nameof(Papers.HMT)|Cite nameof(Papers.HMS)")]
    [InlineData("PAPER5001", "[Cites( /* this */ \"awiat\" )]\nclass C { }", "[Cites( /* this */ nameof(Papers.await) )]\nclass C { }",
        "Cite nameof(Papers.await)")]
    [InlineData("PAPER5001", "[Cites(\"something else\")]\nclass C { }", null, "")]
    [InlineData("PAPER5002", "[Cites(nameof(Papers.Wax), Role = CitationRole.Uses)]\nclass C { }", "[Cites(nameof(Papers.HMT), Role = "
        + "CitationRole.Uses)]\nclass C { }", "Cite nameof(Papers.HMT)")]
    [InlineData("PAPER5002", "[Cites(Papers.Ids.Tallow)]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }",
        "Cite nameof(Papers.HMT)")]
    [InlineData("PAPER5002", "/// <summary>As <see cref=\"Papers.Wax\"/> says.</summary>\nclass C { }",
        "/// <summary>As <see cref=\"Papers.HMT\"/> says.</summary>\nclass C { }", "Cite Papers.HMT")]
    [InlineData("PAPER5002", "/// <see cref=\"App.Papers.Ids.Oil\"/>\nclass C { }", "/// <see cref=\"App.Papers.Ids.await\"/>\nclass C { }",
        "Cite App.Papers.Ids.await")]
    [InlineData("PAPER5002", "[Cites(nameof(Papers.Torch))]\nclass C { }", null, "")]
    [InlineData("PAPER5002", "[Cites(nameof(Papers.Pine))]\nclass C { }", null, "")]
    [InlineData("PAPER5002", "[Cites(nameof(Papers.Egg))]\nclass C { }", null, "")]
    [InlineData("PAPER5003", "[Cites(nameof(Papers.HMT))]\n[Cites(Papers.Ids.HMT)]\nclass C { }",
        "[Cites(nameof(Papers.HMT))]\nclass C { }", "Merge this citation into the first")]
    [InlineData("PAPER5003", "[Cites(nameof(Papers.HMT)), Cites(Papers.Ids.HMT)]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }",
        "Merge this citation into the first")]
    [InlineData("PAPER5003", "[Cites(nameof(Papers.HMT))] // one\n[Cites(Papers.Ids.HMT)] // two\nclass C { }",
        "[Cites(nameof(Papers.HMT))] // one\n// two\nclass C { }", "Merge this citation into the first")]
    [InlineData("PAPER5003", "[Cites(nameof(Papers.HMT))]\n[Cites(Papers.Ids.HMT), System.Obsolete]\nclass C { }",
        "[Cites(nameof(Papers.HMT))]\n[System.Obsolete]\nclass C { }", "Merge this citation into the first")]
    [InlineData("PAPER5003", "class C\n{\n    [Cites(nameof(Papers.HMT), Role = CitationRole.Uses)] [Cites(Papers.Ids.HMT, Role = "
        + "CitationRole.Uses, Locator = \"1\")] int F = 1;\n}",
        "class C\n{\n    [Cites(nameof(Papers.HMT), Role = CitationRole.Uses, Locator = \"1\")] int F = 1;\n}",
        "Merge this citation into the first")]
    [InlineData("PAPER5003", "[Cites(nameof(Papers.HMT), Locator = \"1\")]\n[Cites(Papers.Ids.HMT, Locator = \"2\")]\nclass C { }",
        "[Cites(nameof(Papers.HMT), Locator = \"1\")]\nclass C { }", "Remove this citation and what it says")]
    [InlineData("PAPER5007", "class C\n{\n    const string Hmt = \"HMT\";\n    [Cites(Hmt)]\n    int F = 1;\n}",
        "class C\n{\n    const string Hmt = \"HMT\";\n    [Cites(nameof(Papers.HMT))]\n    int F = 1;\n}", "Write nameof(Papers.HMT)")]
    [InlineData("PAPER5007", "[Cites(\"arXiv:\" + \"2405.06067\")]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }",
        "Write nameof(Papers.HMT)")]
    [InlineData("PAPER5007", "[Cites($\"awiat\")]\nclass C { }", "[Cites(nameof(Papers.await))]\nclass C { }",
        "Write nameof(Papers.await)")]
    [InlineData("PAPER5007", "[Cites($\"something else\")]\nclass C { }", null, "")]
    [InlineData("PAPER5007", "[Cites(nameof(Papers.HMT), Role = (CitationRole)99)]\nclass C { }", null, "")]
    [InlineData("PAPER5004", "[Cites(\"arXiv:2405.06067\", Role = CitationRole.Uses)]\nclass C { }",
        "[Cites(nameof(Papers.HMT), Role = CitationRole.Uses)]\nclass C { }", "Cite nameof(Papers.HMT)")]
    [InlineData("PAPER5006", "// see arXiv:2405.06067\nclass C { }", "// see arXiv:2405.06067\n[Cites(nameof(Papers.HMT))]\nclass C { }",
        "Add [Cites(nameof(Papers.HMT))]")]
    [InlineData("PAPER5006", "class C\n{\n    /// <summary>After arXiv:2405.06067.</summary>\n    [System.Obsolete]\n    int M() => 1;\n}",
        "class C\n{\n    /// <summary>After arXiv:2405.06067.</summary>\n    [Cites(nameof(Papers.HMT))]\n    [System.Obsolete]\n    int "
            + "M() => 1;\n}", "Add [Cites(nameof(Papers.HMT))]")]
    [InlineData("PAPER5006", "class C\n{\n    int M()\n    {\n        return 1; // https://arxiv.org/abs/2405.06067\n    }\n}",
        "class C\n{\n    [Cites(nameof(Papers.HMT))]\n    int M()\n    {\n        return 1; // https://arxiv.org/abs/2405.06067\n    }\n}",
        "Add [Cites(nameof(Papers.HMT))]")]
    [InlineData("CS0117", "[Cites(nameof(Papers.HMTT))]\nclass C { }", "[Cites(nameof(Papers.HMT))]\nclass C { }",
        "Change to Papers.HMT|Change to Papers.HMS")]
    // A name that two papers claim is what it has become.
    [InlineData("PAPER5001", "[Cites(\"SAGE\")]\nclass C { }", "[Cites(nameof(Papers.SAGE_Index))]\nclass C { }",
        "Cite nameof(Papers.SAGE_Index)|Cite nameof(Papers.SAGE_Notes)")]
    [InlineData("CS0117", "[Cites(nameof(Papers.SAGE))]\nclass C { }", "[Cites(nameof(Papers.SAGE_Index))]\nclass C { }",
        "Change to Papers.SAGE_Index|Change to Papers.SAGE_Notes")]
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
        Assert.Equal(["Add [PaperGen.Cites(nameof(Papers.HMT))]"],
            (await Actions(document, Assert.Single(found, finding => finding.Id == "PAPER5006"))).Select(action => action.Title));
    }

    [Theory]
    [InlineData("using PaperGen;", "System.GC.Collect(); // arXiv:2405.06067", "using PaperGen;\n[assembly: "
        + "Cites(nameof(App.Papers.HMT))]\n\nSystem.GC.Collect(); // arXiv:2405.06067")]
    [InlineData("", "// arXiv:2405.06067\n\nSystem.GC.Collect();", "// arXiv:2405.06067\n\n[assembly: "
        + "PaperGen.Cites(nameof(App.Papers.HMT))]\nSystem.GC.Collect();")]
    [InlineData("using PaperGen;", "namespace App { class C { } } // arXiv:2405.06067", "using PaperGen;\n[assembly: "
        + "Cites(nameof(App.Papers.HMT))]\n\nnamespace App { class C { } } // arXiv:2405.06067")]
    public async Task Where_there_is_no_member_the_assembly_cites(string usings, string code, string expected)
    {
        (Document document, Diagnostic[] found) = await Open(code, usings, "", OutputKind.ConsoleApplication);
        CodeAction action = Assert.Single(await Actions(document, Assert.Single(found, finding => finding.Id == "PAPER5006")));
        Document changed = await Changed(document, action);
        Assert.Equal(expected, (await changed.GetTextAsync()).ToString().Trim());
        Assert.DoesNotContain(await Diagnostics(changed), finding => finding.Id == "PAPER5006"
            || (finding.Severity == DiagnosticSeverity.Error && finding.Id != "CS5001"));
    }

    /// <summary>A remark that another generator writes is written down as its value.</summary>
    [Fact]
    public async Task A_remark_that_cannot_be_read_becomes_its_value()
    {
        const string code = "[Cites(nameof(Papers.HMT), Note = Gen.Note, Role = Gen.Role)]\nclass C { }";
        (Document document, _) = await Open(code);
        Project project = document.Project.AddDocument("Gen.g.cs", SourceText.From("// <auto-generated/>\nnamespace App { static class "
            + "Gen { public const string Note = \"a \\\"note\\\"\"; public const PaperGen.CitationRole Role = PaperGen.CitationRole.Uses; "
            + "} }", Encoding.UTF8),
            filePath: "/home/someone/App/obj/Other/Other.Generator/Gen.g.cs").Project;
        document = project.GetDocument(document.Id)!;
        Assert.Equal(2, (await Diagnostics(document)).Count(finding => finding.Id == "PAPER5007"));
        foreach (string value in new[] { "\"a \\\"note\\\"\"", "CitationRole.Uses" })
        {
            CodeAction action =
                Assert.Single(await Actions(document, (await Diagnostics(document)).First(finding => finding.Id == "PAPER5007")));
            Assert.Equal("Write " + value, action.Title);
            document = await Changed(document, action);
        }
        Assert.Contains("[Cites(nameof(Papers.HMT), Note = \"a \\\"note\\\"\", Role = CitationRole.Uses)]",
            (await document.GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await Diagnostics(document), finding => finding.Id == "PAPER5007");
    }

    [Fact]
    public async Task A_part_in_another_file_keeps_what_only_it_says()
    {
        (Document document, _) = await Open("[Cites(nameof(Papers.HMT))]\n[Cites(nameof(Papers.HMS))]\npartial class C { }");
        Project project = document.Project.AddDocument("Part.cs", SourceText.From("using PaperGen;\nnamespace "
            + "App;\n[Cites(nameof(Papers.HMT))]\n[Cites(nameof(Papers.HMS), Locator = \"1\")]\npartial class C { }\n", Encoding.UTF8),
                filePath: "/home/someone/App/Part.cs").Project;
        Document part = project.Documents.Single(document => document.Name == "Part.cs");
        Diagnostic[] found =
            [.. (await Diagnostics(part)).Where(finding => finding.Id == "PAPER5003")
                .OrderBy(finding => finding.Location.SourceSpan.Start)];
        Assert.Equal(["Merge this citation into the first", "Remove this citation and what it says"],
            (await Task.WhenAll(found.Select(finding => Actions(part, finding)))).Select(actions => actions.Single().Title));
    }

    [Theory]
    [InlineData("PAPER5003", "PAPER5003.merge",
        "[Cites(nameof(Papers.HMT))]\n[Cites(Papers.Ids.HMT, Note = \"n\"), Cites(Papers.Ids.HMT, Note = \"m\"), Cites(Papers.Ids.HMT, "
            + "Note = \"n\")]\nclass C\n{\n    [Cites(\"HMS\")]\n    [Cites(nameof(Papers.HMS))]\n    int F = 1;\n}",
        "[Cites(nameof(Papers.HMT), Note = \"n\")]\n[Cites(Papers.Ids.HMT, Note = \"m\")]\nclass C\n{\n    [Cites(\"HMS\")]\n    int F = "
            + "1;\n}")]
    [InlineData("PAPER5003", "PAPER5003.remove",
        "[Cites(nameof(Papers.HMT), Note = \"n\")]\n[Cites(Papers.Ids.HMT, Note = \"m\")]\n[Cites(Papers.Ids.HMT, Note = \"o\")]\nclass C "
            + "{ }", "[Cites(nameof(Papers.HMT), Note = \"n\")]\nclass C { }")]
    [InlineData("PAPER5006", "PAPER5006",
        "// arXiv:2405.06067, again arXiv:2405.06067v2\nclass C\n{\n    // arXiv:2405.06067\n    int M() => 1; // "
            + "https://arxiv.org/abs/2405.06067\n}",
        "// arXiv:2405.06067, again arXiv:2405.06067v2\n[Cites(nameof(Papers.HMT))]\nclass C\n{\n    // arXiv:2405.06067\n    "
            + "[Cites(nameof(Papers.HMT))]\n    int M() => 1; // https://arxiv.org/abs/2405.06067\n}")]
    [InlineData("PAPER5004", "PAPER5004.0", "[Cites(\"HMT\"), Cites(\"HMS\")]\nclass C { }", "[Cites(nameof(Papers.HMT)), "
        + "Cites(nameof(Papers.HMS))]\nclass C { }")]
    [InlineData("PAPER5002", "PAPER5002.0", "/// <see cref=\"Papers.Wax\"/>\n[Cites(nameof(Papers.Oil))]\nclass C { }",
        "/// <see cref=\"Papers.HMT\"/>\n[Cites(nameof(Papers.await))]\nclass C { }")]
    [InlineData("PAPER5001", "PAPER5001.0", "[Cites(\"HMTT\"), Cites(\"HMSS\")]\nclass C { }", "[Cites(nameof(Papers.HMT)), "
        + "Cites(nameof(Papers.HMS))]\nclass C { }")]
    [InlineData("PAPER5007", "PAPER5007.0", "[Cites($\"HMT\"), Cites($\"HMS\")]\nclass C { }", "[Cites(nameof(Papers.HMT)), "
        + "Cites(nameof(Papers.HMS))]\nclass C { }")]
    [InlineData("CS0117", "CS0117.0", "[Cites(nameof(Papers.HMTT)), Cites(Papers.Ids.HMSS)]\nclass C { }",
        "[Cites(nameof(Papers.HMT)), Cites(Papers.Ids.HMS)]\nclass C { }")]
    public async Task All_of_a_rule_at_once(string rule, string key, string code, string expected)
    {
        (Document document, _) = await Open(code);
        CodeFixProvider provider = s_providers.Single(provider => provider.FixableDiagnosticIds.Contains(rule));
        var context =
            new FixAllContext(document, provider, FixAllScope.Document, key, [rule], new FoundDiagnostics(), CancellationToken.None);
        CodeAction action = (await provider.GetFixAllProvider()!.GetFixAsync(context))!;
        Document changed = await Changed(document, action);
        Assert.Equal(Code(expected, "\n"), (await changed.GetTextAsync()).ToString());
        Assert.DoesNotContain(await Diagnostics(changed), finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void The_pages_say_which_rules_have_a_fix()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PaperGen.sln")))
            folder = folder.Parent;
        string[] pages = Directory.GetFiles(Path.Combine(folder!.FullName, "docs", "rules"), "PAPER5*.md");
        Assert.Equal(RuleList.OfCitations.Count, pages.Length);
        Assert.All(pages, page => Assert.Equal(
            s_providers.Any(provider => provider.FixableDiagnosticIds.Contains(Path.GetFileNameWithoutExtension(page))),
            File.ReadAllText(page).Contains("| Citations (5xxx) | yes |", StringComparison.Ordinal)));
    }

    private static async Task<Document> Changed(Document document, CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(
            Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution.GetDocument(document.Id)!;

    private sealed class FoundDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => await Diagnostics(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private static string Code(string code, string lineEnd, string usings = "using PaperGen;", string @namespace = "namespace App;") =>
        usings + lineEnd + @namespace + lineEnd + code + lineEnd;

    private async Task<(Document Document, Diagnostic[] Found)> Open(
        string code, string usings = "using PaperGen;", string @namespace = "namespace App;",
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var id = ProjectId.CreateNewId("App");
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is "System.Private.CoreLib" or "System.Runtime" or "System.Collections"
                or "System.Private.Uri" or "netstandard")
            .Append(typeof(Paper).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        string lineEnd = code.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        Solution solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, metadataReferences: references,
                compilationOptions: new CSharpCompilationOptions(kind)))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig",
                SourceText.From("is_global = true\nbuild_property.RootNamespace = App\n", Encoding.UTF8),
                filePath: "/home/someone/App/.globalconfig")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "a.papers.txt", SourceText.From(Digest, Encoding.UTF8),
                filePath: "/home/someone/App/a.papers.txt");
        var driver = CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()],
            solution.GetProject(id)!.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)solution.GetProject(id)!.ParseOptions!,
            solution.GetProject(id)!.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        foreach (SyntaxTree tree in driver.RunGenerators((await solution.GetProject(id)!.GetCompilationAsync())!)
            .GetRunResult().GeneratedTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), await tree.GetTextAsync(),
                filePath: "/home/someone/App/obj/" + Path.GetFileName(tree.FilePath));
        var document = DocumentId.CreateNewId(id);
        solution = solution.AddDocument(document, "C.cs", SourceText.From(Code(code, lineEnd, usings, @namespace), Encoding.UTF8),
            filePath: "/home/someone/App/C.cs");
        return (solution.GetDocument(document)!, await Diagnostics(solution.GetDocument(document)!));
    }

    /// <summary>What the compiler and the analyzers say of a document.</summary>
    private static async Task<Diagnostic[]> Diagnostics(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CitationAnalyzer()], document.Project.AnalyzerOptions)
            .GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }

    private static async Task<CodeAction[]> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider provider in s_providers)
        {
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                await provider.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }
        return [.. actions];
    }
}

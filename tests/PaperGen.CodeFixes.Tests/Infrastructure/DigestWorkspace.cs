using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analyzers;
using PaperGen.CodeFixes.Digests;

namespace PaperGen.CodeFixes.Tests.Infrastructure;

/// <summary>
/// Projects with digests in a workspace, as an editor has them: the analyzers find, the code fix offers, what is chosen is applied.
/// (Roslyn's own test helpers skip diagnostics in additional files without a word.)
/// </summary>
internal sealed class DigestWorkspace : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [new DigestAnalyzer(), new CatalogAnalyzer(), new TopicsAnalyzer()];

    private readonly AdhocWorkspace _workspace = new();

    public DigestWorkspace(params (string Path, string Text)[] digests) =>
        Add("App", [.. digests.Select(digest => (digest.Path, Bytes(digest.Text)))]);

    public DigestWorkspace(byte[] digest) => Add("App", [("reading.papers.txt", digest)]);

    public static DigestCodeFixProvider Provider { get; } = new();

    public Solution Solution => _workspace.CurrentSolution;

    public Project App => Project("App");

    /// <summary>The first digest of the first project.</summary>
    public TextDocument Digest => App.AdditionalDocuments.First();

    public static byte[] Bytes(string text, bool byteOrderMark = false) =>
        [.. byteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. new UTF8Encoding(false).GetBytes(text)];

    public Project Project(string name) => Solution.Projects.Single(project => project.Name == name);

    /// <summary>Adds a project with digests in a folder of its own, or in one that another project has too.</summary>
    public DigestWorkspace Add(string name, (string Path, byte[] Bytes)[] digests, string? folder = null, string configuration = "")
    {
        var id = ProjectId.CreateNewId(name);
        string root = "/home/someone/" + (folder ?? name) + "/";
        var config = new StringBuilder("is_global = true\nbuild_property.PaperGenYear = 2025\nbuild_property.RootNamespace = App\n")
            .Append(configuration).Append('\n');
        foreach ((string path, _) in digests)
            config.Append('[').Append(root).Append(path).Append("]\nbuild_metadata.AdditionalFiles.PaperGenPath = ")
                .Append(Uri.EscapeDataString(path)).Append('\n');
        Solution solution = Solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(config.ToString(), Encoding.UTF8),
                filePath: root + ".globalconfig");
        foreach ((string path, byte[] bytes) in digests)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), path, Text(bytes), filePath: root + path);
        Assert.True(_workspace.TryApplyChanges(solution));
        return this;
    }

    /// <summary>What the analyzers say of a project, in the order of files and text.</summary>
    public static async Task<Diagnostic[]> Diagnostics(Project project, CancellationToken cancellation = default)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation);
        ImmutableArray<Diagnostic> found = await compilation!.WithAnalyzers(s_analyzers, project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the analyzers say of a digest by one rule.</summary>
    public static async Task<Diagnostic[]> Diagnostics(TextDocument document, string rule) =>
        [.. (await Diagnostics(document.Project))
            .Where(diagnostic => diagnostic.Id == rule && diagnostic.Location.GetLineSpan().Path == document.FilePath)];

    /// <summary>What the code fix offers for a diagnostic in a document, which may be a later one than the diagnostic's.</summary>
    public static async Task<CodeAction[]> Actions(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation = default)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(
            document,
            diagnostic,
            (action, of) =>
            {
                Assert.Equal(diagnostic, Assert.Single(of));
                actions.Add(action);
            },
            cancellation));
        return [.. actions];
    }

    /// <summary>The action that repairs one finding, or null.</summary>
    public static async Task<CodeAction?> Repair(TextDocument document, Diagnostic diagnostic) =>
        (await Actions(document, diagnostic)).SingleOrDefault(action => action.EquivalenceKey == diagnostic.Id);

    /// <summary>Applies an action as an editor does.</summary>
    public async Task Apply(CodeAction action, CancellationToken cancellation = default)
    {
        CodeActionOperation operation = Assert.Single(await action.GetOperationsAsync(cancellation));
        Assert.IsType<ApplyChangesOperation>(operation).Apply(_workspace, cancellation);
    }

    /// <summary>The bytes of a document, were it saved.</summary>
    public static async Task<byte[]> Saved(TextDocument document)
    {
        SourceText text = await document.GetTextAsync();
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, text.Encoding!))
            text.Write(writer);
        return stream.ToArray();
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>A file as an editor reads it from disk.</summary>
    private static SourceText Text(byte[] bytes) =>
        SourceText.From(new MemoryStream(bytes), new UTF8Encoding(false), SourceHashAlgorithm.Sha256);
}

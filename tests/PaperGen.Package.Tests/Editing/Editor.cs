using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.QuickInfo;

namespace PaperGen.Package.Tests.Editing;

/// <summary>
/// A consumer's project as an editor has it open: loaded by MSBuild, with the analyzers, the generator and the code fixes that the package
/// brought, and the services that editors are made of.
/// </summary>
internal sealed class Editor : IDisposable
{
    private readonly MSBuildWorkspace _workspace;

    private Editor(MSBuildWorkspace workspace) => _workspace = workspace;

    public Project Project => Assert.Single(_workspace.CurrentSolution.Projects);

    public static async Task<Editor> Open(Consumer consumer)
    {
        var workspace = MSBuildWorkspace.Create();
        var failures = new List<string>();
        using (workspace.RegisterWorkspaceFailedHandler(failure => failures.Add(failure.Diagnostic.ToString())))
            await workspace.OpenProjectAsync(consumer.ProjectFile);
        Assert.Empty(failures);
        return new Editor(workspace);
    }

    public Document Document(string name) => Project.Documents.Single(document => document.Name == name);

    public TextDocument Digest(string name) => Project.AdditionalDocuments.Single(document => Path.GetFileName(document.FilePath) == name);

    /// <summary>What the package's analyzers say, in the order of the text.</summary>
    public async Task<Diagnostic[]> Diagnostics()
    {
        Compilation compilation = (await Project.GetCompilationAsync())!;
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. Project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(analyzers, Project.AnalyzerOptions).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001" || diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. found.Where(diagnostic => diagnostic.Id.StartsWith("PAPER", StringComparison.Ordinal))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What is listed at a position of the program, by the names that are shown.</summary>
    public async Task<string[]> Completions(Document document, int position)
    {
        CompletionList list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position);
        return [.. list.ItemsList.Select(item => item.DisplayText)];
    }

    /// <summary>What hovering over a position shows, section by section.</summary>
    public async Task<string> Hover(Document document, int position)
    {
        QuickInfoItem? item = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);
        return item is null ? "" : string.Join('\n', item.Sections.Select(section => section.Text));
    }

    /// <summary>The code fixes that the packed assemblies export for additional files, found as editors find them.</summary>
    public CodeFixProvider[] CodeFixes() =>
    [
        .. Project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(reference => Path.GetFileName(reference.FullPath).StartsWith("PaperGen.", StringComparison.Ordinal))
            .SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export
                && export.Languages.Contains(LanguageNames.CSharp)
                && export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What a light bulb at a finding offers.</summary>
    public async Task<CodeAction[]> LightBulb(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider provider in CodeFixes().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return [.. actions];
    }

    /// <summary>Chooses what the light bulb offers; the workspace writes the file.</summary>
    public async Task Choose(CodeAction action)
    {
        var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Assert.True(_workspace.TryApplyChanges(operation.ChangedSolution));
    }

    public void Dispose() => _workspace.Dispose();
}

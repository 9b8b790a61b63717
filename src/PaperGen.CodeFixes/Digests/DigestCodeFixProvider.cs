using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Analysis.Suppressions;
using PaperGen.Findings;
using PaperGen.Syntax;

namespace PaperGen.CodeFixes.Digests;

/// <summary>
/// Offers the repairs of findings in digests: of the one, of all of its rule in the entry and in the file, and the comment that suppresses
/// it. A digest may be named as it likes, so no extension is asked for.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DigestCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class DigestCodeFixProvider : CodeFixProvider
{
    /// <summary>All rules: whether a finding can be repaired is known with its text, and a comment can suppress each.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleList.Ids];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DigestFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = DigestProject.Read(context.TextDocument.Project, context.CancellationToken);
        if (project.FileOf(context.TextDocument) is not { } file)
            return Task.CompletedTask;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (project.Find(file, diagnostic) is { } finding)
                Register(context, diagnostic, project, file, finding);
        }
        return Task.CompletedTask;
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, DigestProject project, DigestFile file, Finding finding)
    {
        string id = finding.Rule.Id;
        DigestSyntax digest = InspectedDigest.Of(file.Text).Syntax;
        // Where a repair would change what a block of the digest is, or lacks an option, there are no changes.
        if (finding.Fix is { } fix && DigestFixer.Fix(file, finding, project.Options) is { Count: > 0 } changes)
        {
            Finding[] all = [.. project.Findings(file).Where(other => other.Rule.Id == id && other.Fix is not null)];
            PaperGen.Text.TextSpan? entry = digest.EntryAt(finding.Span.Start)?.Span;
            int inEntry = all.Count(other => entry?.Contains(other.Span) == true);
            Offer(fix.Title, id, CodeActionPriority.Default, _ => project.Apply(file, changes));
            if (inEntry > 1)
                Offer($"Fix all {id} in this entry ({inEntry})", id + ".entry", CodeActionPriority.Low,
                    cancellation => project.FixAll(file, [id], cancellation, entry));
            if (all.Length > Math.Max(inEntry, 1))
                Offer($"Fix all {id} in this file ({all.Length})", id + ".file", CodeActionPriority.Low,
                    cancellation => project.FixAll(file, [id], cancellation));
        }
        if (SuppressionComment.Of(digest, finding) is { } comment)
            Offer(comment.Title, id + ".suppress", CodeActionPriority.Lowest, _ => project.Apply(file, comment.Changes(project.Options)));

        void Offer(string title, string key, CodeActionPriority priority, Func<CancellationToken, SourceText> change)
        {
            TextDocument document = context.TextDocument;
            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation =>
                    Task.FromResult(DigestProject.WithText(document.Project.Solution, document, change(cancellation))), key, priority),
                diagnostic);
        }
    }
}

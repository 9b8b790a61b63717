using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analyzers;
using PaperGen.Rules.Citations;

namespace PaperGen.CodeFixes.Citations;

/// <summary>
/// Writes something else into a citation: one of the nearest papers for one that does not exist (PAPER5001), the successor of a superseded
/// one (PAPER5002), the member for a string (PAPER5004), what can be read for what cannot (PAPER5007).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CitedPaperCodeFixProvider))]
[Shared]
public sealed class CitedPaperCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        UnknownPaper.Descriptor.Id, RetractedPaper.Descriptor.Id, UntypedCitation.Descriptor.Id, UnreadableCitation.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(CitationProperties.Expressions, out string? expressions)
                || string.IsNullOrEmpty(expressions))
                continue;
            string verb = diagnostic.Id == UnreadableCitation.Descriptor.Id ? "Write " : "Cite ";
            string[] choices = expressions!.Split(CitationProperties.Separator);
            for (int i = 0; i < choices.Length; i++)
            {
                // The place may be one in a comment, which is no syntax. By its rank, so that all of a file can take their nearest.
                Document changed = context.Document.WithText(text.Replace(diagnostic.Location.SourceSpan, choices[i]));
                context.RegisterCodeFix(CodeAction.Create(verb + choices[i], _ => Task.FromResult(changed), diagnostic.Id + "." + i),
                    diagnostic);
            }
        }
    }
}

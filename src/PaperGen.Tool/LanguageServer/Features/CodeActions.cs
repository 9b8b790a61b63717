using System.Text.Json;
using PaperGen.Analysis;
using PaperGen.Analysis.Suppressions;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>
/// What can be done about findings: the repair, all of a rule in entry, file and workspace, the comment that suppresses it; and a paper's
/// name pinned.
/// </summary>
internal static class CodeActions
{
    public const string QuickFix = "quickfix";
    public const string Rewrite = "refactor.rewrite";

    /// <summary>All safe repairs of a file, for editors that make them when a file is saved.</summary>
    public const string FixAll = "source.fixAll.papergen";

    /// <summary>The actions for a stretch of a document.</summary>
    /// <param name="context">The document.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="only">The kinds that are wanted; none for all.</param>
    /// <param name="edits">Makes what takes the changes.</param>
    /// <param name="isLazy">Whether the client asks again for the edit of the action that is chosen.</param>
    public static IReadOnlyList<CodeAction> Of(
        DocumentContext context, TextSpan span, IReadOnlyList<string> only, Func<EditBuilder> edits, bool isLazy)
    {
        var actions = new List<CodeAction>();
        if (context.Digest is null || context.Syntax is null)
            return actions;
        if (IsWanted(QuickFix))
        {
            foreach ((Finding finding, Diagnostic diagnostic) in Diagnostics.At(context, span))
                AddActions(context, finding, diagnostic, edits, isLazy, actions);
        }
        if (IsWanted(Rewrite) && Pinning.At(context, span.Start, edits) is { } pin)
            actions.Add(pin);
        // A file's action is asked for by its kind: in the list at each place it would be in the way.
        if (only.Count > 0 && IsWanted(FixAll) && Diagnostics.Findings(context).Any(finding => IsSafe(context, finding)))
            actions.Add(Offer(context, "Repair all that can be repaired safely", FixAll, null,
                new FixAllScope(context.Uri, "", "safe", null), edits, isLazy));
        return actions;

        bool IsWanted(string kind) => only.Count == 0
            || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
    }

    /// <summary>The edit of an action whose changes were left for later.</summary>
    public static WorkspaceEdit Resolve(DocumentContext context, FixAllScope scope, EditBuilder edits)
    {
        bool IsWanted(Finding finding) => scope.Where == "safe" ? IsSafe(context, finding)
            : finding.Rule.Id == scope.Rule && context.Project.Severities.Of(finding.Rule.Id, finding.Severity) is not null;
        if (scope.Where == "workspace")
        {
            foreach (ProjectSnapshot project in context.Projects.All(context.State, context.Cancellation))
            {
                IReadOnlyList<FixAllResult> results = DigestFixer.FixProject(
                    project.Digests, finding => finding.Rule.Id == scope.Rule, project.Fixes, project.Taxonomy.Taxonomy);
                foreach ((DigestFile file, FixAllResult result) in project.Digests.Zip(results)
                    .Where(static pair => pair.Second.Fixed.Count > 0))
                    edits.Add(project.PathOf(file), file.Text.Text, LineChanges.Between(file.Text.Text, result.File.Text.Text));
            }
        }
        else if (context.Digest is { } digest && context.Syntax is { } syntax)
        {
            TextSpan? extent = scope.Where == "entry" && scope.Offset is { } offset
                ? syntax.EntryAt(Math.Clamp(offset, 0, Math.Max(context.Text.Length - 1, 0)))?.Span : null;
            FixAllResult result =
                DigestFixer.FixAll(context.Project.Digests, digest, IsWanted, context.Project.Fixes, context.Project.Taxonomy.Taxonomy,
                    extent, context.Cancellation);
            if (result.Fixed.Count > 0)
                edits.AddText(digest, result.File.Text.Text);
        }
        return edits.Build();
    }

    private static void AddActions(DocumentContext context, Finding finding, Diagnostic diagnostic, Func<EditBuilder> edits, bool isLazy,
        List<CodeAction> actions)
    {
        string id = finding.Rule.Id;
        Diagnostic[] diagnostics = [diagnostic];
        DigestSyntax syntax = context.Syntax!;
        if (finding.Fix is { } fix && DigestFixer.Fix(context.Digest!, finding, context.Project.Fixes) is { Count: > 0 } changes)
        {
            actions.Add(new CodeAction(fix.Title, QuickFix, diagnostics, fix.IsSafe, Edit(edits, context.Digest!, context, changes), null));
            Finding[] all = [.. Diagnostics.Findings(context).Where(other => other.Rule.Id == id && other.Fix is not null)];
            TextSpan? entry = syntax.EntryAt(finding.Span.Start)?.Span;
            int inEntry = all.Count(other => entry?.Contains(other.Span) == true);
            if (inEntry > 1)
                AddAll($"Fix all {id} in this entry ({inEntry})", "entry");
            if (all.Length > Math.Max(inEntry, 1))
                AddAll($"Fix all {id} in this file ({all.Length})", "file");
            // How many there are elsewhere is found out when it is chosen.
            AddAll($"Fix all {id} in the workspace", "workspace");
        }
        if (SuppressionComment.Of(syntax, finding) is { } comment)
            actions.Add(new CodeAction(comment.Title, QuickFix, diagnostics, null,
                Edit(edits, context.Digest!, context, comment.Changes(context.Project.Fixes)), null));

        void AddAll(string title, string where)
        {
            // Two findings of a rule in one place are repaired by one action.
            if (!actions.Exists(action => action.Title == title))
                actions.Add(Offer(context, title, QuickFix, diagnostics, new FixAllScope(context.Uri, id, where, finding.Span.Start),
                    edits, isLazy));
        }
    }

    private static CodeAction Offer(DocumentContext context, string title, string kind, IReadOnlyList<Diagnostic>? diagnostics,
        FixAllScope scope, Func<EditBuilder> edits, bool isLazy) =>
        isLazy ? new CodeAction(title, kind, diagnostics, null, null, scope)
            : new CodeAction(title, kind, diagnostics, null, Resolve(context, scope, edits()), null);

    private static bool IsSafe(DocumentContext context, Finding finding) =>
        finding.Fix is { IsSafe: true } && context.Project.Severities.Of(finding.Rule.Id, finding.Severity) >= FindingSeverity.Info;

    private static WorkspaceEdit Edit(Func<EditBuilder> edits, DigestFile file, DocumentContext context, IReadOnlyList<TextEdit> changes)
    {
        EditBuilder builder = edits();
        builder.Add(context.Project.PathOf(file), file.Text.Text, changes);
        return builder.Build();
    }
}

/// <summary>Which repairs an action makes.</summary>
/// <param name="Uri">The document that it was offered in.</param>
/// <param name="Rule">The rule; empty for all safe ones.</param>
/// <param name="Where">entry, file, workspace, or safe for all safe ones in the file.</param>
/// <param name="Offset">A place in the entry.</param>
internal sealed record FixAllScope(string Uri, string Rule, string Where, int? Offset)
{
    /// <summary>What a client gives back of an action; null if it is not that.</summary>
    public static FixAllScope? Read(JsonElement data) =>
        data.Text("uri") is { } uri && data.Text("rule") is { } rule && data.Text("where") is { } where
        ? new FixAllScope(uri, rule, where, data.Number("offset")) : null;
}

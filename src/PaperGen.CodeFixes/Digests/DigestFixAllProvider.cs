using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PaperGen.Analysis;

namespace PaperGen.CodeFixes.Digests;

/// <summary>
/// Repairs all findings of a rule in a project or a solution. The batch fixer of Roslyn knows documents of code only; in one file, the code
/// fix itself offers it.
/// </summary>
internal sealed class DigestFixAllProvider : FixAllProvider
{
    public static readonly DigestFixAllProvider Instance = new();

    private DigestFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // Not for the actions that say themselves how far they go.
        if (fixAllContext.CodeActionEquivalenceKey is not { } rule || !RuleList.Ids.Contains(rule))
            return null;
        var projects = new List<ProjectId>();
        foreach (Project project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
        {
            // A project may have set the rule to none.
            if (project.Language == LanguageNames.CSharp
                && (await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).Any(diagnostic => diagnostic.Id == rule))
                projects.Add(project.Id);
        }
        Solution solution = fixAllContext.Solution;
        string title = $"Fix all {rule} in {(fixAllContext.Scope == FixAllScope.Solution ? "the solution" : fixAllContext.Project.Name)}";
        return projects.Count == 0
            ? null : CodeAction.Create(title, cancellation => Task.FromResult(FixAll(solution, projects, rule, cancellation)), rule);
    }

    private static Solution FixAll(Solution solution, List<ProjectId> projects, string rule, CancellationToken cancellation)
    {
        foreach (ProjectId id in projects)
        {
            foreach (DocumentId document in solution.GetProject(id)!.AdditionalDocumentIds)
            {
                // Read anew each time: what was repaired in one digest may be what another one is compared with.
                TextDocument current = solution.GetAdditionalDocument(document)!;
                var project = DigestProject.Read(current.Project, cancellation);
                if (project.FileOf(current) is { } file && project.FixAll(file, [rule], cancellation) is var text
                    && text != project.TextOf(file))
                    solution = DigestProject.WithText(solution, current, text);
            }
        }
        return solution;
    }
}

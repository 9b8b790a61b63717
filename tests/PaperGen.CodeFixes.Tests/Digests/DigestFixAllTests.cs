using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PaperGen.CodeFixes.Tests.Infrastructure;

namespace PaperGen.CodeFixes.Tests.Digests;

/// <summary>All findings of a rule at once: in an entry, a file, a project, a solution.</summary>
public class DigestFixAllTests
{
    private const string Two = "A Title\n\nIt is 73times faster and 4times smaller, which is R\\&D.\n\nB Title\n\nIt is 5times slower.\n";

    [Fact]
    public async Task The_narrowest_scopes_that_differ_are_offered()
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", Two));
        Diagnostic[] found = await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2001");
        Assert.Equal(
            [
                "Write '73\u00D7'",
                "Fix all PAPER2001 in this entry (2)",
                "Fix all PAPER2001 in this file (3)",
                "Suppress PAPER2001 in this entry with a comment",
            ],
            (await DigestWorkspace.Actions(workspace.Digest, found[0])).Select(action => action.Title));
        Assert.Equal(["PAPER2001", "PAPER2001.file", "PAPER2001.suppress"],
            (await DigestWorkspace.Actions(workspace.Digest, found[2])).Select(action => action.EquivalenceKey));
        Diagnostic alone = Assert.Single(await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2005"));
        Assert.Equal(["PAPER2005", "PAPER2005.suppress"],
            (await DigestWorkspace.Actions(workspace.Digest, alone)).Select(action => action.EquivalenceKey));
    }

    [Theory]
    [InlineData("entry", "A Title\n\nIt is 73\u00D7 faster and 4\u00D7 smaller, which is R\\&D.\n\nB Title\n\nIt is 5times slower.\n")]
    [InlineData("file", "A Title\n\nIt is 73\u00D7 faster and 4\u00D7 smaller, which is R\\&D.\n\nB Title\n\nIt is 5\u00D7 slower.\n")]
    public async Task In_an_entry_and_in_a_file(string scope, string expected)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n" })
        {
            using var workspace = new DigestWorkspace(DigestWorkspace.Bytes(Two.Replace("\n", lineEnd), byteOrderMark: true));
            Diagnostic diagnostic = (await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2001"))[0];
            await workspace.Apply(
                (await DigestWorkspace.Actions(workspace.Digest, diagnostic))
                    .Single(action => action.EquivalenceKey == "PAPER2001." + scope));
            Assert.Equal(DigestWorkspace.Bytes(expected.Replace("\n", lineEnd), byteOrderMark: true),
                await DigestWorkspace.Saved(workspace.Digest));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task In_a_project_and_in_a_solution(FixAllScope scope)
    {
        using var workspace = new DigestWorkspace(("a.papers.txt", Two), ("lists/b.papers.txt", "C Title\n\nIt is 9times better.\n"));
        workspace.Add("Lib", [("c.papers.txt", DigestWorkspace.Bytes("D Title\n\nIt is 2times more, R\\&D.\n"))]);
        workspace.Add("Deaf", [("d.papers.txt", DigestWorkspace.Bytes("E Title\n\nIt is 3times less R\\&D.\n"))],
            configuration: "build_property.PaperGenSeverity = 2001=none");
        await workspace.Apply((await FixAll(workspace, workspace.App, scope, "PAPER2001"))!);
        Assert.Equal(
            [
                "A Title\n\nIt is 73\u00D7 faster and 4\u00D7 smaller, which is R\\&D.\n\nB Title\n\nIt is 5\u00D7 slower.\n",
                "C Title\n\nIt is 9\u00D7 better.\n",
                scope == FixAllScope.Project ? "D Title\n\nIt is 2times more, R\\&D.\n" : "D Title\n\nIt is 2\u00D7 more, R\\&D.\n",
                // A rule that the project does not want repairs nothing in it.
                "E Title\n\nIt is 3times less R\\&D.\n",
            ],
            await Texts(workspace));
    }

    [Fact]
    public async Task Names_that_clash_in_two_files_are_kept_in_both()
    {
        using var workspace = new DigestWorkspace(("a.papers.txt", $"LAMP: One Thing\n\n{FixExamples.First}\n"), ("b.papers.txt", $"LAMP: "
            + $"Another\n\n{FixExamples.Second}\n"));
        await workspace.Apply((await FixAll(workspace, workspace.App, FixAllScope.Project, "PAPER1013"))!);
        Assert.DoesNotContain(await DigestWorkspace.Diagnostics(workspace.App), diagnostic => diagnostic.Id == "PAPER1013");
        Assert.Equal([$"LAMP: One Thing\nid: LAMP_OneThing\n\n{FixExamples.First}\n", $"LAMP: Another\n\n{FixExamples.Second}\n"],
            await Texts(workspace));
    }

    [Fact]
    public async Task Of_a_paper_that_stands_in_three_files_one_is_kept()
    {
        string paper = $"A Title\n\n{FixExamples.First}\n";
        using var workspace = new DigestWorkspace(("c.papers.txt", paper), ("a.papers.txt", paper), ("b.papers.txt", paper));
        await workspace.Apply((await FixAll(workspace, workspace.App, FixAllScope.Project, "PAPER1004"))!);
        Assert.Equal(["", paper, ""], await Texts(workspace));
    }

    [Theory]
    [MemberData(nameof(FixExamples.RulesWithRepair), MemberType = typeof(FixExamples))]
    public async Task Every_rule_with_a_repair_has_one_for_all(string rule)
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", FixExamples.Of(rule).Before));
        await workspace.Apply((await FixAll(workspace, workspace.App, FixAllScope.Project, rule))!);
        Assert.Empty(await DigestWorkspace.Diagnostics(workspace.Digest, rule));
    }

    [Fact]
    public async Task There_is_none_where_nothing_is_found_and_for_actions_that_have_a_scope()
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", Two));
        Assert.Null(await FixAll(workspace, workspace.App, FixAllScope.Solution, "PAPER2010"));
        Assert.Null(await FixAll(workspace, workspace.App, FixAllScope.Solution, "PAPER2001.file"));
        Assert.Null(await FixAll(workspace, workspace.App, FixAllScope.Solution, "PAPER2001.suppress"));
        Assert.Equal([FixAllScope.Project, FixAllScope.Solution], DigestWorkspace.Provider.GetFixAllProvider()!.GetSupportedFixAllScopes());
    }

    private static Task<CodeAction?> FixAll(DigestWorkspace workspace, Project project, FixAllScope scope, string key) =>
        DigestWorkspace.Provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            project,
            DigestWorkspace.Provider,
            scope,
            key,
            [key.Split('.')[0]],
            new AnalyzerDiagnostics(),
            TestContext.Current.CancellationToken));

    private static async Task<string[]> Texts(DigestWorkspace workspace)
    {
        var texts = new List<string>();
        foreach (Project project in workspace.Solution.Projects)
        {
            foreach (TextDocument document in project.AdditionalDocuments)
                texts.Add((await document.GetTextAsync()).ToString());
        }
        return [.. texts];
    }

    /// <summary>What an editor's diagnostic service says: those in additional files belong to no document of code.</summary>
    private sealed class AnalyzerDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await DigestWorkspace.Diagnostics(project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

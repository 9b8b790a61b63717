using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PaperGen.CodeFixes.Digests;
using PaperGen.CodeFixes.Tests.Infrastructure;

namespace PaperGen.CodeFixes.Tests.Digests;

/// <summary>A light bulb at a finding, chosen and applied.</summary>
public class DigestCodeFixTests
{
    [Fact]
    public void Every_rule_has_an_example() => FixExamples.AreComplete();

    [Theory]
    [MemberData(nameof(FixExamples.Rules), MemberType = typeof(FixExamples))]
    public async Task The_repair_of_each_rule_changes_that_and_nothing_else(string rule)
    {
        (string before, string? after) = FixExamples.Of(rule);
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            foreach (bool mark in new[] { false, true })
                await Repairs(rule, before.Replace("\n", lineEnd), after?.Replace("\n", lineEnd), mark);
        }
    }

    private static async Task Repairs(string rule, string before, string? after, bool mark)
    {
        using var workspace = new DigestWorkspace(DigestWorkspace.Bytes(before, mark));
        Diagnostic[] found = await DigestWorkspace.Diagnostics(workspace.Digest, rule);
        Assert.NotEmpty(found);
        CodeAction? action = await DigestWorkspace.Repair(workspace.Digest, found[0]);
        if (after is null)
        {
            Assert.Null(action);
            return;
        }
        Assert.NotNull(action);
        Assert.NotEqual("", action.Title);
        await workspace.Apply(action);
        Assert.Equal(after, (await workspace.Digest.GetTextAsync()).ToString());
        Assert.Equal(DigestWorkspace.Bytes(after, mark), await DigestWorkspace.Saved(workspace.Digest));

        // The finding is gone, those behind it are where the text went, and the old diagnostic repairs nothing any more.
        Diagnostic[] left = await DigestWorkspace.Diagnostics(workspace.Digest, rule);
        Assert.True(left.Length < found.Length, string.Join('\n', left.Select(diagnostic => diagnostic.ToString())));
        Assert.Null(await DigestWorkspace.Repair(workspace.Digest, found[0]));
        // The project has no error of its own making.
        Assert.DoesNotContain(await DigestWorkspace.Diagnostics(workspace.App),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(FixExamples.RulesWithRepair), MemberType = typeof(FixExamples))]
    public async Task A_diagnostic_of_another_text_repairs_nothing(string rule)
    {
        string before = FixExamples.Of(rule).Before;
        using var workspace = new DigestWorkspace(("reading.papers.txt", before));
        Diagnostic diagnostic = (await DigestWorkspace.Diagnostics(workspace.Digest, rule))[0];
        TextSpan span = diagnostic.Location.SourceSpan;
        TextDocument document = workspace.Digest;

        // The text moved, other words are there, the file ends before it.
        foreach (string text in new[] { "\n" + before, before[..span.Start] + new string('x', span.Length) + before[span.End..],
            before[..span.Start], "" })
        {
            TextDocument changed = Changed(document, text);
            Assert.Empty(await DigestWorkspace.Actions(changed, diagnostic));
        }
    }

    [Fact]
    public async Task A_finding_of_the_same_kind_at_the_same_place_is_not_the_one_that_was_meant()
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", "A Title\n\nOil &lt; lamps.\n"));
        Diagnostic diagnostic = Assert.Single(await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2010"));
        Assert.NotEmpty(await DigestWorkspace.Actions(workspace.Digest, diagnostic));
        TextDocument changed = Changed(workspace.Digest, "A Title\n\nOil &gt; lamps.\n");
        Assert.Equal(diagnostic.Location.SourceSpan,
            Assert.Single(await DigestWorkspace.Diagnostics(changed, "PAPER2010")).Location.SourceSpan);
        Assert.Empty(await DigestWorkspace.Actions(changed, diagnostic));
    }

    [Fact]
    public async Task A_repair_that_would_make_another_block_of_it_is_not_offered()
    {
        // Without its label the line would be a comment.
        using var workspace =
            new DigestWorkspace(("reading.papers.txt", $"First\n\n{FixExamples.First}\n\nSecond\n\n{FixExamples.Second}\n\nA "
                + $"Title\n\nAbstract: // We read this and nothing else all day long, and write it down at night.\n"));
        Diagnostic diagnostic = Assert.Single(await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2015"));
        Assert.Equal(
            ["PAPER2015.suppress"], (await DigestWorkspace.Actions(workspace.Digest, diagnostic)).Select(action => action.EquivalenceKey));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MMXX")]
    public async Task A_date_without_a_year_is_repaired_where_the_project_says_the_year(string year)
    {
        using var workspace = new DigestWorkspace();
        byte[] digest = DigestWorkspace.Bytes($"Mar 14\n\nA Title\n\n{FixExamples.First}\n");
        workspace.Add("Undated", [("reading.papers.txt", digest)], configuration: "build_property.PaperGenYear = " + year);
        TextDocument document = workspace.Project("Undated").AdditionalDocuments.Single();
        Assert.Empty(await DigestWorkspace.Actions(document, Assert.Single(await DigestWorkspace.Diagnostics(document, "PAPER1008"))));
    }

    [Fact]
    public async Task A_paper_of_another_digest_is_deleted_from_the_second()
    {
        using var workspace = new DigestWorkspace(("a.papers.txt", $"A Title\n\n{FixExamples.First}\n"), ("b.papers.txt", $"B "
            + $"Title\n\n{FixExamples.Second}\n\nA Title\n\n{FixExamples.First}\n"));
        TextDocument second = workspace.App.AdditionalDocuments.Last();
        Diagnostic diagnostic = Assert.Single(await DigestWorkspace.Diagnostics(second, "PAPER1004"));
        await workspace.Apply((await DigestWorkspace.Repair(second, diagnostic))!);
        Assert.Equal([$"A Title\n\n{FixExamples.First}\n", $"B Title\n\n{FixExamples.Second}\n"],
            workspace.App.AdditionalDocuments.Select(document => document.GetTextAsync().Result.ToString()));
    }

    [Fact]
    public async Task A_digest_of_two_projects_changes_in_both()
    {
        byte[] digest = DigestWorkspace.Bytes("A Title\n\nIt is 73times faster.\n");
        using var workspace = new DigestWorkspace();
        workspace.Add("net8.0", [("reading.papers.txt", digest)], "shared").Add("net10.0", [("reading.papers.txt", digest)], "shared");
        TextDocument document = workspace.Project("net8.0").AdditionalDocuments.Single();
        await workspace.Apply(
            (await DigestWorkspace.Repair(document, Assert.Single(await DigestWorkspace.Diagnostics(document, "PAPER2001"))))!);
        Assert.All(["net8.0", "net10.0"],
            name => Assert.Equal("A Title\n\nIt is 73\u00D7 faster.\n",
                workspace.Project(name).AdditionalDocuments.Single().GetTextAsync().Result.ToString()));
    }

    [Fact]
    public async Task A_file_that_is_no_digest_and_a_diagnostic_of_someone_else_are_left_alone()
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", "A Title\n\nIt is 73times faster.\n"));
        Diagnostic diagnostic = Assert.Single(await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2001"));
        TextDocument notes = workspace.Digest.Project.AddAdditionalDocument(
            "notes.txt", SourceText.From("A Title\n\nIt is 73times faster.\n", Encoding.UTF8), filePath: "/home/someone/App/notes.txt");
        Assert.Empty(await DigestWorkspace.Actions(notes, diagnostic));
        var other = Diagnostic.Create(new DiagnosticDescriptor("XY0001", "t", "m", "c", DiagnosticSeverity.Warning, true),
            diagnostic.Location);
        Assert.Empty(await DigestWorkspace.Actions(workspace.Digest, other));
    }

    [Fact]
    public async Task A_cancelled_request_ends()
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", "A Title\n\nIt is 73times faster, 5times.\n"));
        Diagnostic diagnostic = (await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2001"))[0];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DigestWorkspace.Actions(workspace.Digest, diagnostic, new CancellationToken(canceled: true)));
        foreach (CodeAction action in await DigestWorkspace.Actions(workspace.Digest, diagnostic))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => action.GetOperationsAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Editors_find_it_by_its_attribute()
    {
        var export = (ExportCodeFixProviderAttribute)Assert.Single(
            typeof(DigestCodeFixProvider).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false));
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(["AdditionalDocument"], export.DocumentKinds);
        Assert.Null(export.DocumentExtensions);
        Assert.Equal(typeof(CodeFixProvider), export.ContractType);
    }

    private static TextDocument Changed(TextDocument document, string text) =>
        document.Project.Solution.WithAdditionalDocumentText(document.Id, SourceText.From(text, Encoding.UTF8))
            .GetAdditionalDocument(document.Id)!;
}

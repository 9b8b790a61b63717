using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PaperGen.CodeFixes.Tests.Infrastructure;

namespace PaperGen.CodeFixes.Tests.Digests;

/// <summary>The comment that suppresses a rule in an entry.</summary>
public class SuppressionActionTests
{
    [Theory]
    [InlineData("A Title\n\nIt is 73times faster.\n", "// papergen: disable PAPER2001\nA Title\n\nIt is 73times faster.\n")]
    [InlineData("A Title\nvenue: Here\n\nIt is 73times faster.", "// papergen: disable PAPER2001\nA Title\nvenue: Here\n\nIt is 73times "
        + "faster.")]
    [InlineData("B Title\n\nThe lamp.\n\n// a note\nA Title\n\nIt is 73times faster.\n", "B Title\n\nThe lamp.\n\n// a note\n// papergen: "
        + "disable PAPER2001\nA Title\n\nIt is 73times faster.\n")]
    [InlineData("// papergen: disable 2005\nA Title\n\nIt is 73times R\\&D.\n", "// papergen: disable 2005, PAPER2001\nA Title\n\nIt is "
        + "73times R\\&D.\n")]
    [InlineData("A Title\n// papergen: disable 2005 -- why not\n\nIt is 73times R\\&D.\n", "A Title\n// papergen: disable 2005, PAPER2001 "
        + "-- why not\n\nIt is 73times R\\&D.\n")]
    [InlineData("// papergen: disable 2xxx\n\nA Title\n// papergen: restore 2001\n\nIt is 73times R\\&D.\n",
        "// papergen: disable 2xxx\n\nA Title\n// papergen: restore 2001\n// papergen: disable PAPER2001\n\nIt is 73times R\\&D.\n")]
    [InlineData("A Title\n// papergen: disable 2042\n\nIt is 73times R\\&D.\n", "A Title\n// papergen: disable 2042\n// papergen: disable "
        + "PAPER2001\n\nIt is 73times R\\&D.\n")]
    public async Task It_stands_at_the_title(string before, string after)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n" })
        {
            using var workspace = new DigestWorkspace(DigestWorkspace.Bytes(before.Replace("\n", lineEnd), byteOrderMark: true));
            await workspace.Apply(
                await Suppression(workspace.Digest, Assert.Single(await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2001")))
                    ?? throw new InvalidOperationException("not offered"));
            Assert.Equal(DigestWorkspace.Bytes(after.Replace("\n", lineEnd), byteOrderMark: true),
                await DigestWorkspace.Saved(workspace.Digest));
            Assert.Empty(await DigestWorkspace.Diagnostics(workspace.Digest, "PAPER2001"));
        }
    }

    /// <summary>
    /// Whatever the rule: where it is offered, the findings of the rule in that entry are gone, and nothing new is there.
    /// </summary>
    [Theory]
    [MemberData(nameof(FixExamples.Rules), MemberType = typeof(FixExamples))]
    public async Task It_silences_each_rule(string rule)
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", FixExamples.Of(rule).Before));
        Diagnostic[] before = await DigestWorkspace.Diagnostics(workspace.App);
        Diagnostic diagnostic = (await DigestWorkspace.Diagnostics(workspace.Digest, rule))[0];
        CodeAction? action = await Suppression(workspace.Digest, diagnostic);
        // These are outside of entries, in comments, or in a title that a comment would become part of.
        if (rule is "PAPER1001" or "PAPER1003" or "PAPER1006" or "PAPER1007" or "PAPER1008" or "PAPER1017" or "PAPER1019" or "PAPER1020"
            or "PAPER1021" or "PAPER1030" or "PAPER1031" or "PAPER1032" or "PAPER2035" or "PAPER2036" or "PAPER9005" or "PAPER9006")
        {
            Assert.Null(action);
            return;
        }
        Assert.NotNull(action);
        await workspace.Apply(action);
        Diagnostic[] after = await DigestWorkspace.Diagnostics(workspace.App);
        // A name that clashes and an identifier of two papers are said at the other entry too; all other examples have their findings in
        // one.
        Assert.Equal(rule is "PAPER1013" or "PAPER1023" ? 1 : 0, after.Count(other => other.Id == rule));
        Assert.Equal(before.Where(other => other.Id != rule).Select(other => other.Id),
            after.Where(other => other.Id != rule).Select(other => other.Id));
    }

    private static async Task<CodeAction?> Suppression(TextDocument document, Diagnostic diagnostic) =>
        (await DigestWorkspace.Actions(document, diagnostic)).SingleOrDefault(
            action => action.EquivalenceKey == diagnostic.Id + ".suppress");
}

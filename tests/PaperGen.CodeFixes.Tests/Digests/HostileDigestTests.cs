using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PaperGen.CodeFixes.Tests.Infrastructure;
using PaperGen.Syntax;
using PaperGen.Tests;

namespace PaperGen.CodeFixes.Tests.Digests;

/// <summary>Whatever a digest holds, the code fix throws nothing, and what it offers does what it says.</summary>
public class HostileDigestTests
{
    private static readonly string[] s_pieces =
    [
        .. FixExamples.All.Select(example => example.Before),
        "\n", "\r", "\r\n", "\n\n", "\u2028", "\0", "\uD800", "\uDC00", "\uFEFF", "//", "// papergen: disable", "// papergen: restore 2xxx",
        "id: LAMP", "A Title", " ", "{", "}", "<", "\\", "$", "https://", ".",
    ];

    private static readonly Gen<string> s_piece = Gen.Int[0, s_pieces.Length - 1].Select(index => s_pieces[index]);

    private static readonly Gen<string> s_digests = Gen.OneOf(
        s_piece.Array[0, 12].Select(string.Concat),
        s_piece.Array[1, 6].Select(pieces => string.Join("\n\n", pieces)));

    [Fact]
    public Task Every_action_can_be_applied_and_those_that_suppress_do() => s_digests.SampleAsync(
        async digest =>
        {
            using var workspace = new DigestWorkspace(("reading.papers.txt", digest));
            TextDocument document = workspace.Digest;
            string text = (await document.GetTextAsync()).ToString();
            foreach (Diagnostic diagnostic in await DigestWorkspace.Diagnostics(document.Project))
            {
                foreach (CodeAction action in await DigestWorkspace.Actions(document, diagnostic))
                {
                    var operation =
                        (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
                    TextDocument changed = operation.ChangedSolution.GetAdditionalDocument(document.Id)!;
                    string now = (await changed.GetTextAsync()).ToString();
                    Assert.True(text != now, $"'{action.Title}' changes nothing: {diagnostic}");
                    if (action.EquivalenceKey!.EndsWith(".suppress", StringComparison.Ordinal))
                        AssertSuppressed(text, now, diagnostic);
                }
            }
        },
        iter: 300, threads: 1);

    [Fact]
    public async Task Real_papers_keep_their_texts_under_every_suppression()
    {
        using var workspace = new DigestWorkspace(("reading.papers.txt", DataFiles.Seed));
        TextDocument document = workspace.Digest;
        int suppressed = 0;
        foreach (Diagnostic diagnostic in await DigestWorkspace.Diagnostics(document.Project))
        {
            if ((await DigestWorkspace.Actions(document, diagnostic)).SingleOrDefault(
                action => action.EquivalenceKey == diagnostic.Id + ".suppress") is not { } action)
                continue;
            var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
            AssertSuppressed(DataFiles.Seed,
                (await operation.ChangedSolution.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString(), diagnostic);
            suppressed++;
        }
        Assert.True(suppressed > 17, $"{suppressed} suppressed");
    }

    /// <summary>All that was added is in a comment, or part of one: titles and abstracts are as they were.</summary>
    private static void AssertSuppressed(string before, string after, Diagnostic diagnostic)
    {
        Assert.True(Entries(before).SequenceEqual(Entries(after)), $"{diagnostic}\n---\n{after[..Math.Min(after.Length, 2000)]}");
        int start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        string comment = after.Substring(start, after.Length - before.Length);
        Assert.Equal(before, after.Remove(start, comment.Length));
        Assert.Contains(diagnostic.Id, comment + after[..start], StringComparison.Ordinal);

        static string[] Entries(string text) => [.. DigestParser.Parse(text).Entries.Select(entry =>
            string.Join('|', entry.Fields.SelectMany(static field => field.Pieces).Select(static piece => piece.Span)
                .Select(span => text.Substring(span.Start, span.Length))))];
    }
}

using CsCheck;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Digests;
using PaperGen.Emit;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Options;

namespace PaperGen.Generators.Tests;

/// <summary>
/// "Every non-blank character of the file belongs to exactly one node, and whatever does not reach the catalog, comments excepted, carries a
/// diagnostic", whatever the file holds.
/// </summary>
public class AccountingTests
{
    [Fact]
    public void Every_random_digest_is_accounted_for() => DigestGen.Any.Sample(Account, iter: 20_000);

    [Fact]
    public void Every_mutation_of_the_seed_is_accounted_for() => DigestGen.Mutated(DataFiles.Seed).Sample(Account, iter: 300);

    [Fact]
    public void Every_truncation_of_the_seeds_beginning_is_accounted_for()
    {
        for (int length = 0; length < 3000; length++)
            Account(DataFiles.Seed[..length]);
    }

    [Fact]
    public void The_data_files_are_accounted_for()
    {
        Account(DataFiles.Seed);
        Account(DataFiles.HuggingFace);
    }

    [Fact]
    public void Parsing_a_text_again_gives_the_same_tree() => DigestGen.Any.Sample(text =>
    {
        DigestSyntax first = DigestParser.Parse(text);
        DigestSyntax second = DigestParser.Parse(new string(text.AsSpan()));
        Assert.Equal(first.Nodes, second.Nodes);
        Assert.Equal(first.Problems, second.Problems);
        Assert.Equal(EntryReader.Read(first, "a", "a", keepAbstracts: true), EntryReader.Read(second, "a", "a", keepAbstracts: true));
    }, iter: 2000);

    [Fact]
    public void Reader_builder_and_emitters_take_any_digest() => Gen.Select(DigestGen.Any, DigestGen.Any).Sample((left, right) =>
    {
        DigestModel[] digests = [Read(left, "left"), Read(right, "right")];
        var problems = new List<CatalogProblem>();
        CatalogModel catalog = CatalogBuilder.Build(digests, problems);
        Assert.Equal(catalog, CatalogBuilder.Build(digests));

        var style = new EmitStyle("Reading", IsPublic: true, Nullable: true);
        var options = new PaperGenOptions { Namespace = "Reading", ReplacedNamespace = null, IsPublic = true, Docs = DocsMode.Full, Members = MembersMode.Auto, ProjectDirectory = "", Invalid = default };
        Assert.NotEmpty(CatalogEmitter.Table(style, catalog).Source);
        foreach (MemberBucket bucket in MemberPlan.Buckets(catalog, options))
            Assert.NotEmpty(MemberEmitter.Emit(style, bucket).Source);
        Assert.NotEmpty(LinkEmitter.Emit(style, LinkEmitter.Members(catalog, hasProperties: true, hasDocs: true)).Source);
        Assert.NotEmpty(TopicEmitter.Emit(style, TopicEmitter.Members(catalog)).Source);
    }, iter: 1000);

    private static DigestModel Read(string text, string path) => EntryReader.Read(DigestParser.Parse(text), path, path, keepAbstracts: true);

    private static void Account(string text)
    {
        DigestSyntax syntax = DigestParser.Parse(text);
        var problems = new List<DigestProblem>(syntax.Problems);
        DigestModel model = EntryReader.Read(syntax, "a", "a", keepAbstracts: true, problems);
        Assert.Equal(syntax.Entries.Count, model.Entries.Count);

        int end = 0;
        foreach (DigestNode node in syntax.Nodes)
        {
            Assert.True(node.Span.Start >= end, "nodes are in order and do not overlap");
            Assert.True(node.Span.Length > 0, "no node is empty");
            AssertBlank(text, end, node.Span.Start);
            end = node.Span.End;
            Assert.True(end <= text.Length, "no node ends behind the text");
            Assert.False(IsAsciiSpace(text[node.Span.Start]) || IsAsciiSpace(text[end - 1]), "no node begins or ends with white space");
            if (!ReachesTheCatalog(syntax, model, node))
                Assert.True(problems.Exists(problem => problem.Span.IntersectsWith(node.Span)), $"a problem says why {node} does not reach the catalog");
        }
        AssertBlank(text, end, text.Length);
        Assert.All(problems, problem => Assert.InRange(problem.Span.End, 0, text.Length));
    }

    private static void AssertBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            Assert.True(char.IsWhiteSpace(text[i]), $"U+{(int)text[i]:X4} at {i} is in a node");
    }

    private static bool IsAsciiSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    /// <summary>Whether the entries' values hold what the node says. A comment need not.</summary>
    private static bool ReachesTheCatalog(DigestSyntax syntax, DigestModel model, DigestNode node)
    {
        switch (node.Kind)
        {
            case DigestNodeKind.Comment:
                return true;
            case DigestNodeKind.Title:
                return Enumerable.Range(0, model.Entries.Count).Any(i => syntax.Entries[i].TitlePieces.Contains(node.Span)
                    && model.Entries[i].Title.Contains(DigestText.Collapse(DigestText.Text(syntax, node.Span)), StringComparison.Ordinal));
            case DigestNodeKind.Abstract:
                return Enumerable.Range(0, model.Entries.Count).Any(i => syntax.Entries[i].Abstract == node.Span
                    && model.Entries[i].Abstract == DigestText.Collapse(DigestText.Text(syntax, node.Span)));
            case DigestNodeKind.Metadata:
                for (int i = 0; i < syntax.Entries.Count; i++)
                {
                    foreach (MetadataSyntax line in syntax.Entries[i].Metadata)
                    {
                        if (line.KeySpan.Start == node.Span.Start)
                            return line.ValueSpan.Length > 0 && IsUsed(syntax, model.Entries[i], line);
                    }
                }
                return false;
            default:
                return false;
        }
    }

    private static bool IsUsed(DigestSyntax syntax, EntryModel entry, MetadataSyntax line)
    {
        string value = DigestText.Text(syntax, line.ValueSpan);
        switch (line.Key)
        {
            case MetadataKey.Id:
                return entry.ExplicitId == value;
            case MetadataKey.Topics:
                return entry.Topics.Any(topic => value.Contains(topic.Name.Split(' ')[0], StringComparison.Ordinal));
            case MetadataKey.Links:
                return value.Contains("://", StringComparison.Ordinal) && entry.Links.Count > 0;
            case MetadataKey.Authors:
                return value.Trim(';', ',', ' ').Length > 0 && entry.Texts.Any(text => text.Kind == TableFormat.Extra.Authors);
            case MetadataKey.Date:
                return entry.Date.Year != 0;
            case MetadataKey.Status:
                return entry.Status != 0 || value.Equals("active", StringComparison.OrdinalIgnoreCase);
            default:
                // The value is a stretch of the entry, by its bytes.
                int start = System.Text.Encoding.UTF8.GetByteCount(syntax.Text.AsSpan(0, line.ValueSpan.Start));
                int length = System.Text.Encoding.UTF8.GetByteCount(value);
                return entry.Texts.Any(text => entry.Start + text.Range.Start >= start && entry.Start + text.Range.End <= start + length);
        }
    }
}

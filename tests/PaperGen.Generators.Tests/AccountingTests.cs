using CsCheck;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Tests;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests;

/// <summary>
/// "Every non-blank character of the file belongs to exactly one node, and whatever does not reach the catalog, comments excepted, carries
/// a diagnostic", whatever the file holds.
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
        Assert.Equal(EntryReader.Read(first, "a", "a", keepAbstracts: true, BuiltInTaxonomy.Taxonomy),
            EntryReader.Read(second, "a", "a", keepAbstracts: true, BuiltInTaxonomy.Taxonomy));
    }, iter: 2000);

    [Fact]
    public void Reader_builder_and_emitters_take_any_digest() => Gen.Select(DigestGen.Any, DigestGen.Any).Sample((left, right) =>
    {
        DigestModel[] digests = [Read(left, "left"), Read(right, "right")];
        var problems = new List<CatalogProblem>();
        CatalogModel catalog = CatalogBuilder.Build(digests, BuiltInTaxonomy.Taxonomy.Topics, problems);
        Assert.Equal(catalog, CatalogBuilder.Build(digests, BuiltInTaxonomy.Taxonomy.Topics));

        var style = new EmitStyle("Reading", IsPublic: true, Nullable: true, Documented: true);
        var options =
            new PaperGenOptions
            {
                Namespace = "Reading",
                ReplacedNamespace = null,
                IsPublic = true,
                Docs = DocsMode.Full,
                Members = MembersMode.Auto,
                ProjectDirectory = "",
                Invalid = default
            };
        Assert.NotEmpty(CatalogEmitter.Table(style, catalog).Source);
        foreach (MemberBucket bucket in MemberPlan.Buckets(catalog, options))
            Assert.NotEmpty(MemberEmitter.Emit(style, bucket).Source);
        Assert.NotEmpty(LinkEmitter.Emit(style, LinkEmitter.Members(catalog, hasProperties: true, hasDocs: true)).Source);
        Assert.NotEmpty(TopicEmitter.Emit(style, TopicEmitter.Members(catalog)).Source);
    }, iter: 1000);

    private static DigestModel Read(string text, string path) =>
        EntryReader.Read(DigestParser.Parse(text), path, path, keepAbstracts: true, BuiltInTaxonomy.Taxonomy);

    private static void Account(string text) => Assert.Null(DigestAccounting.Violation(text));
}

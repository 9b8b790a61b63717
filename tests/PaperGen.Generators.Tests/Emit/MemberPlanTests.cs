using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Which members a catalog gets, by its size and the project's options, and in which files.</summary>
public class MemberPlanTests
{
    [Fact]
    public void Properties_end_where_they_would_cost_too_much_or_could_not_load()
    {
        Assert.True(MemberPlan.HasProperties(MembersMode.Auto, 10_000));
        Assert.False(MemberPlan.HasProperties(MembersMode.Auto, 10_001));
        Assert.True(MemberPlan.HasProperties(MembersMode.Properties, 60_000));
        Assert.False(MemberPlan.HasProperties(MembersMode.Properties, 60_001));
        Assert.False(MemberPlan.HasProperties(MembersMode.Ids, 1));
        Assert.False(MemberPlan.HasProperties(MembersMode.None, 1));
    }

    [Fact]
    public void A_thousand_papers_are_one_file_with_all_that_hover_text_has()
    {
        MemberBucket file = Assert.Single(Plan(1000));
        Assert.Equal("Papers.Members.g.cs", file.HintName);
        Assert.Equal(1000, file.Members.Count);
        Assert.Equal("An abstract, namely 0.", file.Members[0].Abstract);
        Assert.Equal("a.papers.txt(1)", file.Members[0].Place);
    }

    [Fact]
    public void More_papers_are_files_of_about_256_by_name_with_less_of_hover_text()
    {
        MemberBucket[] files = Plan(1001);
        Assert.Equal(["Papers.Members.000.g.cs", "Papers.Members.001.g.cs", "Papers.Members.002.g.cs", "Papers.Members.003.g.cs"],
            files.Select(file => file.HintName));
        string[][] ids = [.. files.Select(file => file.Members.Select(member => member.Name).ToArray())];
        Assert.All(ids, file => Assert.Equal(file.Order(StringComparer.Ordinal), file));
        Assert.All(ids, file => Assert.InRange(file.Length, 200, 300));
        Assert.Equal(1001, ids.SelectMany(file => file).Distinct().Count());
        Assert.All(files.SelectMany(file => file.Members), member => Assert.Equal((null, "a.papers.txt"), (member.Abstract, member.Place)));
        Assert.All(files.SelectMany(file => file.Members), member => Assert.NotNull(member.Title));
    }

    /// <summary>The name alone tells the file: a paper more moves none of the others, until there are files more.</summary>
    [Fact]
    public void A_paper_stays_in_its_file_when_others_come()
    {
        HashSet<string> Names(int papers) =>
            [.. Plan(papers).SelectMany(file => file.Members.Select(member => file.HintName + member.Name))];
        Assert.Subset(Names(1024), Names(1001));
        Assert.Equal(4, Plan(1024).Length);
        Assert.Equal(8, Plan(1025).Length);
    }

    [Fact]
    public void A_project_can_ask_for_full_hover_text_of_more_papers()
    {
        MemberModel member = Plan(1001, DocsMode.Full)[0].Members[0];
        Assert.NotNull(member.Abstract);
        Assert.Equal("a.papers.txt", member.Place);
    }

    /// <summary>So that an edit that moves papers writes no file anew.</summary>
    [Fact]
    public void Without_hover_text_nothing_of_a_paper_counts_but_its_name() =>
        Assert.All(Assert.Single(Plan(2, DocsMode.None)).Members,
            static member => Assert.Equal((null, null, null, null), (member.Title, member.Abstract, member.Place, member.Warning)));

    [Fact]
    public void A_paper_that_was_retracted_says_so_where_there_is_hover_text()
    {
        CatalogModel catalog = EmitRun.Catalog("A\n\nAn abstract.\n\nB\nstatus: retracted\n\nAnother abstract.\n\nC\nstatus: "
            + "superseded\n\nOne more.\n");
        Assert.Equal([null, "This paper was retracted.", "This paper is superseded by a later work."],
            Assert.Single(MemberPlan.Buckets(catalog, Options(DocsMode.Auto))).Members.Select(static member => member.Warning));
        Assert.All(Assert.Single(MemberPlan.Buckets(catalog, Options(DocsMode.None))).Members,
            static member => Assert.Null(member.Warning));
    }

    [Fact]
    public void Without_papers_there_are_no_files() => Assert.Empty(Plan(0));

    private static MemberBucket[] Plan(int papers, DocsMode docs = DocsMode.Auto)
    {
        // Numbers first: a name's words begin at its start.
        string text = string.Concat(Enumerable.Range(0, papers).Select(i => $"Lamp{i}: A Title\n\nAn abstract, namely {i}.\n\n"));
        DigestModel digest =
            EntryReader.Read(DigestParser.Parse(text), "a.papers.txt", "PaperGen/a.papers.txt", keepAbstracts: true,
                BuiltInTaxonomy.Taxonomy);
        return [.. MemberPlan.Buckets(CatalogBuilder.Build([digest], BuiltInTaxonomy.Taxonomy.Topics), Options(docs))];
    }

    private static PaperGenOptions Options(DocsMode docs) => new()
    {
        Namespace = "",
        ReplacedNamespace = null,
        IsPublic = false,
        Docs = docs,
        Members = MembersMode.Auto,
        ProjectDirectory = "",
        Invalid = default,
    };
}

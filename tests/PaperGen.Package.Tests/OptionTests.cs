using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperGen.Package.Tests;

/// <summary>What a project says to the package, each option through a consumer.</summary>
public partial class OptionTests(PackageFixture package)
{
    private const string TwoPapers = "HMT: A Title\n\nThe first text https://github.com/a/b.\n\nCoRe: Another Title\n\nThe second text.\n";

    private const string CountMembers = """
        Type papers = typeof(App.Papers);
        int properties = papers.GetProperties().Count(property => property.PropertyType == typeof(PaperGen.Paper));
        Console.WriteLine("members " + properties + " " + (papers.GetNestedType("Ids")?.GetFields().Length ?? 0) + " of " + App.Papers.All.Count);
        Console.WriteLine("last " + App.Papers.All[App.Papers.All.Count - 1].Title);
        """;

    [Fact]
    public void The_names_in_the_props_are_those_that_the_generator_reads()
    {
        string[] read =
            [.. Constants().Matches(File.ReadAllText(Repository.Source("PaperGen.Core", "Analysis", "OptionNames.cs")))
                .Select(static match => match.Groups[1].Value)];
        XDocument props = XDocument.Load(Repository.Source("PaperGen", "build", "PaperGen.props"));
        IEnumerable<string> passed = props.Descendants("CompilerVisibleProperty").Select(static item => item.Attribute("Include")!.Value)
            .Concat(props.Descendants("CompilerVisibleItemMetadata").Select(static item => item.Attribute("MetadataName")!.Value));
        Assert.NotEmpty(read);
        Assert.Equal(read.Order(StringComparer.Ordinal), passed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespace_and_visibility()
    {
        Consumer app = Consumer.Console(package)
            .Property("PaperGenNamespace", "My.Own.Place")
            .Property("PaperGenVisibility", "Public")
            .Text("a.papers.txt", TwoPapers)
            .Program("""
                Type[] types = { typeof(My.Own.Place.Papers), typeof(My.Own.Place.Links), typeof(My.Own.Place.Topics) };
                Console.WriteLine("public " + types.All(type => type.IsPublic) + " " + My.Own.Place.Papers.HMT.Id);
                """);
        app.BuildAndRun().Says("public True HMT");
        // And internal, unless asked.
        app.Property("PaperGenVisibility", null).BuildAndRun().Says("public False HMT");
    }

    [Theory]
    [InlineData("", 2, true, true)]
    [InlineData("summary", 2, true, false)]
    [InlineData("none", 2, false, false)]
    [InlineData("auto", 1001, true, false)]
    [InlineData("full", 1001, true, true)]
    public void Docs(string docs, int papers, bool titles, bool abstracts)
    {
        Consumer library = Consumer.Library(package, test: "docs-" + docs + "-" + papers)
            .Property("GenerateDocumentationFile", "true")
            .Property("TreatWarningsAsErrors", "true")
            .Property("PaperGenVisibility", "public")
            .Property("PaperGenDocs", docs)
            .Text("a.papers.txt", Digest(papers));
        library.Build().SucceedsWithoutWarnings();
        XElement[] members =
            [.. XDocument.Load(library.Output("Lib.xml")).Descendants("member")
                .Where(static member => member.Attribute("name")!.Value.StartsWith("P:Lib.Papers.Entry", StringComparison.Ordinal))];
        Assert.Equal(papers, members.Length);
        Assert.All(members, member =>
        {
            Assert.NotEqual("", member.Value.Trim());
            Assert.Equal(titles, member.Value.Contains("of the Digest", StringComparison.Ordinal));
            Assert.Equal(abstracts, member.Value.Contains("This is text", StringComparison.Ordinal));
            Assert.Equal(titles, member.Value.Contains("a.papers.txt", StringComparison.Ordinal));
            Assert.Equal(titles && papers <= 1000, member.Value.Contains("a.papers.txt(", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("", 3, 3, 3)]
    [InlineData("ids", 3, 0, 3)]
    [InlineData("none", 3, 0, 0)]
    [InlineData("auto", 10_001, 0, 10_001)]
    [InlineData("properties", 10_001, 10_001, 10_001)]
    public void Members(string members, int papers, int properties, int ids)
    {
        Consumer app = Consumer.Console(package, test: "members-" + members + "-" + papers)
            .Property("PaperGenMembers", members)
            .Property("PaperGenDocs", "none")
            .Text("a.papers.txt", Digest(papers))
            .Program(CountMembers);
        CommandResult build = app.Build().Succeeds();
        Assert.Equal(members == "auto", build.Output.Contains(": warning PAPER9002: ", StringComparison.Ordinal));
        app.Run().Succeeds().Says($"members {properties} {ids} of {papers}").Says($"last Entry{papers} of the Digest");
    }

    [Fact]
    public void Digests_are_added_and_removed_as_items()
    {
        Consumer app = Consumer.Console(package)
            .Text("a.papers.txt", "In A\n\nText of a.\n")
            .Text("deep/er/b.papers.txt", "In B\n\nText of b.\n")
            .Text("removed.papers.txt", "Removed\n\nText of the removed one.\n")
            .Text("bin/built.papers.txt", "Built\n\nText of an output.\n")
            .Text("notes/x.txt", "In Notes\n\nText of the notes.\n")
            .Text("notes/y.txt", "Not Asked For\n\nText of other notes.\n")
            .Text("../outside.txt", "Outside\n\nText of a file outside the project.\n")
            .Item("""<PaperDigest Remove="removed.papers.txt" />""")
            .Item("""<PaperDigest Include="notes/x.txt" />""")
            .Item("""<PaperDigest Include="../outside.txt" Link="inside.txt" />""")
            .DumpProgram();
        List<PaperLine> papers = app.BuildAndRun().Papers();
        Assert.Equal(
            [("../outside.txt", "Outside", "Text of a file outside the project."), ("a.papers.txt", "In A", "Text of a."),
                ("deep/er/b.papers.txt", "In B", "Text of b."), ("notes/x.txt", "In Notes", "Text of the notes.")],
            papers.Select(static paper => (paper.File, paper.Title, paper.Abstract)));
    }

    [Theory]
    [InlineData("EnableDefaultPaperDigestItems")]
    [InlineData("EnableDefaultItems")]
    public void Without_the_default_items_only_what_is_listed_counts(string property)
    {
        Consumer app = Consumer.Console(package, test: property)
            .Property(property, "false")
            .Item("""<PaperDigest Include="notes/x.txt" />""")
            .Text("a.papers.txt", "In A\n\nText of a.\n")
            .Text("notes/x.txt", "In Notes\n\nText of the notes.\n")
            .DumpProgram();
        if (property == "EnableDefaultItems")
            app.Item("""<Compile Include="*.cs" />""");
        Assert.Equal([("In Notes", "Text of the notes.")], app.BuildAndRun().Papers().Select(static paper => paper.Text));
    }

    [Fact]
    public void A_digest_that_is_listed_and_found_counts_once()
    {
        Consumer app = Consumer.Console(package)
            .Text("a.papers.txt", "In A\n\nText of a.\n")
            .Item("""<PaperDigest Include="a.papers.txt" />""")
            .DumpProgram();
        Assert.Equal([("In A", "Text of a.")], app.BuildAndRun().Papers().Select(static paper => paper.Text));
    }

    [Fact]
    public void A_digest_may_be_an_item_of_the_users_own_as_well()
    {
        Consumer app = Consumer.Console(package)
            .Text("a.papers.txt", "In A\n\nText of a.\n")
            .Text("b.papers.txt", "In B\n\nText of b.\n")
            .Item("""<Content Include="a.papers.txt" CopyToOutputDirectory="PreserveNewest" />""")
            .Item("""<EmbeddedResource Include="b.papers.txt" />""")
            .Item("""<None Update="*.papers.txt" CopyToOutputDirectory="PreserveNewest" />""")
            .DumpProgram();
        Assert.Equal([("In A", "Text of a."), ("In B", "Text of b.")], app.BuildAndRun().Papers().Select(static paper => paper.Text));
        Assert.True(File.Exists(app.Output("a.papers.txt")));
    }

    private static string Digest(int papers) =>
        string.Concat(Enumerable.Range(1, papers).Select(static i => $"Entry{i} of the Digest\n\nThis is text {i}.\n\n"));

    [GeneratedRegex("""public const string \w+ = "(\w+)";""")]
    private static partial Regex Constants();
}

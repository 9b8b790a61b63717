using System.Xml.Linq;

namespace PaperGen.Package.Tests;

/// <summary>One project with all of <see cref="EdgeDigest.All"/>, built and run once.</summary>
public sealed class EdgeProject
{
    public EdgeProject(PackageFixture package)
    {
        Consumer app = Consumer.Console(package, test: "edges")
            .Property("GenerateDocumentationFile", "true")
            .Property("PaperGenDocs", "full")
            // Documentation that is not well-formed, or not where it may stand.
            .Property("WarningsAsErrors", "CS1570;CS1587;CS1591")
            .Program("""
                Dump.Catalog(App.Papers.Catalog);
                foreach (PaperGen.Paper paper in new[] { App.Papers.Class, App.Papers._1984, App.Papers.长文本建模, App.Papers._Papers, App.Papers._ToString, App.Papers.LongTitle })
                    Console.WriteLine("member " + paper.Index);
                """);
        foreach (EdgeDigest digest in EdgeDigest.All)
            app.Bytes(digest.File, digest.Content);
        Build = app.Build().Succeeds();
        Run = app.Run().Succeeds();
        Documentation = File.ReadAllText(app.Output("App.xml"));
    }

    internal CommandResult Build { get; }

    internal CommandResult Run { get; }

    internal string Documentation { get; }
}

/// <summary>Whatever is in a digest, it compiles and reads back exactly.</summary>
public class EdgeDigestTests(EdgeProject project) : IClassFixture<EdgeProject>
{
    public static TheoryData<string> Files => [.. EdgeDigest.All.Select(static digest => digest.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_back_exactly(string file)
    {
        EdgeDigest digest = EdgeDigest.All.Single(digest => digest.File == file);
        Assert.Equal(digest.Papers, project.Run.Papers().Where(paper => paper.File == file).Select(static paper => paper.Text));
    }

    [Fact]
    public void A_digest_without_a_paper_is_reported()
    {
        string[] empty = [.. EdgeDigest.All.Where(static digest => digest.Papers.Length == 0).Select(static digest => digest.File)];
        string[] reported =
            [.. EdgeDigest.All.Select(static digest => digest.File)
                .Where(file => project.Build.Output.Contains("/" + file + "(1,1): warning PAPER1001", StringComparison.Ordinal))];
        Assert.NotEmpty(empty);
        Assert.Equal(empty, reported);
    }

    [Fact]
    public void Every_paper_has_a_name_of_its_own()
    {
        List<PaperLine> papers = project.Run.Papers();
        Assert.Equal(EdgeDigest.All.Sum(static digest => digest.Papers.Length), papers.Count);
        Assert.Equal(papers.Count, papers.Select(static paper => paper.Id).Distinct(StringComparer.Ordinal).Count());
        string[] twins = [.. papers.Where(static paper => paper.Title == "Twins").Select(static paper => paper.Id)];
        Assert.All(twins, static id => Assert.Matches("^Twins_[0-9a-f]{4}$", id));
        string[] nameless = [.. papers.Where(static paper => paper.Title is "???" or "]]>" or "\\").Select(static paper => paper.Id)];
        Assert.Equal(3, nameless.Length);
        Assert.All(nameless, static id => Assert.Matches("^Untitled_[0-9a-f]{4}$", id));
    }

    [Fact]
    public void Members_of_odd_titles_are_those_papers()
    {
        List<PaperLine> papers = project.Run.Papers();
        string[] titles =
            [.. project.Run.Lines.Where(static line => line.StartsWith("member ", StringComparison.Ordinal))
                .Select(line => papers[int.Parse(line["member ".Length..])].Title)];
        Assert.Equal(["class", "1984", "长文本建模", "Papers", "ToString"], titles[..^1]);
        Assert.StartsWith("many words about one thing", titles[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_count_from_one_in_each_file()
    {
        Dictionary<string, int> lines = project.Run.Papers().Where(static paper => paper.Title != "Twins")
            .ToDictionary(static paper => paper.Title, static paper => paper.Line);
        Assert.Equal(1, lines["After a Byte Order Mark"]);
        Assert.Equal(7, lines["A Second Entry of Windows"]);
        Assert.Equal(11, lines["Next of the Wrapped"]);
        Assert.Equal(1, lines["In Folder B"]);
    }

    [Fact]
    public void Hover_text_is_well_formed_and_complete()
    {
        // Characters that XML cannot hold are written as a sign of their own; everything else is there.
        string[] texts = [.. XDocument.Parse(project.Documentation).Descendants("member")
            .Where(static member => member.Attribute("name")!.Value.StartsWith("P:App.Papers.", StringComparison.Ordinal))
            .Select(static member => member.Value)];
        EdgeDigest hostile = EdgeDigest.All.Single(static digest => digest.File == "hostile.papers.txt");
        Assert.All(hostile.Papers,
            paper => Assert.Contains(texts, text => text.Contains(paper.Title, StringComparison.Ordinal)
                && text.Contains(paper.Abstract, StringComparison.Ordinal)));
        Assert.Contains(texts, static text => text.Contains("Émile 😀 Zola", StringComparison.Ordinal)
            && text.Contains("unusual.papers.txt", StringComparison.Ordinal));
    }
}

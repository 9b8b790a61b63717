using System.Text;
using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Site.Tests.Infrastructure;

/// <summary>
/// The page of the 71 papers of samples/ReadingList, as the tool writes it, and what the library says of the same papers.
/// </summary>
internal static class SamplePage
{
    public static byte[] Digest { get; } = File.ReadAllBytes(Path.Combine(Repository.Root, "samples/ReadingList/reading.papers.txt"));

    private static readonly Lazy<string> s_html = new(static () => Of(Digest, "Reading list"));
    private static readonly Lazy<(SearchIndex Index, string[] Members)> s_search = new(Search);

    public static string Html => s_html.Value;

    /// <summary>The page of a digest.</summary>
    public static string Of(byte[] digest, params string[] title)
    {
        using ToolFolder folder = new ToolFolder().Bytes("reading.papers.txt", digest);
        return folder.Run(["site", "reading.papers.txt", .. title.SelectMany(static text => new[] { "--title", text })]).Ends(0).Output;
    }

    /// <summary>The members of the papers that the library finds, best first.</summary>
    public static string[] Find(string query) =>
        [.. PaperSearch.Find(s_search.Value.Index, query).Select(static paper => s_search.Value.Members[paper])];

    private static (SearchIndex Index, string[] Members) Search()
    {
        var inspector = new CatalogInspector([new DigestFile("reading.papers.txt", new FileContent(Encoding.UTF8.GetString(Digest)))]);
        var texts = new PaperTexts(inspector);
        var index = new SearchIndex();
        foreach (Model.PaperModel paper in inspector.Catalog.Papers)
            index.Add(texts.Of(paper));
        return (index, [.. inspector.Catalog.Papers.Select(static paper => paper.Member)]);
    }
}

using System.Globalization;
using System.Text.Json;
using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Output;

/// <summary>The papers of projects, with the names that they get.</summary>
internal static class PaperListing
{
    /// <summary>Of the JSON of papers; a higher one takes something away or changes its meaning.</summary>
    private const int FormatVersion = 2;

    /// <summary>The papers of projects, in their order.</summary>
    public static IEnumerable<ListedPaper> All(IEnumerable<CatalogInspector> projects) => projects.SelectMany(static project =>
    {
        var texts = new PaperTexts(project);
        return project.Catalog.Papers.Select(paper => new ListedPaper(project.Catalog, paper, texts.Of(paper)));
    });

    /// <summary>Those that match some words, best first.</summary>
    public static IEnumerable<ListedPaper> Matching(IEnumerable<ListedPaper> papers, string words)
    {
        ListedPaper[] all = [.. papers];
        var index = new SearchIndex();
        foreach (ListedPaper paper in all)
            index.Add(paper.Texts);
        return PaperSearch.Find(index, words).Select(paper => all[paper]);
    }

    public static void WriteTable(IEnumerable<ListedPaper> papers, ToolHost host) =>
        Listing.Write(host, [new("Place"), new("Name"), new("Title", IsProse: true), new("Topics", IsProse: true)], papers.Select(Row));

    public static void WriteJson(IEnumerable<ListedPaper> papers, TextWriter output) => JsonText.Write(output, json =>
    {
        var writer = new PaperJson(json, JsonNamingPolicy.CamelCase);
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteStartArray("papers");
        foreach (ListedPaper listed in papers)
        {
            PaperModel paper = listed.Paper;
            IEnumerable<(string, PaperLinkKind)> links = paper.Entry.Links.Select(static link => (link.Url, link.Kind));
            writer.Write(listed.Texts, paper.Member, links, Topics(listed.Catalog, paper), File(listed.Catalog, paper), paper.Entry.Line);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string[] Row(ListedPaper listed) =>
    [
        File(listed.Catalog, listed.Paper) + ":" + listed.Paper.Entry.Line.ToString(CultureInfo.InvariantCulture),
        listed.Paper.Member,
        listed.Paper.Entry.Title,
        string.Join(", ", Topics(listed.Catalog, listed.Paper)),
    ];

    private static string File(CatalogModel catalog, PaperModel paper) => catalog.Digests[paper.Digest].Path;

    private static IEnumerable<string> Topics(CatalogModel catalog, PaperModel paper) =>
        paper.Topics.Select(topic => catalog.Topics[topic].Name);

    /// <summary>A paper with what it is listed by.</summary>
    public sealed record ListedPaper(CatalogModel Catalog, PaperModel Paper, IPaperTexts Texts);
}

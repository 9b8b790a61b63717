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

    public static void WriteTable(IEnumerable<CatalogModel> catalogs, ToolHost host) =>
        Listing.Write(host, [new("Place"), new("Name"), new("Title", IsProse: true), new("Topics", IsProse: true)], catalogs.SelectMany(static catalog => catalog.Papers.Select(paper => Row(catalog, paper))));

    public static void WriteJson(IEnumerable<CatalogInspector> projects, TextWriter output) => JsonText.Write(output, json =>
    {
        var papers = new PaperJson(json, JsonNamingPolicy.CamelCase);
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteStartArray("papers");
        foreach (CatalogInspector project in projects)
        {
            CatalogModel catalog = project.Catalog;
            var texts = new PaperTexts(project);
            foreach (PaperModel paper in catalog.Papers)
            {
                IEnumerable<(string, PaperLinkKind)> links = paper.Entry.Links.Select(static link => (link.Url, link.Kind));
                papers.Write(texts.Of(paper), paper.Member, links, Topics(catalog, paper), File(catalog, paper), paper.Entry.Line);
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string[] Row(CatalogModel catalog, PaperModel paper) =>
    [
        File(catalog, paper) + ":" + paper.Entry.Line.ToString(CultureInfo.InvariantCulture),
        paper.Member,
        paper.Entry.Title,
        string.Join(", ", Topics(catalog, paper)),
    ];

    private static string File(CatalogModel catalog, PaperModel paper) => catalog.Digests[paper.Digest].Path;

    private static IEnumerable<string> Topics(CatalogModel catalog, PaperModel paper) => paper.Topics.Select(topic => catalog.Topics[topic].Name);
}

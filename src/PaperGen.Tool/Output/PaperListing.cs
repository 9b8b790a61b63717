using System.Globalization;
using PaperGen.Model;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Output;

/// <summary>The papers of projects, with the names that they get.</summary>
internal static class PaperListing
{
    public static void WriteTable(IEnumerable<CatalogModel> catalogs, ToolHost host) => Listing.Write(host, ["Place", "Name", "Title", "Topics"], Papers(catalogs).Select(static listed => new[]
    {
        File(listed.Catalog, listed.Paper) + ":" + listed.Paper.Entry.Line.ToString(CultureInfo.InvariantCulture),
        listed.Paper.Id,
        listed.Paper.Entry.Title,
        string.Join(", ", Topics(listed.Catalog, listed.Paper)),
    }));

    public static void WriteJson(IEnumerable<CatalogModel> catalogs, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonReport.FormatVersion);
        json.WriteObjects("papers", Papers(catalogs), listed =>
        {
            (CatalogModel catalog, PaperModel paper) = listed;
            json.WriteString("id", paper.Id);
            json.WriteString("title", paper.Entry.Title);
            json.WriteString("file", File(catalog, paper));
            json.WriteNumber("line", paper.Entry.Line);
            json.WriteArray("topics", Topics(catalog, paper), json.WriteStringValue);
            json.WriteArray("links", paper.Entry.Links.Select(static link => link.Url), json.WriteStringValue);
        });
        json.WriteEndObject();
    });

    private static IEnumerable<(CatalogModel Catalog, PaperModel Paper)> Papers(IEnumerable<CatalogModel> catalogs) =>
        catalogs.SelectMany(static catalog => catalog.Papers.Select(paper => (catalog, paper)));

    private static string File(CatalogModel catalog, PaperModel paper) => catalog.Digests[paper.Digest].Path;

    private static IEnumerable<string> Topics(CatalogModel catalog, PaperModel paper) => paper.Topics.Select(topic => catalog.Topics[topic].Name);
}

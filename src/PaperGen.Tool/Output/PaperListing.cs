using System.Globalization;
using PaperGen.Model;

namespace PaperGen.Tool.Output;

/// <summary>The papers of a project, with the names that they get.</summary>
internal static class PaperListing
{
    public static void WriteTable(CatalogModel catalog, ToolHost host) => Listing.Write(host, ["Place", "Name", "Title", "Topics"], catalog.Papers.Select(paper => new[]
    {
        File(catalog, paper) + ":" + paper.Entry.Line.ToString(CultureInfo.InvariantCulture),
        paper.Id,
        paper.Entry.Title,
        string.Join(", ", Topics(catalog, paper)),
    }));

    public static void WriteJson(CatalogModel catalog, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonReport.FormatVersion);
        json.WriteObjects("papers", catalog.Papers, paper =>
        {
            json.WriteString("id", paper.Id);
            json.WriteString("title", paper.Entry.Title);
            json.WriteString("file", File(catalog, paper));
            json.WriteNumber("line", paper.Entry.Line);
            json.WriteArray("topics", Topics(catalog, paper), json.WriteStringValue);
            json.WriteArray("links", paper.Entry.Links.Select(static link => link.Url), json.WriteStringValue);
        });
        json.WriteEndObject();
    });

    private static string File(CatalogModel catalog, PaperModel paper) => catalog.Digests[paper.Digest].Path;

    private static IEnumerable<string> Topics(CatalogModel catalog, PaperModel paper) => paper.Topics.Select(topic => catalog.Topics[topic].Name);
}

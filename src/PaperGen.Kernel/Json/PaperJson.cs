// System.Text.Json is in the box from .NET 8; the tool compiles this file, as Core, whose Kernel it uses, has it not.
#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGen.Bibliographies;

namespace PaperGen.Internal;

/// <summary>A paper as JSON: what <c>papergen list --format json</c> writes, and what the library's converters write.</summary>
/// <param name="json">Where to.</param>
/// <param name="naming">How the names of properties are written; null for those of the C# objects.</param>
/// <param name="ignore">Whether what is null is left out.</param>
internal sealed class PaperJson(Utf8JsonWriter json, JsonNamingPolicy? naming, JsonIgnoreCondition ignore = JsonIgnoreCondition.Never)
{
    /// <summary>Writes a paper as an object.</summary>
    /// <param name="paper">Its texts.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="links">Its links.</param>
    /// <param name="topics">The names of its topics.</param>
    /// <param name="file">The file that it is in.</param>
    /// <param name="line">Its line, from 1.</param>
    public void Write(
        IPaperTexts paper, string member, IEnumerable<(string Url, PaperLinkKind Kind)> links, IEnumerable<string> topics,
        string file, int line)
    {
        bool hasMore = false;
        string title = paper.TextOf(PaperField.Title) ?? "";
        json.WriteStartObject();
        Text("Id", paper.Id);
        Text("Member", member);
        Texts("Aliases", paper.TextsOf(PaperField.Alias));
        Text("Title", title);
        Text("ShortName", TitleText.ShortName(title) ?? paper.TextOf(PaperField.ShortName));
        Text("Abstract", paper.TextOf(PaperField.Abstract) ?? "");
        Start("Authors");
        foreach (PaperAuthor author in paper.TextOf(PaperField.Authors) is { } authors ? AuthorList.Read(authors, out hasMore) : [])
            Write(author);
        json.WriteEndArray();
        json.WriteBoolean(Name("MoreAuthors"), hasMore);
        Text("ArxivId", paper.TextOf(PaperField.ArxivId));
        Text("Doi", paper.TextOf(PaperField.Doi));
        Text("Date", paper.Date?.ToString());
        Text("Venue", paper.TextOf(PaperField.Venue));
        Text("Type", paper.TextOf(PaperField.Type));
        Texts("Keywords", paper.TextsOf(PaperField.Keyword));
        Start("Links");
        foreach ((string url, PaperLinkKind kind) in links)
            WriteLink(url, kind);
        json.WriteEndArray();
        Texts("Topics", topics);
        Text("File", file);
        json.WriteNumber(Name("Line"), line);
        json.WriteEndObject();
    }

    /// <summary>Writes a link as an object.</summary>
    public void WriteLink(string url, PaperLinkKind kind)
    {
        json.WriteStartObject();
        Text("Url", url);
        Text("Kind", kind.ToString());
        Text("Repository", UrlText.Repository(url));
        json.WriteEndObject();
    }

    private void Write(PaperAuthor author)
    {
        json.WriteStartObject();
        Text("Name", author.ToString());
        Text("Family", author.Family);
        Text("Given", author.Given);
        json.WriteEndObject();
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        Start(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void Text(string name, string? text)
    {
        if (text is not null || ignore is not (JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault))
            json.WriteString(Name(name), text);
    }

    private void Start(string name) => json.WriteStartArray(Name(name));

    private string Name(string name) => naming?.ConvertName(name) ?? name;
}
#endif

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Reads papers of whatever a file is: a digest in any layout, a bibliography, arXiv's Atom, Hugging Face's daily papers.</summary>
internal static class ImportReader
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string ArxivSchema = "http://arxiv.org/schemas/atom";

    /// <exception cref="ToolException">The file is in none of the forms.</exception>
    public static IReadOnlyList<ImportedPaper> Read(string path, string name)
    {
        FileContent content = TextEncoding.Read(File.ReadAllBytes(path)).As(DigestFormats.NameIn(DigestFormats.Of(path)));
        if (content.OtherEncoding is { } encoding)
            throw new ToolException([$"'{name}' is {encoding} and not UTF-8; save it as UTF-8"]);
        string text = content.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        try
        {
            if (text.StartsWith('<') && text.Contains(Atom, StringComparison.Ordinal))
                return OfAtom(text);
            if (text.StartsWith('[') && text.Contains("\"paper\"", StringComparison.Ordinal))
                return OfDailyPapers(text);
        }
        catch (Exception error) when (error is XmlException or JsonException)
        {
            throw new ToolException([$"'{name}' cannot be read: {error.Message}"]);
        }
        return OfDigest(new DigestFile(name, content));
    }

    /// <summary>The papers of a digest; what it has twice is one.</summary>
    private static List<ImportedPaper> OfDigest(DigestFile file)
    {
        var inspector = new CatalogInspector([file]);
        DigestSyntax syntax = InspectedDigest.Of(file.Text).Syntax;
        var byLine = new Dictionary<int, EntrySyntax>();
        foreach (EntrySyntax entry in syntax.Entries)
            byLine.TryAdd(syntax.Line(entry.Anchor.Start), entry);
        var papers = new List<ImportedPaper>();
        foreach (PaperModel paper in inspector.Catalog.Papers)
        {
            EntryModel model = paper.Entry;
            string body = byLine.TryGetValue(model.Line, out EntrySyntax? entry) ? new DecodedEntry(syntax.Text, entry).TextOf(PaperField.Abstract) : "";
            papers.Add(new ImportedPaper
            {
                Title = model.Title,
                Abstract = body,
                Arxiv = model.ArxivId ?? "",
                Doi = model.Doi ?? "",
                Authors = model.Authors ?? "",
                Date = Day(model.Date),
                Venue = model.Venue ?? "",
                Note = entry is null ? "" : new DecodedEntry(syntax.Text, entry).TextOf(PaperField.Note),
                Id = model.ExplicitId ?? "",
                Links = [.. model.Links.Select(static link => link.Url).Where(url => !body.Contains(url, StringComparison.Ordinal) && !model.Title.Contains(url, StringComparison.Ordinal))],
            });
        }
        return papers;
    }

    private static string Day(DateModel date) => date.Year == 0 ? "" : string.Join('-', new[] { date.Year.ToString("0000", CultureInfo.InvariantCulture) }
        .Concat(new[] { date.Month, date.Day }.TakeWhile(static part => part > 0).Select(static part => part.ToString("00", CultureInfo.InvariantCulture))));

    /// <summary>An answer of arXiv. Entities that a document declares are never expanded: it may declare none.</summary>
    private static List<ImportedPaper> OfAtom(string text)
    {
        var papers = new List<ImportedPaper>();
        using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "entry" && reader.NamespaceURI == Atom)
                papers.Add(OfEntry(reader.ReadSubtree()));
        }
        return papers;
    }

    private static ImportedPaper OfEntry(XmlReader entry)
    {
        var names = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        entry.Read();
        while (!entry.EOF)
        {
            string name = entry.LocalName;
            bool isLeaf = entry.NodeType == XmlNodeType.Element
                && (entry.NamespaceURI == Atom ? name is "id" or "title" or "summary" or "published" or "name" : entry.NamespaceURI == ArxivSchema && name is "doi" or "journal_ref");
            if (!isLeaf)
            {
                entry.Read();
                continue;
            }
            string value = Collapse(entry.ReadElementContentAsString());
            if (name == "name")
                names.Add(value);
            else
                values.TryAdd(name, value);
        }
        string published = values.GetValueOrDefault("published", "");
        return new ImportedPaper
        {
            Title = values.GetValueOrDefault("title", ""),
            Abstract = values.GetValueOrDefault("summary", ""),
            Arxiv = IdentifierText.ArxivId(values.GetValueOrDefault("id", "")) ?? "",
            Doi = values.GetValueOrDefault("doi", ""),
            Venue = values.GetValueOrDefault("journal_ref", ""),
            Authors = string.Join("; ", names),
            Date = published.Length >= 10 ? published[..10] : "",
        };
    }

    /// <summary>Hugging Face's daily papers. Items that are no objects are left out.</summary>
    private static List<ImportedPaper> OfDailyPapers(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        var papers = new List<ImportedPaper>();
        foreach (JsonElement item in json.RootElement.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("paper", out JsonElement paper) || paper.ValueKind != JsonValueKind.Object)
                continue;
            string published = Value(paper, "publishedAt");
            IEnumerable<string> names = paper.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array
                ? authors.EnumerateArray().Where(static author => author.ValueKind == JsonValueKind.Object).Select(static author => Value(author, "name")) : [];
            papers.Add(new ImportedPaper
            {
                Title = Value(paper, "title"),
                Abstract = Value(paper, "summary"),
                Arxiv = IdentifierText.ArxivId(Value(paper, "id")) ?? "",
                Authors = string.Join("; ", names.Where(static name => name.Length > 0)),
                Date = published.Length >= 10 ? published[..10] : "",
                Links = [.. new[] { Value(paper, "githubRepo"), Value(paper, "projectPage") }.Where(static url => url.StartsWith("http", StringComparison.Ordinal))],
            });
        }
        return papers;
    }

    private static string Value(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Collapse(value.GetString()!) : "";

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

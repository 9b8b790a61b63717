using System.Xml;
using PaperGen.Internal;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>Answers of arXiv's API. No entity that a document declares is ever expanded: it may declare none.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string ArxivSchema = "http://arxiv.org/schemas/atom";

    /// <summary>What the API answers with where it has no answer: one entry, under an id of this kind.</summary>
    private const string Errors = "arxiv.org/api/errors";

    private static readonly string[] s_atomNames = ["id", "title", "summary", "published", "name"];
    private static readonly string[] s_arxivNames = ["doi", "journal_ref"];

    /// <summary>Whether a text is such an answer.</summary>
    public static bool Is(string text) => text.StartsWith('<') && text.Contains(Atom, StringComparison.Ordinal);

    /// <summary>The papers of an answer.</summary>
    /// <exception cref="XmlException">It is not well formed.</exception>
    /// <exception cref="ToolException">It is an error of the API, or may declare entities.</exception>
    public static IReadOnlyList<ImportedPaper> Read(string text)
    {
        if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            throw new ToolException("it has a document type, which may declare entities; none is expanded, so take that out");
        var papers = new List<ImportedPaper>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        using XmlReader reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "entry" && reader.NamespaceURI == Atom)
                papers.Add(Entry(reader.ReadSubtree()));
        }
        return papers;
    }

    private static ImportedPaper Entry(XmlReader entry)
    {
        var names = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        entry.Read();
        while (!entry.EOF)
        {
            if (!IsLeaf(entry))
            {
                entry.Read();
                continue;
            }
            string name = entry.LocalName;
            string value = ImportedPaper.Collapse(Text(entry));
            if (name == "name")
                names.Add(value);
            else
                values.TryAdd(name, value);
        }
        string id = values.GetValueOrDefault("id", "");
        if (id.Contains(Errors, StringComparison.OrdinalIgnoreCase))
            throw new ToolException(
                "arXiv answered with an error: " + values.GetValueOrDefault("summary", values.GetValueOrDefault("title", id)));
        string published = values.GetValueOrDefault("published", "");
        return new ImportedPaper
        {
            Title = values.GetValueOrDefault("title", ""),
            Abstract = values.GetValueOrDefault("summary", ""),
            Arxiv = IdentifierText.ArxivId(id.StartsWith("oai:", StringComparison.Ordinal) ? id[4..] : id) ?? "",
            Doi = IdentifierText.Doi(values.GetValueOrDefault("doi", "")) ?? "",
            Venue = values.GetValueOrDefault("journal_ref", ""),
            Authors = ImportedPaper.AuthorLine(names),
            Date = published.Length >= 10 ? published[..10] : "",
        };
    }

    private static bool IsLeaf(XmlReader entry) =>
        entry.NodeType == XmlNodeType.Element && (entry.NamespaceURI == Atom ? Array.IndexOf(s_atomNames, entry.LocalName) >= 0
        : entry.NamespaceURI == ArxivSchema && Array.IndexOf(s_arxivNames, entry.LocalName) >= 0);

    /// <summary>The text of an element and of those in it, such as markup in a title; the reader is behind it then.</summary>
    private static string Text(XmlReader element)
    {
        if (element.IsEmptyElement)
        {
            element.Read();
            return "";
        }
        var text = new System.Text.StringBuilder();
        int depth = element.Depth;
        while (element.Read() && element.Depth > depth)
        {
            if (element.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(element.Value);
        }
        element.Read();
        return text.ToString();
    }
}

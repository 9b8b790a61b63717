using System.Text.Json;
using PaperGen.Internal;

namespace PaperGen.Tool.Files;

/// <summary>Answers of Hugging Face's API: lists of daily papers, or a paper alone.</summary>
internal static class DailyPapers
{
    private static readonly JsonDocumentOptions s_options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The papers of an answer; null if a text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unread">How many items of the list are no paper.</param>
    public static IReadOnlyList<ImportedPaper>? Read(string text, out int unread)
    {
        unread = 0;
        if (!text.StartsWith('[') && !text.StartsWith('{'))
            return null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(text, s_options);
            JsonElement[] items = json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray()] : [json.RootElement];
            ImportedPaper[] papers = [.. items.Select(PaperOf).OfType<JsonElement>().Select(Paper)];
            unread = items.Length - papers.Length;
            return papers.Length > 0 ? papers : null;
        }
        catch (JsonException)
        {
            // CSL-JSON with an error in it is read all the same, item by item.
            return null;
        }
    }

    /// <summary>The paper of an item, or the item itself; null if it is none. No item of CSL-JSON has one or a summary.</summary>
    private static JsonElement? PaperOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        JsonElement paper = item.TryGetProperty("paper", out JsonElement inner) ? inner : item;
        return paper.ValueKind == JsonValueKind.Object && Value(paper, "title").Length > 0 && Value(paper, "id").Length > 0
            && (!paper.Equals(item) || paper.TryGetProperty("summary", out _)) ? paper : null;
    }

    private static ImportedPaper Paper(JsonElement paper)
    {
        string published = Value(paper, "publishedAt");
        IEnumerable<string> names = paper.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array
            ? authors.EnumerateArray().Where(static author => author.ValueKind == JsonValueKind.Object)
            .Select(static author => Value(author, "name")) : [];
        return new ImportedPaper
        {
            Title = Value(paper, "title"),
            Abstract = Value(paper, "summary"),
            Arxiv = IdentifierText.ArxivId(Value(paper, "id")) ?? "",
            Authors = ImportedPaper.AuthorLine(names),
            Date = published.Length >= 10 ? published[..10] : "",
            Links = [.. new[] { Value(paper, "githubRepo"), Value(paper, "projectPage") }
                .Where(static url => url.StartsWith("http", StringComparison.Ordinal))],
        };
    }

    private static string Value(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? ImportedPaper.Collapse(value.GetString()!) : "";
}

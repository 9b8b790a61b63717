using System.Text.Json;

namespace PaperGen.Package.Tests;

/// <summary>
/// A catalog on its way out of a consumer: the consumer's half, which writes a line of JSON per paper, and the half that reads it.
/// </summary>
internal static class Dump
{
    /// <summary>The consumer's half, in C# 7.3.</summary>
    public const string Source = """
        using System;
        using System.Linq;
        using System.Text.Json;

        internal static class Dump
        {
            public static void Catalog(PaperGen.PaperCatalog catalog)
            {
                catalog.Verify();
                foreach (PaperGen.Paper p in catalog.Papers)
                    Paper(p);
            }

            public static void Paper(PaperGen.Paper p)
            {
                Console.WriteLine("paper " + JsonSerializer.Serialize(new
                {
                    p.Id, p.Title, p.ShortName, p.Abstract, p.ArxivId, p.Doi, Authors = p.Authors.Select(a => a.ToString()).ToArray(), Date = p.Date.HasValue ? p.Date.Value.ToString() : "",
                    p.Venue, p.Note, Status = p.Status.ToString(), p.SupersededBy, p.Source.File, p.Source.Line, p.Index,
                    Topics = p.Topics.Select(t => t.Name).ToArray(), Links = p.Links.Select(l => l.Url).ToArray()
                }));
            }
        }
        """;

    /// <summary>The papers among the lines that a program wrote.</summary>
    public static List<PaperLine> Papers(this CommandResult result) =>
        [.. result.Lines.Where(static line => line.StartsWith("paper ", StringComparison.Ordinal))
            .Select(static line => JsonSerializer.Deserialize<PaperLine>(line["paper ".Length..])!)];
}

/// <summary>A paper as a consumer read it.</summary>
internal sealed record PaperLine(
    string Id,
    string Title,
    string? ShortName,
    string Abstract,
    string? ArxivId,
    string? Doi,
    string[] Authors,
    string Date,
    string? Venue,
    string? Note,
    string Status,
    string? SupersededBy,
    string File,
    int Line,
    int Index,
    string[] Topics,
    string[] Links)
{
    public (string Title, string Abstract) Text => (Title, Abstract);
}

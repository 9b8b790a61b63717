using System.Globalization;
using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Tool.Files;

/// <summary>A paper that is to be written into a digest.</summary>
internal sealed record ImportedPaper
{
    public required string Title { get; init; }

    public string Abstract { get; init; } = "";

    public string Arxiv { get; init; } = "";

    public string Doi { get; init; } = "";

    /// <summary>The names as a metadata line has them.</summary>
    public string Authors { get; init; } = "";

    public string Date { get; init; } = "";

    public string Venue { get; init; } = "";

    public string Type { get; init; } = "";

    public string Status { get; init; } = "";

    public string Note { get; init; } = "";

    public string Id { get; init; } = "";

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>A paper of a catalog. Without a title it has that of its key, so that nothing else of it is lost.</summary>
    public static ImportedPaper Of(PaperModel paper, IPaperTexts texts)
    {
        EntryModel entry = paper.Entry;
        string title = Text(PaperField.Title);
        string body = Text(PaperField.Abstract);
        string note = Text(PaperField.Note);
        return new ImportedPaper
        {
            Title = title.Length > 0 ? title : paper.Id,
            Abstract = body,
            Arxiv = Text(PaperField.ArxivId),
            Doi = Text(PaperField.Doi),
            Authors = Text(PaperField.Authors),
            Date = Day(entry.Date),
            Venue = Text(PaperField.Venue),
            Type = Text(PaperField.Type),
            Status = entry.Status switch
            {
                PaperStatus.Retracted => "retracted",
                PaperStatus.Superseded when Text(PaperField.SupersededBy) is { Length: > 0 } successor => "superseded by " + successor,
                PaperStatus.Superseded => "superseded",
                _ => "",
            },
            Note = note,
            Id = entry.ExplicitId is null ? "" : paper.Id,
            Topics = [.. entry.NamesTopics ? entry.Topics.Where(static topic => topic.Origin == TopicMatchOrigin.Metadata)
                .Select(static topic => topic.Evidence) : []],
            Links = [.. entry.Links.Select(static link => link.Url)
                .Where(url => !body.Contains(url, StringComparison.Ordinal) && !title.Contains(url, StringComparison.Ordinal)
                    && !note.Contains(url, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
        };

        string Text(PaperField field) => texts.TextOf(field) is { } text ? Collapse(text) : "";
    }

    /// <summary>Names as a metadata line that reads back as them.</summary>
    public static string AuthorLine(IEnumerable<string> names) => string.Join("; ", names.Where(static name => name.Length > 0));

    /// <summary>A text on one line.</summary>
    public static string Collapse(string text) => CleanText.Of(text);

    private static string Day(DateModel date) =>
        date.Year == 0 ? "" : string.Join('-', new[] { date.Year.ToString("0000", CultureInfo.InvariantCulture) }
        .Concat(new[] { date.Month, date.Day }.TakeWhile(static part => part > 0)
            .Select(static part => part.ToString("00", CultureInfo.InvariantCulture))));
}

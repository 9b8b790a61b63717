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

    public string Note { get; init; } = "";

    public string Id { get; init; } = "";

    public IReadOnlyList<string> Links { get; init; } = [];
}

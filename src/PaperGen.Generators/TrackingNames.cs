namespace PaperGen;

/// <summary>The names of the pipeline's steps, by which tests ask what was computed again and why.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Taxonomy = nameof(Taxonomy);
    public const string Digests = nameof(Digests);
    public const string Catalog = nameof(Catalog);
    public const string Names = nameof(Names);
    public const string Style = nameof(Style);
    public const string Members = nameof(Members);
    public const string Links = nameof(Links);
    public const string Topics = nameof(Topics);
    public const string CitingCode = nameof(CitingCode);
    public const string ReferencedCitations = nameof(ReferencedCitations);
    public const string PaperIndex = nameof(PaperIndex);
    public const string Citations = nameof(Citations);
    public const string CitationLines = nameof(CitationLines);

    /// <summary>From digests to members.</summary>
    public static IReadOnlyList<string> OfCatalogs { get; } = [Options, Files, Taxonomy, Digests, Catalog, Style, Members, Links, Topics];

    /// <summary>From code to citations.</summary>
    public static IReadOnlyList<string> OfCitations { get; } = [CitingCode, ReferencedCitations, PaperIndex, Citations, CitationLines];

    public static IReadOnlyList<string> All { get; } = [.. OfCatalogs, .. OfCitations, Names];
}

using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>What the page calls kinds of links.</summary>
internal static class LinkKindNames
{
    /// <summary>The kinds, in the order in which the page shows them.</summary>
    public static PaperLinkKind[] All { get; } =
    [
        PaperLinkKind.Code, PaperLinkKind.Model, PaperLinkKind.Dataset, PaperLinkKind.Demo, PaperLinkKind.Project, PaperLinkKind.Video,
        PaperLinkKind.Paper, PaperLinkKind.Doi, PaperLinkKind.Other,
    ];

    /// <summary>The name that a reader sees.</summary>
    public static string Of(PaperLinkKind kind) => kind switch
    {
        PaperLinkKind.Dataset => "Data",
        PaperLinkKind.Doi => "DOI",
        PaperLinkKind.Other => "Link",
        _ => kind.ToString(),
    };
}

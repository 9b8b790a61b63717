using PaperGen.Internal;

namespace PaperGen.Links;

/// <summary>What hover text calls the kinds of links.</summary>
internal static class LinkKind
{
    public static string Name(PaperLinkKind kind) => kind switch
    {
        PaperLinkKind.Code => "Code",
        PaperLinkKind.Project => "Project page",
        PaperLinkKind.Model => "Model",
        PaperLinkKind.Dataset => "Data set",
        PaperLinkKind.Demo => "Demo",
        PaperLinkKind.Video => "Video",
        PaperLinkKind.Paper => "Paper",
        PaperLinkKind.Doi => "DOI",
        _ => "Link",
    };
}

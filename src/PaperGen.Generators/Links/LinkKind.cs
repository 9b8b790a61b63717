namespace PaperGen.Links;

/// <summary>The numbers of <c>PaperLinkKind</c>.</summary>
internal static class LinkKind
{
    public const int Other = 0, Code = 1, Project = 2, Model = 3, Dataset = 4, Demo = 5, Video = 6, Paper = 7, Doi = 8;

    /// <summary>What hover text calls them.</summary>
    public static string Name(int kind) => kind switch
    {
        Code => "Code",
        Project => "Project page",
        Model => "Model",
        Dataset => "Data set",
        Demo => "Demo",
        Video => "Video",
        Paper => "Paper",
        Doi => "DOI",
        _ => "Link",
    };
}

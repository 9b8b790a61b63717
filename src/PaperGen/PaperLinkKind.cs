namespace PaperGen;

/// <summary>What a <see cref="PaperLink"/> leads to.</summary>
public enum PaperLinkKind
{
    /// <summary>Nothing that the address tells.</summary>
    Other = 0,

    /// <summary>Source code.</summary>
    Code = 1,

    /// <summary>The page of the project.</summary>
    Project = 2,

    /// <summary>A trained model.</summary>
    Model = 3,

    /// <summary>A data set.</summary>
    Dataset = 4,

    /// <summary>Something to try out.</summary>
    Demo = 5,

    /// <summary>A video.</summary>
    Video = 6,

    /// <summary>A paper: this one or another.</summary>
    Paper = 7,

    /// <summary>A digital object identifier.</summary>
    Doi = 8,
}

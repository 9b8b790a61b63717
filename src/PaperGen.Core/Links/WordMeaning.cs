namespace PaperGen.Links;

/// <summary>What the words around an address call it.</summary>
[Flags]
internal enum LinkCues
{
    None = 0,
    Code = 1,
    Project = 2,
    Model = 4,
    Dataset = 8,
    Demo = 16,
    Video = 32,
}

/// <summary>What a word means in a sentence about an address: the cues, and these.</summary>
[Flags]
internal enum WordMeaning
{
    None = 0,

    /// <summary>The bits of <see cref="LinkCues"/>.</summary>
    Cue = LinkCues.Code | LinkCues.Project | LinkCues.Model | LinkCues.Dataset | LinkCues.Demo | LinkCues.Video,

    /// <summary>Stands between two things that are named together, or before one of them.</summary>
    Joining = 1 << 6,
    And = 1 << 7,

    /// <summary>What follows it says more of something else.</summary>
    Preposition = 1 << 8,

    /// <summary>Unless that is a place: "on our project page".</summary>
    Place = 1 << 9,

    /// <summary>"Data", which "data science" is not.</summary>
    Data = 1 << 10,
    OfData = 1 << 11,

    /// <summary>"For more details".</summary>
    Details = 1 << 12,

    /// <summary>Its period ends no sentence.</summary>
    Abbreviation = 1 << 13,

    IsAddress = 1 << 14,

    /// <summary>A comma or a semicolon follows.</summary>
    HasComma = 1 << 15,

    /// <summary>A period, question or exclamation mark follows.</summary>
    EndsSentence = 1 << 16,

    /// <summary>Begins with a capital or a digit.</summary>
    IsCapital = 1 << 17,

    /// <summary>A set of tasks: data where a repository of code holds nothing else.</summary>
    Benchmark = 1 << 18,
}

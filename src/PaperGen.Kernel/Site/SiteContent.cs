using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>What a page of papers shows.</summary>
internal sealed record SiteContent
{
    /// <summary>The heading, as plain text.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<SitePaper> Papers { get; init; }

    /// <summary>Each is behind its parent.</summary>
    public required IReadOnlyList<SiteTopic> Topics { get; init; }

    /// <summary>Whether the code that may cite the papers is known, so that "not cited" says something.</summary>
    public bool KnowsCode { get; init; }
}

/// <summary>A paper of the page.</summary>
internal sealed record SitePaper
{
    public required IPaperTexts Texts { get; init; }

    /// <summary>The class that has its member, as code calls it.</summary>
    public string Class { get; init; } = "Papers";

    /// <summary>The name of its member.</summary>
    public required string Member { get; init; }

    /// <summary>What it is linked to by: its member's name, unless another paper has that.</summary>
    public string Anchor { get => field ?? Member; init; }

    public required IReadOnlyList<SiteLink> Links { get; init; }

    /// <summary>Indexes of its topics.</summary>
    public required IReadOnlyList<int> Topics { get; init; }

    /// <summary>Where code cites it.</summary>
    public IReadOnlyList<SiteCitation> Citations { get; init; } = [];

    /// <summary>What is wrong with its entry.</summary>
    public IReadOnlyList<SiteFinding> Findings { get; init; } = [];
}

/// <summary>An address that a paper names.</summary>
internal sealed record SiteLink(string Url, PaperLinkKind Kind);

/// <summary>A topic of the page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The index of its parent, -1 for none.</param>
internal sealed record SiteTopic(string Name, int Parent);

/// <summary>A place in code that cites a paper.</summary>
/// <param name="Symbol">The citing symbol, as code calls it.</param>
/// <param name="Role">What the code has of the paper, in a word.</param>
/// <param name="Locator">Where in the paper, or null.</param>
/// <param name="File">The file, relative to its project, or to the repository if that has a browser.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Url">The place in a browser of the repository, or null.</param>
internal sealed record SiteCitation(string Symbol, string Role, string? Locator, string File, int Line, string? Url)
{
    /// <summary>The citing assembly; null for the one whose page it is.</summary>
    public string? Assembly { get; init; }
}

/// <summary>A finding in a paper's entry.</summary>
/// <param name="Severity">Its severity, in a word.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Place">File, line and column.</param>
internal sealed record SiteFinding(string Severity, string Rule, string Message, string Place);

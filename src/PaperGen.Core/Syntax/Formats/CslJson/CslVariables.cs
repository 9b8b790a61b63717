namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>The names of the members of an item (csl-data.json, version 1.0.2, and what its users add).</summary>
internal static class CslVariables
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director", "editor",
        "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
        "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer", "series-creator",
        "translator",
    };

    private static readonly HashSet<string> s_dates =
        new(StringComparer.Ordinal) { "accessed", "available-date", "event-date", "issued", "original-date", "submitted" };

    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal)
    {
        "DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "abstract", "annote", "archive", "archive-place", "archive_location", "authority",
        "call-number", "categories", "chapter-number", "citation-key", "citation-label", "collection-number", "collection-title",
        "container-title", "container-title-short", "custom", "dimensions", "division", "edition", "event", "event-place", "event-title",
        "genre", "id", "issue", "journalAbbreviation", "keyword", "language", "license", "medium", "note", "number", "number-of-pages",
        "number-of-volumes", "original-publisher", "original-title", "page", "page-first", "part-title", "publisher", "publisher-place",
        "references", "reviewed-title", "scale", "section", "shortTitle", "source", "status", "title", "title-short", "type", "version",
        "volume", "volume-title",
    };

    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic",
        "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
        "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference",
        "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    };

    /// <summary>Whether a member is a list of names.</summary>
    public static bool IsNames(string name) => s_names.Contains(name);

    /// <summary>Whether a member is a date.</summary>
    public static bool IsDate(string name) => s_dates.Contains(name);

    /// <summary>Whether a name is that of a member of an item.</summary>
    public static bool IsOfItem(string name) => s_names.Contains(name) || s_dates.Contains(name) || s_others.Contains(name);

    public static bool IsType(string type) => s_types.Contains(type);
}

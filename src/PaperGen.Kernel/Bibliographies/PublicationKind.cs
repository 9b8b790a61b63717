namespace PaperGen.Bibliographies;

/// <summary>A kind of publication in the words of each format.</summary>
/// <param name="BibTeX">BibTeX's type.</param>
/// <param name="VenueField">BibTeX's field for the venue.</param>
/// <param name="Csl">The type of CSL-JSON.</param>
/// <param name="Ris">The type of RIS.</param>
/// <param name="Cff">The type of a reference in CITATION.cff.</param>
internal sealed record PublicationKind(string BibTeX, string VenueField, string Csl, string Ris, string Cff)
{
    private static readonly PublicationKind s_article = new("article", "journal", "article-journal", "JOUR", "article");
    private static readonly PublicationKind s_inProceedings =
        new("inproceedings", "booktitle", "paper-conference", "CONF", "conference-paper");
    private static readonly PublicationKind s_misc = new("misc", "howpublished", "article", "GEN", "generic");

    private static readonly PublicationKind[] s_kinds =
    [
        s_article,
        s_inProceedings,
        s_misc,
        new("conference", "booktitle", "paper-conference", "CONF", "conference-paper"),
        new("incollection", "booktitle", "chapter", "CHAP", "generic"),
        new("inbook", "booktitle", "chapter", "CHAP", "generic"),
        new("book", "publisher", "book", "BOOK", "book"),
        new("collection", "publisher", "book", "BOOK", "edited-work"),
        new("proceedings", "publisher", "book", "CONF", "proceedings"),
        new("booklet", "howpublished", "pamphlet", "PAMP", "pamphlet"),
        new("manual", "organization", "document", "GEN", "manual"),
        new("thesis", "institution", "thesis", "THES", "thesis"),
        new("phdthesis", "school", "thesis", "THES", "thesis"),
        new("mastersthesis", "school", "thesis", "THES", "thesis"),
        new("techreport", "institution", "report", "RPRT", "report"),
        new("report", "institution", "report", "RPRT", "report"),
        new("online", "organization", "webpage", "ELEC", "website"),
        new("software", "organization", "software", "COMP", "software"),
        new("dataset", "publisher", "dataset", "DATA", "data"),
        new("patent", "howpublished", "patent", "PAT", "patent"),
        new("unpublished", "howpublished", "manuscript", "UNPB", "unpublished"),
    ];

    /// <summary>What the kinds of theses are called where a format has one word for all; null for what is none.</summary>
    public string? Genre => BibTeX switch
    {
        "phdthesis" => "PhD thesis",
        "mastersthesis" => "Master\u2019s thesis",
        _ => null,
    };

    /// <summary>Whether the venue is what holds the paper, such as a journal, and not who publishes it.</summary>
    public bool IsPart => VenueField is "journal" or "booktitle" or "howpublished";

    /// <summary>The kind of a type; of one that is not known, "misc" under its own name.</summary>
    public static PublicationKind OfType(string type)
    {
        string name = type.ToLowerInvariant();
        if (Array.Find(s_kinds, kind => kind.BibTeX == name) is { } known)
            return known;
        return name.All(static c => c is >= 'a' and <= 'z') ? s_misc with { BibTeX = name } : s_misc;
    }

    /// <summary>The kind of what appeared at a venue.</summary>
    public static PublicationKind OfVenue(string? venue) => venue is null ? s_misc
        : VenueText.IsConference(venue) ? s_inProceedings : s_article;
}

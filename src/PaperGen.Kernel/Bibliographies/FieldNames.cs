namespace PaperGen.Bibliographies;

/// <summary>A field of bibliography entries in the words of each format; null where a format has none for it.</summary>
/// <param name="BibTeX">BibTeX's name.</param>
/// <param name="Csl">The variable of CSL-JSON.</param>
/// <param name="Ris">The tag of RIS.</param>
/// <param name="Cff">The key of a reference in CITATION.cff.</param>
internal sealed record FieldNames(string BibTeX, string? Csl, string? Ris, string? Cff)
{
    /// <summary>Those that other formats than BibTeX have a word for, in the order in which they are written.</summary>
    public static IReadOnlyList<FieldNames> All { get; } =
    [
        new("volume", "volume", "VL", "volume"),
        new("number", "issue", "IS", "issue"),
        new("pages", "page", null, null),
        new("series", "collection-title", "T3", null),
        new("edition", "edition", "ET", "edition"),
        new("publisher", "publisher", "PB", null),
        new("address", "publisher-place", "CY", null),
        new("location", "publisher-place", "CY", null),
        new("isbn", "ISBN", "SN", "isbn"),
        new("issn", "ISSN", "SN", "issn"),
        new("language", "language", "LA", null),
    ];

    /// <summary>The first and the last page of a range; the last is null if it names one page or several ranges.</summary>
    public static (string First, string? Last) Pages(string pages)
    {
        string[] ends = pages.Split(['-', '\u2013', '\u2014'], StringSplitOptions.RemoveEmptyEntries);
        return ends.Length == 2 && pages.IndexOf(',') < 0 ? (ends[0].Trim(), ends[1].Trim()) : (pages, null);
    }
}

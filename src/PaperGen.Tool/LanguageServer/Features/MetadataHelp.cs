using PaperGen.Internal;
using PaperGen.Syntax;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What the keys of metadata lines are for.</summary>
internal static class MetadataHelp
{
    /// <summary>The keys, in the order in which they are mostly written.</summary>
    public static IReadOnlyList<(PaperField Field, string Help, string Example)> All { get; } =
    [
        (PaperField.Id, "The id of the paper, of which its member's name is made. It holds no white space.", "id: HMT"),
        (PaperField.ArxivId, "The arXiv identifier of the paper.", "arxiv: 2405.06067"),
        (PaperField.Doi, "The DOI of the paper.", "doi: 10.48550/arXiv.2405.06067"),
        (PaperField.Topics, "The topics that the paper is filed under, instead of those that are found in its text; separated by commas "
            + "or semicolons.", "topics: Long Context, Memory"),
        (PaperField.Links, "Further links of the paper.", "links: https://github.com/owner/repository"),
        (PaperField.Authors, "The authors, separated by semicolons.", "authors: Ada Lovelace; Alan Turing"),
        (PaperField.Date, "When the paper was published: a year, a month or a day.", "date: 2024-05-09"),
        (PaperField.Venue, "Where the paper was published.", "venue: NAACL 2025"),
        (PaperField.Type, "What kind of publication it is, by BibTeX's name.", "type: article"),
        (PaperField.Status, "Whether the paper still stands: active, retracted, superseded, or superseded by and what by.",
            "status: superseded by HMT2"),
        (PaperField.Note, "What you have to say of the paper.", "note: read section 3 first"),
    ];

    /// <summary>The publication types that a bibliography knows.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["article", "inproceedings", "misc", "book", "incollection", "inbook", "phdthesis", "mastersthesis", "techreport", "unpublished",
            "proceedings", "booklet", "manual", "online"];

    public static IReadOnlyList<string> Statuses { get; } = ["active", "retracted", "superseded", "superseded by"];

    /// <summary>The fields that bibliographies mostly have.</summary>
    public static IReadOnlyList<string> BibTeXFields { get; } =
    [
        "abstract", "archiveprefix", "author", "booktitle", "crossref", "date", "doi", "editor", "eprint", "institution", "journal",
        "keywords", "month", "note", "number", "pages", "primaryclass", "publisher", "school", "series", "title", "url", "volume", "year",
    ];

    /// <summary>What a key is for, in Markdown; null if it is none.</summary>
    public static string? Of(string key)
    {
        PaperField field = MetadataKeys.Find(key, 0, key.Length, ignoreCase: true);
        foreach ((PaperField known, string help, string example) in All)
        {
            if (known == field)
                return $"**{key.ToLowerInvariant()}**: {help}\n\n```\n{example}\n```";
        }
        return null;
    }
}

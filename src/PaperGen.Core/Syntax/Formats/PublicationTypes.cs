namespace PaperGen.Syntax.Formats;

/// <summary>The types of other bibliographies in BibTeX's names.</summary>
internal static class PublicationTypes
{
    private const string Other = "misc";

    /// <summary>The type of an item of CSL-JSON.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="genre">What it calls itself, such as "PhD thesis"; null if it says nothing.</param>
    public static string OfCsl(string type, string? genre) => type switch
    {
        "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book" => "article",
        "paper-conference" => "inproceedings",
        "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" => "incollection",
        "book" or "classic" => "book",
        "collection" => "collection",
        "periodical" => "periodical",
        "thesis" => Mentions(genre, "master") ? "mastersthesis"
            : Mentions(genre, "phd") || Mentions(genre, "ph.d") || Mentions(genre, "doctor") ? "phdthesis" : "thesis",
        "report" => "techreport",
        "webpage" or "post" or "post-weblog" => "online",
        "software" => "software",
        "dataset" => "dataset",
        "patent" => "patent",
        "manuscript" => "unpublished",
        "pamphlet" => "booklet",
        _ => Other,
    };

    /// <summary>The type of a record of RIS.</summary>
    public static string OfRis(string type) => type.ToUpperInvariant() switch
    {
        "JOUR" or "JFULL" or "EJOUR" or "MGZN" or "NEWS" or "ABST" or "INPR" => "article",
        "CONF" or "CPAPER" => "inproceedings",
        "CHAP" or "ECHAP" or "ENCYC" or "DICT" => "incollection",
        "BOOK" or "EBOOK" or "WHOLE" or "CLSWK" => "book",
        "EDBOOK" => "collection",
        "THES" => "phdthesis",
        "RPRT" or "GOVDOC" => "techreport",
        "ELEC" or "BLOG" or "WEB" or "ICOMM" => "online",
        "COMP" => "software",
        "DATA" or "AGGR" => "dataset",
        "PAT" => "patent",
        "UNPB" or "UNPD" or "MANSCPT" => "unpublished",
        "PAMP" => "booklet",
        _ => Other,
    };

    private static bool Mentions(string? text, string word) =>
        text is not null && text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}

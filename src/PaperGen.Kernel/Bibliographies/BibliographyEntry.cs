using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>A paper as the formats write it: clean text, names in parts. What its entry does not say is null or empty.</summary>
internal sealed class BibliographyEntry
{
    /// <param name="paper">The paper.</param>
    /// <param name="key">Its key.</param>
    /// <param name="isWhole">Whether abstract and note are written whatever file the paper is from: for who converts a file of his
    /// own.</param>
    public BibliographyEntry(IPaperTexts paper, string key, bool isWhole = false)
    {
        Key = key;
        Title = Clean(paper.TextOf(PaperField.Title)) ?? paper.Id;
        Venue = Clean(paper.TextOf(PaperField.Venue));
        Date = paper.Date;
        Doi = paper.TextOf(PaperField.Doi);
        ArxivId = paper.TextOf(PaperField.ArxivId) ?? (Doi is null ? null : IdentifierText.ArxivIdOfDoi(Doi));
        Remark = paper.Status switch
        {
            PaperStatus.Retracted => "Retracted",
            PaperStatus.Superseded when Clean(paper.TextOf(PaperField.SupersededBy)) is { } successor => "Superseded by " + successor,
            PaperStatus.Superseded => "Superseded",
            _ => null,
        };
        bool hasMore = false;
        Authors = paper.TextOf(PaperField.Authors) is { } authors ? AuthorList.Read(authors, out hasMore) : [];
        HasMoreAuthors = hasMore;
        Keywords = [.. paper.TextsOf(PaperField.Keyword).Select(Clean).OfType<string>().Distinct(StringComparer.Ordinal)];
        Fields = paper.Fields.Select(static field => new KeyValuePair<string, string?>(field.Key, Clean(field.Value)))
            .Where(static field => field.Value is not null)
            .ToDictionary(static field => field.Key, static field => field.Value!, StringComparer.Ordinal);
        Type = Clean(paper.TextOf(PaperField.Type));
        TeX = paper.TeXOf;
        // Only an entry of a bibliography may lack a title, and of one that macros make there is no TeX.
        bool isEntry = isWhole || TeX(PaperField.Title) is not null || paper.TextOf(PaperField.Title) is null;
        if (isEntry || TeX(PaperField.Note) is not null)
            Note = Clean(paper.TextOf(PaperField.Note));
        if (isEntry || TeX(PaperField.Abstract) is not null)
            Abstract = Clean(paper.TextOf(PaperField.Abstract));
        Kind = Type is null ? PublicationKind.OfVenue(Venue) : PublicationKind.OfType(Type);
    }

    /// <summary>The citation key; unique in the bibliography, case aside.</summary>
    public string Key { get; }

    public string Title { get; }

    public IReadOnlyList<PaperAuthor> Authors { get; }

    /// <summary>Whether the entry ends the list of authors with "et al." or "others".</summary>
    public bool HasMoreAuthors { get; }

    public PaperDate? Date { get; }

    public string? Venue { get; }

    public string? Doi { get; }

    public string? ArxivId { get; }

    /// <summary>The type that the entry says it has, by BibTeX's name for it.</summary>
    public string? Type { get; }

    /// <summary>What kind of publication it is, by its type, else by its venue.</summary>
    public PublicationKind Kind { get; }

    public IReadOnlyList<string> Keywords { get; }

    /// <summary>The further fields of a bibliography entry, by BibTeX's names for them.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>What is to be said against the paper: retracted, superseded.</summary>
    public string? Remark { get; }

    /// <summary>The note of a bibliography entry; what a digest notes of a paper is its reader's own.</summary>
    public string? Note { get; }

    /// <summary>The abstract of a bibliography entry.</summary>
    public string? Abstract { get; }

    /// <summary>A field as TeX, where the paper's own file has it so.</summary>
    public Func<PaperField, string?> TeX { get; }

    public string? DoiUrl => Doi is null ? null : IdentifierText.DoiAddress(Doi);

    public string? ArxivUrl => ArxivId is null ? null : "https://arxiv.org/abs/" + ArxivId;

    /// <summary>The text of a further field, or null.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out string? value) ? value : null;

    private static string? Clean(string? text) => text is not null && CleanText.Of(text) is { Length: > 0 } clean ? clean : null;
}

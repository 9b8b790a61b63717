using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>A paper as the formats write it: clean text, names in parts. What the digest does not say is null or empty.</summary>
internal sealed class BibliographyEntry
{
    public BibliographyEntry(Paper paper, string key)
    {
        Key = key;
        Title = CleanText.Of(paper.Title) is { Length: > 0 } title ? title : paper.Id;
        Venue = paper.Venue is { } venue && CleanText.Of(venue) is { Length: > 0 } clean ? clean : null;
        Date = paper.Date;
        Doi = paper.Doi;
        ArxivId = paper.ArxivId ?? (Doi is null ? null : IdentifierText.ArxivIdOfDoi(Doi));
        Remark = paper.Status switch
        {
            PaperStatus.Retracted => "Retracted",
            PaperStatus.Superseded when paper.SupersededBy is { } successor => "Superseded by " + CleanText.Of(successor),
            PaperStatus.Superseded => "Superseded",
            _ => null,
        };
        var authors = new List<PersonName>();
        foreach (string author in paper.Authors)
        {
            string name = CleanText.Of(author).Trim(' ', ',');
            string known = WithoutEtAl(name);
            HasMoreAuthors |= known.Length < name.Length;
            if (known.Length > 0)
                authors.Add(PersonName.Parse(known));
        }
        Authors = authors;
    }

    /// <summary>The citation key: ASCII letters, digits and <c>_</c>; unique in the bibliography, case aside.</summary>
    public string Key { get; }

    public string Title { get; }

    public IReadOnlyList<PersonName> Authors { get; }

    /// <summary>Whether the digest ends the list of authors with "et al."</summary>
    public bool HasMoreAuthors { get; }

    public PaperDate? Date { get; }

    public string? Venue { get; }

    public string? Doi { get; }

    public string? ArxivId { get; }

    /// <summary>What is to be said against the paper: retracted, superseded.</summary>
    public string? Remark { get; }

    public string? DoiUrl => Doi is null ? null : "https://doi.org/" + Doi;

    public string? ArxivUrl => ArxivId is null ? null : "https://arxiv.org/abs/" + ArxivId;

    private static string WithoutEtAl(string name)
    {
        foreach (string ending in (string[])["et al.", "et al", "others"])
        {
            if (!name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            int length = name.Length - ending.Length;
            if (length == 0 || name[length - 1] == ' ')
                return name.Substring(0, length).TrimEnd(' ', ',');
        }
        return name;
    }
}

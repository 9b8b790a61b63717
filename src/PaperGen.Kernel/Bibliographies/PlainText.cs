namespace PaperGen.Bibliographies;

/// <summary>Writes one line a paper: authors, title, venue and date, identifiers.</summary>
internal static class PlainText
{
    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        foreach (BibliographyEntry entry in entries)
        {
            writer.Write(string.Join(" ", Sentences(entry)));
            writer.Write('\n');
        }
    }

    private static List<string> Sentences(BibliographyEntry entry)
    {
        var sentences = new List<string>();
        if (entry.Authors.Count > 0)
            sentences.Add(Sentence(Authors(entry)));
        sentences.Add(Sentence(entry.Title));
        if (VenueAndDate(entry) is { Length: > 0 } published)
            sentences.Add(Sentence(published));
        if (entry.DoiUrl is not null)
            sentences.Add(entry.DoiUrl);
        if (entry.ArxivId is not null)
            sentences.Add("arXiv:" + entry.ArxivId);
        if (entry.Remark is not null)
            sentences.Add("[" + entry.Remark + "]");
        return sentences;
    }

    /// <summary>The authors, as one reads them.</summary>
    public static string Authors(BibliographyEntry entry) => string.Join(", ", entry.Authors) + (entry.HasMoreAuthors ? " et al." : "");

    /// <summary>Whether a text ends a sentence by itself.</summary>
    public static bool EndsSentence(string text) => text[text.Length - 1] is '.' or '?' or '!';

    private static string VenueAndDate(BibliographyEntry entry) =>
        entry.Venue + (entry.Venue is null || entry.Date is null ? "" : ", ") + entry.Date?.ToString();

    private static string Sentence(string text) => EndsSentence(text) ? text : text + ".";
}

using System.Globalization;

namespace PaperGen.Bibliographies;

/// <summary>
/// Writes the <c>references</c> of a CITATION.cff (Citation File Format 1.2.0). The format wants authors, and no two references alike: comments say
/// which papers are left out, and an author who stands twice stands once.
/// </summary>
internal static class CitationCff
{
    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (BibliographyEntry entry in entries)
        {
            if (entry.Authors.Count == 0)
                continue;
            string reference = Reference(entry);
            if (!written.Add(reference))
                continue;
            if (written.Count == 1)
                writer.Write("references:\n");
            writer.Write(reference);
        }
        foreach (BibliographyEntry entry in entries)
        {
            if (entry.Authors.Count == 0)
                writer.Write("# left out, its authors are not known: " + entry.Key + "\n");
        }
    }

    private static string Reference(BibliographyEntry entry)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        Pair(text, "  - type: ", entry.Venue is null ? "generic" : "article");
        Pair(text, "    title: ", entry.Title);
        text.Write("    authors:\n");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (PaperAuthor author in entry.Authors)
        {
            string name = Author(author);
            if (names.Add(name))
                text.Write(name);
        }
        Pair(text, "    journal: ", entry.Venue);
        if (entry.Date is { } date)
        {
            text.Write("    year: " + date.Year.ToString(CultureInfo.InvariantCulture) + "\n");
            if (date.Month is { } month)
                text.Write("    month: " + month.ToString(CultureInfo.InvariantCulture) + "\n");
            if (date.Day is not null)
                Pair(text, "    date-published: ", date.ToString());
        }
        Pair(text, "    doi: ", entry.Doi);
        Pair(text, "    url: ", entry.ArxivUrl);
        Pair(text, "    notes: ", entry.Remark);
        return text.ToString();
    }

    private static string Author(PaperAuthor name)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        const string First = "      - ";
        const string Next = "        ";
        // A person has no name, an entity nothing else.
        Pair(text, First + "name: ", name.Literal);
        Pair(text, First + "family-names: ", name.Family);
        Pair(text, Next + "given-names: ", name.Given);
        Pair(text, Next + "name-particle: ", name.Particle);
        Pair(text, Next + "name-suffix: ", name.Suffix);
        return text.ToString();
    }

    private static void Pair(TextWriter writer, string key, string? value)
    {
        if (value is null)
            return;
        writer.Write(key);
        QuotedText.Write(writer, value);
        writer.Write('\n');
    }
}

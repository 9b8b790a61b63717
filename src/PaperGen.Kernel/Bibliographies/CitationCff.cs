using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>
/// Writes the <c>references</c> of a CITATION.cff (Citation File Format 1.2.0). The format wants authors, and no two references alike:
/// comments say which papers are left out, and an author who is repeated is written once.
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
        Pair(text, "  - type: ", entry.Kind.Cff);
        Pair(text, "    title: ", entry.Title);
        text.Write("    authors:\n");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (PaperAuthor author in entry.Authors)
        {
            string name = Author(author);
            if (names.Add(name))
                text.Write(name);
        }
        Venue(text, entry);
        if (entry.Date is { } date)
        {
            text.Write("    year: " + date.Year.ToString(CultureInfo.InvariantCulture) + "\n");
            if (date.Month is { } month)
                text.Write("    month: " + month.ToString(CultureInfo.InvariantCulture) + "\n");
            if (date.Day is not null)
                Pair(text, "    date-published: ", date.ToString());
        }
        foreach (FieldNames field in FieldNames.All)
        {
            if (field.Cff is not null && entry.Field(field.BibTeX) is { } value && IsTaken(field.Cff, value))
                Pair(text, "    " + field.Cff + ": ", value);
        }
        bool hasDoi = entry.Doi is { } doi && IsTaken("doi", doi);
        Pair(text, "    doi: ", hasDoi ? entry.Doi : null);
        string? own = entry.Field("url") is { } url && IsTaken("url", url) ? url : null;
        Pair(text, "    url: ", entry.ArxivUrl ?? own ?? (hasDoi ? null : entry.DoiUrl));
        if (entry.Keywords.Count > 0)
        {
            text.Write("    keywords:\n");
            foreach (string keyword in entry.Keywords)
                Pair(text, "      - ", keyword);
        }
        Pair(text, "    notes: ", entry.Remark);
        return text.ToString();
    }

    /// <summary>Whether the format takes a value: of some keys it wants a certain form.</summary>
    private static bool IsTaken(string key, string value) => key switch
    {
        // An old one with other signs is in its address.
        "doi" => value.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ':' or '/' or '_' or ';'
            or '-' or '.' or '(' or ')' or '[' or ']'),
        "isbn" => value.Length is >= 10 and <= 18 && value.TrimEnd('X') is { Length: >= 10 and <= 17 } digits
            && value.Length - digits.Length <= 1 && digits.All(static c => c is (>= '0' and <= '9') or '-' or ' '),
        "issn" => value.Length == 9 && value[4] == '-' && (value[8] is (>= '0' and <= '9') or 'x' or 'X')
            && value.Remove(8).Remove(4, 1).All(static c => c is >= '0' and <= '9'),
        "url" => (value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal))
            && Uri.IsWellFormedUriString(value, UriKind.Absolute),
        _ => true,
    };

    /// <summary>What holds the paper is a text, who publishes it an entity.</summary>
    private static void Venue(TextWriter writer, BibliographyEntry entry)
    {
        if (entry.Venue is null || entry.Kind.IsPart)
        {
            Pair(writer, entry.Kind.VenueField == "booktitle" ? "    collection-title: " : "    journal: ", entry.Venue);
            return;
        }
        writer.Write(entry.Kind.VenueField is "school" or "institution" ? "    institution:\n" : "    publisher:\n");
        Pair(writer, "      name: ", entry.Venue);
    }

    private static string Author(PaperAuthor name)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        const string First = "      - ";
        const string Next = "        ";
        // A person has no name, an entity nothing else.
        Pair(text, First + (name.IsLiteral ? "name: " : "family-names: "), name.Family);
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

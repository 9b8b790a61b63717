using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>
/// Writes what citation processors read: an array of items of the Citation Style Language's data schema (csl-data.json, version 1.0.2).
/// </summary>
internal static class CslJson
{
    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        writer.Write('[');
        for (int i = 0; i < entries.Count; i++)
        {
            writer.Write(i == 0 ? "\n" : ",\n");
            Write(writer, entries[i]);
        }
        writer.Write(entries.Count == 0 ? "]\n" : "\n]\n");
    }

    private static void Write(TextWriter writer, BibliographyEntry entry)
    {
        writer.Write("  {\n    \"id\": ");
        QuotedText.Write(writer, entry.Key);
        Property(writer, "type", entry.Kind.Csl);
        Property(writer, "title", entry.Title);
        if (entry.Field("genre") is null)
            Property(writer, "genre", entry.Kind.Genre);
        if (entry.Authors.Count > 0)
        {
            writer.Write(",\n    \"author\": [");
            for (int i = 0; i < entry.Authors.Count; i++)
            {
                writer.Write(i == 0 ? "\n" : ",\n");
                Write(writer, entry.Authors[i]);
            }
            writer.Write("\n    ]");
        }
        Property(writer, entry.Kind.IsPart ? "container-title" : "publisher", entry.Venue);
        if (entry.Date is { } date)
        {
            writer.Write(",\n    \"issued\": { \"date-parts\": [[");
            writer.Write(date.Year.ToString(CultureInfo.InvariantCulture));
            foreach (int? part in (int?[])[date.Month, date.Day])
            {
                if (part is not null)
                    writer.Write(", " + part.Value.ToString(CultureInfo.InvariantCulture));
            }
            writer.Write("]] }");
        }
        var written = new HashSet<string>(StringComparer.Ordinal) { entry.Kind.IsPart || entry.Venue is null ? "" : "publisher" };
        if (entry.ArxivId is not null && entry.Venue is null)
        {
            // As Zotero writes a preprint.
            Property(writer, "publisher", "arXiv");
            Property(writer, "number", "arXiv:" + entry.ArxivId);
            written.Add("publisher");
        }
        foreach (FieldNames names in FieldNames.All)
        {
            if (names.Csl is not null && entry.Field(names.BibTeX) is { } value && written.Add(names.Csl))
                Property(writer, names.Csl, names.BibTeX == "pages" ? Pages(value) : value);
        }
        Property(writer, "DOI", entry.Doi);
        Property(writer, "URL", entry.ArxivUrl ?? entry.Field("url"));
        Property(writer, "keyword", entry.Keywords.Count == 0 ? null : string.Join(", ", entry.Keywords));
        Property(writer, "note", entry.Note ?? entry.Remark);
        Property(writer, "abstract", entry.Abstract);
        writer.Write("\n  }");
    }

    private static string Pages(string text)
    {
        (string first, string? last) = FieldNames.Pages(text);
        return last is null ? first : first + "-" + last;
    }

    private static void Property(TextWriter writer, string name, string? value)
    {
        if (value is null)
            return;
        writer.Write(",\n    \"");
        writer.Write(name);
        writer.Write("\": ");
        QuotedText.Write(writer, value);
    }

    private static void Write(TextWriter writer, PaperAuthor name)
    {
        writer.Write("      { ");
        string separator = "";
        Part(name.IsLiteral ? "literal" : "family", name.Family);
        Part("given", name.Given);
        Part("non-dropping-particle", name.Particle);
        Part("suffix", name.Suffix);
        writer.Write(" }");

        void Part(string part, string? value)
        {
            if (value is null)
                return;
            writer.Write(separator + "\"" + part + "\": ");
            QuotedText.Write(writer, value);
            separator = ", ";
        }
    }
}

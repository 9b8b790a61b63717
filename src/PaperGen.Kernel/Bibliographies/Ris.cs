using System.Globalization;
using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>
/// Writes the tagged lines of Research Information Systems: two letters, two spaces, a hyphen, a space, the value; lines end with CR LF.
/// </summary>
internal static class Ris
{
    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        foreach (BibliographyEntry entry in entries)
        {
            Line(writer, "TY", entry.Kind.Ris);
            Line(writer, "ID", entry.Key);
            Line(writer, "TI", entry.Title);
            foreach (PaperAuthor author in entry.Authors)
                Line(writer, "AU", Name(author));
            Line(writer, entry.Kind.IsPart ? "T2" : "PB", entry.Venue);
            // Of a conference T2 is its name and C3 that of its proceedings; programs read the one or the other.
            if (entry.Kind.IsPart && entry.Kind.Ris == "CONF")
                Line(writer, "C3", entry.Venue);
            if (entry.Date is { } date)
            {
                string year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
                Line(writer, "PY", year);
                Line(writer, "DA", year + "/" + Two(date.Month) + "/" + Two(date.Day) + "/");
            }
            Fields(writer, entry);
            Line(writer, "DO", entry.Doi);
            Line(writer, "UR", entry.ArxivUrl ?? entry.Field("url") ?? entry.DoiUrl);
            foreach (string keyword in entry.Keywords)
                Line(writer, "KW", keyword);
            Line(writer, "N1", entry.Note ?? entry.Remark);
            Line(writer, "AB", entry.Abstract);
            writer.Write("ER  - \r\n\r\n");
        }
    }

    private static void Fields(TextWriter writer, BibliographyEntry entry)
    {
        var written = new HashSet<string>(StringComparer.Ordinal) { entry.Kind.IsPart || entry.Venue is null ? "" : "PB" };
        foreach (FieldNames names in FieldNames.All)
        {
            // A book may have two numbers; of anything else, the first counts.
            if (names.Ris is not null && entry.Field(names.BibTeX) is { } value && (written.Add(names.Ris) || names.Ris == "SN"))
                Line(writer, names.Ris, value);
        }
        if (entry.Field("pages") is not { } pages)
            return;
        (string first, string? last) = FieldNames.Pages(pages);
        Line(writer, "SP", first);
        Line(writer, "EP", last);
    }

    private static string Name(PaperAuthor name) =>
        name.ParticleAndFamily + (name.Given is null && name.Suffix is null ? "" : ", " + name.Given)
            + (name.Suffix is null ? "" : ", " + name.Suffix);

    private static string Two(int? number) => number is { } known ? known.ToString("00", CultureInfo.InvariantCulture) : "";

    private static void Line(TextWriter writer, string tag, string? value)
    {
        if (value is null)
            return;
        writer.Write(tag);
        writer.Write("  - ");
        writer.Write(value);
        writer.Write("\r\n");
    }
}

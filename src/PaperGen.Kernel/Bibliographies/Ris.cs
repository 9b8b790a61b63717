using System.Globalization;

namespace PaperGen.Bibliographies;

/// <summary>Writes the tagged lines of Research Information Systems: two letters, two spaces, a hyphen, a space, the value; lines end with CR LF.</summary>
internal static class Ris
{
    public static void Write(TextWriter writer, IReadOnlyList<BibliographyEntry> entries)
    {
        foreach (BibliographyEntry entry in entries)
        {
            Line(writer, "TY", entry.Venue is null ? "GEN" : "JOUR");
            Line(writer, "ID", entry.Key);
            Line(writer, "TI", entry.Title);
            foreach (PaperAuthor author in entry.Authors)
                Line(writer, "AU", Name(author));
            Line(writer, "T2", entry.Venue);
            if (entry.Date is { } date)
            {
                string year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
                Line(writer, "PY", year);
                Line(writer, "DA", year + "/" + Two(date.Month) + "/" + Two(date.Day) + "/");
            }
            Line(writer, "DO", entry.Doi);
            Line(writer, "UR", entry.ArxivUrl ?? entry.DoiUrl);
            Line(writer, "N1", entry.Remark);
            writer.Write("ER  - \r\n\r\n");
        }
    }

    private static string Name(PaperAuthor name) =>
        name.Literal ?? name.ParticleAndFamily + (name.Given is null && name.Suffix is null ? "" : ", " + name.Given) + (name.Suffix is null ? "" : ", " + name.Suffix);

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

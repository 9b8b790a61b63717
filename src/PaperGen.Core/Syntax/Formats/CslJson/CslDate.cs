using System.Globalization;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>Dates as CSL-JSON writes them: parts, of a range those of its beginning, or a text.</summary>
internal static class CslDate
{
    /// <summary>The date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null if the value says none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="value">The value.</param>
    /// <param name="isOdd">Whether it holds what is no date.</param>
    public static string? Read(string file, JsonValue value, out bool isOdd)
    {
        isOdd = false;
        if (value.Kind == JsonKind.Array && value.Items.Count > 0)
            return value.Items[0].Kind == JsonKind.Object ? Read(file, value.Items[0], out isOdd) : OfParts(file, value);
        if (value.Kind != JsonKind.Object)
            return OfText(value.Text(file), ref isOdd);
        if (value.Find("date-parts") is { } parts && OfParts(file, parts) is { } date)
            return date;
        foreach (string name in (string[])["edtf", "raw", "literal", "date-time"])
        {
            if (value.Find(name)?.Text(file) is { } text && OfText(text, ref isOdd) is { } written)
                return written;
        }
        // Before there was a schema, programs wrote the parts by their names.
        return BibliographyDate.Read(null, value.Find("year")?.Text(file), value.Find("month")?.Text(file), value.Find("day")?.Text(file));
    }

    private static string? OfText(string? text, ref bool isOdd)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        string? date = BibliographyDate.Read(text, text, null, null);
        // A year before our era begins with a hyphen.
        isOdd = date is null && text![0] != '-' && !BibliographyDate.IsPending(text);
        return date;
    }

    private static string? OfParts(string file, JsonValue parts)
    {
        if (parts.Items.Count > 0 && parts.Items[0].Kind == JsonKind.Array)
            parts = parts.Items[0];
        if (parts.Items.Count == 0)
            return null;
        return BibliographyDate.Of(Number(0), Number(1), Number(2));

        int Number(int index) =>
            index < parts.Items.Count
                && int.TryParse(parts.Items[index].Text(file), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                ? number : 0;
    }
}

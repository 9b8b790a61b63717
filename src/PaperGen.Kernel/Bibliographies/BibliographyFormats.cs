using PaperGen.Internal;

namespace PaperGen.Bibliographies;

/// <summary>A format that bibliographies are written in.</summary>
/// <param name="Format">Which one.</param>
/// <param name="Name">Its name on a command line.</param>
/// <param name="Extension">What the names of its files end with.</param>
/// <param name="Write">Writes papers.</param>
internal sealed record BibliographyFormatInfo(
    BibliographyFormat Format, string Name, string Extension, Action<TextWriter, IReadOnlyList<BibliographyEntry>> Write);

/// <summary>
/// The formats there are: library, build task and tool read them off here. A further one is a line here and a file beside this one.
/// </summary>
internal static class BibliographyFormats
{
    public static IReadOnlyList<BibliographyFormatInfo> All { get; } =
    [
        new(BibliographyFormat.BibTeX, "bibtex", ".bib", BibTeX.Write),
        new(BibliographyFormat.CslJson, "csl-json", ".json", CslJson.Write),
        new(BibliographyFormat.Ris, "ris", ".ris", Ris.Write),
        new(BibliographyFormat.CitationCff, "citation-cff", ".cff", CitationCff.Write),
        new(BibliographyFormat.Markdown, "markdown", ".md", Markdown.Write),
        new(BibliographyFormat.PlainText, "text", ".txt", PlainText.Write),
    ];

    /// <summary>The format; null if there is none of this number.</summary>
    public static BibliographyFormatInfo? Of(BibliographyFormat format) => All.FirstOrDefault(info => info.Format == format);

    /// <summary>The format of a file by its extension; null if it has another one.</summary>
    public static BibliographyFormatInfo? OfFile(string path) =>
        All.FirstOrDefault(info => info.Extension.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase));
}

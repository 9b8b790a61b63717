using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Output;

/// <summary>The papers of a catalog as a file: a bibliography in a format of the registry, or a digest.</summary>
internal static class Conversion
{
    /// <summary>The papers as a digest.</summary>
    public static string Digest(CatalogInspector inspector)
    {
        var texts = new PaperTexts(inspector);
        return ImportedDigest.Of(inspector.Catalog.Papers.Select(paper => ImportedPaper.Of(paper, texts.Of(paper))));
    }

    /// <summary>The papers in a format of bibliographies.</summary>
    public static string Bibliography(CatalogInspector inspector, BibliographyFormatInfo format)
    {
        var texts = new PaperTexts(inspector);
        var keys = new CitationKeys();
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        format.Write(writer, [.. inspector.Catalog.Papers.Select(Entry)]);
        return writer.ToString();

        BibliographyEntry Entry(PaperModel paper) => new(texts.Of(paper), keys.Next(paper.Id, isKey: true), isWhole: true);
    }
}

using PaperGen.Bibliographies;

namespace PaperGen.Build;

/// <summary>Writes the bibliography of what an assembly cites; the extension of a file decides on its format.</summary>
public sealed class WriteBibliography : AssemblyTask
{
    private protected override string Rule => "PAPER9016";

    private protected override string Product => "The bibliography";

    private static string Extensions => string.Join(", ", BibliographyFormats.All.Select(static format => format.Extension));

    private protected override string? Refusal(string file) => BibliographyFormats.OfFile(file) is not null ? null
        : $"PaperGenBibliography names '{file}', which is no bibliography: the extension decides on the format, and is one of {Extensions}";

    private protected override Func<string, string> Texts(AssemblyImages images)
    {
        var bibliography = new Bibliography(new ImageCitations(images, images.Main.Citations is null ? [] : [images.Main]).All);
        foreach (Citation missing in bibliography.Unresolved)
            Message($"The bibliography leaves out '{missing.PaperId}', which {missing.DisplayName} cites: its catalog is not in the "
                + $"assemblies that the build knows.");
        return file => bibliography.ToText(BibliographyFormats.OfFile(file)!.Format);
    }
}

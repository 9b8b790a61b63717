using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Bibliographies;
using PaperGen.Syntax.Formats;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen import</c>: writes whatever holds papers as a file that the compiler reads.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = ConversionOptions.Files();
        Option<string?> output = ConversionOptions.Output("The file to write: a digest (.txt, .md), or a bibliography (.bib, .json, "
            + ".ris). Default, and '-': a digest to the output.");
        Option<bool> force = ConversionOptions.Force();
        var command = new Command("import", "Writes the papers of files as a digest with metadata lines, or as a bibliography. Importing "
            + "that again changes nothing.")
        {
            files, output, force,
        };
        command.SetAction(result =>
        {
            string? file = result.GetValue(output);
            BibliographyFormatInfo? format = FormatOf(file);
            CatalogInspector papers = ConversionOptions.Read(result.GetValue(files)!, keepsIds: true, host);
            string text = format is null ? Conversion.Digest(papers) : Conversion.Bibliography(papers, format);
            return ConversionOptions.Write(text, file, result.GetValue(force), host);
        });
        return command;
    }

    /// <summary>The bibliography's format; null for a digest.</summary>
    private static BibliographyFormatInfo? FormatOf(string? output)
    {
        if (output is null or DigestArguments.Input)
            return null;
        IDigestFormat read = DigestFormats.Of(output);
        if (read != DigestFormats.Page)
            return BibliographyFormats.OfFile(output);
        return read.Extensions.Any(extension => output.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) ? null
            : throw new ToolException(
                $"'{output}' is nothing that a project reads: its extension is none of "
                + $"{Counted.List(DigestFormats.All.SelectMany(static format => format.Extensions))}");
    }
}

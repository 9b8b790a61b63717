using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Bibliographies;
using PaperGen.Syntax.Formats;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen export</c>: writes the papers of files as a bibliography.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = ConversionOptions.Files();
        string[] extensions = [.. BibliographyFormats.All.Select(static info => info.Extension)];
        Option<string?> output = ConversionOptions.Output($"The file to write; its extension says the format: {Counted.List(extensions)}. "
            + $"Default, and '-': the output.");
        Option<string> format = CommonOptions.Choice("--format", "The format, where the file does not say it; on the output bibtex "
            + "without it.", [.. BibliographyFormats.All.Select(static info => info.Name)]);
        Option<bool> force = ConversionOptions.Force();
        var command = new Command("export", "Writes the papers of files as a bibliography. Of several files it is one, in which each "
            + "paper stands once.") { files, output, format, force };
        command.SetAction(result =>
        {
            string? file = result.GetValue(output);
            bool isNamed = result.GetResult(format) is { Implicit: false };
            BibliographyFormatInfo info = FormatOf(file, isNamed ? result.GetValue(format) : null);
            CatalogInspector papers = ConversionOptions.Read(result.GetValue(files)!, keepsIds: false, host);
            return ConversionOptions.Write(Conversion.Bibliography(papers, info), file, result.GetValue(force), host);
        });
        return command;
    }

    private static BibliographyFormatInfo FormatOf(string? output, string? name)
    {
        if (name is not null)
            return BibliographyFormats.All.First(info => info.Name == name);
        if (output is null or DigestArguments.Input)
            return BibliographyFormats.All[0];
        if (DigestFormats.IsDigest(output) && DigestFormats.Of(output) == DigestFormats.Page)
            throw new ToolException($"'{output}' is a digest; 'papergen import' writes one");
        return BibliographyFormats.OfFile(output) ?? throw new ToolException(
            $"'{output}' does not say what it is to be: its extension is none of "
                + $"{Counted.List(BibliographyFormats.All.Select(static info => info.Extension))}; --format names a format");
    }
}

using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Syntax;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;
using PaperGen.Topics;

namespace PaperGen.Tool.Commands;

/// <summary>What <c>export</c> and <c>import</c> have in common: from where, to where, and what is said beside it.</summary>
internal static class ConversionOptions
{
    private const string Everything =
        "A digest in any layout, a pasted page, mail, list or table, .bib, CSL-JSON or RIS, an answer of arXiv (Atom), Hugging Face's "
            + "daily papers (JSON); '-' is the standard input.";

    public static Argument<string[]> Files() => new("FILE") { Arity = ArgumentArity.OneOrMore, Description = Everything };

    public static Option<string?> Output(string what) => new("--output", "-o") { Description = what, HelpName = "FILE" };

    public static Option<bool> Force() => new("--force") { Description = "Replaces the file of --output if there is one." };

    /// <summary>The papers of all files, as one catalog.</summary>
    /// <param name="files">The files.</param>
    /// <param name="keepsIds">Whether entries with ids of their own stay papers of their own.</param>
    /// <param name="host">Where remarks go.</param>
    public static CatalogInspector Read(string[] files, bool keepsIds, ToolHost host)
    {
        var reader = new SourceReader(host);
        CatalogInspector inspector = Progress.Show(host, "Reading", _ =>
        {
            IReadOnlyList<DigestFile> digests = reader.Read(files);
            return new CatalogInspector(digests, BuiltInTaxonomy.Taxonomy, keepsIds: keepsIds);
        });
        foreach (string remark in reader.Remarks)
            host.Error.WriteLine("papergen: " + remark);
        return inspector;
    }

    /// <summary>Writes the text that was made, to the output if no file is named.</summary>
    public static int Write(string text, string? output, bool replaces, ToolHost host)
    {
        if (output is null or DigestArguments.Input)
            host.Output.Write(text);
        else
            NewFile.Write(output, host.Folder, text, replaces);
        return ExitCode.Success;
    }
}

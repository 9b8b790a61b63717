using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Syntax;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen list</c>: the papers of digests and the names they get.</summary>
internal static class ListCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = CommonOptions.Files();
        Option<string> format = CommonOptions.Choice("--format", "How papers are written; a table has tabs between its columns where it "
            + "does not go to a terminal.", "table", "json");
        var layout = new Option<bool>("--layout")
        {
            Description = "Instead, what each line was read as: title, abstract, authors, page "
            + "and so on."
        };
        Option<string?> inputName = CommonOptions.InputName();
        var search = new Option<string?>("--search")
        {
            Description = "Only the papers that match these words, best first: \"long "
            + "context\". Typing errors are forgiven.",
            HelpName = "WORDS"
        };
        var command =
            new Command("list", "Lists the papers of digests: where each stands, and the name that it gets in code.") { files, format,
                layout, search, inputName };
        command.SetAction(result =>
        {
            ReadDigests read = DigestReader.Read(new DigestArguments(result.GetValue(files)!, result.GetValue(inputName)), host);
            IReadOnlyList<LoadedDigest> digests = read.Digests;
            if (result.GetValue(layout))
            {
                LayoutListing.Write(digests, host);
                return read.End(ExitCode.Success);
            }
            CatalogInspector[] projects = Progress.Show(host, "Reading", _ => DigestProject.Of(digests)
                .Select(project => new CatalogInspector(project.Digests.Select(Readable), TaxonomyReader.Read(project, host.Folder)))
                .ToArray());
            IEnumerable<PaperListing.ListedPaper> papers = PaperListing.All(projects);
            if (result.GetValue(search) is { } words)
                papers = PaperListing.Matching(papers, words);
            if (result.GetValue(format) == "json")
                PaperListing.WriteJson(papers, host.Output);
            else
                PaperListing.WriteTable(papers, host);
            return read.End(ExitCode.Success, CommonOptions.Unread(digests));
        });
        return command;
    }

    /// <summary>A digest in another encoding is listed, too; the compiler refuses it, as its offsets would be wrong.</summary>
    private static DigestFile Readable(LoadedDigest digest) => digest.Digest with { Text = digest.Digest.Text.AsUtf8() };
}

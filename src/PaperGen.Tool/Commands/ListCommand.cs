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
        Option<string> format = CommonOptions.Choice("--format", "How papers are written; a table has tabs between its columns where it does not go to a terminal.", "table", "json");
        var layout = new Option<bool>("--layout") { Description = "Instead, what each line was read as: title, abstract, authors, page and so on." };
        var command = new Command("list", "Lists the papers of digests: where each stands, and the name that it gets in code.") { files, format, layout };
        command.SetAction(result =>
        {
            IReadOnlyList<LoadedDigest> digests = DigestReader.Read(result.GetValue(files)!, host.Folder);
            if (result.GetValue(layout))
            {
                LayoutListing.Write(digests, host);
                return ExitCode.Success;
            }
            CatalogInspector[] projects = Progress.Show(host, "Reading", _ => DigestProject.Of(digests)
                .Select(project => new CatalogInspector(project.Digests.Select(Readable), TaxonomyReader.Read(project, host.Folder))).ToArray());
            if (result.GetValue(format) == "json")
                PaperListing.WriteJson(projects, host.Output);
            else
                PaperListing.WriteTable(projects.Select(static project => project.Catalog), host);
            string[] unread = CommonOptions.Unread(digests);
            return unread.Length == 0 ? ExitCode.Success : throw new ToolException(unread);
        });
        return command;
    }

    /// <summary>A digest in another encoding is listed, too; the compiler refuses it, as its offsets would be wrong.</summary>
    private static DigestFile Readable(LoadedDigest digest) => digest.Digest with { Text = digest.Digest.Text.AsUtf8() };
}

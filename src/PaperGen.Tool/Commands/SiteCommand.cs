using System.CommandLine;
using System.Text;
using PaperGen.Analysis;
using PaperGen.Site;
using PaperGen.Tool.Files;
using PaperGen.Tool.Findings;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen site</c>: writes the papers of files as one HTML file.</summary>
internal static class SiteCommand
{
    private const string DefaultTitle = "Papers";

    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = CommonOptions.Files();
        files.Description = "Digests and bibliographies, or folders with *.papers.txt files in them. Together they make one page. Default: the current folder.";
        var output = new Option<string?>("--output", "-o") { Description = "The page to write. Default: it goes to the output.", HelpName = "FILE" };
        var title = new Option<string>("--title") { Description = "The heading of the page. Default: " + DefaultTitle + ".", HelpName = "TEXT", DefaultValueFactory = static _ => DefaultTitle };
        var findings = new Option<bool>("--findings") { Description = "Shows at each paper what 'papergen check' says of its entry." };
        var command = new Command("site", "Writes papers as one HTML file to look at: search, filters, links, no network.") { files, output, title, findings };
        command.SetAction(result =>
        {
            IReadOnlyList<LoadedDigest> digests = DigestReader.Read(result.GetValue(files)!, host.Folder);
            SiteContent content = Progress.Show(host, "Reading", _ => CatalogSite.Of(digests, result.GetValue(title)!, result.GetValue(findings), host.Folder));
            if (content.Papers.Count == 0)
                throw new ToolException(["There is no paper to show; 'papergen check' says what the files hold"]);
            Write(content, result.GetValue(output), host);
            string[] unread = CommonOptions.Unread(digests);
            return unread.Length == 0 ? ExitCode.Success : throw new ToolException(unread);
        });
        return command;
    }

    private static void Write(SiteContent content, string? file, ToolHost host)
    {
        if (file is null)
        {
            SitePage.Write(host.Output, content);
            return;
        }
        try
        {
            using var page = new StreamWriter(Path.GetFullPath(file, host.Folder), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            SitePage.Write(page, content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException([$"'{file}' cannot be written: {error.Message}"]);
        }
    }
}

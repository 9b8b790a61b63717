using System.CommandLine;
using PaperGen.Site;
using PaperGen.Tool.Files;
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
        files.Description = "Digests and bibliographies, folders with *.papers.* files in them, patterns, project files, or - for the "
            + "standard input. "
            + "Together they make one page. Default: the current folder.";
        Option<string?> inputName = CommonOptions.InputName();
        Option<string?> output = ConversionOptions.Output("The page to write; an earlier page of this command is replaced. Default, and "
            + "'-': the output.");
        var title = new Option<string>("--title")
        {
            Description = "The heading of the page. Default: " + DefaultTitle + ".",
            HelpName = "TEXT",
            DefaultValueFactory = static _ => DefaultTitle
        };
        var findings = new Option<bool>("--findings") { Description = "Shows at each paper what 'papergen check' says of its entry." };
        Option<bool> force = ConversionOptions.Force();
        var command =
            new Command("site", "Writes papers as one HTML file to look at: search, filters, links, no network.") { files, output, title,
                findings, force, inputName };
        command.SetAction(result =>
        {
            ReadDigests read = DigestReader.Read(new DigestArguments(result.GetValue(files)!, result.GetValue(inputName)), host);
            SiteContent content =
                Progress.Show(
                    host, "Reading", _ => CatalogSite.Of(read.Digests, result.GetValue(title)!, result.GetValue(findings), host.Folder));
            if (content.Papers.Count == 0)
                throw new ToolException("There is no paper to show; 'papergen check' says what the files hold");
            Write(content, result.GetValue(output), result.GetValue(force), host);
            return read.End(ExitCode.Success, CommonOptions.Unread(read.Digests));
        });
        return command;
    }

    private static void Write(SiteContent content, string? file, bool force, ToolHost host)
    {
        if (file is null or DigestArguments.Input)
        {
            SitePage.Write(host.Output, content);
            return;
        }
        using var page = new StringWriter();
        SitePage.Write(page, content);
        NewFile.Write(file, host.Folder, page.ToString(), force || IsPage(Path.GetFullPath(file, host.Folder)));
    }

    /// <summary>Whether a file is a page that this command has written.</summary>
    private static bool IsPage(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using StreamReader reader = File.OpenText(path);
            return SitePage.IsPage(reader);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Writing it says why.
            return false;
        }
    }
}

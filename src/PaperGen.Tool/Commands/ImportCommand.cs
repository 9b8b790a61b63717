using System.CommandLine;
using System.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen import</c>: writes whatever holds papers as a clean digest.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolHost host)
    {
        var file = new Argument<string>("FILE") { Description = "A pasted page, mail, list or table, a bibliography, an answer of arXiv (Atom), or Hugging Face's daily papers (JSON)." };
        var output = new Option<string?>("--output", "-o") { Description = "The digest to write; it must not exist. Default: the digest goes to the output.", HelpName = "FILE" };
        var command = new Command("import", "Writes the papers of a file as a digest with metadata lines. Importing that again changes nothing.") { file, output };
        command.SetAction(result => Import(result.GetValue(file)!, result.GetValue(output), host));
        return command;
    }

    private static int Import(string file, string? output, ToolHost host)
    {
        try
        {
            IReadOnlyList<ImportedPaper> papers = ImportReader.Read(Path.GetFullPath(file, host.Folder), file);
            if (papers.Count == 0)
                throw new ToolException([$"'{file}' holds no paper that is recognised"]);
            string digest = ImportedDigest.Of(papers);
            if (output is null)
            {
                host.Output.Write(digest);
                return ExitCode.Success;
            }
            using var stream = new FileStream(Path.GetFullPath(output, host.Folder), FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(digest));
            return ExitCode.Success;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException([$"'{file}' cannot be imported: {error.Message}"]);
        }
    }
}

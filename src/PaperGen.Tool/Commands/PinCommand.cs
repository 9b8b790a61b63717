using System.CommandLine;
using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.Output;
using Spectre.Console;
using Progress = PaperGen.Tool.Output.Progress;

namespace PaperGen.Tool.Commands;

/// <summary><c>papergen pin</c>: writes the names that papers have into digests.</summary>
internal static class PinCommand
{
    private const int Suggestions = 3;

    public static Command Create(ToolHost host)
    {
        Argument<string[]> files = CommonOptions.Files();
        var papers = new Option<string[]>("--paper")
        {
            Description = "Only these papers, by the names that 'papergen list' shows; several with commas, or with the option again.",
            HelpName = "NAME,...",
            AllowMultipleArgumentsPerToken = false,
            CustomParser = static result => [.. result.Tokens.SelectMany(static token =>
                token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        Option<string?> inputName = CommonOptions.InputName();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Writes nothing but a unified diff, for 'patch -p0' or 'git apply -p0' in this folder.",
        };
        var command = new Command("pin",
            "Writes the names that papers have now into digests, as 'id:' lines. No paper is renamed; one that has an 'id:' line or a "
                + "citation key is left as it is.")
        {
            files, papers, dryRun, inputName,
        };
        command.SetAction(
            result => Pin(new DigestArguments(result.GetValue(files)!, result.GetValue(inputName)), result.GetValue(papers) ?? [],
                result.GetValue(dryRun), host));
        return command;
    }

    private static int Pin(DigestArguments arguments, string[] names, bool isDryRun, ToolHost host)
    {
        ReadDigests read = DigestReader.Read(arguments, host);
        (DigestProject Project, PinResult Result)[] pinned = Progress.Show(host, "Reading", _ =>
        {
            DigestProject[] projects = [.. DigestProject.Of(read.Digests)];
            Require(names, projects);
            return projects.Select(
                project => (project, NamePinner.Pin([.. project.Digests.Select(static digest => digest.Digest)], IsWanted))).ToArray();

            bool IsWanted(string name) => names.Length == 0 || names.Contains(name, StringComparer.Ordinal);
        });

        // What is written of the standard input is the text, and nothing else.
        bool hasInput = read.Digests.Any(static digest => digest.IsInput);
        IAnsiConsole console = isDryRun || hasInput ? host.Messages : host.Lines;
        var failures = new List<string>();
        bool isAny = false;
        foreach ((DigestProject project, PinResult result) in pinned)
        {
            failures.AddRange(result.Left.Select(static name => $"'{name}' is left without a line: one would rename a paper, or take "
                + "the place of what its 'id:' line has"));
            foreach ((LoadedDigest file, FileContent text) in project.Digests.Zip(result.Project, static (file, digest) =>
                (file, digest.Text)))
            {
                PinnedName[] lines = [.. result.Pinned.Where(line => ReferenceEquals(line.File, file.Digest))];
                if (lines.Length == 0)
                {
                    if (file.IsInput && !isDryRun && DigestWriter.TryWrite(file, text, host.Output) is { } unwritten)
                        failures.Add($"'{file.Name}' is not written: {unwritten}");
                    continue;
                }
                isAny = true;
                if (isDryRun)
                    ChangeReport.Write(file, text, host);
                else if (DigestWriter.TryWrite(file, text, host.Output) is { } failure)
                {
                    failures.Add($"'{file.Name}' is left as it was: {failure}");
                    continue;
                }
                console.MarkupLine(
                    $"[bold]{VisibleText.Of(file.Name).EscapeMarkup()}:[/] {Counted.Of(lines.Length, "name")} "
                    + $"{(isDryRun ? "would be pinned" : "pinned")}");
            }
        }
        if (!isAny && failures.Count == 0)
            console.MarkupLine(
                "Nothing to pin."
                    + (read.Digests.Any(HasKeys)
                        ? " The keys of a bibliography are the ids of its papers; "
                    + "who writes one into an entry without a key pins its name." : ""));
        host.Output.Flush();
        return read.End(ExitCode.Success, failures);
    }

    private static bool HasKeys(LoadedDigest digest) => DigestFormats.Find(digest.Text.Format) is { HasKeys: true };

    /// <summary>Complains about names that no paper has.</summary>
    private static void Require(string[] names, DigestProject[] projects)
    {
        if (names.Length == 0)
            return;
        HashSet<string> known = [.. projects.SelectMany(static project =>
            new CatalogInspector(project.Digests.Select(static digest => digest.Digest)).Catalog.Papers.Select(static paper => paper.Id))];
        string[] unknown = [.. names.Where(name => !known.Contains(name)).Select(name =>
            $"There is no paper '{name}'" + Advice(name, known))];
        if (unknown.Length > 0)
            throw new ToolException(unknown);
    }

    private static string Advice(string name, HashSet<string> known) =>
        NearestNames.Of(name, known, Suggestions) is { Count: > 0 } near ? "; did you mean '" + string.Join("' or '", near) + "'?"
            : " ('papergen list' shows their names)";
}

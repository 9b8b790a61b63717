using System.Diagnostics;
using System.Text.Json;
using PaperGen.Text;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Files;

/// <summary>What MSBuild says of a project that references the package.</summary>
/// <param name="ProjectFile">The project.</param>
/// <param name="Digests">Its digests, with the format that the project gives each; empty if it gives none.</param>
/// <param name="Topics">Its taxonomies.</param>
/// <param name="Namespace">The namespace of the generated classes.</param>
/// <param name="Severity">The option PaperGenSeverity.</param>
/// <param name="Year">The option PaperGenYear.</param>
internal sealed record ProjectEvaluation(
    string ProjectFile, IReadOnlyList<(string Path, string Format)> Digests, IReadOnlyList<string> Topics, string Namespace,
    string Severity, string Year)
{
    private const string Items = "PaperDigest,PaperTopics";
    private const string Properties =
        "PaperGenProjectDirectory,PaperGenSeverity,PaperGenYear,PaperGenNamespace,PaperGenPrivateFieldList,PaperGenPrivateFields,"
            + "RootNamespace,TargetFrameworks,MSBuildAllProjects";

    /// <summary>The option PaperGenPrivateFields: fields of bibliographies that are in no paper, as the build has it.</summary>
    public PrivateFields PrivateFields { get; init; } = PrivateFields.None;

    /// <summary>Longer than any evaluation takes: a project that hangs is one that is not evaluated.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks MSBuild.</summary>
    /// <param name="projectFile">The project.</param>
    /// <param name="cancellation">Ends the process that is asked.</param>
    public static async Task<ProjectAnswer> AskAsync(string projectFile, CancellationToken cancellation)
    {
        (JsonElement answer, string? error) = await RunAsync(projectFile, null, cancellation).ConfigureAwait(false);
        // A project of several frameworks imports the package in each of them only.
        string? framework = answer.Text("Properties", "TargetFrameworks")?.Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        if (framework is not null && string.IsNullOrEmpty(answer.Text("Properties", "PaperGenProjectDirectory")))
            (answer, error) = await RunAsync(projectFile, framework, cancellation).ConfigureAwait(false);
        string[] imports = answer.Text("Properties", "MSBuildAllProjects")?.Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (string.IsNullOrEmpty(answer.Text("Properties", "PaperGenProjectDirectory")))
            return new ProjectAnswer(null, imports, error);
        return new ProjectAnswer(new ProjectEvaluation(projectFile,
            [.. Paths(answer, "PaperDigest").DistinctBy(static item => item.Path, PathNames.Comparer)],
            [.. Paths(answer, "PaperTopics").Select(static item => item.Path).Distinct(PathNames.Comparer)],
            answer.Text("Properties", "PaperGenNamespace") is { Length: > 0 } own ? own : answer.Text("Properties", "RootNamespace") ?? "",
            answer.Text("Properties", "PaperGenSeverity") ?? "", answer.Text("Properties", "PaperGenYear") ?? "")
        {
            PrivateFields = Private(answer),
        }, imports, null);
    }

    /// <summary>The list that the targets make of the option; the option where a package of old has no list.</summary>
    private static PrivateFields Private(JsonElement answer) => PrivateFields.Parse(
        answer.Text("Properties", "PaperGenPrivateFieldList") is { Length: > 0 } list ? list
            : answer.Text("Properties", "PaperGenPrivateFields") ?? "");

    private static IEnumerable<(string Path, string Format)> Paths(JsonElement answer, string item) =>
        answer.Items("Items", item).Where(static found => found.Text("FullPath") is not null)
            .Select(static found => (Path.GetFullPath(found.Text("FullPath")!), found.Text("Format") ?? ""));

    private static async Task<(JsonElement Answer, string? Error)> RunAsync(
        string projectFile, string? framework, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(projectFile)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            ArgumentList = { "msbuild", projectFile, "-nologo", "-nodeReuse:false", "-getItem:" + Items, "-getProperty:" + Properties },
            // Whatever started this server is not what the project's global.json asks for.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" },
        };
        if (framework is not null)
            start.ArgumentList.Add("-p:TargetFramework=" + framework);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_patience);
        try
        {
            using Process process = Process.Start(start)!;
            await using CancellationTokenRegistration end = patience.Token.Register(() => Kill(process));
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            string output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false);
            string error = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            // Warnings may be before the answer.
            int brace = output.IndexOf('{', StringComparison.Ordinal);
            return process.ExitCode == 0 && brace >= 0
                ? (JsonSerializer.Deserialize<JsonElement>(output.AsSpan(brace)), null)
                : (default, FirstError(output + "\n" + error));
        }
        catch (Exception error)
            when (error is System.ComponentModel.Win32Exception or JsonException or IOException or InvalidOperationException)
        {
            // No SDK, or one that cannot say it.
            return (default, error.Message);
        }
    }

    /// <summary>The line that says what is wrong.</summary>
    private static string FirstError(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, static line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault()
            ?? "'dotnet msbuild' failed";
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}

/// <summary>What became of the question.</summary>
/// <param name="Evaluation">The answer; null where there is none, or where the project does not import the package's targets.</param>
/// <param name="Imports">The files that it was made of.</param>
/// <param name="Error">Why MSBuild did not answer; null if it did.</param>
internal sealed record ProjectAnswer(ProjectEvaluation? Evaluation, IReadOnlyList<string> Imports, string? Error);

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperGen.Mutation;

/// <summary>
/// Stryker's report, in the format that its viewers read (https://github.com/stryker-mutator/mutation-testing-elements, report schema): the
/// list of the mutants, and where verdicts are written.
/// </summary>
internal sealed class MutationReport
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly JsonNode _root;

    public MutationReport(string path, string pattern)
    {
        _path = path;
        _root = JsonNode.Parse(File.ReadAllText(path))!;
        string project = (string)_root["projectRoot"]!;
        List<Mutant> mutants = [];
        foreach ((string file, JsonNode? content) in _root["files"]!.AsObject())
        {
            foreach (JsonNode? node in content!["mutants"]!.AsArray())
            {
                Mutant mutant = new(Path.GetRelativePath(project, file), node!);
                // What Stryker left out does not compile or was not asked for.
                if (mutant.Status is not (MutantStatus.CompileError or MutantStatus.Ignored)
                    && mutant.Description.Contains(pattern, StringComparison.Ordinal))
                    mutants.Add(mutant);
            }
        }
        Mutants = mutants;
    }

    /// <summary>Those to judge.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    public void Save() => File.WriteAllText(_path, _root.ToJsonString(s_json));
}

/// <summary>The schema's words for what became of a mutant.</summary>
internal enum MutantStatus
{
    Pending,
    Killed,
    Timeout,
    Survived,
    NoCoverage,
    CompileError,
    Ignored,
}

/// <summary>One change of the code.</summary>
internal sealed class Mutant(string file, JsonNode node)
{
    public int Id { get; } = int.Parse((string)node["id"]!);

    /// <summary>Where it is and what it changes.</summary>
    public string Description { get; } =
        $"{file}({node["location"]!["start"]!["line"]},{node["location"]!["start"]!["column"]}): {(string)node["mutatorName"]!}: {OneLine((string)node["replacement"]!)}";

    public MutantStatus Status
    {
        get => Enum.Parse<MutantStatus>((string)node["status"]!);
        set => node["status"] = value.ToString();
    }

    /// <summary>The test that failed, or what else decided.</summary>
    public string Reason
    {
        set => node["statusReason"] = value;
    }

    /// <summary>
    /// Only a process that had it from the start was changed by it: it is where static fields get their values, or where something is
    /// kept.
    /// </summary>
    public bool NeedsOwnProcess { get; set; }

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

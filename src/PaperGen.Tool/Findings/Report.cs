using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.Findings;

/// <summary>What a check found.</summary>
/// <param name="Files">The digests, in the order of their names.</param>
/// <param name="Findings">The findings asked for, in the order of files and text.</param>
/// <param name="LessSevere">How many more there are below the least severity asked for.</param>
internal sealed record Report(IReadOnlyList<LoadedDigest> Files, IReadOnlyList<ReportedFinding> Findings, int LessSevere)
{
    /// <summary>How many findings are to be shown at most; null for all.</summary>
    public int? Max { get; init; }

    /// <summary>The findings that are shown: the first ones.</summary>
    public IReadOnlyList<ReportedFinding> Shown => Max < Findings.Count ? [.. Findings.Take(Max.Value)] : Findings;

    /// <summary>How many findings are not shown.</summary>
    public int Omitted => Math.Max(Findings.Count - (Max ?? Findings.Count), 0);

    /// <summary>Entries of all files, before equal ones are taken for one.</summary>
    public int EntryCount => Files.Sum(static file => InspectedDigest.Of(file.Text).Syntax.Entries.Count);

    public int Count(FindingSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <param name="failOn">The least severity of a failure; null if no finding is one.</param>
    public int ExitCodeFor(FindingSeverity? failOn)
    {
        if (Findings.Any(static finding => finding.Rule == DigestNotUtf8.Descriptor.Id))
            return ExitCode.Failure;
        return failOn is { } least && Findings.Any(finding => finding.Severity >= least) ? ExitCode.Findings : ExitCode.Success;
    }
}

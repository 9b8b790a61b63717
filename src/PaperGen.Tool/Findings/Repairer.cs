using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Text;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Findings;

/// <summary>Repairs digests, each project by itself, in memory.</summary>
/// <param name="selection">Which findings.</param>
/// <param name="options">What repairs have to be told.</param>
/// <param name="isAllowed">Whether a repair that loses something may be made for a rule.</param>
internal sealed class Repairer(FindingSelection selection, ProjectOptions options, Func<string, bool> isAllowed)
{
    /// <summary>The digests that change, in the order of their names.</summary>
    public IReadOnlyList<RepairedDigest> Repair(IReadOnlyList<LoadedDigest> files) =>
        [.. DigestProject.Of(files).SelectMany(Repair).OrderBy(static digest => digest.File.Name, StringComparer.Ordinal)];

    private IEnumerable<RepairedDigest> Repair(DigestProject project)
    {
        FindingSelection own = selection.In(project.Evaluation);
        return DigestFixer.FixProject([.. project.Digests.Select(static file => file.Digest)], IsWanted,
            options.FixesOf(project.Evaluation), options.TaxonomyOf(project))
            .Zip(project.Digests, static (result, file) => new RepairedDigest(file, result.File.Text, result.Fixed))
            .Where(static digest => digest.Fixed.Count > 0 || digest.File.ConvertedFrom is not null);

        bool IsWanted(Finding finding) => finding.Fix is { } fix && own.Selects(finding) && (fix.IsSafe || isAllowed(finding.Rule.Id));
    }

    /// <summary>Why a finding is still there after the repairs that could be written, and what would help.</summary>
    public string Obstacle(ReportedFinding finding) => finding.Finding.Fix switch
    {
        null when finding.IsConvertible => $"with --rule {finding.Rule}, which saves the file as UTF-8",
        null => "by hand",
        { } fix when fix.Changes(options.FixesOf(finding.File.Project)).Count == 0 => "with --year",
        { IsSafe: false } when !isAllowed(finding.Rule) => $"with --unsafe or --rule {finding.Rule}, as text is lost or has to be written",
        _ when finding.Changes.Count > 0 => "as its file could not be written",
        _ => "by hand, as its repair would change what the lines around it are",
    };
}

/// <summary>A digest after repairs.</summary>
/// <param name="File">The file as it is on the disk.</param>
/// <param name="Text">What it is to hold.</param>
/// <param name="Fixed">What was repaired.</param>
internal sealed record RepairedDigest(LoadedDigest File, FileContent Text, IReadOnlyList<Finding> Fixed)
{
    /// <summary>How many repairs there were; that the file becomes UTF-8 is one.</summary>
    public int Count => Fixed.Count + (File.ConvertedFrom is null ? 0 : 1);

    /// <summary>The file with its new text, as if it had been read.</summary>
    public LoadedDigest Repaired =>
        File with { Digest = File.Digest with { Text = Text }, Bytes = File.Encode(Text), ConvertedFrom = null };
}

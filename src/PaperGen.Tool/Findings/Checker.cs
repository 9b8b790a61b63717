using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Fixes;
using PaperGen.Inspection;
using PaperGen.Model;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Findings;

/// <summary>Asks the rules about the digests of a project.</summary>
internal static class Checker
{
    /// <param name="files">The digests.</param>
    /// <param name="selection">Which findings are wanted.</param>
    /// <param name="options">What repairs have to be told.</param>
    /// <param name="progress">Is told of each file that is done.</param>
    public static Report Check(IReadOnlyList<LoadedDigest> files, FindingSelection selection, FixOptions options, Action<LoadedDigest>? progress = null)
    {
        // What a file says by itself is kept with its text; afterwards only what spans files has to be found.
        Parallel.ForEach(files, file =>
        {
            _ = InspectedDigest.Of(file.Text).Findings;
            progress?.Invoke(file);
        });
        IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>> findings = ProjectInspector.Inspect([.. files.Select(static file => file.Digest)]);

        var reported = new List<ReportedFinding>();
        int lessSevere = 0;
        foreach (LoadedDigest file in files)
        {
            lessSevere += findings[file.Digest].Count(finding => selection.SeverityOf(finding) < selection.Least);
            Finding[] selected = [.. findings[file.Digest].Where(selection.Selects)];
            IReadOnlyList<IReadOnlyList<TextChange>> changes = DigestFixer.Offers(file.Text.ToString(), selected, options);
            for (int i = 0; i < selected.Length; i++)
                reported.Add(new ReportedFinding(file, selected[i], selection.SeverityOf(selected[i])!.Value, changes[i]));
        }
        return new Report(files, reported, lessSevere);
    }
}

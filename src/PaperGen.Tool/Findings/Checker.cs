using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.Files;

namespace PaperGen.Tool.Findings;

/// <summary>Asks the rules about digests, each project by itself.</summary>
internal static class Checker
{
    /// <summary>
    /// Finds what each file says by itself, which is kept with its text: what spans files is found in little time after that.
    /// </summary>
    /// <param name="files">The digests.</param>
    /// <param name="report">Is told how many are done.</param>
    public static void Warm(IReadOnlyList<LoadedDigest> files, Action<int> report)
    {
        int done = 0;
        Parallel.ForEach(files, file =>
        {
            _ = InspectedDigest.Of(file.Text).Findings;
            report(Interlocked.Increment(ref done));
        });
    }

    /// <summary>What the selected rules say.</summary>
    /// <param name="files">The digests.</param>
    /// <param name="selection">Which findings are wanted.</param>
    /// <param name="options">What repairs have to be told, for each digest.</param>
    public static Report Check(IReadOnlyList<LoadedDigest> files, FindingSelection selection, ProjectOptions options)
    {
        var findings = new Dictionary<DigestFile, IReadOnlyList<Finding>>();
        foreach (DigestProject project in DigestProject.Of(files))
        {
            foreach (var digest in ProjectAnalysis.Inspect(
                [.. project.Digests.Select(static file => file.Digest)], options.TaxonomyOf(project)))
                findings.Add(digest.Key, digest.Value);
        }

        var reported = new List<ReportedFinding>();
        int lessSevere = 0;
        foreach (LoadedDigest file in files)
        {
            FindingSelection own = selection.In(file.Project);
            lessSevere += findings[file.Digest].Count(finding => own.SeverityOf(finding) < own.Least);
            Finding[] selected = [.. findings[file.Digest].Where(own.Selects)];
            IReadOnlyList<IReadOnlyList<TextEdit>> changes = DigestFixer.Offers(file.Digest, selected, options.FixesOf(file.Project));
            for (int i = 0; i < selected.Length; i++)
                reported.Add(new ReportedFinding(file, selected[i], own.SeverityOf(selected[i])!.Value, changes[i]));
        }
        return new Report(files, reported, lessSevere);
    }
}

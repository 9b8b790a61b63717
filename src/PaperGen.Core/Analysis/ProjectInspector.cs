using PaperGen.Analysis.Suppressions;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>All findings in the digests of a project that no comment suppresses: what the analyzers report, for those who are no compiler.</summary>
internal static class ProjectInspector
{
    /// <summary>The findings of each digest, in the order of the text.</summary>
    /// <param name="project">The digests.</param>
    /// <param name="taxonomy">The topics that they may name; null for those that are built in.</param>
    public static IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>> Inspect(IReadOnlyList<DigestFile> project, Taxonomy? taxonomy = null)
    {
        var catalog = new CatalogInspector(project);
        var findings = new Dictionary<DigestFile, IReadOnlyList<Finding>>();
        foreach (DigestFile file in project)
        {
            InspectedDigest digest = InspectedDigest.Of(file.Text);
            var suppressions = new DigestSuppressions(digest.Syntax);
            Finding[] all = [.. digest.Findings, .. catalog.Findings[file.Resource], .. TopicInspector.Inspect(file, taxonomy ?? BuiltInTaxonomy.Taxonomy)];
            findings[file] = [.. suppressions.Filter(all).Concat(suppressions.Findings(all)).OrderBy(static finding => finding.Span).ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)];
        }
        return findings;
    }
}

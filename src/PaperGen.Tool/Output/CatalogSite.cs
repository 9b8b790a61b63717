using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Site;
using PaperGen.Tool.Files;
using PaperGen.Tool.Findings;

namespace PaperGen.Tool.Output;

/// <summary>What the page shows of digests: all of them make one catalog, as those of a project do.</summary>
internal static class CatalogSite
{
    /// <summary>What <c>papergen check</c> says without options.</summary>
    private static readonly FindingSelection s_selection = new() { Set = "", Rules = null, Least = FindingSeverity.Info };

    /// <param name="digests">The digests.</param>
    /// <param name="title">The page's heading.</param>
    /// <param name="withFindings">Whether findings are shown.</param>
    /// <param name="folder">The current folder.</param>
    public static SiteContent Of(IReadOnlyList<LoadedDigest> digests, string title, bool withFindings, string folder)
    {
        IReadOnlyList<DigestProject> projects = DigestProject.Of(digests);
        DigestProject project = projects.Count == 1 ? projects[0] : new DigestProject(null, digests);
        var inspector = new CatalogInspector(digests.Select(static digest => digest.Digest), TaxonomyReader.Read(project, folder));
        CatalogModel catalog = inspector.Catalog;
        ILookup<(string, int), SiteFinding>? findings = withFindings ? Findings(digests, folder) : null;
        var texts = new PaperTexts(inspector);
        return new SiteContent
        {
            Title = title,
            Topics = [.. catalog.Topics.Select(static topic => new SiteTopic(topic.Name, topic.Parent))],
            Papers = [.. catalog.Papers.Select(paper => new SitePaper
            {
                Texts = texts.Of(paper),
                Member = paper.Member,
                Links = [.. paper.Entry.Links.Select(static link => new SiteLink(link.Url, link.Kind))],
                Topics = paper.Topics,
                Findings = findings is null
                    ? [] : [.. paper.Sources.SelectMany(source => findings[(catalog.Digests[source.Digest].Path, source.Index)])],
            })],
        };
    }

    /// <summary>The findings of each entry: by its file, and its position in that.</summary>
    private static ILookup<(string, int), SiteFinding> Findings(IReadOnlyList<LoadedDigest> digests, string folder)
    {
        Dictionary<LoadedDigest, int[]> starts = digests.ToDictionary(
            static digest => digest,
            static digest => InspectedDigest.Of(digest.Text).Syntax.Entries.Select(static entry => entry.Span.Start).ToArray());
        Report report = Checker.Check(digests, s_selection, new ProjectOptions(null, folder));
        return report.Findings.ToLookup(finding => (finding.File.Name, EntryAt(starts[finding.File], finding.Finding.Span.Start)), Of);
    }

    private static SiteFinding Of(ReportedFinding finding) => new(
        SeverityNames.Of(finding.Severity), finding.Rule, finding.Message,
        ReportedFinding.Place(finding.File.Name, finding.Position.Start));

    /// <summary>The entry that a position is in, or the one before it; -1 before the first.</summary>
    private static int EntryAt(int[] starts, int position)
    {
        int found = Array.BinarySearch(starts, position);
        return found >= 0 ? found : ~found - 1;
    }
}

using PaperGen.Analysis.Suppressions;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>What findings are about.</summary>
internal enum FindingScope
{
    /// <summary>One digest by itself.</summary>
    Digest,

    /// <summary>The topics that a digest names and the taxonomy does not have.</summary>
    Topics,

    /// <summary>
    /// What the digests of a project do to each other, and the comments of a digest, which are about all of its findings.
    /// </summary>
    Project,
}

/// <summary>
/// The findings in the digests of a project that no comment suppresses. They are composed here and nowhere else: analyzers, tool and code
/// fixes choose from them.
/// </summary>
internal sealed class ProjectAnalysis
{
    private readonly List<DigestFile> _files = [];
    private readonly Func<CancellationToken, Taxonomy> _taxonomy;
    private CatalogInspector? _catalog;

    /// <param name="files">The digests; one that is listed twice counts once.</param>
    /// <param name="taxonomy">The topics that they may name; null for those that are built in.</param>
    public ProjectAnalysis(IEnumerable<DigestFile> files, Func<CancellationToken, Taxonomy>? taxonomy = null)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (DigestFile file in files)
        {
            if (known.Add(file.Resource))
                _files.Add(file);
        }
        _taxonomy = taxonomy ?? (static _ => BuiltInTaxonomy.Taxonomy);
    }

    /// <summary>The digests, in the order of the project.</summary>
    public IReadOnlyList<DigestFile> Files => _files;

    /// <summary>The findings of each digest of a project, in the order of the text.</summary>
    public static IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>> Inspect(
        IReadOnlyList<DigestFile> project, Taxonomy? taxonomy = null, CancellationToken cancellation = default)
    {
        var analysis = new ProjectAnalysis(project, taxonomy is null ? null : _ => taxonomy);
        var findings = new Dictionary<DigestFile, IReadOnlyList<Finding>>();
        foreach (DigestFile file in project)
            findings[file] = analysis.Findings(file, cancellation);
        return findings;
    }

    /// <summary>What the digests make together.</summary>
    public CatalogInspector Catalog(CancellationToken cancellation)
    {
        if (_catalog is null)
            Interlocked.CompareExchange(ref _catalog, new CatalogInspector(_files, cancellation: cancellation), null);
        return _catalog;
    }

    /// <summary>The findings that need no other digest.</summary>
    public static IEnumerable<Finding> OfDigest(DigestFile file, CancellationToken cancellation)
    {
        InspectedDigest digest = InspectedDigest.Of(file.Text, cancellation);
        return new DigestSuppressions(digest.Syntax).Filter(digest.FindingsFor(cancellation));
    }

    /// <summary>All findings of a digest, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings(DigestFile file, CancellationToken cancellation = default)
    {
        InspectedDigest digest = InspectedDigest.Of(file.Text, cancellation);
        var suppressions = new DigestSuppressions(digest.Syntax);
        Finding[] all = All(file, digest, cancellation);
        return [.. suppressions.Filter(all).Concat(suppressions.Findings(all))
            .OrderBy(static finding => finding.Span).ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>The findings of a digest that are about something, in no order.</summary>
    public IEnumerable<Finding> Findings(DigestFile file, FindingScope scope, CancellationToken cancellation)
    {
        if (scope == FindingScope.Digest)
            return OfDigest(file, cancellation);
        InspectedDigest digest = InspectedDigest.Of(file.Text, cancellation);
        var suppressions = new DigestSuppressions(digest.Syntax);
        if (scope == FindingScope.Topics)
            return suppressions.Filter(OfTopics(file, cancellation));
        IEnumerable<Finding> findings = suppressions.Filter(Catalog(cancellation).Findings[file.Resource]);
        // Whether a comment suppresses anything is known only where all findings are.
        return suppressions.IsEmpty ? findings : findings.Concat(suppressions.Findings(All(file, digest, cancellation)));
    }

    /// <summary>The findings of somebody else about a digest that no comment suppresses.</summary>
    public static IEnumerable<Finding> Filter(DigestFile file, IEnumerable<Finding> findings) =>
        new DigestSuppressions(InspectedDigest.Of(file.Text).Syntax).Filter(findings);

    private Finding[] All(DigestFile file, InspectedDigest digest, CancellationToken cancellation) =>
        [.. digest.FindingsFor(cancellation), .. Catalog(cancellation).Findings[file.Resource], .. OfTopics(file, cancellation)];

    private IReadOnlyList<Finding> OfTopics(DigestFile file, CancellationToken cancellation) =>
        TopicInspector.NamesTopics(file) ? TopicInspector.Inspect(file, _taxonomy(cancellation)) : [];
}

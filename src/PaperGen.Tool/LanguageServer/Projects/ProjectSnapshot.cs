using System.Collections.Concurrent;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>
/// A project at one moment. What is asked of it is found out when it is first asked; the files that did not change bring what they know.
/// </summary>
internal sealed class ProjectSnapshot
{
    private readonly Dictionary<string, DigestFile> _digests = new(ServerState.PathComparer);
    private readonly Dictionary<string, TaxonomyFile> _taxonomies = new(ServerState.PathComparer);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DigestFile, IReadOnlyList<Finding>> _findings = new(ReferenceEqualityComparer.Instance);
    private readonly ProjectAnalysis _analysis;
    private ProjectPapers? _papers;

    /// <param name="layout">Which files are the project's.</param>
    /// <param name="digests">What its digests hold, by their paths.</param>
    /// <param name="taxonomies">What its taxonomies hold, by their paths.</param>
    /// <param name="severities">What the command line says of severities, behind what the project says.</param>
    /// <param name="fixes">What the command line tells repairs.</param>
    public ProjectSnapshot(ProjectLayout layout, IReadOnlyList<(string Path, FileContent Content)> digests,
        IReadOnlyList<(string Path, FileContent Content)> taxonomies, string severities, FixOptions fixes)
    {
        Layout = layout;
        foreach ((string path, FileContent content) in digests)
        {
            var file = new DigestFile(layout.NameOf(path), content);
            _digests[path] = file;
            _paths[file.Resource] = path;
        }
        foreach ((string path, FileContent content) in taxonomies)
            _taxonomies[path] = new TaxonomyFile(layout.NameOf(path), content);
        Digests = [.. digests.Select(digest => _digests[digest.Path])];
        Taxonomy = ProjectTaxonomy.Of(_taxonomies.Values);
        Severities = RuleSeverities.Parse(
            string.Join(',', new[] { layout.Evaluation?.Severity, severities }.Where(static part => !string.IsNullOrEmpty(part))), []);
        Fixes = fixes.Year.Length == 0 && layout.Evaluation is { Year: var year } && DateYear.Is(year) ? new FixOptions(year) : fixes;
        _analysis = new ProjectAnalysis(Digests, _ => Taxonomy.Taxonomy);
    }

    public ProjectLayout Layout { get; }

    /// <summary>The digests, in the order of the project.</summary>
    public IReadOnlyList<DigestFile> Digests { get; }

    public IReadOnlyDictionary<string, TaxonomyFile> Taxonomies => _taxonomies;

    public ProjectTaxonomy Taxonomy { get; }

    /// <summary>What project and command line say of severities.</summary>
    public RuleSeverities Severities { get; }

    /// <summary>What repairs are told.</summary>
    public FixOptions Fixes { get; }

    /// <summary>The digest at a path, or null.</summary>
    public DigestFile? DigestAt(string path) => _digests.GetValueOrDefault(path);

    /// <summary>The taxonomy at a path, or null.</summary>
    public TaxonomyFile? TaxonomyAt(string path) => _taxonomies.GetValueOrDefault(path);

    public string PathOf(DigestFile file) => _paths[file.Resource];

    public static DigestSyntax SyntaxOf(DigestFile file, CancellationToken cancellation = default) =>
        InspectedDigest.Of(file.Text, cancellation).Syntax;

    /// <summary>All findings of a digest, as <c>papergen check</c> and the build have them.</summary>
    public IReadOnlyList<Finding> Findings(DigestFile file, CancellationToken cancellation)
    {
        if (_findings.TryGetValue(file, out IReadOnlyList<Finding>? known))
            return known;
        // The values of the entries that did not change are taken over, and the catalog is made of them.
        _ = Papers(cancellation);
        return _findings[file] = _analysis.Findings(file, cancellation);
    }

    /// <summary>The findings of a taxonomy.</summary>
    public IReadOnlyList<Finding> Findings(TaxonomyFile file) =>
        [.. Taxonomy.ProblemsOf(file.Path).Select(problem => TopicRules.Of(problem, file.Text.Text))
            .OrderBy(static finding => finding.Span)];

    /// <summary>The papers of the project.</summary>
    public ProjectPapers Papers(CancellationToken cancellation)
    {
        if (_papers is null)
        {
            var models = new List<DigestModel>();
            foreach (DigestFile file in Digests)
            {
                cancellation.ThrowIfCancellationRequested();
                if (InspectedDigest.Of(file.Text, cancellation).OtherEncoding is null)
                    models.Add(RecentDigests.Read(SyntaxOf(file, cancellation), file.Path, file.Resource, keepAbstracts: false,
                        Taxonomy.Taxonomy, cancellation));
            }
            Interlocked.CompareExchange(ref _papers, new ProjectPapers(_analysis.Catalog(cancellation), models), null);
        }
        return _papers;
    }

    /// <summary>The same project with other texts in some digests.</summary>
    /// <param name="changed">The texts, by the digests that they take the place of.</param>
    public IReadOnlyList<DigestFile> With(IReadOnlyDictionary<DigestFile, FileContent> changed) =>
        [.. Digests.Select(file => changed.TryGetValue(file, out FileContent? text) ? file with { Text = text } : file)];
}

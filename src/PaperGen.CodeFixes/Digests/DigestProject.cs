using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Fixes;
using PaperGen.Inspection;
using PaperGen.Model;
using PaperGen.Topics;

namespace PaperGen.CodeFixes.Digests;

/// <summary>The digests of a project in an editor's workspace, as the analyzers see them.</summary>
internal sealed class DigestProject
{
    private readonly Dictionary<string, DigestFile> _files = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>>? _findings;

    private DigestProject(Project project, CancellationToken cancellation)
    {
        foreach ((DigestFile file, AdditionalText additional) in DigestFile.ReadAll(project.AnalyzerOptions, cancellation))
            _files[additional.Path] = file;
        Files = [.. _files.Values];
        Options = FixOptions.Read(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions) with { Taxonomy = ProjectTaxonomy.Read(project.AnalyzerOptions, cancellation).Taxonomy };
    }

    public IReadOnlyList<DigestFile> Files { get; }

    public FixOptions Options { get; }

    public static DigestProject Read(Project project, CancellationToken cancellation) => new(project, cancellation);

    /// <summary>The digest that a document is, or null.</summary>
    public DigestFile? FileOf(TextDocument document) => _files.TryGetValue(document.FilePath ?? document.Name, out DigestFile? file) ? file : null;

    /// <summary>What stands in a digest, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings(DigestFile file) => (_findings ??= ProjectInspector.Inspect(Files, Options.Taxonomy))[file];

    /// <summary>The finding that a diagnostic tells of, or null if the text has changed since.</summary>
    public Finding? Find(DigestFile file, Diagnostic diagnostic) => Findings(file).FirstOrDefault(finding =>
        finding.Rule.Id == diagnostic.Id && finding.Span == diagnostic.Location.SourceSpan && finding.Message == diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>A digest's text after all repairs of some rules.</summary>
    /// <param name="file">The digest.</param>
    /// <param name="rules">The rules' identifiers.</param>
    /// <param name="cancellation">Asked at each finding.</param>
    /// <param name="scope">Where to repair; null for everywhere.</param>
    public SourceText FixAll(DigestFile file, IReadOnlyCollection<string> rules, CancellationToken cancellation, TextSpan? scope = null)
    {
        return DigestFixer.FixAll(Files, file, IsWanted, Options, scope).File.Text;

        bool IsWanted(Finding finding)
        {
            cancellation.ThrowIfCancellationRequested();
            return rules.Contains(finding.Rule.Id);
        }
    }

    /// <summary>The solution with another text in a digest, which may be a document of several projects.</summary>
    public static Solution WithText(Solution solution, TextDocument document, SourceText text)
    {
        foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(document.FilePath).Where(solution.ContainsAdditionalDocument).Append(document.Id).Distinct())
            solution = solution.WithAdditionalDocumentText(id, text);
        return solution;
    }
}

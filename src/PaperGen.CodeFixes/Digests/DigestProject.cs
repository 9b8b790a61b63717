using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.CodeFixes.Digests;

/// <summary>The digests of a project in an editor's workspace, as the analyzers see them.</summary>
internal sealed class DigestProject
{
    private readonly Dictionary<string, DigestFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<DigestFile, SourceText> _texts = [];
    private readonly Taxonomy _taxonomy;
    private IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>>? _findings;

    private DigestProject(Project project, CancellationToken cancellation)
    {
        foreach ((DigestFile file, AdditionalText additional) in ProjectFiles.Digests(project.AnalyzerOptions, cancellation))
        {
            _files[additional.Path] = file;
            _texts[file] = additional.GetText(cancellation)!;
        }
        Files = [.. _files.Values];
        Options = new FixOptions(
            DateYear.Parse(OptionReader.Read(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions, OptionNames.Year), []));
        _taxonomy = ProjectFiles.Taxonomy(project.AnalyzerOptions, cancellation).Taxonomy;
    }

    public IReadOnlyList<DigestFile> Files { get; }

    public FixOptions Options { get; }

    public static DigestProject Read(Project project, CancellationToken cancellation) => new(project, cancellation);

    /// <summary>The digest that a document is, or null.</summary>
    public DigestFile? FileOf(TextDocument document) => _files.TryGetValue(document.FilePath ?? document.Name, out DigestFile? file)
        ? file : null;

    /// <summary>What is in a digest, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings(DigestFile file) => (_findings ??= ProjectAnalysis.Inspect(Files, _taxonomy))[file];

    /// <summary>A digest's text after edits.</summary>
    public SourceText Apply(DigestFile file, IEnumerable<TextEdit> edits) => RoslynText.Apply(_texts[file], edits);

    /// <summary>The text of a digest as the editor has it.</summary>
    public SourceText TextOf(DigestFile file) => _texts[file];

    /// <summary>The finding that a diagnostic tells of, or null if the text has changed since.</summary>
    public Finding? Find(DigestFile file, Diagnostic diagnostic) => Findings(file).FirstOrDefault(finding =>
        finding.Rule.Id == diagnostic.Id && RoslynText.Span(finding.Span) == diagnostic.Location.SourceSpan
            && finding.Message == diagnostic.GetMessage(CultureInfo.InvariantCulture));

    /// <summary>A digest's text after all repairs of some rules.</summary>
    /// <param name="file">The digest.</param>
    /// <param name="rules">The rules' identifiers.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    /// <param name="scope">Where to repair; null for everywhere.</param>
    public SourceText FixAll(DigestFile file, IReadOnlyCollection<string> rules, CancellationToken cancellation,
        PaperGen.Text.TextSpan? scope = null)
    {
        FileContent repaired =
            DigestFixer.FixAll(Files, file, finding => rules.Contains(finding.Rule.Id), Options, _taxonomy, scope, cancellation).File.Text;
        SourceText text = _texts[file];
        return repaired.Equals(file.Text) ? text : SourceText.From(repaired.Text, text.Encoding, text.ChecksumAlgorithm);
    }

    /// <summary>The solution with another text in a digest, which may be a document of several projects.</summary>
    public static Solution WithText(Solution solution, TextDocument document, SourceText text)
    {
        foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(document.FilePath).Where(solution.ContainsAdditionalDocument)
            .Append(document.Id).Distinct())
            solution = solution.WithAdditionalDocumentText(id, text);
        return solution;
    }
}

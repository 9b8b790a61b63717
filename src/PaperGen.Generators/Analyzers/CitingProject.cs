using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analysis;
using PaperGen.Citations;
using PaperGen.Names;
using PaperGen.Options;

namespace PaperGen.Analyzers;

/// <summary>What the checks of all files of a project share: the papers that can be cited, and those that are.</summary>
internal sealed class CitingProject
{
    private readonly Compilation _compilation;
    private readonly PaperGenOptions _options;
    private readonly RuleSeverities _severities;
    private readonly Lazy<ProjectCatalog?> _catalog;
    private readonly Lazy<CitationResolver> _resolver;
    private readonly Lazy<string[]> _globalAliases;
    private readonly ConcurrentDictionary<string, bool> _cited = new(StringComparer.Ordinal);

    public CitingProject(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        _compilation = compilation;
        _options = PaperGenOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        _severities = OptionReader.Severities(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        _catalog = new Lazy<ProjectCatalog?>(() => ProjectCatalog.Of(options, cancellation));
        _resolver = new Lazy<CitationResolver>(() => new CitationResolver(
            _options.Namespace,
            Catalog is { } catalog ? PaperIndex.Of(catalog.Analysis.Catalog(cancellation).Catalog) : default,
            ReferencedCitations.Read(compilation, cancellation)));
        _globalAliases = new Lazy<string[]>(() => CitationReader.GlobalAliases(compilation, cancellation));
    }

    /// <summary>The project's own catalog; null without a digest.</summary>
    public ProjectCatalog? Catalog => _catalog.Value;

    public CitationResolver Resolver => _resolver.Value;

    public string[] GlobalAliases => _globalAliases.Value;

    public FindingReporter Reporter(Action<Diagnostic> report) => new(_severities, report);

    /// <summary>Notes that a paper is cited.</summary>
    public void Cite(FoundPaper paper)
    {
        if (paper.Catalog is null)
            _cited[paper.Paper.Id] = true;
    }

    /// <summary>Whether any file cites a paper of the project's own catalog.</summary>
    public bool IsCited(string id) => _cited.ContainsKey(id);

    /// <summary>Whether an attribute of the finished compilation cites a paper.</summary>
    public bool Cites(AttributeData data, FoundPaper paper) => CitationReader.IsCitation(data.AttributeClass)
        && data.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string text
        && Resolver.Find(new PaperName(CitationForm.Literal, text, "", "", null)) == paper;

    /// <summary>The class of papers that has a paper, with its namespace.</summary>
    public string ClassOf(FoundPaper paper) =>
        (paper.Catalog?.Class ?? GeneratedNames.PapersIn(_options.Namespace)).Replace("global::", "");

    /// <summary>How a citation names a paper by its member, as it is written at a place; null if the paper has no member.</summary>
    public string? TypedName(FoundPaper paper, SemanticModel model, int position)
    {
        if (_compilation.GetTypeByMetadataName(ClassOf(paper).Replace("@", "")) is not { } type)
            return null;
        string id = Identifiers.Escape(paper.Paper.Member);
        if (!type.GetMembers(paper.Paper.Member).IsEmpty)
            return "nameof(" + type.ToMinimalDisplayString(model, position) + "." + id + ")";
        return type.GetTypeMembers(PaperMember.Ids).FirstOrDefault() is { } ids && !ids.GetMembers(paper.Paper.Member).IsEmpty
            ? ids.ToMinimalDisplayString(model, position) + "." + id : null;
    }
}

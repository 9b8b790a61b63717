using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Citations;
using PaperGen.Clashes;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen;

/// <summary>Makes typed members of the digests in a project. Findings about digests come from the analyzers.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PaperGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ReadOptions(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Options);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ProjectFiles.Digest(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Files);

        var taxonomy = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ProjectFiles.Taxonomy(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .Collect()
            .Select(static (files, _) => ProjectTaxonomy.Of(files!).Taxonomy)
            .WithTrackingName(TrackingNames.Taxonomy);

        var digests = files
            .Combine(options.Select(static (options, _) => options.Docs))
            .Combine(taxonomy)
            .Select(static (pair, cancellation) => ReadDigest(pair.Left.Left!, pair.Left.Right, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Digests);

        var catalog = digests
            .Collect()
            .Combine(taxonomy.Select(static (taxonomy, _) => taxonomy.Topics))
            .Select(static (pair, _) => pair.Left.IsEmpty ? null : CatalogBuilder.Build(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Catalog);

        var names = context.CompilationProvider
            .Combine(catalog.Select(static (catalog, _) => catalog is not null))
            .Combine(options.Select(static (options, _) => options.Namespace))
            .Select(static (all, cancellation) => all.Left.Right
                ? new ClashFinder(all.Left.Left, all.Right, cancellation).Names() : OwnNames.Free)
            .WithTrackingName(TrackingNames.Names);

        var style = options
            .Combine(context.ParseOptionsProvider)
            .Combine(names)
            .Select(static (all, _) => Style(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Style);

        // Without the library generated code would be a flood of errors.
        catalog = catalog
            .Combine(names)
            .Select(static (pair, _) => pair.Right.HasLibrary ? pair.Left : null);

        var exists = catalog
            .Select(static (catalog, _) => catalog is not null);

        var globalUsing = exists
            .Combine(options)
            .Combine(context.ParseOptionsProvider)
            .Select(static (all, _) => all.Left.Left ? GlobalUsing.Namespace(all.Left.Right, all.Right) : null);

        var buckets = catalog
            .Combine(options)
            .SelectMany(static (pair, _) => pair.Left is null ? [] : MemberPlan.Buckets(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Members);

        var links = catalog
            .Combine(options)
            .Select(static (pair, _) => pair.Left is null
                ? default : LinkEmitter.Members(pair.Left, MemberPlan.HasProperties(pair.Right.Members, pair.Left.Papers.Count),
                    pair.Right.Docs != DocsMode.None))
            .WithTrackingName(TrackingNames.Links);

        var topics = catalog
            .Select(static (catalog, _) => catalog is null ? default : TopicEmitter.Members(catalog))
            .WithTrackingName(TrackingNames.Topics);

        var code = context.CompilationProvider
            .Combine(options.Select(static (options, _) => options.ProjectDirectory))
            .Select(static (pair, cancellation) => CitationReader.ReadAll(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.CitingCode);

        var references = context.CompilationProvider
            .Select(static (compilation, cancellation) => ReferencedCitations.Read(compilation, cancellation))
            .WithTrackingName(TrackingNames.ReferencedCitations);

        var index = catalog
            .Select(static (catalog, _) => catalog is null ? default : PaperIndex.Of(catalog))
            .WithTrackingName(TrackingNames.PaperIndex);

        var citationsAndLines = code.Combine(index).Combine(references).Combine(exists).Combine(style)
            .Select(static (all, _) => CitationSet.Resolve(
                all.Left.Left.Left.Left, all.Left.Left.Left.Right, all.Left.Left.Right, all.Left.Right, all.Right.Namespace));

        var citations = citationsAndLines
            .Select(static (all, _) => all.Citations)
            .WithTrackingName(TrackingNames.Citations);

        var lines = citationsAndLines
            .Select(static (all, _) => all.Lines)
            .WithTrackingName(TrackingNames.CitationLines);

        context.RegisterSourceOutput(exists.Combine(style),
            static (output, pair) => AddIf(output, pair.Left, CatalogEmitter.Papers, pair.Right));
        context.RegisterSourceOutput(catalog.Combine(style),
            static (output, pair) => AddIf(output, pair.Left is not null, style => CatalogEmitter.Table(style, pair.Left!), pair.Right));
        context.RegisterSourceOutput(buckets.Combine(style),
            static (output, pair) => Add(output, MemberEmitter.Emit(pair.Right, pair.Left)));
        context.RegisterSourceOutput(exists.Combine(links).Combine(style),
            static (output, pair) => AddIf(output, pair.Left.Left, style => LinkEmitter.Emit(style, pair.Left.Right), pair.Right));
        context.RegisterSourceOutput(exists.Combine(topics).Combine(style),
            static (output, pair) => AddIf(output, pair.Left.Left, style => TopicEmitter.Emit(style, pair.Left.Right), pair.Right));
        context.RegisterSourceOutput(citations.Select(static (citations, _) => citations is not null).Combine(style),
            static (output, pair) => AddIf(output, pair.Left, CitationEmitter.Class, pair.Right));
        context.RegisterSourceOutput(citations.Combine(style),
            static (output, pair) => AddIf(output, pair.Left is not null, style => CitationEmitter.Table(style, pair.Left!), pair.Right));
        context.RegisterSourceOutput(lines.Combine(style), static (output, pair) =>
            AddIf(output, pair.Left is { IsEmpty: false }, style => CitationEmitter.Lines(style, pair.Left!), pair.Right));
        context.RegisterSourceOutput(globalUsing, static (output, @namespace) => AddGlobalUsing(output, @namespace));
        context.RegisterSourceOutput(exists.Combine(index).Combine(style),
            static (output, pair) =>
                AddIf(output, pair.Left.Left && pair.Right.IsPublic, style => CitationEmitter.Catalog(style, pair.Left.Right), pair.Right));
    }

    private static DigestModel ReadDigest(DigestFile file, DocsMode docs, Taxonomy taxonomy, CancellationToken cancellation)
    {
        DigestSyntax syntax = InspectedDigest.Of(file.Text, cancellation).Syntax;
        bool keepAbstracts = docs == DocsMode.Full || (docs == DocsMode.Auto && syntax.Entries.Count <= MemberPlan.MaxFullDocs);
        return RecentDigests.Read(syntax, file.Path, file.Resource, keepAbstracts, taxonomy, cancellation);
    }

    private static EmitStyle Style(PaperGenOptions options, ParseOptions parse, OwnNames names) =>
        new(options.Namespace, options.IsPublic, HasNullable(parse), IsDocumented(parse)) { Names = names };

    private static PaperGenOptions ReadOptions(AnalyzerConfigOptionsProvider provider, ParseOptions parse)
    {
        PaperGenOptions options = PaperGenOptions.Read(provider.GlobalOptions);
        return IsDocumented(parse) ? options : options with { Docs = DocsMode.None };
    }

    /// <summary>
    /// A compiler that skips documentation comments, as builds do that write no documentation file, shows them to nobody. With abstracts in
    /// them they would be most of what it reads.
    /// </summary>
    private static bool IsDocumented(ParseOptions options) => options.DocumentationMode != DocumentationMode.None;

    private static bool HasNullable(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 };

    private static void AddIf(SourceProductionContext output, bool condition, Func<EmitStyle, GeneratedFile> emit, EmitStyle style)
    {
        if (condition)
            Add(output, emit(style));
    }

    private static void AddGlobalUsing(SourceProductionContext output, string? @namespace)
    {
        if (@namespace is not null)
            Add(output, GlobalUsing.Emit(@namespace));
    }

    private static void Add(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8));
}

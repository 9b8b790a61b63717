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

/// <summary>Generates typed members from the digests in a project. Findings about digests come from the analyzers.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PaperGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (provider, parse, _) => ReadOptions(provider, parse))
            .WithTrackingName(TrackingNames.Options);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (file, options, cancellation) => ProjectFiles.Digest(file, options, cancellation))
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Files);

        var taxonomy = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (file, options, cancellation) => ProjectFiles.Taxonomy(file, options, cancellation))
            .Where(static file => file is not null)
            .Collect()
            .Select(static (files, _) => ProjectTaxonomy.Of(files!).Taxonomy)
            .WithTrackingName(TrackingNames.Taxonomy);

        var digests = files
            .Combine(options.Select(static (options, _) => options.Docs))
            .Combine(taxonomy)
            .Select(static (file, docs, taxonomy, cancellation) => ReadDigest(file!, docs, taxonomy, cancellation))
            .WithTrackingName(TrackingNames.Digests);

        var allPapers = digests
            .Collect()
            .Combine(taxonomy.Select(static (taxonomy, _) => taxonomy.Topics))
            .Select(static (digests, topics, _) => digests.IsEmpty ? null : CatalogBuilder.Build(digests, topics))
            .WithTrackingName(TrackingNames.Catalog);

        var names = context.CompilationProvider
            .Combine(allPapers.Select(static (catalog, _) => catalog is not null))
            .Combine(options.Select(static (options, _) => options.Namespace))
            .Select(static (compilation, exists, @namespace, cancellation) => exists
                ? new ClashFinder(compilation, @namespace, cancellation).Names() : OwnNames.Free)
            .WithTrackingName(TrackingNames.Names);

        var style = options
            .Combine(context.ParseOptionsProvider)
            .Combine(names)
            .Select(static (options, parse, names, _) => Style(options, parse, names))
            .WithTrackingName(TrackingNames.Style);

        // Without the library nothing is generated, as it would be a flood of errors.
        var catalog = allPapers
            .Combine(names)
            .Select(static (catalog, names, _) => names.HasLibrary ? catalog : null);

        var hasCatalog = catalog
            .Select(static (catalog, _) => catalog is not null);

        var globalUsing = hasCatalog
            .Combine(options)
            .Combine(context.ParseOptionsProvider)
            .Select(static (hasCatalog, options, parse, _) => hasCatalog ? GlobalUsing.Namespace(options, parse) : null);

        // Members are spread over files, so that an edit writes one of them anew.
        var buckets = catalog
            .Combine(options)
            .SelectMany(static (catalog, options, _) => catalog is null ? [] : MemberPlan.Buckets(catalog, options))
            .WithTrackingName(TrackingNames.Members);

        var links = catalog
            .Combine(options)
            .Select(static (catalog, options, _) => catalog is null
                ? default : LinkEmitter.Members(catalog, MemberPlan.HasProperties(options.Members, catalog.Papers.Count),
                    options.Docs != DocsMode.None))
            .WithTrackingName(TrackingNames.Links);

        var topics = catalog
            .Select(static (catalog, _) => catalog is null ? default : TopicEmitter.Members(catalog))
            .WithTrackingName(TrackingNames.Topics);

        var citingCode = context.CompilationProvider
            .Combine(options.Select(static (options, _) => options.ProjectDirectory))
            .Select(static (compilation, directory, cancellation) => CitationReader.ReadAll(compilation, directory, cancellation))
            .WithTrackingName(TrackingNames.CitingCode);

        var references = context.CompilationProvider
            .Select(static (compilation, cancellation) => ReferencedCitations.Read(compilation, cancellation))
            .WithTrackingName(TrackingNames.ReferencedCitations);

        var paperIndex = catalog
            .Select(static (catalog, _) => catalog is null ? default : PaperIndex.Of(catalog))
            .WithTrackingName(TrackingNames.PaperIndex);

        var citationsAndLines = citingCode.Combine(paperIndex).Combine(references).Combine(hasCatalog).Combine(style)
            .Select(static (code, index, references, hasCatalog, style, _) =>
                CitationSet.Resolve(code, index, references, hasCatalog, style.Namespace));

        var citations = citationsAndLines
            .Select(static (all, _) => all.Citations)
            .WithTrackingName(TrackingNames.Citations);

        var lines = citationsAndLines
            .Select(static (all, _) => all.Lines)
            .WithTrackingName(TrackingNames.CitationLines);

        context.RegisterSourceOutput(hasCatalog.Combine(style),
            static (output, hasCatalog, style) => AddIf(output, hasCatalog, () => CatalogEmitter.Papers(style)));
        context.RegisterSourceOutput(catalog.Combine(style),
            static (output, catalog, style) => AddIf(output, catalog is not null, () => CatalogEmitter.Table(style, catalog!)));
        context.RegisterSourceOutput(buckets.Combine(style),
            static (output, bucket, style) => Add(output, MemberEmitter.Emit(style, bucket)));
        context.RegisterSourceOutput(hasCatalog.Combine(links).Combine(style),
            static (output, hasCatalog, links, style) => AddIf(output, hasCatalog, () => LinkEmitter.Emit(style, links)));
        context.RegisterSourceOutput(hasCatalog.Combine(topics).Combine(style),
            static (output, hasCatalog, topics, style) => AddIf(output, hasCatalog, () => TopicEmitter.Emit(style, topics)));
        context.RegisterSourceOutput(citations.Select(static (citations, _) => citations is not null).Combine(style),
            static (output, hasCitations, style) => AddIf(output, hasCitations, () => CitationEmitter.Class(style)));
        context.RegisterSourceOutput(citations.Combine(style),
            static (output, citations, style) =>
                AddIf(output, citations is not null, () => CitationEmitter.Table(style, citations!)));
        context.RegisterSourceOutput(lines.Combine(style),
            static (output, lines, style) =>
                AddIf(output, lines is { IsEmpty: false }, () => CitationEmitter.Lines(style, lines!)));
        context.RegisterSourceOutput(globalUsing, static (output, @namespace) => AddGlobalUsing(output, @namespace));
        context.RegisterSourceOutput(hasCatalog.Combine(paperIndex).Combine(style),
            static (output, hasCatalog, index, style) =>
                AddIf(output, hasCatalog && style.IsPublic, () => CitationEmitter.Catalog(style, index)));
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
    /// Documentation comments are left out where the compiler skips them, as in builds that write no documentation file: with abstracts in
    /// them they would be most of the text that it reads.
    /// </summary>
    private static bool IsDocumented(ParseOptions options) => options.DocumentationMode != DocumentationMode.None;

    private static bool HasNullable(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 };

    private static void AddIf(SourceProductionContext output, bool condition, Func<GeneratedFile> emit)
    {
        if (condition)
            Add(output, emit());
    }

    private static void AddGlobalUsing(SourceProductionContext output, string? @namespace)
    {
        if (@namespace is not null)
            Add(output, GlobalUsing.Emit(@namespace));
    }

    private static void Add(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8));
}

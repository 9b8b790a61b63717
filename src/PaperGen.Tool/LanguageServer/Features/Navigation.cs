using PaperGen.CSharp;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>From names to what they mean, and from papers and topics to where they are named.</summary>
internal static class Navigation
{
    /// <summary>Where the paper or topic stands that is named at a place.</summary>
    public static IReadOnlyList<Location> Definition(DocumentContext context, int offset) => DocumentPlace.At(context, offset) switch
    {
        { Kind: PlaceKind.Topic } topic => Declarations(context, topic.Text),
        { Kind: PlaceKind.Paper } named when context.Papers.Find(named.Text) is >= 0 and var paper => [TitleOf(context, paper)],
        { Kind: PlaceKind.Macro } macro => [.. MacroDefinitions(context, macro.Text)],
        // Of an entry that is another one's paper, the one that is kept.
        { Kind: PlaceKind.Entry } entry when context.Papers.Of(context.Digest!, entry.Entry) is >= 0 and var paper =>
            [TitleOf(context, paper)],
        _ => [],
    };

    /// <summary>Where the paper or topic at a place is named.</summary>
    public static IReadOnlyList<Location> References(DocumentContext context, int offset, bool includesDeclaration) =>
        DocumentPlace.At(context, offset) switch
        {
            { Kind: PlaceKind.Topic } topic =>
                [.. includesDeclaration ? Declarations(context, topic.Text) : [], .. TopicUses(context, topic.Text)],
            { Kind: PlaceKind.Paper } named when context.Papers.Find(named.Text) is >= 0 and var paper =>
                OfPaper(context, paper, includesDeclaration),
            { Kind: PlaceKind.Macro } macro =>
                [.. includesDeclaration ? MacroDefinitions(context, macro.Text) : [], .. MacroUses(context, macro.Text)],
            { Kind: PlaceKind.Entry or PlaceKind.Key } entry when context.Papers.Of(context.Digest!, entry.Entry) is >= 0 and var paper =>
                OfPaper(context, paper, includesDeclaration),
            _ => [],
        };

    /// <summary>
    /// Where digests of the project name a paper: as what supersedes another one, or as what an entry of a bibliography takes fields from.
    /// </summary>
    public static IEnumerable<(DigestFile File, TextSpan Span)> Mentions(DocumentContext context, int paper)
    {
        foreach (DigestFile file in context.Project.Digests)
        {
            DigestSyntax syntax = ProjectSnapshot.SyntaxOf(file, context.Cancellation);
            // A key is one of its own file.
            if (syntax is BibTeXSyntax bibliography && context.Papers.All[paper].Title.File.Resource == file.Resource)
            {
                foreach ((TextSpan span, string key) in BibTeXNames.References(bibliography))
                {
                    if (key.Equals(context.Papers.All[paper].Paper.Id, StringComparison.OrdinalIgnoreCase))
                        yield return (file, span);
                }
            }
            for (int i = 0; i < syntax.Entries.Count; i++)
            {
                if (context.Papers.EntryOf(file, i)?.SupersededBy is not { } name || context.Papers.Find(name) != paper)
                    continue;
                var decoded = new DecodedEntry(syntax.Text, syntax.Entries[i]);
                foreach ((PaperField field, TextSpan span) in MetadataReader.Of(decoded, null).Texts)
                {
                    if (field == PaperField.SupersededBy)
                        yield return (file, decoded.ToFile(span));
                }
            }
        }
    }

    private static IEnumerable<Location> MacroDefinitions(DocumentContext context, string name) => context.Syntax is BibTeXSyntax syntax
        ? BibTeXNames.Macros(syntax).Where(macro => macro.Name == name)
        .Select(macro => new Location(context.Uri, context.RangeOf(macro.Span))) : [];

    private static IEnumerable<Location> MacroUses(DocumentContext context, string name) => context.Syntax is BibTeXSyntax syntax
        ? BibTeXNames.MacroUses(syntax).Where(macro => macro.Name == name)
        .Select(macro => new Location(context.Uri, context.RangeOf(macro.Span))) : [];

    private static Location[] OfPaper(DocumentContext context, int paper, bool includesDeclaration) =>
    [
        .. includesDeclaration ? [TitleOf(context, paper)] : Array.Empty<Location>(),
        .. Mentions(context, paper).Select(place => context.LocationOf(place.File, place.Span)),
        .. CodeUses.Of(context, paper)
            .Select(found => new Location(context.UriOf(found.File.Path), context.LinesOf(found.File.Text).RangeOf(found.Use.Span))),
    ];

    private static Location TitleOf(DocumentContext context, int paper) =>
        context.LocationOf(context.Papers.All[paper].Title.File, context.Papers.All[paper].Title.Span);

    private static Location[] Declarations(DocumentContext context, string name) =>
        [.. context.Project.Taxonomies.SelectMany(file => file.Value.Syntax.Topics
        .Where(topic => topic.Name.Span.Length > 0 && IsTopic(context, topic.Name.Text, name))
        .Select(topic => new Location(context.UriOf(file.Key), context.LinesOf(file.Value.Text.Text).RangeOf(topic.Name.Span))))];

    private static IEnumerable<Location> TopicUses(DocumentContext context, string name)
    {
        foreach ((string path, TaxonomyFile file) in context.Project.Taxonomies)
        {
            foreach (TopicSyntax topic in file.Syntax.Topics)
            {
                if (topic.Parent is { } parent && IsTopic(context, parent.Text, name))
                    yield return new Location(context.UriOf(path), context.LinesOf(file.Text.Text).RangeOf(parent.Span));
            }
        }
        foreach (DigestFile file in context.Project.Digests)
        {
            DigestSyntax syntax = ProjectSnapshot.SyntaxOf(file, context.Cancellation);
            foreach (EntrySyntax entry in syntax.Entries.Where(static entry => entry.Has(PaperField.Topics)))
            {
                var decoded = new DecodedEntry(syntax.Text, entry);
                foreach (TextSpan span in MetadataReader.Of(decoded, null).Topics)
                {
                    if (IsTopic(context, CollapsedText.Of(decoded.Text, span), name))
                        yield return context.LocationOf(file, decoded.ToFile(span));
                }
            }
        }
        int index = context.Project.Taxonomy.Taxonomy.Find(name);
        string? member = index < 0
            ? null : context.Papers.Catalog.Topics.FirstOrDefault(
                topic => topic.Id == context.Project.Taxonomy.Taxonomy.Topics[index].Id)?.MemberName;
        foreach (CodeFile file in member is null ? [] : CodeUses.All(context))
        {
            foreach (PaperUse use in file.Uses)
            {
                if (use.Kind == PaperUseKind.Topic && use.Name == member)
                    yield return new Location(context.UriOf(file.Path), context.LinesOf(file.Text).RangeOf(use.Span));
            }
        }
    }

    private static bool IsTopic(DocumentContext context, string written, string name)
    {
        Taxonomy taxonomy = context.Project.Taxonomy.Taxonomy;
        return taxonomy.Find(written) is var index && index >= 0 ? index == taxonomy.Find(name) : written == name;
    }
}

using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>Papers and topics as symbols: of a document, and of the workspace by title, member and id.</summary>
internal static class Symbols
{
    private const int Property = 7;
    private const int Namespace = 3;

    /// <summary>More than anybody reads; the query has to say more.</summary>
    private const int MaxFound = 500;

    public static IReadOnlyList<DocumentSymbol> OfDocument(DocumentContext context)
    {
        if (context.Taxonomy is { } taxonomy)
            return [.. taxonomy.Syntax.Topics.Where(static topic => topic.Name.Span.Length > 0).Select(topic => OfTopic(context, topic))];
        if (context.Syntax is not { } syntax)
            return [];
        var symbols = new List<DocumentSymbol>();
        for (int i = 0; i < syntax.Entries.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            EntrySyntax entry = syntax.Entries[i];
            if (entry.Span.Length == 0)
                continue;
            int paper = context.Papers.Of(context.Digest!, i);
            string title = context.Papers.EntryOf(context.Digest!, i)?.Title is { Length: > 0 } text ? text : "(no title)";
            symbols.Add(new DocumentSymbol(title, paper < 0 ? null : "Papers." + context.Papers.All[paper].Paper.Member, Property,
                context.RangeOf(entry.Span), context.RangeOf(entry.Anchor)));
        }
        return symbols;
    }

    /// <summary>
    /// The papers of the workspace whose title, member or id holds the words of a query, whatever the case; all for an empty one.
    /// </summary>
    public static IReadOnlyList<WorkspaceSymbol> Find(
        string query, ServerState state, WorkspaceProjects projects, CancellationToken cancellation)
    {
        string[] words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var symbols = new List<WorkspaceSymbol>();
        foreach (ProjectSnapshot project in projects.All(state, cancellation))
        {
            foreach (PlacedPaper paper in project.Papers(cancellation).All)
            {
                PaperModel model = paper.Paper;
                if (!Array.TrueForAll(words, word => Has(model.Entry.Title, word) || Has(model.Member, word) || Has(model.Id, word)))
                    continue;
                string path = project.PathOf(paper.Title.File);
                string uri = state.Documents.GetValueOrDefault(path)?.Uri ?? DocumentUri.Of(path);
                symbols.Add(new WorkspaceSymbol(model.Entry.Title.Length > 0
                    ? model.Entry.Title : model.Id, Property, "Papers." + model.Member,
                    new Location(uri, DocumentLines.Of(paper.Title.File.Text.Text, state.Encoding).RangeOf(paper.Title.Span))));
                if (symbols.Count == MaxFound)
                    return symbols;
            }
        }
        return symbols;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static DocumentSymbol OfTopic(DocumentContext context, TopicSyntax topic)
    {
        IEnumerable<TextSpan> spans = topic.Phrases.Select(static phrase => phrase.Span).Append(topic.Name.Span)
            .Concat(new[] { topic.Id, topic.Parent }.OfType<NameSyntax>().Select(static name => name.Span));
        var extent = TextSpan.FromBounds(topic.Name.Span.Start, Math.Max(topic.Name.Span.End, spans.Max(static span => span.End)));
        return new DocumentSymbol(topic.Name.Text, topic.Parent?.Text, Namespace, context.RangeOf(extent),
            context.RangeOf(topic.Name.Span));
    }
}

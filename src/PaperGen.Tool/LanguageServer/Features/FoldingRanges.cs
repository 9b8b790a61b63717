using PaperGen.Syntax;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What can be folded: entries, topics, and the text of the page around the papers.</summary>
internal static class FoldingRanges
{
    public static IReadOnlyList<FoldingRange> Of(DocumentContext context)
    {
        var ranges = new List<FoldingRange>();
        if (context.Taxonomy is not null)
        {
            foreach (DocumentSymbol topic in Symbols.OfDocument(context))
                Add(topic.Range.Start.Line, topic.Range.End.Line, null);
        }
        if (context.Syntax is not { } syntax)
            return ranges;
        foreach (EntrySyntax entry in syntax.Entries)
            Add(Line(entry.Span.Start), Line(entry.Span.End), null);
        int first = -1, last = -1;
        foreach (DigestNode node in syntax.Nodes)
        {
            if (node.Kind is DigestNodeKind.Furniture or DigestNodeKind.Comment && syntax.EntryAt(node.Span.Start) is null)
            {
                first = first < 0 ? Line(node.Span.Start) : first;
                last = Line(node.Span.End);
                continue;
            }
            Add(first, last, "comment");
            first = -1;
        }
        Add(first, last, "comment");
        return ranges;

        int Line(int offset) => context.Lines.PositionOf(offset).Line;

        void Add(int start, int end, string? kind)
        {
            if (start >= 0 && end > start)
                ranges.Add(new FoldingRange(start, end, kind));
        }
    }
}

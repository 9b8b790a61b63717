using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>The addresses of a digest, also broken ones, which lead where they were meant to; arXiv identifiers and DOIs.</summary>
internal static class DocumentLinks
{
    public static IReadOnlyList<DocumentLink> Of(DocumentContext context)
    {
        var links = new List<DocumentLink>();
        if (context.Syntax is not { } syntax)
            return links;
        foreach (EntrySyntax entry in syntax.Entries)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var decoded = new DecodedEntry(syntax.Text, entry);
            var taken = new SpanSet();
            foreach ((PaperField field, TextSpan span) in MetadataReader.Of(decoded, null).Texts)
            {
                string value = CollapsedText.Of(decoded.Text, span);
                string? address = field switch
                {
                    PaperField.ArxivId => "https://arxiv.org/abs/" + value,
                    // The field may hold a whole address.
                    PaperField.Doi => IdentifierText.DoiAddress(IdentifierText.Doi(value) ?? value),
                    _ => null,
                };
                if (address is not null)
                    Add(address, decoded.ToFile(span), null);
            }
            foreach (FoundLink link in LinkReader.Read(decoded))
                Add(link.Url, decoded.ToFile(link.Span), link.IsRepaired ? link.Url + " (repaired)" : null);

            void Add(string address, TextSpan span, string? tooltip)
            {
                // What no program can open is no link.
                if (span.Length > 0 && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && taken.TryAdd(span))
                    links.Add(new DocumentLink(context.RangeOf(span), uri.AbsoluteUri, tooltip));
            }
        }
        return [.. links.OrderBy(static link => link.Range.Start.Line).ThenBy(static link => link.Range.Start.Character)];
    }
}

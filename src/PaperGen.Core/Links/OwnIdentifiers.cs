using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>
/// The arXiv identifier and the DOI that a paper's own <c>links:</c> lines name, where <c>arxiv:</c> and <c>doi:</c> say nothing. An
/// abstract never tells: what it cites is another paper. Nor do two different ones.
/// </summary>
internal static class OwnIdentifiers
{
    /// <summary>Adds what the links of an entry tell, as texts of the table.</summary>
    public static void AddTo(List<(PaperField Field, TextSpan Span)> texts, DecodedEntry entry, List<FoundLink> links)
    {
        if (!entry.Syntax.Has(PaperField.Links))
            return;
        TextSpan[] lists =
            [.. entry.Fields.Where(static field => field.Field == PaperField.Links).Select(static field => field.Span)
                .OrderBy(static span => span)];
        // Of all lines at once, as they are one list.
        Add(PaperField.ArxivId, IdentifierText.ArxivRange);
        Add(PaperField.Doi, IdentifierText.DoiRange);

        void Add(PaperField field, Range range)
        {
            if (texts.Exists(text => text.Field == field))
                return;
            TextSpan own = default;
            string? identifier = null;
            foreach (FoundLink link in links)
            {
                string text = entry.Text.Substring(link.Span.Start, link.Span.Length);
                range(text, out int start, out int length);
                if (start < 0 || !IsIn(link.Span))
                    continue;
                string found = IdentifierText.WithoutVersion(text.Substring(start, length));
                if (identifier is not null && !found.Equals(identifier, StringComparison.OrdinalIgnoreCase))
                    return;
                if (identifier is null)
                    own = new TextSpan(link.Span.Start + start, length);
                identifier = found;
            }
            if (identifier is not null)
                texts.Add((field, own));
        }

        // The list that begins last before the link.
        bool IsIn(TextSpan link)
        {
            int low = InOrder.CountTo(lists, link.Start, static list => list);
            return low > 0 && lists[low - 1].Contains(link);
        }
    }

    private delegate void Range(string text, out int start, out int length);
}

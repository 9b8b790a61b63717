using PaperGen.Internal;
using PaperGen.Links;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Tests;

/// <summary>
/// "Every non-blank character of the file belongs to exactly one node, and whatever does not reach the catalog, comments excepted, carries
/// a diagnostic", for the tests and for fuzzing.
/// </summary>
internal static class DigestAccounting
{
    /// <summary>What of it does not hold for a text, or null.</summary>
    public static string? Violation(string text) => Violation(DigestParser.Parse(text));

    public static string? Violation(DigestSyntax syntax)
    {
        string text = syntax.Text;
        var problems = new List<DigestProblem>(syntax.Problems);
        // Topics of a text are no part of it; those of a metadata line are.
        bool namesTopics = syntax.Entries.Any(static entry => entry.Has(PaperField.Topics));
        DigestModel model =
            EntryReader.Read(syntax, "a", "a", keepAbstracts: true, namesTopics ? BuiltInTaxonomy.Taxonomy : null, problems);
        if (syntax.Entries.Count != model.Entries.Count)
            return "entries were lost on their way to the model";

        int end = 0;
        foreach (DigestNode node in syntax.Nodes)
        {
            if (node.Span.Start < end)
                return $"{node} overlaps the node before it";
            if (node.Span.Length == 0)
                return $"{node} is empty";
            if (!IsBlank(text, end, node.Span.Start))
                return $"text before {node} is in no node";
            end = node.Span.End;
            if (end > text.Length)
                return $"{node} ends behind the text";
            if (IsAsciiSpace(text[node.Span.Start]) || IsAsciiSpace(text[end - 1]))
                return $"{node} begins or ends with white space";
            if (!ReachesTheCatalog(syntax, model, node) && !problems.Exists(problem => problem.Span.IntersectsWith(node.Span)))
                return $"no problem says why {node} does not reach the catalog";
        }
        if (!IsBlank(text, end, text.Length))
            return "text at the end is in no node";
        return problems.Exists(problem => problem.Span.End > text.Length) ? "a problem ends behind the text" : null;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }
        return true;
    }

    private static bool IsAsciiSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    private static string Text(DigestSyntax syntax, TextSpan span) => syntax.Text.Substring(span.Start, span.Length);

    /// <summary>ASCII white space to one space, by other means than the product's.</summary>
    private static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\v', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the entries' values hold what the node says. A comment need not.</summary>
    private static bool ReachesTheCatalog(DigestSyntax syntax, DigestModel model, DigestNode node)
    {
        switch (node.Kind)
        {
            case DigestNodeKind.Comment:
                return true;
            case DigestNodeKind.Title:
                return Enumerable.Range(0, model.Entries.Count).Any(i => syntax.Entries[i].Title.Any(piece => piece.Span == node.Span
                    && model.Entries[i].Title.Contains(Collapse(piece.Literal ?? Text(syntax, node.Span)), StringComparison.Ordinal)));
            case DigestNodeKind.Abstract:
                return Enumerable.Range(0, model.Entries.Count).Any(i => syntax.Entries[i].Abstract.Any(piece => piece.Span == node.Span
                    && model.Entries[i].Abstract!.Contains(Collapse(piece.Literal ?? Text(syntax, node.Span)), StringComparison.Ordinal)));
            case DigestNodeKind.Mark:
                return true;
            case DigestNodeKind.Value:
                return syntax.Entries.Any(
                    entry => entry.Fields.Any(field => field.Pieces.Any(piece => piece.Span.OverlapsWith(node.Span))));
            case DigestNodeKind.Metadata:
                for (int i = 0; i < syntax.Entries.Count; i++)
                {
                    foreach (FieldSyntax line in syntax.Entries[i].Named)
                    {
                        if (line.NameSpan.Start == node.Span.Start)
                            return line.Span.Length > 0 && IsUsed(syntax, model.Entries[i], line);
                    }
                }
                return false;
            default:
                return false;
        }
    }

    private static bool IsUsed(DigestSyntax syntax, EntryModel entry, FieldSyntax line)
    {
        string value = Text(syntax, line.Span);
        switch (line.Field)
        {
            case PaperField.Id:
                return entry.ExplicitId == value;
            case PaperField.Topics:
                // Two names of one id are one topic, with the evidence of the first.
                return entry.Topics.Any(topic => value.Contains(topic.Evidence.Split(' ')[0], StringComparison.Ordinal)
                    || Names.MemberName.Slug(value).Contains(topic.Id, StringComparison.Ordinal));
            case PaperField.Links:
                var links = new List<FoundLink>();
                LinkReader.Read(syntax.Text, line.Span, links);
                return links.Count > 0 && entry.Links.Count > 0;
            case PaperField.Authors:
                return value.Trim(';', ',', ' ').Length > 0 && entry.Texts.Any(text => text.Field == PaperField.Authors);
            case PaperField.Date:
                return entry.Date.Year != 0;
            case PaperField.Status:
                return entry.Status != 0 || value.Equals("active", StringComparison.OrdinalIgnoreCase);
            default:
                // The value is a stretch of the entry, by its bytes.
                int start = System.Text.Encoding.UTF8.GetByteCount(syntax.Text.AsSpan(0, line.Span.Start));
                int length = System.Text.Encoding.UTF8.GetByteCount(value);
                return entry.Texts.SelectMany(static text => text.Pieces)
                    .Any(piece => entry.Start + piece.Range.Start >= start && entry.Start + piece.Range.End <= start + length);
        }
    }
}

using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What is at a place of a document.</summary>
internal enum PlaceKind
{
    /// <summary>An entry, and nothing that has a meaning of its own.</summary>
    Entry,

    /// <summary>The key of a metadata line.</summary>
    Key,

    /// <summary>The name of a topic.</summary>
    Topic,

    /// <summary>What another paper is called by.</summary>
    Paper,

    /// <summary>The identifier of a rule, in a comment.</summary>
    Rule,

    /// <summary>The name of a macro of a bibliography.</summary>
    Macro,
}

/// <summary>What is at a place of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The name, key or identifier.</param>
/// <param name="Entry">The entry that it is in; -1 for none.</param>
internal readonly record struct DocumentPlace(PlaceKind Kind, TextSpan Span, string Text, int Entry)
{
    /// <summary>What is at a place; null if nothing is there that has a meaning.</summary>
    public static DocumentPlace? At(DocumentContext context, int offset)
    {
        if (context.Taxonomy is { } taxonomy)
            return InTaxonomy(taxonomy, offset);
        if (context.Code is not null)
            return CodeUses.At(context, offset);
        if (context.Syntax is not { } syntax)
            return null;
        if (RuleAt(syntax, offset) is { } rule)
            return rule;
        int index = context.EntryIndexAt(offset);
        if (syntax is BibTeXSyntax bibliography && InBibliography(bibliography, index, offset) is { } name)
            return name;
        return index < 0 ? null : InEntry(syntax, index, offset);
    }

    private static DocumentPlace? InBibliography(BibTeXSyntax syntax, int index, int offset)
    {
        foreach ((TextSpan span, string key) in BibTeXNames.References(syntax))
        {
            if (Touches(span, offset))
                return new DocumentPlace(PlaceKind.Paper, span, key, index);
        }
        foreach ((TextSpan span, string name) in BibTeXNames.MacroUses(syntax)
            .Concat(BibTeXNames.Macros(syntax).Select(static macro => (macro.Span, macro.Name))))
        {
            if (Touches(span, offset))
                return new DocumentPlace(PlaceKind.Macro, span, name, index);
        }
        return null;
    }

    private static DocumentPlace InEntry(DigestSyntax syntax, int index, int offset)
    {
        EntrySyntax entry = syntax.Entries[index];
        foreach (FieldSyntax field in entry.Named)
        {
            if (Touches(field.NameSpan, offset))
                return new DocumentPlace(PlaceKind.Key, field.NameSpan, field.Name, index);
        }
        var decoded = new DecodedEntry(syntax.Text, entry);
        var metadata = MetadataReader.Of(decoded, null);
        foreach (TextSpan topic in metadata.Topics)
        {
            if (Touches(decoded.ToFile(topic), offset))
                return new DocumentPlace(PlaceKind.Topic, decoded.ToFile(topic), CollapsedText.Of(decoded.Text, topic), index);
        }
        foreach ((PaperField kind, TextSpan span) in metadata.Texts)
        {
            if (kind == PaperField.SupersededBy && Touches(decoded.ToFile(span), offset))
                return new DocumentPlace(PlaceKind.Paper, decoded.ToFile(span), CollapsedText.Of(decoded.Text, span), index);
        }
        return new DocumentPlace(PlaceKind.Entry, entry.Anchor, "", index);
    }

    private static DocumentPlace? RuleAt(DigestSyntax syntax, int offset)
    {
        DigestNode comment = syntax.NodesIn(TextSpan.FromBounds(Math.Max(0, LineStart(syntax.Text, offset)), offset + 1))
            .FirstOrDefault(node => node.Kind == DigestNodeKind.Comment && Touches(node.Span, offset));
        if (comment.Kind != DigestNodeKind.Comment)
            return null;
        int start = Math.Min(offset, comment.Span.End);
        while (start > comment.Span.Start && char.IsAsciiLetterOrDigit(syntax.Text[start - 1]))
            start--;
        int end = start;
        while (end < comment.Span.End && char.IsAsciiLetterOrDigit(syntax.Text[end]))
            end++;
        string word = syntax.Text[start..end];
        return word.Length > 1 && RuleNames.Resolve(word).Count == 1
            ? new DocumentPlace(PlaceKind.Rule, TextSpan.FromBounds(start, end), RuleNames.Resolve(word)[0], -1) : null;
    }

    private static DocumentPlace? InTaxonomy(TaxonomyFile file, int offset)
    {
        foreach (TopicSyntax topic in file.Syntax.Topics)
        {
            foreach (NameSyntax? name in (NameSyntax?[])[topic.Name, topic.Id, topic.Parent])
            {
                if (name is { } known && Touches(known.Span, offset))
                    return new DocumentPlace(PlaceKind.Topic, known.Span, name == topic.Parent ? known.Text : topic.Name.Text, -1);
            }
        }
        return null;
    }

    /// <summary>Whether a place is in a span or at its end, where a cursor is when the last character was written.</summary>
    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;

    private static int LineStart(string text, int offset) => offset == 0
        ? 0 : text.LastIndexOf('\n', Math.Min(offset, text.Length) - 1) + 1;
}

using System.Globalization;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Topics;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What can be written at a place: keys of metadata, topics, statuses, types, papers, rules.</summary>
internal static class Completions
{
    private const int Keyword = 14, Value = 12, EnumMember = 20, Reference = 18, Property = 10;
    private const string SupersededBy = "superseded by ";

    public static CompletionList At(DocumentContext context, int offset)
    {
        TextSpan line = context.Lines.SpanOf(context.Lines.PositionOf(offset).Line);
        string before = context.Text[line.Start..offset];
        IReadOnlyList<CompletionItem> items = context.Taxonomy is not null ? InTaxonomy(context, before, line, offset)
            : context.Code is not null ? InCode(context, offset)
            : context.Digest is null ? []
            : context.Syntax is BibTeXSyntax bibliography ? InBibliography(context, bibliography, before, line, offset)
            : before.TrimStart().StartsWith("//", StringComparison.Ordinal) ? InComment(context, before, line, offset)
            : before.IndexOf(':', StringComparison.Ordinal) is >= 0
            and var colon ? OfValue(context, before[..colon].Trim(), line.Start + colon + 1, line, offset)
            : Keys(context, line, offset);
        return new CompletionList(IsIncomplete: false, items);
    }

    /// <summary>The ids of papers, in a string that names one.</summary>
    private static IReadOnlyList<CompletionItem> InCode(DocumentContext context, int offset)
    {
        if (CodeUses.IdAt(context, offset) is not { } use
            || context.Text.AsSpan(use.Span.Start, offset - use.Span.Start).ContainsAny('\r', '\n'))
            return [];
        // A string without its end goes to the end of the line, and what follows the cursor is no part of it.
        int end = use.Span.End < context.Text.Length && context.Text[use.Span.End] == '"' ? use.Span.End : offset;
        return [.. context.Papers.All.Select((PlacedPaper paper, int index) => Item(context, paper.Paper.Id, Reference,
            paper.Paper.Entry.Title, null, use.Span.Start, end, Renames.Literal(paper.Paper.Id, use.IsVerbatim), index))];
    }

    /// <summary>The names of fields, and behind their signs of equality keys and macros.</summary>
    private static IReadOnlyList<CompletionItem> InBibliography(
        DocumentContext context, BibTeXSyntax syntax, string before, TextSpan line, int offset)
    {
        int sign = before.IndexOf('=', StringComparison.Ordinal);
        int start = offset;
        if (sign < 0)
        {
            start = Skip(context.Text, line.Start, offset);
            if (before.Contains('@', StringComparison.Ordinal) || before.Contains('}', StringComparison.Ordinal)
                || context.EntryIndexAt(offset) < 0 || before.AsSpan().Trim().Contains(' '))
                return [];
            return [.. syntax.Library.Syntax.Items.Where(static item => !item.IsString).SelectMany(static item => item.Fields)
                .Select(static field => field.Name).Concat(MetadataHelp.BibTeXFields)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select((name, index) => Item(context, name, Property, null, null, start, offset, name, index))];
        }
        if (BibTeXNames.IsReference(before[..sign].Trim().ToLowerInvariant()))
        {
            while (start > line.Start + sign + 1 && context.Text[start - 1] is not ('{' or '"' or '=' or ' '))
                start--;
            return [.. syntax.Library.Syntax.Items.Where(static item => !item.IsString && item.Key.Length > 0)
                .Select((item, index) => Item(context, item.Key, Reference, item.Type, null, start, offset, item.Key, index))];
        }
        while (start > line.Start + sign + 1 && (char.IsLetterOrDigit(context.Text[start - 1]) || context.Text[start - 1] is '_' or '-'))
            start--;
        // A macro is by itself, and not inside braces.
        return context.Text[(line.Start + sign + 1)..start].AsSpan().ContainsAny('{', '"')
            ? [] : [.. BibTeXNames.Macros(syntax).Select(static macro => (macro.Name, (string?)macro.Value))
            .Concat(BibTeXNames.Months.Select(static month => (month, (string?)null)))
            .DistinctBy(static macro => macro.Item1, StringComparer.Ordinal)
            .Select((macro, index) => Item(context, macro.Item1, EnumMember, macro.Item2, null, start, offset, macro.Item1, index))];
    }

    private static IReadOnlyList<CompletionItem> OfValue(DocumentContext context, string key, int start, TextSpan line, int offset)
    {
        switch (MetadataKeys.Find(key, 0, key.Length, ignoreCase: true))
        {
            case PaperField.Topics:
                int separator = context.Text.LastIndexOfAny([',', ';'], offset - 1, offset - start);
                return Topics(context, Skip(context.Text, separator < 0 ? start : separator + 1, offset),
                    ItemEnd(context.Text, offset, line.End));
            case PaperField.Status:
                int value = Skip(context.Text, start, offset);
                string written = context.Text[value..offset];
                return written.StartsWith(SupersededBy, StringComparison.OrdinalIgnoreCase)
                    ? Papers(context, value + SupersededBy.Length, line.End)
                    : Words(MetadataHelp.Statuses, context, value, line.End);
            case PaperField.Type:
                return Words(MetadataHelp.Types, context, Skip(context.Text, start, offset), line.End);
            default:
                return [];
        }
    }

    /// <summary>Keys, below a title or another key and nowhere in an abstract: a line there is text.</summary>
    private static IReadOnlyList<CompletionItem> Keys(DocumentContext context, TextSpan line, int offset)
    {
        if (context.Syntax is not { } syntax || syntax.Format.HasKeys || line.Start == 0
            || context.Text[line.Start..offset].AsSpan().Trim().Contains(' '))
            return [];
        TextSpan above = context.Lines.SpanOf(context.Lines.PositionOf(line.Start).Line - 1);
        if (!syntax.NodesIn(TextSpan.FromBounds(BlockStart(context, above), above.End))
            .Any(static node => node.Kind is DigestNodeKind.Title or DigestNodeKind.Metadata))
            return [];
        EntrySyntax? entry = syntax.EntryAt(Math.Max(above.End - 1, 0));
        int start = Skip(context.Text, line.Start, offset);
        return [.. MetadataHelp.All.Where(key => entry?.Find(key.Field) is not { } known || known.NameSpan.IntersectsWith(line))
            .Select((key, index) =>
            Item(context, MetadataKeys.Name(key.Field), Property, null, key.Help + "\n\n```\n" + key.Example + "\n```", start, offset,
                MetadataKeys.Name(key.Field) + ": ", index))];
    }

    /// <summary>Where the block of a line begins: the line behind the last blank one.</summary>
    private static int BlockStart(DocumentContext context, TextSpan line)
    {
        int number = context.Lines.PositionOf(line.Start).Line;
        // A title and its metadata take few lines, and what is longer is none.
        for (int i = 0; i < 40 && number > 0 && context.Lines.SpanOf(number - 1) is { Length: > 0 }; i++)
            number--;
        return context.Lines.SpanOf(number).Start;
    }

    private static IReadOnlyList<CompletionItem> InTaxonomy(DocumentContext context, string before, TextSpan line, int offset)
    {
        const string Parent = "parent:";
        string text = before.TrimStart();
        if (text.StartsWith(Parent, StringComparison.Ordinal))
            return Topics(context,
                Skip(context.Text, line.Start + before.IndexOf(Parent, StringComparison.Ordinal) + Parent.Length, offset), line.End);
        if (text.StartsWith('[') && !text.Contains(']', StringComparison.Ordinal))
            return Topics(context, line.Start + before.IndexOf('[', StringComparison.Ordinal) + 1, offset);
        return text.Contains(' ', StringComparison.Ordinal)
            ? [] : [.. ((string[])["id: ", Parent + " "])
                .Select((key, index) =>
                    Item(context, key.TrimEnd(), Property, null, null, Skip(context.Text, line.Start, offset), offset, key, index))];
    }

    private static IReadOnlyList<CompletionItem> InComment(DocumentContext context, string before, TextSpan line, int offset)
    {
        int start = offset;
        while (start > line.Start && char.IsAsciiLetterOrDigit(context.Text[start - 1]))
            start--;
        int colon = before.IndexOf("papergen:", StringComparison.OrdinalIgnoreCase);
        if (colon < 0)
            return [Item(context, "papergen: disable", Keyword, "suppresses rules", null, start, offset, "papergen: disable ", 0)];
        return before.AsSpan(colon).Contains("able", StringComparison.OrdinalIgnoreCase)
            || before.AsSpan(colon).Contains("restore", StringComparison.OrdinalIgnoreCase)
            ? [.. RuleList.All.Select((RuleInfo rule, int index) =>
                Item(context, rule.Id, EnumMember, rule.Title, rule.Description, start, offset, rule.Id, index))]
            : [.. ((string[])["disable", "restore"])
                .Select((verb, index) => Item(context, verb, Keyword, null, null, start, offset, verb, index))];
    }

    private static IReadOnlyList<CompletionItem> Topics(DocumentContext context, int start, int end)
    {
        Taxonomy taxonomy = context.Project.Taxonomy.Taxonomy;
        return [.. taxonomy.Topics.OrderBy(static topic => topic.Name, StringComparer.OrdinalIgnoreCase)
            .Select((topic, index) => Item(context, topic.Name, EnumMember, topic.Parent < 0
                ? null : taxonomy.Topics[topic.Parent].Name, null, start, end, topic.Name, index))];
    }

    private static IReadOnlyList<CompletionItem> Papers(DocumentContext context, int start, int end) =>
        [.. context.Papers.All.Select((PlacedPaper paper, int index) =>
            Item(context, paper.Paper.Id, Reference, paper.Paper.Entry.Title, null, start, end, paper.Paper.Id, index))];

    private static IReadOnlyList<CompletionItem> Words(IReadOnlyList<string> words, DocumentContext context, int start, int end) =>
        [.. words.Select((word, index) => Item(context, word, Value, null, null, start, end, word, index))];

    private static CompletionItem Item(DocumentContext context, string label, int kind, string? detail, string? help, int start, int end,
        string text, int order) =>
        new(label, kind, detail, help is null ? null : new Markup("markdown", help),
            new DocumentEdit(context.RangeOf(TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end))), text),
            null, order.ToString("0000", CultureInfo.InvariantCulture));

    private static int Skip(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
            start++;
        return start;
    }

    private static int ItemEnd(string text, int start, int end)
    {
        int separator = text.IndexOfAny([',', ';'], start, end - start);
        return separator < 0 ? end : separator;
    }
}

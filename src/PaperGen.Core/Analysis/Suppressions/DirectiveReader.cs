using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;
using PaperGen.Text;

namespace PaperGen.Analysis.Suppressions;

/// <summary>Reads the comments that are meant for the analyzers.</summary>
internal sealed class DirectiveReader
{
    private const string Name = "papergen";
    private const string Layout = "layout";
    private static readonly string[] s_verbs = ["disable", "restore"];

    private readonly string _text;
    private readonly List<Finding> _findings;

    private DirectiveReader(string text, List<Finding> findings)
    {
        _text = text;
        _findings = findings;
    }

    /// <summary>The directives of a digest, in the order of the text.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="findings">Takes what cannot be read.</param>
    public static List<Directive> Read(DigestSyntax digest, List<Finding> findings)
    {
        var directives = new List<Directive>();
        // Nearly every digest has none.
        if (digest.Text.IndexOf(Name, StringComparison.OrdinalIgnoreCase) < 0)
            return directives;
        var reader = new DirectiveReader(digest.Text, findings);
        var entries = new Dictionary<int, EntrySyntax>();
        foreach (EntrySyntax entry in digest.Entries)
        {
            foreach (TextSpan comment in entry.Comments)
                entries.Add(comment.Start, entry);
        }
        foreach (DigestNode node in digest.Nodes)
        {
            if (node.Kind == DigestNodeKind.Comment
                && reader.Read(node.Span, entries.TryGetValue(node.Span.Start, out EntrySyntax entry) ? entry : null) is { } directive)
                directives.Add(directive);
        }
        return directives;
    }

    private Directive? Read(TextSpan comment, EntrySyntax? entry)
    {
        int position = comment.Start;
        // "//", "%" of BibTeX, "<!--" of Markdown.
        while (position < comment.End && _text[position] is '/' or '%' or '<' or '!' or '-' or ' ' or '\t')
            position++;
        int end = comment.End;
        if (_text[comment.Start] == '<' && end - 3 > position && _text[end - 1] == '>')
            end -= 3;
        if (string.Compare(_text, position, Name, 0, Name.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        position = Skip(position + Name.Length, comment.End);
        bool colon = position < comment.End && _text[position] == ':';
        if (colon)
            position = Skip(position + 1, comment.End);
        TextSpan verb = Word(position, end);
        if (colon && Layout.Equals(_text.Substring(verb.Start, verb.Length), StringComparison.OrdinalIgnoreCase))
        {
            // The parser has read it.
            TextSpan layout = Word(Skip(verb.End, end), end);
            if (Array.IndexOf(LayoutChoice.Names, _text.Substring(layout.Start, layout.Length).ToLowerInvariant()) < 0)
                Report(layout.Length == 0 ? verb : layout, InvalidDirective.NoLayout);
            return null;
        }
        int kind = Array.FindIndex(
            s_verbs, name => name.Equals(_text.Substring(verb.Start, verb.Length), StringComparison.OrdinalIgnoreCase));
        // "// PaperGen reads this file" is a comment like any other; with a verb it lacks its colon.
        if (!colon && kind < 0)
            return null;
        if (!colon || kind < 0)
        {
            TextSpan wrong = verb.Length == 0 || !colon ? comment : verb;
            Report(wrong, colon ? InvalidDirective.NoVerb : InvalidDirective.NoColon);
            return null;
        }
        return new Directive(kind == 0, Items(verb, end), comment, entry);
    }

    private List<DirectiveItem> Items(TextSpan verb, int end)
    {
        var items = new List<DirectiveItem>();
        int position = verb.End;
        while (true)
        {
            position = Skip(position, end);
            if (position == end || IsReason(position, end))
                break;
            TextSpan name = Word(position, end);
            IReadOnlyList<string> rules = RuleNames.Resolve(_text.Substring(name.Start, name.Length));
            if (rules.Count == 0)
                Report(name, InvalidDirective.NoRule);
            items.Add(new DirectiveItem(name, rules));
            position = name.End;
        }
        return items.Count > 0 ? items : [new DirectiveItem(verb, RuleList.Ids)];
    }

    /// <summary>Behind <c>--</c> stands why.</summary>
    private bool IsReason(int position, int end) => _text[position] == '-' && position + 1 < end && _text[position + 1] == '-';

    private int Skip(int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(_text[position]) || _text[position] == ','))
            position++;
        return position;
    }

    private TextSpan Word(int start, int end)
    {
        int i = start;
        while (i < end && !char.IsWhiteSpace(_text[i]) && _text[i] != ',')
            i++;
        return TextSpan.FromBounds(start, i);
    }

    private void Report(TextSpan span, string complaint) => _findings.Add(new Finding
    {
        Rule = InvalidDirective.Descriptor,
        Severity = InvalidDirective.Descriptor.DefaultSeverity,
        Span = span,
        Arguments = [Quotation.Of(_text, span), complaint],
    });
}

using PaperGen.Findings;
using PaperGen.Rules.Configuration;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Analysis.Suppressions;

/// <summary>Writes the comment that suppresses a rule in an entry.</summary>
internal static class SuppressionComment
{
    /// <summary>What says something of comments, which no comment suppresses, or of the file as a whole.</summary>
    private static readonly string[] s_exempt =
        [UnusedSuppression.Descriptor.Id, InvalidDirective.Descriptor.Id, DigestNotUtf8.Descriptor.Id];

    /// <summary>
    /// The comment, above the title of the finding's entry or in one that is there already. Null outside of entries, and where a
    /// comment would be text: above a title that looks like an abstract or like a piece of the page.
    /// </summary>
    public static TextFix? Of(DigestSyntax digest, Finding finding)
    {
        string id = finding.Rule.Id;
        if (s_exempt.Contains(id) || digest.EntryAt(finding.Span.Start) is not { } entry)
            return null;
        if ((digest.Guard as BlockGuard)?.BlockAt(entry.Anchor.Start) is not { Shape: BlockShape.Title, IsUnusualTitle: false })
            return null;
        Directive? last = DirectiveReader.Read(digest, []).LastOrDefault(directive => directive.Entry == entry);
        // A comment that names no rule stands for all, and would stand for one only.
        TextEdit change = last is { Disables: true } && last.Items[last.Items.Count - 1] is { Span: var item } && IsRule(digest.Text, item)
            ? new TextEdit(new TextSpan(item.End, 0), ", " + id)
            : last is null ? LineEdits.InsertAbove(digest.Text, entry.Span.Start, "// papergen: disable " + id)
            : LineEdits.InsertBelow(digest.Text, last.Span.End, "// papergen: disable " + id);
        // A line more may be what tells one layout of a page from another.
        if (digest.Format.Parse(TextEdits.Apply(digest.Text, [change]), CancellationToken.None).Entries.Count != digest.Entries.Count)
            return null;
        return new TextFix("Suppress " + id + " in this entry with a comment", _ => [change]) { ChangesStructure = true };
    }

    private static bool IsRule(string text, TextSpan name) => RuleNames.Resolve(text.Substring(name.Start, name.Length)).Count > 0;
}

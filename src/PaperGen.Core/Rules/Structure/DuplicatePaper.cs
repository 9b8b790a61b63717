using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1004: duplicate paper.</summary>
internal static class DuplicatePaper
{
    public static readonly RuleInfo Descriptor = new("PAPER1004", RuleFamily.Structure, FindingSeverity.Warning,
        "Duplicate paper",
        "'{0}' is in {1} already, and only that entry counts; delete this one",
        "Equal means: the same letters and digits, whatever their case, in title and abstract.",
        SpansFiles: true);

    /// <summary>
    /// Deletes the later of two equal entries. Not one that says more than the other or names a paper in its text, not one with a comment
    /// or with text between its parts that was not read, and not a title alone: twice the same line may be anything.
    /// </summary>
    /// <param name="digest">The digest of the later entry.</param>
    /// <param name="entry">The later entry.</param>
    /// <param name="keptDigest">The digest of the entry that counts.</param>
    /// <param name="kept">The entry that counts.</param>
    public static TextFix? Fix(DigestSyntax digest, EntrySyntax entry, DigestSyntax keptDigest, EntrySyntax kept)
    {
        var said = new HashSet<(MetadataKey, string)>(kept.Metadata.Select(line => Value(keptDigest, line)));
        bool isCovered = entry.HasAbstract && entry.Metadata.All(line => said.Contains(Value(digest, line))) && digest.NodesIn(entry.Span).All(IsCovered);
        return isCovered ? TextFix.DeleteLines(digest.Text, entry.Span) : null;

        bool IsCovered(DigestNode node) => node.Kind switch
        {
            DigestNodeKind.Metadata => entry.Metadata.Any(line => line.KeySpan.Start == node.Span.Start),
            DigestNodeKind.Comment or DigestNodeKind.Unrecognised => false,
            _ => !PaperMention.In(digest.Text.Substring(node.Span.Start, node.Span.Length)).Any(),
        };
    }

    private static (MetadataKey, string) Value(DigestSyntax digest, MetadataSyntax line) => (line.Key, CollapsedText.Of(digest.Text, line.ValueSpan));
}

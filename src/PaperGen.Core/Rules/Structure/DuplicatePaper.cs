using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1004: duplicate paper.</summary>
internal static class DuplicatePaper
{
    public static readonly RuleInfo Descriptor = new("PAPER1004", RuleFamily.Structure, FindingSeverity.Warning,
        "Duplicate paper",
        "'{0}' is in {1} already, {2}",
        "Equal means: the same letters and digits, whatever their case, in title and abstract.",
        SpansFiles: true);

    /// <summary>A warning, unless the paper needs the entry or another one has said it.</summary>
    public static FindingSeverity Severity(DuplicateKind kind) =>
        kind is DuplicateKind.Adds or DuplicateKind.OfCopiedFile ? FindingSeverity.Hidden : Descriptor.DefaultSeverity;

    /// <summary>What that means for the entry, in a message.</summary>
    public static string Meaning(DuplicateKind kind) => kind switch
    {
        DuplicateKind.Adds => "and takes from here what it lacks there",
        DuplicateKind.CopiedFile => "as nearly all of this file is: it is a copy, as a build makes one; exclude it, "
            + "for example by <PaperDigest Remove=\"...\" />",
        _ => "and only that entry counts; delete this one",
    };

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
        var said = new HashSet<(PaperField, string)>(kept.Named.Select(line => Value(keptDigest, line)));
        bool isCovered = entry.HasAbstract && entry.Named.All(line => said.Contains(Value(digest, line)))
            && digest.NodesIn(entry.Span).All(IsCovered);
        return isCovered ? TextFix.DeleteLines(digest.Text, entry.Span) : null;

        bool IsCovered(DigestNode node) => node.Kind switch
        {
            DigestNodeKind.Metadata => entry.Named.Any(line => line.NameSpan.Start == node.Span.Start),
            DigestNodeKind.Comment or DigestNodeKind.Unrecognised => false,
            _ => !PaperMention.In(digest.Text.Substring(node.Span.Start, node.Span.Length)).Any(),
        };
    }

    private static (PaperField, string) Value(DigestSyntax digest, FieldSyntax line) =>
        (line.Field, CollapsedText.Of(digest.Text, line.Span));
}

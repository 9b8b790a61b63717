using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1013: two papers claim one name.</summary>
internal static class IdentifierCollision
{
    public static readonly RuleInfo Descriptor = new("PAPER1013", RuleFamily.Structure, FindingSeverity.Warning,
        "Two papers claim one name",
        "More than one paper claims the name '{0}', here {2}, so this one is '{1}'; a line 'id: ...' under its title that no other paper "
            + "has gives it a name of its own",
        "Neither gets the name, as code that used it could not tell which paper it meant.",
        SpansFiles: true);

    /// <summary>What the message says of where a claimed name comes from.</summary>
    public static string Describe(NameOrigin origin) => origin switch
    {
        NameOrigin.Id => "its id",
        NameOrigin.ShortName => "what its title has before the colon",
        NameOrigin.Introduced => "what the paper calls its contribution",
        _ => "the first phrase of its title",
    };

    /// <summary>
    /// Gives the entry the name that it has now, which it then keeps whatever others claim. A name for good is the author's to choose.
    /// </summary>
    public static TextFix? Fix(DigestSyntax digest, EntrySyntax entry, string id) =>
        // Entries of other formats have keys, which are their authors' to change.
        digest is not PageSyntax
            || entry.Fields.Any(field => field.Field == PaperField.Id
                && !IsName(digest.Text.Substring(field.Span.Start, field.Span.Length))) ? null
        : new TextFix("Insert 'id: " + id + "'", _ => [Change(digest, entry, id)]) { IsSafe = false, ChangesStructure = true };

    /// <summary>Whether the value of a line is a name, or the try at one: anything else would be lost, an address or a sentence.</summary>
    private static bool IsName(string value) =>
        value.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') && !PaperMention.In(value).Any();

    private static TextEdit Change(DigestSyntax digest, EntrySyntax entry, string id)
    {
        if (entry.Find(PaperField.Id) is { } line)
            return line.Pieces.Count > 0 ? new TextEdit(line.Span, id) : new TextEdit(new TextSpan(line.NameSpan.End + 1, 0), " " + id);
        return LineEdits.InsertBelow(digest.Text, entry.Title[entry.Title.Count - 1].Span.End, "id: " + id);
    }
}

using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>Gives an entry an id: the value of its <c>id:</c> line or its key, or a new line below its title.</summary>
internal static class IdEdit
{
    /// <summary>
    /// The change; null where it would not make just that: elsewhere in the entry, in another layout, or with what no id can hold.
    /// </summary>
    /// <param name="syntax">Its tree.</param>
    /// <param name="index">Which entry.</param>
    /// <param name="id">The id.</param>
    public static TextEdit? Of(DigestSyntax syntax, int index, string id)
    {
        EntrySyntax entry = syntax.Entries[index];
        FieldSyntax? line = entry.Find(PaperField.Id);
        TextEdit? edit = line switch
        {
            { Pieces: [{ Literal: null } piece] } => new TextEdit(piece.Span, id),
            null when entry.Title.Count > 0 && !syntax.Format.HasKeys =>
                LineEdits.InsertBelow(syntax.Text, entry.Title[^1].Span.End, "id: " + id),
            _ => null,
        };
        if (edit is not { } change)
            return null;
        // Read again, as only that tells what the change makes of the entry and of its neighbours.
        DigestSyntax after = syntax.Format.Parse(TextEdits.Apply(syntax.Text, [change]), PrivateFields.None, CancellationToken.None);
        return after.Entries.Count == syntax.Entries.Count && IdOf(after, index) == id && TitleOf(after, index) == TitleOf(syntax, index)
            ? change : null;
    }

    private static string? IdOf(DigestSyntax syntax, int index) =>
        MetadataReader.Of(new DecodedEntry(syntax.Text, syntax.Entries[index]), null).Id;

    private static string TitleOf(DigestSyntax syntax, int index) =>
        new DecodedEntry(syntax.Text, syntax.Entries[index]).TextOf(PaperField.Title);
}

using PaperGen.Model;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Projects;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>Writes the name that a paper has now into the file, so that it keeps it whatever other papers come.</summary>
internal static class PinnedName
{
    /// <summary>The change for the paper at a place; null where there is none, or where it has an id.</summary>
    public static (string Title, IReadOnlyList<TextEdit> Edits)? At(DocumentContext context, int offset)
    {
        int index = context.EntryIndexAt(offset);
        if (index < 0 || context.Papers.Of(context.Digest!, index) is not (>= 0 and var paper) || context.Papers.EntryOf(context.Digest!, index) is not { ExplicitId: null })
            return null;
        PaperModel model = context.Papers.All[paper].Paper;
        // Of equal papers the one that is kept has the name.
        if (context.Papers.PlaceOf(model.Sources[0]) != (context.Digest!.Resource, index))
            return null;
        return IdEdit.Of(context.Syntax!, index, model.Member) is { } edit ? ($"Pin the name: insert 'id: {model.Member}'", [edit]) : null;
    }
}

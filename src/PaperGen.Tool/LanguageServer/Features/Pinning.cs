using PaperGen.Analysis;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>
/// Writes the name that a paper has now into its file, as <c>papergen pin</c> does, so that it keeps it whatever other papers come.
/// </summary>
internal static class Pinning
{
    /// <summary>What is offered for the paper at a place; null where there is none, or where it has an id.</summary>
    /// <param name="context">The document.</param>
    /// <param name="offset">The place.</param>
    /// <param name="edits">Takes the changes: another paper that would get the name is pinned, too.</param>
    public static CodeAction? At(DocumentContext context, int offset, Func<EditBuilder> edits)
    {
        int index = context.EntryIndexAt(offset);
        if (index < 0 || context.Papers.Of(context.Digest!, index) is not (>= 0 and var paper)
            || context.Papers.EntryOf(context.Digest!, index) is not { ExplicitId: null })
            return null;
        PaperModel model = context.Papers.All[paper].Paper;
        // Of equal papers the one that is kept has the name.
        if (context.Papers.PlaceOf(model.Sources[0]) != (context.Digest!.Resource, index))
            return null;
        PinResult result = NamePinner.Pin(context.Project.Digests, name => name == model.Id);
        if (result.Pinned.Count == 0)
            return null;
        EditBuilder builder = edits();
        foreach ((DigestFile before, DigestFile after) in context.Project.Digests.Zip(result.Project)
            .Where(static pair => !pair.First.Text.Equals(pair.Second.Text)))
            builder.AddText(before, after.Text.Text);
        return new CodeAction($"Pin the name: insert 'id: {model.Id}'", CodeActions.Rewrite, null, null, builder.Build(), null);
    }
}

using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>The member of each paper, behind its title.</summary>
internal static class InlayHints
{
    public static IReadOnlyList<InlayHint> Of(DocumentContext context, TextSpan span)
    {
        var hints = new List<InlayHint>();
        if (context.Syntax is not { } syntax)
            return hints;
        for (int i = 0; i < syntax.Entries.Count; i++)
        {
            EntrySyntax entry = syntax.Entries[i];
            TextSpan place = entry.Title.Count > 0 ? entry.Title[^1].Span : entry.Find(PaperField.Id)?.Span ?? default;
            if (place.Length == 0 || !span.IntersectsWith(place) || context.Papers.Of(context.Digest!, i) is not (>= 0 and var paper))
                continue;
            string member = context.Papers.All[paper].Paper.Member;
            bool isKept = context.Papers.All[paper].Title.Span == entry.Anchor
                && context.Papers.All[paper].Title.File.Resource == context.Digest!.Resource;
            hints.Add(new InlayHint(context.Lines.PositionOf(place.End), "Papers." + member, PaddingLeft: true, isKept
                ? null : "an entry of the same paper"));
        }
        return hints;
    }
}

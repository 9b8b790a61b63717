using PaperGen.Model;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>Which members have another name in another catalog of the same entries.</summary>
/// <param name="Members">The new names of papers, by their old ones.</param>
/// <param name="Links">The new names of links, by their old ones.</param>
internal sealed record NameChanges(IReadOnlyDictionary<string, string> Members, IReadOnlyDictionary<string, string> Links)
{
    public static NameChanges Between(CatalogModel before, CatalogModel after)
    {
        var entries = new Dictionary<(string, int), int>();
        for (int i = 0; i < after.Papers.Count; i++)
        {
            foreach (SourceModel source in after.Papers[i].Sources)
                entries[(after.Digests[source.Digest].Resource, source.Index)] = i;
        }
        var links = new Dictionary<(int, int), string>();
        foreach (LinkName link in after.LinkNames)
            links[(link.Paper, link.Number)] = link.Name;

        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var linkNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PaperModel paper in before.Papers)
        {
            if (Now(paper) is { } now && after.Papers[now].Member is var member && member != paper.Member)
                members[paper.Member] = member;
        }
        foreach (LinkName link in before.LinkNames)
        {
            if (Now(before.Papers[link.Paper]) is { } now && links.TryGetValue((now, link.Number), out string? name) && name != link.Name)
                linkNames[link.Name] = name;
        }
        return new NameChanges(members, linkNames);

        int? Now(PaperModel paper) =>
            entries.TryGetValue((before.Digests[paper.Sources[0].Digest].Resource, paper.Sources[0].Index), out int index) ? index : null;
    }
}

using PaperGen.Model;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>What has another name in another catalog of the same entries.</summary>
/// <param name="Members">The new names of papers, by their old ones.</param>
/// <param name="Links">The new names of links, by their old ones.</param>
/// <param name="Ids">The new ids of papers, by their place in the old catalog.</param>
internal sealed record NameChanges(
    IReadOnlyDictionary<string, string> Members, IReadOnlyDictionary<string, string> Links, IReadOnlyDictionary<int, string> Ids)
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
        var ids = new Dictionary<int, string>();
        for (int i = 0; i < before.Papers.Count; i++)
        {
            PaperModel paper = before.Papers[i];
            if (Now(paper) is not { } now)
                continue;
            if (after.Papers[now].Member is var member && member != paper.Member)
                members[paper.Member] = member;
            if (after.Papers[now].Id is var id && id != paper.Id)
                ids[i] = id;
        }
        foreach (LinkName link in before.LinkNames)
        {
            if (Now(before.Papers[link.Paper]) is { } now && links.TryGetValue((now, link.Number), out string? name) && name != link.Name)
                linkNames[link.Name] = name;
        }
        return new NameChanges(members, linkNames, ids);

        int? Now(PaperModel paper) =>
            entries.TryGetValue((before.Digests[paper.Sources[0].Digest].Resource, paper.Sources[0].Index), out int index) ? index : null;
    }
}

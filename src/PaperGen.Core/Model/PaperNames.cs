using PaperGen.Names;

namespace PaperGen.Model;

/// <summary>The ids of papers (design, "Names"): what an entry claims, and what it gets where two claim one name.</summary>
internal static class PaperNames
{
    public static string[] Resolve(List<EntryModel> entries, out bool[] collides) =>
        UniqueNames.Resolve(entries.Count, (i, level) => Name(entries[i], level), out collides, i => entries[i].ExplicitId is not null);

    /// <summary>The name an entry has if no other one claims it.</summary>
    public static string Claim(EntryModel entry) => entry.ExplicitId is { } id ? IdMember.Of(id) : MemberName.OfPaper(entry.Title);

    private static string? Name(EntryModel entry, int level) => level switch
    {
        0 => Claim(entry),
        1 => MemberName.OfWholeTitle(entry.Title),
        2 => MemberName.OfWholeTitle(entry.Title) + "_" + ((ushort)entry.FoldedAbstract).ToString("x4"),
        3 => MemberName.OfWholeTitle(entry.Title) + "_" + entry.FoldedAbstract.ToString("x16"),
        4 => MemberName.OfWholeTitle(entry.Title) + "_" + entry.FoldedAbstract.ToString("x16") + entry.FoldedTitle.ToString("x16"),
        _ => null,
    };
}

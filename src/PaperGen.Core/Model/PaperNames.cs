using PaperGen.Internal;
using PaperGen.Names;

namespace PaperGen.Model;

/// <summary>The names of papers (docs/names.md): what an entry claims, and what it gets where two claim one name.</summary>
internal static class PaperNames
{
    public static string[] Resolve(List<EntryModel> entries, out bool[] collides) =>
        UniqueNames.Resolve(entries.Count, (i, level) => Name(entries[i], level), out collides, i => entries[i].ExplicitId is not null,
            ignoreCase: true);

    /// <summary>The name an entry has if no other one claims it.</summary>
    public static string Claim(EntryModel entry) => Origin(entry) switch
    {
        NameOrigin.Id => MemberName.OfId(entry.ExplicitId!),
        NameOrigin.TitlePhrase => MemberName.OfTitle(entry.Title),
        _ => MemberName.OfText(OwnName(entry)!),
    };

    /// <summary>Where the name comes from that an entry claims.</summary>
    public static NameOrigin Origin(EntryModel entry) => entry.ExplicitId is not null ? NameOrigin.Id
        : OwnName(entry) is not { } name || NameWords.Of(name).Count == 0 ? NameOrigin.TitlePhrase
        : entry.IntroducedName is not null ? NameOrigin.Introduced : NameOrigin.ShortName;

    /// <summary>What a paper calls itself: the short name in its title, else the introduced name; null if it has neither.</summary>
    private static string? OwnName(EntryModel entry) =>
        TitleText.ShortNameLength(entry.Title) is > 0 and var length ? entry.Title.Substring(0, length) : entry.IntroducedName;

    /// <summary>The name and the first phrase of what the title says beside it; with four digits of a hash; with more of them.</summary>
    private static string? Name(EntryModel entry, int level)
    {
        if (level == 0)
            return Claim(entry);
        if (entry.ExplicitId is { } id)
            return level == 1 ? Hashed(MemberName.OfId(id), 1, Hash64.Of(id), 0)
                : Hashed(MemberName.OfId(id), level - 1, entry.FoldedAbstract, entry.FoldedTitle);
        string claim = Claim(entry);
        string longer = MemberName.WithRest(claim, Rest(entry));
        // Where the title says no more, the hash does: nobody has the name that two claim.
        int hashes = longer == claim ? level : level - 1;
        return hashes == 0 ? longer : Hashed(longer, hashes, entry.FoldedAbstract, entry.FoldedTitle);
    }

    private static string Rest(EntryModel entry) => Origin(entry) switch
    {
        NameOrigin.ShortName => entry.Title.Substring(TitleText.ShortNameLength(entry.Title) + 1),
        NameOrigin.TitlePhrase => MemberName.Rest(entry.Title),
        NameOrigin.Introduced when entry.Title.StartsWith(entry.IntroducedName!, StringComparison.Ordinal) =>
            entry.Title.Substring(entry.IntroducedName!.Length),
        _ => entry.Title,
    };

    private static string? Hashed(string name, int level, ulong hash, ulong more) => level switch
    {
        1 => name + "_" + ((ushort)hash).ToString("x4"),
        2 => name + "_" + hash.ToString("x16"),
        3 => name + "_" + hash.ToString("x16") + more.ToString("x16"),
        _ => null,
    };
}

/// <summary>Where the name of a paper comes from.</summary>
internal enum NameOrigin
{
    /// <summary>Its <c>id:</c> line.</summary>
    Id,

    /// <summary>The title's text before its first colon.</summary>
    ShortName,

    /// <summary>What the paper calls its own contribution.</summary>
    Introduced,

    /// <summary>The first phrase of the title.</summary>
    TitlePhrase,
}

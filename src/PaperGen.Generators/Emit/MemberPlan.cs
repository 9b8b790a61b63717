using System.Globalization;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Text;

namespace PaperGen.Emit;

/// <summary>Decides which members a catalog gets, and in which files.</summary>
internal static class MemberPlan
{
    /// <summary>Above this many papers, hover text leaves out the abstract and the line, and members live in several files.</summary>
    public const int MaxFullDocs = 1000;

    /// <summary>Above this many papers there are no properties unless the project asks for them (10,000 cost the compiler 2.5 s).</summary>
    public const int MaxAutoProperties = 10_000;

    /// <summary>A type with more than 65,000 methods compiles and then fails to load.</summary>
    public const int MaxProperties = 60_000;

    private const int PapersPerBucket = 256;

    public static bool HasProperties(MembersMode mode, int papers) => mode switch
    {
        MembersMode.Auto => papers <= MaxAutoProperties,
        MembersMode.Properties => papers <= MaxProperties,
        _ => false,
    };

    public static IEnumerable<MemberBucket> Buckets(CatalogModel catalog, PaperGenOptions options)
    {
        int count = catalog.Papers.Count;
        if (options.Members == MembersMode.None || count == 0)
            yield break;

        bool properties = HasProperties(options.Members, count);
        // A power of two, so that a catalog that grows seldom moves its papers to other buckets.
        int buckets = 1;
        while (count > MaxFullDocs && buckets * PapersPerBucket < count)
            buckets *= 2;
        var members = new List<MemberModel>[buckets];
        for (int i = 0; i < buckets; i++)
            members[i] = [];
        foreach (PaperModel paper in catalog.Papers)
            members[(int)(Hash64.Of(paper.Member) >> 40) & (buckets - 1)].Add(Member(catalog, paper, options.Docs));

        for (int i = 0; i < buckets; i++)
        {
            // By name: where a paper is in its digest changes nothing here.
            members[i].Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            yield return new MemberBucket
            {
                HintName = buckets == 1
                    ? "Papers.Members.g.cs" : "Papers.Members." + i.ToString("x3", CultureInfo.InvariantCulture) + ".g.cs",
                Properties = properties,
                Members = new(members[i].ToArray()),
            };
        }
    }

    private static MemberModel Member(CatalogModel catalog, PaperModel paper, DocsMode docs)
    {
        bool small = catalog.Papers.Count <= MaxFullDocs;
        bool full = docs == DocsMode.Full || (docs == DocsMode.Auto && small);
        bool any = docs != DocsMode.None;
        EntryModel entry = paper.Entry;
        string file = catalog.Digests[paper.Digest].Path;
        return new MemberModel
        {
            Name = paper.Member,
            PaperId = paper.Id,
            Title = any ? entry.Title : null,
            IntroducedName = any && PaperNames.Origin(entry) == NameOrigin.Introduced ? entry.IntroducedName : null,
            Byline = full ? HoverText.Byline(entry) : null,
            ArxivId = full ? entry.ArxivId : null,
            Doi = full ? entry.Doi : null,
            Abstract = !full || entry.Abstract is not { } text ? null : docs == DocsMode.Full ? text : HoverText.Shorten(text),
            Place = !any ? null : small ? file + "(" + entry.Line.ToString(CultureInfo.InvariantCulture) + ")" : file,
            Warning = !any
                ? null : entry.Status switch
                {
                    PaperStatus.Retracted => "This paper was retracted.",
                    PaperStatus.Superseded =>
                    "This paper is superseded by a later work.",
                    _ => null
                },
            Topics = full ? new(Select(entry.Topics, Topic)) : default,
            Urls = full ? new(
                [.. entry.Links.Where(link => docs == DocsMode.Full || link.Kind == PaperLinkKind.Code)
                    .Select(static link => link.Url)]) : default,
        };
    }

    /// <summary>A topic and, unless the digest itself names it, why the paper is filed there.</summary>
    private static string Topic(TopicMention topic) => topic.Origin == TopicMatchOrigin.Metadata
        ? topic.Name : topic.Name + " (\"" + topic.Evidence + "\")";

    private static string[] Select<T>(EquatableArray<T> items, Func<T, string> select)
        where T : IEquatable<T>
    {
        string[] result = new string[items.Count];
        for (int i = 0; i < result.Length; i++)
            result[i] = select(items[i]);
        return result;
    }
}

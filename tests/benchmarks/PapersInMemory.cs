using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json;
using PaperGen.Benchmarks.Compiling;

namespace PaperGen.Benchmarks;

/// <summary>
/// The same papers as a catalog that is loaded, as the objects that System.Text.Json makes of them, and by their ids in a frozen
/// dictionary.
/// </summary>
internal sealed class PapersInMemory
{
    /// <summary>
    /// Titles in a round: few enough to stay in the processor's first cache, many enough that no compiler reads one once for all.
    /// </summary>
    public const int Reads = 100;

    private const BindingFlags Members = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<int, PapersInMemory> s_all = [];

    private PapersInMemory(int count)
    {
        (string Title, string Abstract)[] papers = SyntheticDigest.Papers(count);
        var assembly = Assembly.Load(new CatalogProject(Encoding.UTF8.GetBytes(SyntheticDigest.Text(papers))).Image());
        Type members = assembly.GetType("Reading.Papers", throwOnError: true)!;
        Catalog = (PaperCatalog)members.GetProperty("Catalog", Members)!.GetValue(null)!;
        Papers = [.. Catalog.Papers.Take(Reads)];

        Entry[] entries =
            JsonSerializer.Deserialize<Entry[]>(
                JsonSerializer.SerializeToUtf8Bytes(papers.Select(static paper => new { paper.Title, paper.Abstract })))!;
        Entries = entries[..Reads];
        PackedEntries = [.. Entries.Select(static entry => new Entry { Title = new string(entry.Title.AsSpan()) })];
        if (entries.Length != Catalog.Papers.Count)
            throw new InvalidOperationException("The catalog has other papers than the JSON.");
        Frozen = Catalog.Papers.Zip(entries)
            .ToFrozenDictionary(static pair => new string(pair.First.Id.AsSpan()), static pair => pair.Second);

        // Strings of their own, as a program gets them from outside, in an order that no processor foresees.
        Ids = [.. Catalog.Papers.Select(static paper => new string(paper.Id.AsSpan()))];
        new Random(1).Shuffle(Ids);
        AbsentIds = [.. Ids.Select(static id => id + "x")];

        Property = members.GetProperty(Ids[0], Members)?.GetMethod?.CreateDelegate<Func<Paper>>();
        LinkProperty = assembly.GetType("Reading.Links", throwOnError: true)!.GetProperties(Members)
            .FirstOrDefault(static property => property.PropertyType == typeof(PaperLink))
            ?.GetMethod?.CreateDelegate<Func<PaperLink>>();
    }

    public PaperCatalog Catalog { get; }

    /// <summary>The first <see cref="Reads"/> papers of the catalog.</summary>
    public Paper[] Papers { get; }

    /// <summary>The same papers, of the objects that the JSON was read into.</summary>
    public Entry[] Entries { get; }

    /// <summary>Objects with copies of the same titles, side by side in memory, as a program has them that keeps nothing else.</summary>
    public Entry[] PackedEntries { get; }

    public FrozenDictionary<string, Entry> Frozen { get; }

    public string[] Ids { get; }

    public string[] AbsentIds { get; }

    /// <summary>The getter of a paper's property, if there are properties.</summary>
    public Func<Paper>? Property { get; }

    /// <summary>The getter of a link's property, if there are properties.</summary>
    public Func<PaperLink>? LinkProperty { get; }

    /// <summary>Compiled, loaded and read once for all who ask for as many.</summary>
    public static PapersInMemory Of(int count)
    {
        if (!s_all.TryGetValue(count, out PapersInMemory? papers))
            s_all.Add(count, papers = new PapersInMemory(count));
        return papers;
    }

    /// <summary>What JSON is read into.</summary>
    internal sealed class Entry
    {
        public string Title { get; set; } = "";

        public string Abstract { get; set; } = "";
    }
}

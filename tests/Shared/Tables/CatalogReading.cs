using System.Globalization;
using PaperGen.CompilerServices;
using PaperGen.Internal;

namespace PaperGen.Tests;

/// <summary>
/// Everything that a catalog says, one reading after the other, so that what a damaged one still says can be compared with what is right.
/// </summary>
internal static class CatalogReading
{
    /// <summary>
    /// The readings of a catalog; null stands for a <see cref="PaperDigestException"/>, any other exception comes through.
    /// </summary>
    /// <param name="open">Makes the table, as the first use of generated code does.</param>
    /// <param name="ids">The ids that generated members have.</param>
    public static List<string?> Of(Func<CatalogTable> open, IReadOnlyList<string> ids)
    {
        CatalogTable? table = null;
        var readings = new List<string?> { Read(() => (table = open()).Catalog.Papers.Count.ToString(CultureInfo.InvariantCulture)) };
        for (int i = 0; i < ids.Count; i++)
        {
            string id = ids[i];
            int index = i;
            // By member, by position and by id, as one may be damaged and not the other.
            foreach (Func<Paper> paper in (Func<Paper>[])[() => table!.GetPaper((long)Hash64.Of(id)), () => table!.Catalog.Papers[index],
                () => table!.Catalog[id]])
            {
                foreach (Func<Paper, object?> part in s_parts)
                    readings.Add(table is null ? null : Read(() => Text(part(paper()))));
            }
            readings.Add(table is null
                ? null : Read(() => string.Join('\n', table.Catalog.Search(id).Select(static paper => paper.Id + paper.Title))));
        }
        foreach (Func<PaperCatalog, object?> part in s_lists)
            readings.Add(table is null ? null : Read(() => Text(part(table.Catalog))));
        return readings;
    }

    /// <summary>The first reading that is neither right nor an exception; null if there is none.</summary>
    public static string? Wrong(IReadOnlyList<string?> right, IReadOnlyList<string?> damaged)
    {
        if (right.Count != damaged.Count)
            return $"{right.Count} readings became {damaged.Count}";
        for (int i = 0; i < right.Count; i++)
        {
            if (damaged[i] is not null && damaged[i] != right[i])
                return $"reading {i}, '{right[i]}', became '{damaged[i]}'";
        }
        return null;
    }

    private static readonly Func<Paper, object?>[] s_parts =
    [
        static paper => paper.Title, static paper => paper.Id, static paper => paper.ShortName, static paper => paper.Abstract,
        static paper => paper.ArxivId, static paper => paper.Doi, static paper => paper.Authors, static paper => paper.Date,
        static paper => paper.Venue, static paper => paper.Note, static paper => paper.Status, static paper => paper.SupersededBy,
        static paper => paper.Type, static paper => paper.Keywords, static paper => paper.Fields, static paper => paper.Aliases,
        static paper => paper.Source, static paper => paper.Links, static paper => paper.Topics,
        static paper => paper.TopicMatches.Select(static match => match.Topic.Id + match.Score + match.Evidence + match.Origin),
    ];

    private static readonly Func<PaperCatalog, object?>[] s_lists =
    [
        static catalog => catalog.Links.Select(static link => $"{link.Url} {link.Kind} {link.IsRepaired} {link.Paper.Id} {link.Source}"),
        static catalog =>
            catalog.Topics.Select(
                static topic =>
                    $"{topic.Id} {topic.Name} {topic.Parent?.Id} {string.Join(' ', topic.Papers.Select(static paper => paper.Id))}"),
        static catalog =>
        {
            catalog.Verify();
            return "verified";
        },
    ];

    private static string? Read(Func<string> reading)
    {
        try
        {
            return reading();
        }
        catch (Exception exception) when (exception is PaperDigestException || exception.InnerException is PaperDigestException)
        {
            return null;
        }
    }

    private static string Text(object? value) => value switch
    {
        string text => text,
        System.Collections.IEnumerable items => string.Join('\n', items.Cast<object?>()),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}

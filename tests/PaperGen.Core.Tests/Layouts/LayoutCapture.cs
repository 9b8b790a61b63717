using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Syntax.Layouts;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>A pasted file and what a person expects of it.</summary>
internal sealed partial class LayoutCapture
{
    private readonly List<JsonElement> _expected;
    private readonly List<string> _optional;

    private LayoutCapture(string name, string text, JsonElement json)
    {
        Name = name;
        Text = text;
        _expected = [.. json.GetProperty("papers").EnumerateArray()];
        _optional = json.TryGetProperty("optional", out JsonElement optional) ? [.. Strings(optional).Select(Bare)] : [];
    }

    public string Name { get; }

    public string Text { get; }

    public static IEnumerable<LayoutCapture> In(string folder) =>
        Directory.GetFiles(folder, "*.expected.json").Order(StringComparer.Ordinal).Select(Read);

    public static LayoutCapture Read(string expected)
    {
        string stem = expected[..^".expected.json".Length];
        string file = File.Exists(stem + ".txt") ? stem + ".txt" : stem + ".papers.txt";
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(expected, Encoding.UTF8));
        return new LayoutCapture(Path.GetFileName(stem), File.ReadAllText(file, Encoding.UTF8), json.RootElement.Clone());
    }

    /// <summary>Compares what was read with what is expected.</summary>
    /// <param name="papers">The entries, in the order of the file.</param>
    /// <param name="log">Takes what differs; null if nobody asks.</param>
    public LayoutResult Compare(IReadOnlyList<ReadPaper> papers, Action<string>? log = null)
    {
        var result = new LayoutResult { Name = Name };
        var free = new List<ReadPaper>(papers);
        var matched = new ReadPaper?[_expected.Count];
        // Exact ones first, so that a repeat does not take its original's entry.
        foreach (bool whole in new[] { true, false })
        {
            for (int i = 0; i < _expected.Count; i++)
            {
                int index = matched[i] is not null ? -1
                    : free.FindIndex(paper => IsTitle(_expected[i], paper.Title)
                        && (!whole || (IsAbstract(_expected[i], paper.Abstract) && Is(_expected[i], "arxiv", paper.Arxiv))));
                if (index < 0)
                    continue;
                matched[i] = free[index];
                free.RemoveAt(index);
            }
        }
        for (int i = 0; i < _expected.Count; i++)
            Compare(_expected[i], matched[i], result, log);
        foreach (ReadPaper noise in free)
        {
            if (_optional.Exists(optional => optional.Contains(Bare(noise.Title), StringComparison.Ordinal)))
                continue;
            result.Noise++;
            log?.Invoke($"{Name}: noise: {noise.Title} || {Cut(noise.Abstract)}");
        }
        result.Read = papers.Count;
        return result;
    }

    private void Compare(JsonElement expected, ReadPaper? paper, LayoutResult result, Action<string>? log)
    {
        bool repeat = expected.TryGetProperty("duplicate_of", out JsonElement other) && other.ValueKind == JsonValueKind.Number;
        result.Records++;
        result.Papers += repeat ? 0 : 1;
        string title = Text_(expected, "title") ?? "";
        if (paper is null)
        {
            log?.Invoke($"{Name}: {(repeat ? "repeat " : "")}not read: {title}");
            result.Missed += repeat ? 0 : 1;
            return;
        }
        bool exact = IsAbstract(expected, paper.Abstract);
        result.Exact += exact && !repeat ? 1 : 0;
        if (!exact)
            log?.Invoke($"{Name}: abstract of {title}\n      is {Cut(paper.Abstract)}\n  should {Cut(Text_(expected, "abstract") ?? Text_(expected, "abstract_start"))}");
        Count(expected, "arxiv", paper.Arxiv, ref result.Ids, ref result.RightIds);
        Count(expected, "date", paper.Date, ref result.Dates, ref result.RightDates);
        Count(expected, "doi", paper.Doi, ref result.Dois, ref result.RightDois);
        if (!expected.TryGetProperty("authors", out JsonElement authors) || (authors.GetArrayLength() == 0 && paper.Authors.Count == 0))
            return;
        result.AuthorLists++;
        bool right = Lists(expected, "authors").Any(list => list.SequenceEqual(paper.Authors.Select(Bare)));
        result.RightAuthors += right ? 1 : 0;
        if (!right)
            log?.Invoke($"{Name}: authors of {title}\n      are {string.Join("; ", paper.Authors)}\n   should {string.Join("; ", Strings(authors))}");

        void Count(JsonElement json, string name, string value, ref int all, ref int good)
        {
            if (Text_(json, name) is null && value.Length == 0)
                return;
            all++;
            bool same = Is(json, name, value);
            good += same ? 1 : 0;
            if (!same)
                log?.Invoke($"{Name}: {name} of {title}: is '{value}' should '{Text_(json, name)}'");
        }
    }

    private static bool IsTitle(JsonElement expected, string title) =>
        Alternatives(expected, "title").Any(value => Bare(value ?? "") == Bare(title));

    private static bool IsAbstract(JsonElement expected, string text)
    {
        if (Text_(expected, "abstract_start") is { } start && Bare(text).StartsWith(Bare(start), StringComparison.Ordinal))
            return true;
        return Alternatives(expected, "abstract").Any(value => value is not null && Bare(value) == Bare(text));
    }

    private static bool Is(JsonElement expected, string name, string value) =>
        Alternatives(expected, name).Any(other => string.Equals(other ?? "", value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string?> Alternatives(JsonElement expected, string name)
    {
        yield return Text_(expected, name);
        if (expected.TryGetProperty("allow", out JsonElement allow) && allow.TryGetProperty(name, out JsonElement values)
            && values.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement value in values.EnumerateArray())
                yield return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
    }

    private static IEnumerable<string[]> Lists(JsonElement expected, string name)
    {
        yield return [.. Strings(expected.GetProperty(name)).Select(Bare)];
        if (expected.TryGetProperty("allow", out JsonElement allow) && allow.TryGetProperty(name, out JsonElement values))
        {
            foreach (JsonElement value in values.EnumerateArray().Where(static value => value.ValueKind == JsonValueKind.Array))
                yield return [.. Strings(value).Select(Bare)];
        }
    }

    private static IEnumerable<string> Strings(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return [json.GetString()!];
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().SelectMany(Strings);
        return json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().SelectMany(static property => Strings(property.Value)) : [];
    }

    private static string? Text_(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A text without tags, bullets, emphasis, link wrappers, white space collapsed; a final period does not count.</summary>
    public static string Bare(string text)
    {
        text = Tag().Replace(text, " ");
        text = Link().Replace(text, "$1");
        text = Marks().Replace(text, "");
        text = text.Replace('\u25CF', ' ').Replace('\u2022', ' ');
        return Blanks().Replace(text, " ").Trim().TrimEnd('.');
    }

    private static string Cut(string? text) => text is null ? "-" : text.Length <= 150 ? text : text[..70] + " ... " + text[^70..];

    [GeneratedRegex("<[^<>]{1,80}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]]*)\]\([^()\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[*`]+|(?<!\w)_|_(?!\w)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>An entry as it was read.</summary>
internal sealed record ReadPaper(string Title, string Abstract, IReadOnlyList<string> Authors, string Arxiv, string Doi, string Date);

/// <summary>What a comparison counts.</summary>
internal sealed class LayoutResult
{
    public required string Name { get; init; }
    public int Records, Papers, Read, Exact, Missed, Ids, RightIds, AuthorLists, RightAuthors, Dates, RightDates, Dois, RightDois, Noise;

    public void Add(LayoutResult other)
    {
        Records += other.Records;
        Papers += other.Papers;
        Read += other.Read;
        Exact += other.Exact;
        Missed += other.Missed;
        Ids += other.Ids;
        RightIds += other.RightIds;
        AuthorLists += other.AuthorLists;
        RightAuthors += other.RightAuthors;
        Dates += other.Dates;
        RightDates += other.RightDates;
        Dois += other.Dois;
        RightDois += other.RightDois;
        Noise += other.Noise;
    }

    public override string ToString() =>
        $"{Name,-34} papers {Papers,4} exact {Exact,4} missed {Missed,3} | ids {RightIds}/{Ids} | authors {RightAuthors}/{AuthorLists} | "
            + $"dates {RightDates}/{Dates} | doi {RightDois}/{Dois} | noise {Noise}";
}

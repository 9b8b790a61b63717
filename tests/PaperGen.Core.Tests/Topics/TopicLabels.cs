using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Core.Tests.Topics;

/// <summary>The topics that people who read the papers gave them: those that a paper must have, and those that it may have.</summary>
/// <remarks>
/// The form of a line: <c>Title | must: A; B | ok: C; D</c>; <c>later: E; F</c> names topics that came after the labels and do not count.
/// </remarks>
internal sealed class TopicLabels
{
    private readonly List<(string Title, string[] Must, string[] May)> _papers = [];
    private readonly HashSet<string> _later = new(StringComparer.Ordinal);

    private TopicLabels()
    {
    }

    public int Count => _papers.Count;

    /// <summary>Every name that a label uses.</summary>
    public IEnumerable<string> Names => _papers.SelectMany(static paper => paper.Must.Concat(paper.May)).Distinct();

    public static TopicLabels Read(string path)
    {
        var labels = new TopicLabels();
        foreach (string line in File.ReadLines(path))
        {
            if (line.Trim().Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            if (line.StartsWith("later:", StringComparison.Ordinal))
            {
                labels._later.UnionWith(Names(line[6..]));
                continue;
            }
            int may = line.LastIndexOf("| ok:", StringComparison.Ordinal);
            int must = line.LastIndexOf("| must:", may, StringComparison.Ordinal);
            labels._papers.Add((line[..must].Trim(), Names(line[(must + 7)..may]), Names(line[(may + 5)..])));
        }
        return labels;

        static string[] Names(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Compares with what a taxonomy finds.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="digests">Digests that have the papers.</param>
    public TopicAccuracy Compare(Taxonomy taxonomy, params DigestSyntax[] digests)
    {
        var accuracy = new TopicAccuracy();
        foreach ((_, _, string[] must, string[] may, List<FoundTopic> found) in Match(digests, taxonomy))
            accuracy.Add([.. found.Select(topic => taxonomy.Topics[topic.Topic].Name)], must, may);
        return accuracy;
    }

    /// <summary>The papers with topics that are missed or wrong.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="digests">Digests that have the papers.</param>
    public IEnumerable<TopicError> Errors(Taxonomy taxonomy, params DigestSyntax[] digests)
    {
        foreach ((string title, string text, string[] must, string[] may, List<FoundTopic> found) in Match(digests, taxonomy))
        {
            string[] missed = [.. must.Except(found.Select(topic => taxonomy.Topics[topic.Topic].Name))];
            (string Name, int Score, string Phrase)[] wrong =
            [
                .. found.Select(
                    topic => (taxonomy.Topics[topic.Topic].Name, topic.Score,
                        text.Substring(topic.Evidence.Start, topic.Evidence.Length)))
                    .Where(topic => !must.Contains(topic.Name) && !may.Contains(topic.Name)),
            ];
            if (missed.Length + wrong.Length > 0)
                yield return new TopicError(title, missed, wrong);
        }
    }

    private IEnumerable<(string Title, string Text, string[] Must, string[] May, List<FoundTopic> Found)> Match(DigestSyntax[] digests,
        Taxonomy taxonomy)
    {
        var entries = new Dictionary<string, DecodedEntry>(StringComparer.Ordinal);
        foreach (DigestSyntax digest in digests)
        {
            foreach (DecodedEntry entry in digest.Entries.Select(entry => new DecodedEntry(digest.Text, entry)))
                entries[entry.TextOf(PaperField.Title)] = entry;
        }
        foreach ((string title, string[] must, string[] may) in _papers)
        {
            if (!entries.TryGetValue(title, out DecodedEntry? entry))
                throw new InvalidDataException($"The digests do not have a labelled paper: {title}");
            List<FoundTopic> found = taxonomy.Matcher()
                .Match(entry.Text, entry.PiecesOf(PaperField.Title), entry.PiecesOf(PaperField.Abstract));
            found.RemoveAll(topic => _later.Contains(taxonomy.Topics[topic.Topic].Name));
            yield return (title, entry.Text, must, may, found);
        }
    }
}

/// <summary>A paper where the topics that were found are not those that people gave it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Missed">Topics that it must have and has not.</param>
/// <param name="Wrong">Topics that it has and may not have, with their score and the phrase that says most.</param>
internal sealed record TopicError(string Title, string[] Missed, (string Topic, int Score, string Phrase)[] Wrong);

/// <summary>Counts by topic: what was found and right, found and wrong, and missed.</summary>
internal sealed class TopicAccuracy
{
    private readonly SortedDictionary<string, TopicCounts> _topics = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TopicCounts> Topics => _topics;

    public TopicCounts All => _topics.Values.Aggregate(default(TopicCounts), static (sum, counts) =>
        new TopicCounts(sum.Must + counts.Must, sum.MustFound + counts.MustFound, sum.Found + counts.Found, sum.Right + counts.Right));

    public void Add(string[] found, string[] must, string[] may)
    {
        foreach (string topic in must)
            Add(topic, new TopicCounts(1, found.Contains(topic) ? 1 : 0, 0, 0));
        foreach (string topic in found)
            Add(topic, new TopicCounts(0, 0, 1, must.Contains(topic) || may.Contains(topic) ? 1 : 0));
    }

    private void Add(string topic, TopicCounts more)
    {
        TopicCounts counts = _topics.GetValueOrDefault(topic);
        _topics[topic] =
            new TopicCounts(counts.Must + more.Must, counts.MustFound + more.MustFound, counts.Found + more.Found,
                counts.Right + more.Right);
    }
}

/// <summary>Counts of one topic or of all.</summary>
/// <param name="Must">How many papers must have it.</param>
/// <param name="MustFound">How many of them it was found in.</param>
/// <param name="Found">How many papers it was found in.</param>
/// <param name="Right">How many of them must or may have it.</param>
internal readonly record struct TopicCounts(int Must, int MustFound, int Found, int Right)
{
    /// <summary>Of what was found, the part that is right.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Of what must be found, the part that was.</summary>
    public double Recall => Must == 0 ? 1 : (double)MustFound / Must;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

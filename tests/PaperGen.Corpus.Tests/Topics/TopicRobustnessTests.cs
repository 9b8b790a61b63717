using System.Text;
using CsCheck;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Corpus.Tests.Topics;

/// <summary>Any taxonomy and any text: nothing is thrown, and what is found is there.</summary>
public class TopicRobustnessTests
{
    private static readonly string[] s_words =
        ["lamp", "Lamps", "oil", "OIL", "LoRA", "RAG", "wick-end", "\u706F", "\u00C5ngstr\u00F6m", "3D", "a", "replace", "//", "[", "]",
            "id:", "parent:", "+", "-", "?", ",", ";", ".", "\uD83D", "\0"];

    private static readonly Gen<string> s_line = Gen.Frequency(
        (3, Gen.OneOf("[Lamps]", "[Oil]", "[lamps]", "[Wick End]", "[]", "[Lamps", "replace", "id: lamps", "id: x y", "parent: Oil",
            "parent: Lamps", "parent: Law", "parent:")),
        (5, Gen.Select(Gen.OneOf("", "+ ", "? ", "- "), Gen.OneOf(s_words).Array[1, 5], (kind, words) => kind + string.Join(' ', words))),
        (1, DigestGen.Garbage));

    private static readonly Gen<string> s_taxonomy = s_line.Array[0, 20].Select(lines => string.Join('\n', lines));

    private static readonly Gen<string> s_text =
        Gen.Select(Gen.OneOf(s_words), Gen.OneOf(" ", "-", ". ", "\n", "", ", "), (word, end) => word + end).Array[0, 40]
            .Select(string.Concat);

    [Fact]
    public void Any_taxonomy_and_any_text() =>
        Gen.Select(s_taxonomy, s_taxonomy, s_text, DigestGen.Garbage).Sample((first, second, text, garbage) =>
    {
        TaxonomySyntax[] files = [TaxonomyParser.Parse(first), TaxonomyParser.Parse(second)];
        TaxonomyResult result = TaxonomyBuilder.Build(files);
        Taxonomy taxonomy = result.Taxonomy;
        Assert.Equal(2, result.Problems.Count);
        for (int i = 0; i < 2; i++)
            Assert.All(result.Problems[i], problem => Assert.InRange(problem.Span.End, problem.Span.Start, files[i].Text.Length));
        Assert.Equal(taxonomy, TaxonomyBuilder.Build([TaxonomyParser.Parse(first), TaxonomyParser.Parse(second)]).Taxonomy);
        Assert.Equal(taxonomy.Topics.Count, taxonomy.Topics.Select(topic => topic.Id).Distinct().Count());
        foreach (TopicOutline topic in taxonomy.Topics)
        {
            int steps = 0;
            for (int parent = topic.Parent; parent >= 0; parent = taxonomy.Topics[parent].Parent)
                Assert.True(++steps <= taxonomy.Topics.Count);
        }
        string all = text + garbage;
        ITopicMatcher scan = taxonomy.Matcher();
        List<FoundTopic> found = scan.Match(all, [new TextSpan(0, text.Length)], [new TextSpan(text.Length, garbage.Length)]);
        Assert.Equal(found, scan.Match(all, [new TextSpan(0, text.Length)], [new TextSpan(text.Length, garbage.Length)]));
        Assert.All(found,
            topic => Assert.True(topic.Evidence.Length > 0 && topic.Evidence.End <= all.Length && topic.Score is >= 100 and <= 999));
    }, iter: 60);

    /// <summary>
    /// Texts of the built-in phrases' own words, cut, glued and in other capitals: found as a search for each phrase finds them.
    /// </summary>
    [Fact]
    public void The_trie_finds_what_trying_every_phrase_finds()
    {
        Taxonomy taxonomy = BuiltInTaxonomy.Taxonomy;
        var plain = new PlainTopicMatcher(taxonomy);
        string[] phrases =
            [.. taxonomy.Phrases.SelectMany(static topic => topic).Select(static phrase => phrase.Text),
                .. SentenceCues.All.Select(static cue => cue.Phrase)];
        Gen<string> piece =
            Gen.Select(Gen.OneOf(phrases), Gen.Int[0, 7], Gen.OneOf(" ", " ", " ", "-", ". ", ". So ", ", ", "/", "s ", " of "),
                static (phrase, change, end) => change switch
                {
                    0 => phrase.ToUpperInvariant(),
                    1 => char.ToUpperInvariant(phrase[0]) + phrase[1..],
                    2 => phrase[(phrase.IndexOf(' ') + 1)..],
                    3 => phrase[..(phrase.LastIndexOf(' ') is > 0 and var last ? last : phrase.Length)],
                    4 => phrase.Replace(' ', '-'),
                    5 => phrase.ToLowerInvariant(),
                    _ => phrase,
                } + end);
        int found = 0;
        Gen.Select(piece.Array[0, 3].Select(string.Concat), piece.Array[0, 12].Select(string.Concat)).Sample((title, text) =>
        {
            string all = title + text;
            TextSpan[] titles = [new(0, title.Length)], texts = [new(title.Length, text.Length)];
            List<FoundTopic> expected = plain.Match(all, titles, texts);
            Interlocked.Add(ref found, expected.Count);
            Assert.Equal(expected, taxonomy.Matcher().Match(all, titles, texts));
        }, iter: 300);
        Assert.True(found > 300, $"{found} topics");
    }

    /// <summary>What one phrase matches, a plain search for its words must find, too.</summary>
    [Fact]
    public void One_phrase_against_a_plain_search() =>
        Gen.Select(Gen.OneOf("lamp", "oil", "wick", "glow").Array[1, 3], Gen.OneOf("lamp", "oil", "wick", "glow", "so", "on").Array[0, 12])
            .Sample((phrase, words) =>
    {
        string title = string.Join(' ', words);
        Taxonomy taxonomy = TaxonomyBuilder.Join([TaxonomyParser.Parse("[A]\n+ " + string.Join(' ', phrase))], 0).Taxonomy;
        bool expected = (" " + title + " ").Contains(" " + string.Join(' ', phrase) + " ", StringComparison.Ordinal);
        Assert.Equal(expected, taxonomy.Matcher().Match(title, [new TextSpan(0, title.Length)], []).Count == 1);
    }, iter: 3000);

    [Fact]
    public void Phrases_are_found_beyond_the_words_that_are_read_at_a_time()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
            text.Append("word").Append(i).Append(' ');
        text.Append("lamp. We propose lamps.");
        Taxonomy taxonomy = TaxonomyBuilder.Join([TaxonomyParser.Parse("[A]\n+ lamp")], 0).Taxonomy;
        Assert.Single(taxonomy.Matcher().Match(text.ToString(), [], [new TextSpan(0, text.Length)]));
    }

    /// <summary>
    /// Texts and taxonomies that would be slow if any of it took more than linear time; the limit is far above what linear time takes.
    /// </summary>
    [Theory]
    [InlineData("a ")]
    [InlineData("a a a a a a a a a a a b ")]
    [InlineData("x")]
    [InlineData("video generation ")]
    [InlineData(". ")]
    [InlineData("\uD83D")]
    public void Two_megabytes_of_what_is_worst_are_read(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 2_000_000 / unit.Length));
        Taxonomy taxonomy =
            TaxonomyBuilder.Build(
                [TaxonomyParser.Parse(
                    "[A]\n" + string.Concat(
                        Enumerable.Range(1, 12).Select(count => string.Join(' ', Enumerable.Repeat("a", count)) + "\n")))]).Taxonomy;
        // Quadratic time would be hours, so that the run as a whole would not end.
        Assert.All(taxonomy.Matcher().Match(text, [], [new TextSpan(0, text.Length)]),
            topic => Assert.InRange(topic.Evidence.End, 1, text.Length));
    }

    [Fact]
    public void A_taxonomy_of_a_hundred_thousand_phrases()
    {
        var file = new StringBuilder("replace\n");
        for (int i = 0; i < 100_000; i++)
            file.Append(i % 100 == 0 ? $"[Topic {i}]\n" : "").Append($"+ lamp{i} oil{i}\n");
        Taxonomy taxonomy = TaxonomyBuilder.Build([TaxonomyParser.Parse(file.ToString())]).Taxonomy;
        const string Title = "On lamp77777 oil77777";
        Assert.Equal(
            "Topic 77700", taxonomy.Topics[Assert.Single(taxonomy.Matcher().Match(Title, [new TextSpan(0, Title.Length)], [])).Topic].Name);
    }
}

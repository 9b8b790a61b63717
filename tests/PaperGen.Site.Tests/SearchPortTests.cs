using System.Text;
using System.Text.Json;
using PaperGen.Analysis;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Site.Tests.Infrastructure;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Site.Tests;

/// <summary>The page's search finds what the library's does, in the same order: the script is run in Node.js, beside the library.</summary>
public sealed class SearchPortTests
{
    private const string Harness = """
        ;const { papers, queries } = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const index = new SearchIndex();
        for (const paper of papers) index.add(...paper);
        console.log(JSON.stringify(queries.map(query => PaperSearch.find(index, query))));
        """;

    [Theory]
    [InlineData("seed")]
    [InlineData("hf-2024")]
    public async Task The_labelled_queries_find_the_same(string digest)
    {
        string[] queries = [.. Queries.All.Where(query => query.Digest == digest).Select(static query => query.Words)];
        Assert.NotEmpty(queries);
        var inspector =
            new CatalogInspector(
                [new DigestFile("a.papers.txt",
                    new FileContent(Encoding.UTF8.GetString(digest == "seed" ? SamplePage.Digest : DataFiles.HuggingFace)))]);
        var texts = new PaperTexts(inspector);
        await FindTheSame([.. inspector.Catalog.Papers.Select(paper => PartsOf(texts.Of(paper)))],
            [.. queries, .. queries.SelectMany(Begun)]);
    }

    /// <summary>
    /// Texts and queries of what the search has rules for, thrown together: forms, abbreviations, accents, versions, Chinese, halves of
    /// surrogates' pairs.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_asked_of_whatever_is_found_alike(int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "long", "context", "longcontext", "Long-Context", "retrieval", "augmented", "generation",
            "retrieval-augmented generation (RAG)", "(RAG)", "rag", "RAGs", "mixture of lamps (MoL)", "MoL", "low-rank adaptation (LoRA)",
            "text to image (T2I);", "policy", "policies", "optimise", "optimize", "optimised", "plan", "planning", "sign", "signal",
            "robot", "robotics", "extend", "extension", "attention", "attentive", "transfomer", "transformer", "transformers", "wicka",
            "wicks", "iol", "oil", "the", "of", "papers about", "2405.06067v2", "2405.06067", "gpt4", "gpt", "4", "10.1000/lantern.7",
            "Gödel", "Go\u0308del", "straße", "STRASSE", "Æther", "aether", "灯火和提灯", "灯", "カナ", "λόγος", "ΛΌΓΟΣ", "Привет", "ẞ", "İ", "ſ",
            "\u00AD", "so\u00ADft", "\uD83D\uDD25", "(", ")", ",", "-", ".", "\n", "x", "zq", "agent", "agents",
        ];
        string Text(int most) =>
            string.Join(random.Next(4) == 0 ? "" : " ",
                Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Length)]));
        string[][][] papers =
            [.. Enumerable.Range(0, 60).Select(_ => new string[][] { [Text(6)], [Text(3), Text(4), Text(2)], [Text(40), Text(3)] })];
        await FindTheSame(papers, [.. Enumerable.Range(0, 800).Select(_ => Text(6))]);
    }

    /// <summary>What somebody who types a query has asked on the way.</summary>
    private static IEnumerable<string> Begun(string query) => Enumerable.Range(1, query.Length / 4).Select(i => query[..(4 * i)]);

    private static string[][] PartsOf(IPaperTexts texts) =>
    [
        [texts.TextOf(PaperField.Title) ?? ""],
        [
            texts.Id, texts.TextOf(PaperField.ShortName) ?? "", texts.TextOf(PaperField.Authors) ?? "",
            texts.TextOf(PaperField.ArxivId) ?? "", texts.TextOf(PaperField.Doi) ?? "",
            .. texts.TextsOf(PaperField.Alias), .. texts.TextsOf(PaperField.Keyword),
        ],
        [texts.TextOf(PaperField.Abstract) ?? "", texts.TextOf(PaperField.Venue) ?? ""],
    ];

    private static async Task FindTheSame(string[][][] papers, string[] queries)
    {
        var index = new SearchIndex();
        foreach (string[][] paper in papers)
        {
            foreach (string[] part in paper)
            {
                foreach (string text in part)
                    index.Add(text);
                index.EndPart();
            }
        }
        string script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/PaperGen.Kernel/Site/search.js"));
        string output = await Node.Run(script + Harness, JsonSerializer.Serialize(new { papers, queries }));
        int[][] found = JsonSerializer.Deserialize<int[][]>(output)!;
        Assert.Equal(queries.Length, found.Length);
        for (int i = 0; i < queries.Length; i++)
            Assert.True(PaperSearch.Find(index, queries[i]).SequenceEqual(found[i]),
                $"'{queries[i]}'\n{string.Join(' ', PaperSearch.Find(index, queries[i]))}\n{string.Join(' ', found[i])}");
        // A test of queries that find nothing would say nothing.
        Assert.True(found.Count(static papers => papers.Length > 0) > queries.Length / 3);
    }
}

using System.Collections.Concurrent;
using PaperGen.Analysis;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Search;

/// <summary>A digest with its index, as the tool and the library make it.</summary>
internal sealed class SearchedDigest
{
    private static readonly ConcurrentDictionary<string, SearchedDigest> s_known = new();
    private readonly SearchIndex _index = new();

    public SearchedDigest(string text)
    {
        var inspector = new CatalogInspector([new DigestFile("a.papers.txt", new FileContent(text))]);
        var texts = new PaperTexts(inspector);
        Titles = [.. inspector.Catalog.Papers.Select(static paper => paper.Entry.Title)];
        foreach (PaperModel paper in inspector.Catalog.Papers)
            _index.Add(texts.Of(paper));
    }

    public IReadOnlyList<string> Titles { get; }

    /// <summary>One of the digests beside the repository.</summary>
    public static SearchedDigest Of(string name)
    {
        string path = Repository.At($"../shared/data/{(name == "seed" ? "seed" : "hf-2024-2000")}.papers.txt");
        Assert.SkipUnless(File.Exists(path), "The papers to search are not there (expected in ../shared/data beside the repository).");
        return s_known.GetOrAdd(name, _ => new SearchedDigest(File.ReadAllText(path)));
    }

    /// <summary>The titles that a query finds, best first.</summary>
    public IEnumerable<string> Find(string query) => PaperSearch.Find(_index, query).Select(paper => Titles[paper]);
}

using System.Text;
using PaperGen.Emit;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Tests;
using PaperGen.Topics;

namespace PaperGen.Fuzz.Targets;

/// <summary>What the generator read is what the library reads, from the table and the file's bytes; twice the same table.</summary>
internal sealed class ReadBackTarget : IFuzzTarget
{
    private const string Path = "fuzz.papers.txt";

    public string Name => "read back";

    public int OneIn => 16;

    public string? Violation(string text)
    {
        byte[] file = Encoding.UTF8.GetBytes(text);
        // Of what is no text (a file with zero bytes) nothing is compiled, nor embedded.
        if (TextEncoding.Read(file).OtherEncoding is not null)
            return null;
        CatalogModel model = Model(text);
        List<string> chunks = TableWriter.Write(model);
        if (!chunks.SequenceEqual(TableWriter.Write(Model(text)), StringComparer.Ordinal))
            return "two tables of one text differ";
        PaperCatalog catalog = new TableInMemory(EmbeddedCopy.Of(file, Path), chunks).Catalog;
        catalog.Verify();
        if (catalog.Papers.Count != model.Papers.Count)
            return $"{model.Papers.Count} papers were read back as {catalog.Papers.Count}";
        for (int i = 0; i < model.Papers.Count; i++)
        {
            Paper paper = catalog.Papers[i];
            PaperModel expected = model.Papers[i];
            if (paper.Title != WellFormed(expected.Entry.Title) || paper.Abstract != WellFormed(expected.Entry.Abstract!)
                || paper.Id != expected.Id || paper.Source.Line != expected.Entry.Line)
                return $"paper {i}, {expected.Id}, was read back as {paper.Id}: {paper.Title}";
            if (!ReferenceEquals(catalog[expected.Id], paper))
                return $"paper {expected.Id} is not found by its id";
            if (paper.Links.Count != expected.Entry.Links.Count)
                return $"paper {expected.Id} has {paper.Links.Count} links instead of {expected.Entry.Links.Count}";
        }
        return null;
    }

    private static CatalogModel Model(string text) =>
        CatalogBuilder.Build(
            [EntryReader.Read(DigestParser.Parse(text), Path, "PaperGen/" + Path, keepAbstracts: true, BuiltInTaxonomy.Taxonomy)],
            BuiltInTaxonomy.Taxonomy.Topics);

    /// <summary>An encoder writes U+FFFD for half a surrogate pair.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

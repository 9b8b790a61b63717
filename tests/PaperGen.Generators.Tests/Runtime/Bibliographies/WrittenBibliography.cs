using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Runtime.Bibliographies;

/// <summary>
/// A catalog's bibliography in a folder, a file a format, and beside them what the catalog says, written by System.Text.Json: what other
/// people's programs read in the former is compared with the latter.
/// </summary>
internal sealed class WrittenBibliography : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly LoadedCatalog _catalog;

    /// <param name="name">The folder's name.</param>
    /// <param name="digest">The papers.</param>
    public WrittenBibliography(string name, string digest)
    {
        _catalog = LoadedCatalog.Build(new TestProject(digest));
        Bibliography = new Bibliography(_catalog.Catalog.Papers);
        // tests/bibliography/validate keeps them.
        Folder = Environment.GetEnvironmentVariable("PAPERGEN_BIBLIOGRAPHIES") is { Length: > 0 } kept
            ? Directory.CreateDirectory(Path.Combine(kept, name)).FullName
            : Directory.CreateTempSubdirectory("papergen-bibliography-").FullName;
        Write("papers.bib", BibliographyFormat.BibTeX);
        Write("papers.csl.json", BibliographyFormat.CslJson);
        Write("papers.ris", BibliographyFormat.Ris);
        Write("papers.cff", BibliographyFormat.CitationCff);
        Write("papers.md", BibliographyFormat.Markdown);
        Write("papers.txt", BibliographyFormat.PlainText);
        File.WriteAllText(Path.Combine(Folder, "expected.json"), JsonSerializer.Serialize(
            Bibliography.Papers.Select(paper => new
            {
                key = Bibliography.KeyOf(paper),
                title = paper.Title,
                authors = paper.Authors.Select(static author => author.ToString()),
                others = paper.HasMoreAuthors,
                year = paper.Date?.Year,
                month = paper.Date?.Month,
                day = paper.Date?.Day,
                venue = paper.Venue,
                doi = paper.Doi,
                arxiv = paper.ArxivId,
            }),
            s_json));
    }

    public static WrittenBibliography Of(string source) => new(source, source switch
    {
        "seed" => DataFiles.Seed,
        "hugging-face" => DataFiles.HuggingFace,
        "hostile" => HostileDigest.Text(),
        "random" => HostileDigest.Random(500),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    });

    public Bibliography Bibliography { get; }

    public string Folder { get; }

    public void Dispose()
    {
        _catalog.Dispose();
        if (Folder.Contains("papergen-bibliography-", StringComparison.Ordinal))
            Directory.Delete(Folder, recursive: true);
    }

    private void Write(string file, BibliographyFormat format)
    {
        // Not even half a surrogate pair may be left for the encoder to replace.
        using var writer = new StreamWriter(Path.Combine(Folder, file), append: false, new UTF8Encoding(false, throwOnInvalidBytes: true));
        Bibliography.Write(writer, format);
    }
}

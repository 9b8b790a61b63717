using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Internal;
using PaperGen.Syntax;

namespace PaperGen.Corpus.Tests.Bibliographies;

/// <summary>Real files in CSL-JSON and RIS beside what other programs read of them; every difference goes to the test's output.</summary>
public class OtherFormatCorpusTests(ITestOutputHelper output)
{
    private int _compared;
    private readonly List<string> _different = [];

    /// <summary>The files of a corpus, as a reader of JSON reads them that knows nothing of ours.</summary>
    [Fact]
    public void Files_of_CSL_JSON_are_read_as_they_are()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.SharedData("bibliographies/corpus/csl"), "*.json")
            .Order(StringComparer.Ordinal))
            CompareItems(Path.GetFileName(path), File.ReadAllText(path));
        Report(0.98);
    }

    /// <summary>What citation.js makes of BibTeX and what BibTeX it makes: its CSL-JSON says what our reader of BibTeX says.</summary>
    [Fact]
    public void Items_of_citation_js_are_read_as_they_are()
    {
        string folder = Repository.SharedData("bibliographies/conformance/citation.js");
        foreach (string kind in (string[])["bibtex", "biblatex"])
            CompareItems(kind + "-csl.json", File.ReadAllText(Path.Combine(folder, "mapping", kind + "-csl.json")));
        foreach (string name in (string[])["input.json", "output.json"])
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name)));
            foreach (JsonElement list in Lists(document.RootElement))
                CompareItems(name, list.GetRawText());
        }
        Report(0.98);
    }

    /// <summary>JabRef's pairs of RIS and BibTeX.</summary>
    [Fact]
    public void Records_are_read_as_JabRef_reads_them()
    {
        foreach (string path in Directory.EnumerateFiles(Repository.SharedData("bibliographies/conformance/jabref-ris"), "*.bib")
            .Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            ReadBibliography expected = ReadBibliography.Of(path, BibTeXFiles.Read(path));
            ReadBibliography read = ReadBibliography.Of("a.ris", BibTeXFiles.Read(Path.ChangeExtension(path, ".ris")));
            Same(name, "records", expected.Entries.Count.ToString(CultureInfo.InvariantCulture),
                read.Entries.Count.ToString(CultureInfo.InvariantCulture));
            foreach ((EntrySyntax theirs, EntrySyntax ours) in expected.Entries.Zip(read.Entries))
            {
                Same(name, "title", Letters(expected.Field(theirs, PaperField.Title)), Letters(read.Field(ours, PaperField.Title)));
                Same(name, "year", Year(expected.Field(theirs, PaperField.Date)), Year(read.Field(ours, PaperField.Date)));
                Same(name, "doi", expected.Field(theirs, PaperField.Doi).ToLowerInvariant(),
                    read.Field(ours, PaperField.Doi).ToLowerInvariant());
                string[] names = Families(read.Field(ours, PaperField.Authors));
                // To JabRef a second author (A2) is an author; to RIS it is who edited a book or its series.
                string[] others = Families(read.Other(ours, "a2"));
                int i = 0;
                foreach (string family in Families(expected.Field(theirs, PaperField.Authors)))
                {
                    if (others.Contains(family))
                        output.WriteLine($"{name}: A2 is no author: {family}");
                    else
                        SameFamily(name, family, names, i++);
                }
            }
        }
        Report(0.98);
    }

    [Fact]
    public void Every_file_can_be_cut_anywhere()
    {
        string folder = Repository.SharedData("bibliographies/corpus");
        foreach (string path in (string[])[.. Directory.EnumerateFiles(Path.Combine(folder, "csl"), "*.json"),
            .. Directory.EnumerateFiles(Path.Combine(folder, "ris"), "*.ris")])
        {
            string text = File.ReadAllText(path);
            int step = Math.Max(1, text.Length / 50);
            for (int length = 0; length < text.Length; length += step)
                ReadBibliography.Check(path, text[..length], path);
            ReadBibliography.Check(path, text, path);
        }
    }

    private void CompareItems(string name, string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement[] items = [.. document.RootElement.EnumerateArray()];
        ReadBibliography read = ReadBibliography.Of("a.json", text);
        Same(name, "items", items.Length.ToString(CultureInfo.InvariantCulture), read.Entries.Count.ToString(CultureInfo.InvariantCulture));
        foreach ((JsonElement item, EntrySyntax entry) in items.Zip(read.Entries))
        {
            Same(name, "id", Text(item, "citation-key") is { Length: > 0 } key ? key : Text(item, "id"), read.Field(entry, PaperField.Id));
            Same(name, "title", Letters(Text(item, "title")), Letters(read.Field(entry, PaperField.Title)));
            Same(name, "doi", Text(item, "DOI").StartsWith("10.", StringComparison.Ordinal)
                ? Text(item, "DOI") : "", read.Field(entry, PaperField.Doi));
            if (item.TryGetProperty("issued", out JsonElement issued))
                Same(name, "year", Year(issued.GetRawText()), Year(read.Field(entry, PaperField.Date)));
            if (!item.TryGetProperty("author", out JsonElement authors))
                continue;
            string[] names = Families(read.Field(entry, PaperField.Authors));
            int i = 0;
            foreach (JsonElement author in authors.EnumerateArray())
            {
                if (Text(author, "family") is not "others")
                    SameFamily(name, Text(author, "family") + Text(author, "literal"), names, i);
                i++;
            }
        }
    }

    /// <summary>Lists of items, wherever they stand.</summary>
    private static IEnumerable<JsonElement> Lists(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array when element.GetArrayLength() > 0 && element[0].ValueKind == JsonValueKind.Object
            && (element[0].TryGetProperty("title", out _) || element[0].TryGetProperty("type", out _)) => [element],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Lists),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Lists(member.Value)),
        _ => [],
    };

    private void Same(string file, string what, string theirs, string ours)
    {
        if (theirs.Length == 0)
            return;
        _compared++;
        if (theirs != ours)
            _different.Add($"{file}: {what}: '{theirs}' is '{ours}'");
    }

    private void Report(double least)
    {
        foreach (string line in _different)
            output.WriteLine(line);
        output.WriteLine($"{_compared} values, {_different.Count} different: {100.0 * _different.Count / _compared:0.000} %");
        Assert.True(_different.Count <= _compared * (1 - least), $"{_different.Count} of {_compared} values "
            + $"differ.\n{string.Join("\n", _different)}");
    }

    /// <summary>A family name may be given with its particle or without.</summary>
    private void SameFamily(string file, string theirs, string[] ours, int index)
    {
        string own = index < ours.Length ? ours[index] : "";
        bool isSame = new[] { theirs, WithoutParticle(theirs) }.Select(Letters)
            .Intersect(new[] { own, WithoutParticle(own) }.Select(Letters)).Any();
        Same(file, "family", Letters(theirs), isSame ? Letters(theirs) : Letters(own));
    }

    private static string[] Families(string authors) =>
        [.. authors.TrimEnd(';').Split("; ").Select(static name => name.StartsWith('{') ? name.Trim('{', '}') : name.Split(", ")[0])];

    private static string WithoutParticle(string family) =>
        string.Join(' ', family.Split(' ').SkipWhile(static word => word.Length > 0 && char.IsLower(word[0]))) is { Length: > 0 } rest
            ? rest : family;

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (char c in Regex.Replace(text, "</?[a-z]+[^<>]{0,60}>", "").Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }

    private static string Year(string text) => Regex.Match(text, @"\d{4}").Value;

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : "" : "";
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats.BibTeX;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>
/// Real files beside what pybtex and Better BibTeX's parser read of them. Values are compared where those two agree; every difference goes to the test's output.
/// </summary>
public class BibTeXCorpusTests(ITestOutputHelper output)
{
    private sealed record Reading(string Title, string Family, string Year, string Doi);

    [Fact]
    public void Entries_and_values_are_those_of_the_other_parsers()
    {
        string expected = Repository.SharedData("bibliographies/expected");
        string corpus = Repository.SharedData("bibliographies/corpus/bib");
        int compared = 0;
        int entries = 0;
        var missing = new List<string>();
        var different = new List<string>();
        foreach (string file in Directory.EnumerateFiles(corpus, "*.bib").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            if (!File.Exists(Path.Combine(expected, name + ".py.json")))
                continue;
            using JsonDocument py = JsonDocument.Parse(File.ReadAllText(Path.Combine(expected, name + ".py.json")));
            using JsonDocument js = JsonDocument.Parse(File.ReadAllText(Path.Combine(expected, name + ".js.json")));
            string text = Read(file, py.RootElement.GetProperty("encoding").GetString());
            BibTeXLibrary library = BibTeXReader.Read(text);
            Dictionary<string, BibTeXEntry> own = library.Entries.Where(static entry => entry.Key.Length > 0).ToDictionary(static entry => entry.Key, StringComparer.Ordinal);
            var folded = new HashSet<string>(own.Keys.Select(Fold));
            Dictionary<string, Reading> pybtex = Readings(py.RootElement, "pybtex", "authors");
            Dictionary<string, Reading> bbt = Readings(js.RootElement, "bbt", "author");
            foreach (string key in pybtex.Keys.Union(bbt.Keys))
            {
                entries++;
                if (!folded.Contains(Fold(key)) && !IsInvented(key))
                    missing.Add($"{name}: {key} ({(pybtex.ContainsKey(key) ? "pybtex " : "")}{(bbt.ContainsKey(key) ? "BBT" : "")})");
            }
            foreach ((string key, Reading first) in pybtex)
            {
                if (!bbt.TryGetValue(key, out Reading? second) || !own.TryGetValue(key, out BibTeXEntry? entry))
                    continue;
                Compare(name, text, entry, first, second, different, ref compared);
            }
        }
        foreach (string line in missing.Concat(different))
            output.WriteLine(line);
        output.WriteLine($"{entries} entries, {missing.Count} missing; {compared} values, {different.Count} different: {100.0 * different.Count / compared:0.000} %");
        Assert.Empty(missing);
        Assert.True(different.Count <= compared * 0.005, $"{different.Count} of {compared} values differ.");
    }

    private static void Compare(string file, string text, BibTeXEntry entry, Reading first, Reading second, List<string> different, ref int compared)
    {
        BibTeXValue? titleOnly = entry.Value("title");
        string title = titleOnly?.Decode(text, SliceEncoding.BibTeX) ?? "";
        Same(Letters(first.Title), Letters(second.Title), [Letters(title), Letters(BibTeXText.Of(text, entry.Field(PaperField.Title)))], "title", ref compared);
        string authors = BibTeXText.Of(text, entry.Field(PaperField.Authors));
        if (entry.Field(PaperField.Authors)?.Name == "author")
            Same(Letters(first.Family), Letters(second.Family), [Letters(Family(authors)), Letters(Family(authors, withParticle: false))], "family", ref compared);
        Same(Year(first.Year), Year(second.Year), [Year(BibTeXText.Of(text, entry.Field(PaperField.Date)))], "year", ref compared);
        string doi = BibTeXText.Of(text, entry.Field(PaperField.Doi));
        Same(Doi(first.Doi), Doi(second.Doi), [Doi(doi)], "doi", ref compared);

        void Same(string one, string other, string[] own, string what, ref int count)
        {
            if (one != other || one.Length == 0)
                return;
            count++;
            if (!own.Contains(one))
                different.Add($"{file}: {entry.Key}: {what}: '{one}' is '{own[0]}'");
        }
    }

    /// <summary>Other parsers' values are raw TeX or decoded; letters and digits of the decoded text are what counts.</summary>
    private static string Letters(string text)
    {
        string decoded = BibTeXDecoder.Decode(text, 0, text.Length);
        decoded = Regex.Replace(decoded, "<[^<>]{1,60}>", "");
        var letters = new StringBuilder();
        foreach (char c in decoded.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }

    private static string Family(string authors, bool withParticle = true)
    {
        string name = authors.Split("; ")[0].Trim('{', '}');
        string family = name.Split(", ")[0];
        return withParticle ? family : string.Join(' ', family.Split(' ').SkipWhile(static word => char.IsLower(word[0])));
    }

    private static string Year(string text) => Regex.Match(text, @"\d{4}").Value;

    private static string Doi(string text)
    {
        string doi = BibTeXVerbatimDecoder.Decode(text, 0, text.Length).Trim().ToLowerInvariant();
        doi = Regex.Replace(doi, @"^(https?://)?(dx\.|www\.)?doi\.org/|^doi:?\s*", "");
        return doi.StartsWith("10.", StringComparison.Ordinal) ? doi.TrimEnd('.', ',', ';') : "";
    }

    /// <summary>Keys that a parser made up, or cut off: those of entries without one.</summary>
    private static bool IsInvented(string key) => key.Length == 0 || key.StartsWith("unnamed-", StringComparison.Ordinal) || key.Contains('=', StringComparison.Ordinal);

    private static string Fold(string key) => key.Split(' ', '{', '}', '"')[0].ToLowerInvariant();

    private static Dictionary<string, Reading> Readings(JsonElement file, string parser, string authors)
    {
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        if (!file.TryGetProperty(parser, out JsonElement found) || !found.TryGetProperty("entries", out JsonElement entries))
            return readings;
        foreach (JsonElement entry in entries.EnumerateArray())
        {
            string key = Text(entry, "key");
            string family = entry.TryGetProperty(authors, out JsonElement names) && names.ValueKind == JsonValueKind.Array && names.GetArrayLength() > 0 ? FamilyOf(names[0].GetString()!) : "";
            readings.TryAdd(key, new Reading(Text(entry, "title"), family, Text(entry, "year"), Text(entry, "doi")));
        }
        return readings;
    }

    /// <summary>"given|particle|family|suffix".</summary>
    private static string FamilyOf(string name)
    {
        string[] parts = name.Split('|');
        return parts.Length >= 3 ? parts[2] : name;
    }

    private static string Text(JsonElement entry, string name) => entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Read(string file, string? encoding)
    {
        Encoding read = encoding switch
        {
            "latin-1" or "iso-8859-1" or "cp1252" or "latin1" => Encoding.Latin1,
            "utf-16" => Encoding.Unicode,
            "utf-16-be" => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return read.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF');
    }
}

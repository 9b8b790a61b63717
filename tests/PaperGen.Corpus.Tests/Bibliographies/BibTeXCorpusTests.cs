using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats.BibTeX;

namespace PaperGen.Corpus.Tests.Bibliographies;

/// <summary>
/// Real files beside what pybtex and Better BibTeX's parser read of them. Values are compared where those two agree; every difference goes
/// to the test's output.
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
            string text = BibTeXFiles.Read(file);
            BibTeXLibrary library = BibTeXFiles.Papers(text);
            Dictionary<string, BibTeXEntry> own = library.Entries.Where(static entry => entry.Key.Length > 0)
                .ToDictionary(static entry => entry.Key, StringComparer.Ordinal);
            var folded = new HashSet<string>(own.Keys.Select(Fold));
            Dictionary<string, Reading> pybtex = Readings(py.RootElement, "pybtex", "authors");
            Dictionary<string, Reading> bbt = Readings(js.RootElement, "bbt", "author");
            foreach (string key in pybtex.Keys.Union(bbt.Keys))
            {
                entries++;
                if (!folded.Contains(Fold(key)) && !IsInvented(key) && !library.Syntax.Nodes.Any(node => IsCommented(text, node, key)))
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
        output.WriteLine(
            $"{entries} entries, {missing.Count} missing; {compared} values, {different.Count} different: {100.0 * different.Count / compared:0.000} %");
        Assert.Empty(missing);
        Assert.True(different.Count <= compared * 0.005, $"{different.Count} of {compared} values differ.");
    }

    /// <summary>The files of Better BibTeX's own tests, with the items expected of them.</summary>
    [Fact]
    public void Conformance_files_are_read_as_their_items_say()
    {
        string folder = Repository.SharedData("bibliographies/conformance/better-bibtex-import");
        int compared = 0;
        var different = new List<string>();
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            string text = BibTeXFiles.Read(Path.ChangeExtension(file, ".bib"));
            BibTeXLibrary library = BibTeXFiles.Papers(text);
            using JsonDocument items = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement item in items.RootElement.GetProperty("items").EnumerateArray())
                Compare(Path.GetFileName(file), text, item, library, different, ref compared);
        }
        foreach (string line in different)
            output.WriteLine(line);
        output.WriteLine($"{compared} values, {different.Count} different: {100.0 * different.Count / compared:0.000} %");
        Assert.True(different.Count <= compared * 0.02, $"{different.Count} of {compared} values differ.");
    }

    private static void Compare(string file, string text, JsonElement item, BibTeXLibrary library, List<string> different, ref int compared)
    {
        string key = Text(item, "citationKey");
        BibTeXEntry? entry = library.Entries.FirstOrDefault(candidate => candidate.Key == key)
            ?? library.Entries.FirstOrDefault(candidate => Fold(candidate.Key) == Fold(key));
        compared++;
        if (entry is null)
        {
            different.Add($"{file}: no entry {key} ({Text(item, "title")})");
            return;
        }
        Same("title", Letters(Text(item, "title")), Letters(BibTeXText.Of(text, entry.Field(PaperField.Title))), ref compared);
        Same("doi", Doi(Text(item, "DOI")), Doi(BibTeXText.Of(text, entry.Field(PaperField.Doi))), ref compared);
        Same("year", Year(Text(item, "date")), Year(BibTeXText.Of(text, entry.Field(PaperField.Date))), ref compared);
        Same("abstract", Letters(Text(item, "abstractNote")), Letters(BibTeXText.Of(text, entry.Field(PaperField.Abstract))), ref compared);
        if (entry.Field(PaperField.Authors) is not { Name: "author" } authors || !item.TryGetProperty("creators", out JsonElement creators))
            return;
        List<JsonElement> expected = [.. creators.EnumerateArray().Where(static creator => Text(creator,
            "creatorType") is not ("editor" or "translator" or "seriesEditor" or "bookAuthor" or "contributor"))];
        string[] own = BibTeXText.Of(text, authors).TrimEnd(';').Split("; ");
        for (int i = 0; i < expected.Count; i++)
        {
            string name = Text(expected[i], "lastName") + Text(expected[i], "name");
            string found = i < own.Length ? own[i] : "";
            string[] forms = [Family(found), Family(found, withParticle: false), string.Concat(found.Split(", ").Take(2)), found];
            Same("family", Letters(name), forms.Select(Letters).FirstOrDefault(form => form == Letters(name)) ?? Letters(forms[0]),
                ref compared);
        }

        void Same(string what, string theirs, string ours, ref int count)
        {
            if (theirs.Length == 0)
                return;
            count++;
            if (theirs != ours)
                different.Add($"{file}: {key}: {what}: '{theirs}' is '{ours}'");
        }
    }

    private static void Compare(string file, string text, BibTeXEntry entry, Reading first, Reading second, List<string> different,
        ref int compared)
    {
        BibTeXValue? titleOnly = entry.Value("title");
        string title = titleOnly?.Decode(text, SliceEncoding.BibTeX) ?? "";
        Same(Letters(first.Title), Letters(second.Title), [Letters(title), Letters(BibTeXText.Of(text, entry.Field(PaperField.Title)))],
            "title", ref compared);
        string authors = BibTeXText.Of(text, entry.Field(PaperField.Authors));
        if (entry.Field(PaperField.Authors)?.Name == "author")
            Same(Letters(first.Family), Letters(second.Family), [Letters(Family(authors)), Letters(Family(authors,
                withParticle: false))], "family", ref compared);
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
        string name = authors.TrimEnd(';').Split("; ")[0];
        string family = name.StartsWith('{') ? name.Trim('{', '}') : name.Split(", ")[0];
        return withParticle ? family : string.Join(' ', family.Split(' ').SkipWhile(static word => word.Length > 0
            && char.IsLower(word[0])));
    }

    private static string Year(string text) => Regex.Match(text, @"\d{4}").Value;

    private static string Doi(string text)
    {
        string doi = Uri.UnescapeDataString(BibTeXVerbatimDecoder.Decode(text, 0, text.Length)).Trim().ToLowerInvariant();
        doi = Regex.Replace(doi, @"^(https?://)?(dx\.|www\.)?doi\.org/|^doi:?\s*", "");
        return doi.StartsWith("10.", StringComparison.Ordinal) ? doi.TrimEnd('.', ',', ';') : "";
    }

    /// <summary>Keys that a parser made up, or cut off: those of entries without one.</summary>
    private static bool IsInvented(string key) =>
        key.Length == 0 || key.StartsWith("unnamed-", StringComparison.Ordinal) || key.Contains('=', StringComparison.Ordinal);

    /// <summary>What <c>@comment{...}</c> holds is no paper.</summary>
    private static bool IsCommented(string text, BibTeXNode node, string key) =>
        node.Kind == BibTeXNodeKind.CommentCommand && text.AsSpan(node.Span.Start, node.Span.Length).Contains(key,
            StringComparison.Ordinal);

    private static string Fold(string key) => key.Split(' ', '{', '}', '"')[0].ToLowerInvariant();

    private static Dictionary<string, Reading> Readings(JsonElement file, string parser, string authors)
    {
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        if (!file.TryGetProperty(parser, out JsonElement found) || !found.TryGetProperty("entries", out JsonElement entries))
            return readings;
        foreach (JsonElement entry in entries.EnumerateArray())
        {
            string key = Text(entry, "key");
            string family = entry.TryGetProperty(authors, out JsonElement names) && names.ValueKind == JsonValueKind.Array
                && names.GetArrayLength() > 0 ? FamilyOf(names[0].GetString()!) : "";
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

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

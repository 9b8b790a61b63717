using System.Text.Json;
using PaperGen.Analysis;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Syntax.Formats.BibTeX;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>52 small broken or odd files, each with its right answer.</summary>
public class BibTeXCaseTests
{
    private static readonly Dictionary<BibliographyProblemKind, string> s_names = new()
    {
        [BibliographyProblemKind.MissingComma] = "missing comma",
        [BibliographyProblemKind.MissingEquals] = "missing =",
        [BibliographyProblemKind.MissingValue] = "missing value",
        [BibliographyProblemKind.MissingBraces] = "missing braces",
        [BibliographyProblemKind.UnclosedValue] = "unclosed value",
        [BibliographyProblemKind.UnclosedQuote] = "unclosed quote",
        [BibliographyProblemKind.UnclosedEntry] = "unclosed entry",
        [BibliographyProblemKind.ExtraClosingBrace] = "extra closing brace",
        [BibliographyProblemKind.UnexpectedText] = "unexpected text",
        [BibliographyProblemKind.MissingKey] = "missing key",
        [BibliographyProblemKind.WhiteSpaceInKey] = "white space in key",
        [BibliographyProblemKind.SignInKey] = "sign in key",
        [BibliographyProblemKind.DuplicateKey] = "duplicate key",
        [BibliographyProblemKind.KeysDifferInCase] = "keys differ in case only",
        [BibliographyProblemKind.DuplicateField] = "duplicate field",
        [BibliographyProblemKind.UndefinedMacro] = "undefined macro",
        [BibliographyProblemKind.RedefinedMacro] = "macro redefined",
        [BibliographyProblemKind.StrayComma] = "stray comma",
        [BibliographyProblemKind.QuoteInQuotes] = "quote in a quoted value",
        [BibliographyProblemKind.EscapedBrace] = "escaped brace without partner",
        [BibliographyProblemKind.FieldNameDigit] = "field name begins with a digit",
        [BibliographyProblemKind.MissingTitle] = "missing title",
        [BibliographyProblemKind.LostBackslash] = "accent lost its backslash",
        [BibliographyProblemKind.StrayCommaInName] = "stray comma in name",
        [BibliographyProblemKind.NamesByCommas] = "names separated by commas",
        [BibliographyProblemKind.UnknownParent] = "unknown parent",
    };

    [Fact]
    public void Every_case_is_read_as_its_answer_says()
    {
        string folder = Repository.SharedData("bibliographies/cases");
        using JsonDocument answers = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        Dictionary<string, string> inputs = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder,
            "cases.json")))!;
        var wrong = new List<string>();
        foreach (JsonProperty answer in answers.RootElement.EnumerateObject())
        {
            string text = inputs[answer.Name].TrimStart('\uFEFF');
            BibTeXLibrary library = BibTeXFiles.Papers(text);
            Compare(answer, text, library, wrong);
        }
        Assert.Equal(52, inputs.Count);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static void Compare(JsonProperty answer, string text, BibTeXLibrary library, List<string> wrong)
    {
        JsonElement[] entries = [.. answer.Value.GetProperty("entries").EnumerateArray()];
        Same(answer.Name, "keys",
            string.Join(" | ",
                entries.Select(static entry => entry.GetProperty("type").GetString() + " " + entry.GetProperty("key").GetString())),
            string.Join(" | ", library.Entries.Select(static entry => entry.Type + " " + entry.Key)), wrong);
        for (int i = 0; i < Math.Min(entries.Length, library.Entries.Count); i++)
        {
            BibTeXEntry entry = library.Entries[i];
            string fields = string.Join("; ", entries[i].GetProperty("fields").EnumerateObject().OrderBy(static field => field.Name,
                StringComparer.Ordinal).Select(static field => field.Name + "=" + field.Value.GetString()));
            Same(answer.Name, entry.Key, fields, Fields(text, entry), wrong);
            if (entries[i].TryGetProperty("names", out JsonElement names))
                Same(answer.Name, "names", string.Join("; ", names.EnumerateArray().Select(Name)), Names(text, entry), wrong);
        }
        CompareProblems(answer, text, library, wrong);
    }

    /// <summary>How loud the rule about a problem is; two entries of one key are the catalog's (PAPER1024).</summary>
    private static string SeverityOf(string what)
    {
        BibliographyProblemKind kind = s_names.Single(name => name.Value == what).Key;
        return (BibliographyRules.Of(kind)?.DefaultSeverity ?? FindingSeverity.Warning).ToString().ToLowerInvariant();
    }

    private static void CompareProblems(JsonProperty answer, string text, BibTeXLibrary library, List<string> wrong)
    {
        var lines = new LineMap(text);
        List<(string What, int Line, int Column)> found =
            [.. library.Problems.Where(static problem => s_names.ContainsKey(problem.Kind))
                .Select(problem =>
                    (s_names[problem.Kind], lines.PositionOf(problem.Span.Start).Line
                        + 1, lines.PositionOf(problem.Span.Start).Character + 1))];
        foreach (JsonElement finding in answer.Value.GetProperty("findings").EnumerateArray())
        {
            string what = finding.GetProperty("what").GetString()!;
            List<(int, int)> places = [(finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32())];
            if (finding.TryGetProperty("accept", out JsonElement others))
                places.AddRange(others.EnumerateArray().Select(static place => (place[0].GetInt32(), place[1].GetInt32())));
            int index = found.FindIndex(problem => problem.What == what && places.Contains((problem.Line, problem.Column)));
            string severity = finding.GetProperty("severity").GetString()!;
            if (index >= 0 && SeverityOf(what) == severity)
                found.RemoveAt(index);
            else if (severity != "hidden")
                wrong.Add($"{answer.Name}: no '{what}' at {places[0]}, but {string.Join(", ", found)}");
        }
        wrong.AddRange(found.Select(problem => $"{answer.Name}: nobody expects {problem}"));
    }

    private static string Fields(string text, BibTeXEntry entry) => string.Join("; ", entry.Values
        .Select(value => value.Name + "=" + value.Decode(text, SliceEncoding.BibTeX)).Where(static field => !field.EndsWith('='))
        .Order(StringComparer.Ordinal));

    private static string Name(JsonElement name) => string.Join(" | ", name.EnumerateArray().Select(static part => part.GetString()));

    /// <summary>Family, given, suffix, as the answers have them.</summary>
    private static string Names(string text, BibTeXEntry entry)
    {
        var names = new List<string>();
        foreach (string name in BibTeXText.Of(text, entry.Field(PaperField.Authors)!).TrimEnd(';').Split("; "))
        {
            string[] parts = name.Trim('{', '}').Split(", ");
            if (name != "others")
                names.Add(name[0] == '{' ? name.Trim('{', '}') + " | "
                    : parts.Length == 3 ? $"{parts[0]} | {parts[2]} | {parts[1]}" : string.Join(" | ", parts));
        }
        return string.Join("; ", names);
    }

    private static void Same(string name, string what, string expected, string actual, List<string> wrong)
    {
        if (expected != actual)
            wrong.Add($"{name}: {what} should be '{expected}' and is '{actual}'");
    }
}

using System.Text;
using System.Text.Json;
using PaperGen.Internal;
using PaperGen.Syntax;

namespace PaperGen.Tests;

/// <summary>
/// Pages, mails and lists as people paste them: those of ours, in which the words of papers are invented and the layout is real, and those
/// beside the repository.
/// </summary>
internal static class Captures
{
    /// <summary>The names of our own.</summary>
    public static TheoryData<string> Own =>
        [.. Directory.GetFiles(RepositoryFile.Path("tests/Shared/Captures"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    public static PastedPage ReadOwn(string name) =>
        Read(RepositoryFile.Path($"tests/Shared/Captures/{name}.txt"), RepositoryFile.Path($"tests/Shared/Captures/{name}.expected.json"));

    /// <summary>Those beside the repository; the test is skipped where they are missing.</summary>
    public static IEnumerable<PastedPage> Real =>
        DataFiles.Folder("captures").SelectMany(static folder => Directory.GetFiles(folder, "*.txt"))
        .Order(StringComparer.Ordinal)
        .Select(static file => Read(file, file.Replace(".papers.txt", ".txt", StringComparison.Ordinal)[..^4] + ".expected.json"));

    private static PastedPage Read(string file, string expected)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(expected, Encoding.UTF8));
        return new PastedPage(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8),
            [.. json.RootElement.GetProperty("papers").EnumerateArray()
            .Where(static paper => !paper.TryGetProperty("duplicate_of", out JsonElement other) || other.ValueKind == JsonValueKind.Null)
            .Select(static paper => (Value(paper, "title")!, Value(paper, "abstract") ?? Value(paper, "abstract_start")))]);
    }

    private static string? Value(JsonElement paper, string name) =>
        paper.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A capture and the papers that a person finds in it.</summary>
internal sealed record PastedPage(string Name, string Text, IReadOnlyList<(string Title, string? Abstract)> Papers)
{
    /// <summary>Whether each paper is an entry, with its title and the beginning of its abstract.</summary>
    public bool IsReadWhole()
    {
        DigestSyntax syntax = DigestParser.Parse(Text);
        var entries = syntax.Entries.Select(entry => new DecodedEntry(Text, entry))
            .Select(static entry =>
                (Title: Letters(entry.TextOf(PaperField.Title)), Abstract: Letters(entry.TextOf(PaperField.Abstract)))).ToArray();
        return Papers.All(paper => Array.Exists(entries, entry => entry.Title == Letters(paper.Title)
            && entry.Abstract.StartsWith(Letters(paper.Abstract ?? ""), StringComparison.Ordinal)));
    }

    /// <summary>Marks and escapes of a page are none of the paper's words.</summary>
    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Rules;

/// <summary>The page of a rule in <c>docs/rules</c>: its sections, and the digests in its fences.</summary>
internal sealed class RulePage
{
    private RulePage(string id, string text)
    {
        Id = id;
        Lines = text.Split('\n');
        Sections = [.. Regex.Split(text, "^## ", RegexOptions.Multiline).Skip(1).Select(section => section.Split('\n', 2))
            .Select(section => new KeyValuePair<string, string>(section[0], section[1].Trim()))];
        Examples = [.. Regex.Matches(text, "^```(papers[^\n]*)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(fence => RulePageExample.Parse(fence.Groups[1].Value, fence.Groups[2].Value))];
    }

    public string Id { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Sections { get; }

    public IReadOnlyList<RulePageExample> Examples { get; }

    public string Section(string heading) => Sections.Single(section => section.Key == heading).Value;

    /// <summary>The digest with the defect, without it, or as it should have been; null if the page has none.</summary>
    public RulePageExample? Example(string kind) => Examples.SingleOrDefault(example => example.Kind == kind);

    public static string Folder => RepositoryFile.Path("docs/rules");

    public static IEnumerable<string> Ids =>
        Directory.GetFiles(Folder, "PAPER*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static RulePage Read(string id) =>
        new(id, File.ReadAllText(Path.Combine(Folder, id + ".md"), Encoding.UTF8).ReplaceLineEndings("\n"));
}

/// <summary>
/// A digest in a fence. Behind its kind stand properties of the project, <c>encoding=...</c>, and <c>escapes</c> if \uXXXX is a character.
/// </summary>
internal sealed record RulePageExample(string Kind, string Text, string? Encoding, IReadOnlyDictionary<string, string> Properties)
{
    public static RulePageExample Parse(string info, string text)
    {
        string[] words = info.Split(' ');
        if (words.Contains("escapes"))
            text = Regex.Replace(text, @"\\u([0-9A-F]{4})",
                match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        var properties = words.Where(word => word.Contains('=')).Select(word => word.Split('='))
            .ToDictionary(word => word[0], word => word[1]);
        properties.Remove("encoding", out string? encoding);
        return new RulePageExample(words[0], text, encoding, properties);
    }

    public Task<Diagnostic[]> Findings()
    {
        var project = new TestProject(Text);
        foreach ((string name, string value) in Properties)
            project = project.With(name, value);
        return AnalyzerRun.Diagnostics(project, Encoding is null
            ? [.. project.Digests] : [new FileText(System.Text.Encoding.GetEncoding(Encoding).GetBytes(Text))]);
    }
}

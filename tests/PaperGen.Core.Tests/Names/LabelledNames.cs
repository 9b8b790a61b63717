using System.Text;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Names;

/// <summary>
/// Papers whose title has no short name, with the name that each gives its own contribution, labelled by reading. A line has the title
/// and the name behind a tab: <c>-</c> where there is none, <c>A|B</c> where either is right, <c>?A</c> where one may call it a name or
/// not. The abstracts are those of the shared data.
/// </summary>
internal sealed class LabelledNames
{
    private readonly List<string> _wrong = [];
    private readonly List<string> _missed = [];
    private int _right;
    private int _tolerated;

    private LabelledNames()
    {
    }

    /// <summary>The share of the names found that are the paper's own.</summary>
    public double Precision => (double)(_right + _tolerated) / (_right + _tolerated + _wrong.Count);

    /// <summary>The share of the papers with a name whose name is found.</summary>
    public double Recall => (double)_right / (_right + _missed.Count);

    public string Report =>
        $"{_right} right, {_tolerated} tolerated, {_wrong.Count} wrong, {_missed.Count} missed: precision {Precision:0.000}, "
            + $"recall {Recall:0.000}\n"
        + string.Join("\n", _wrong.Select(static line => "wrong: " + line).Concat(_missed.Select(static line => "missed: " + line)));

    public static LabelledNames Measure(string file)
    {
        Dictionary<string, string> abstracts = Abstracts("hf-2024-2000.papers.txt");
        var result = new LabelledNames();
        foreach (string line in File.ReadLines(Repository.At("tests/PaperGen.Core.Tests/Names/" + file)))
        {
            string[] cells = line.Split('\t');
            Assert.True(abstracts.TryGetValue(cells[0], out string? text), "No paper has the title " + cells[0]);
            result.Count(cells[0], cells[1], IntroducedName.Beside(cells[0], text));
        }
        return result;
    }

    /// <summary>The abstracts of a digest of the shared data, by title; the test is skipped where it is missing.</summary>
    public static Dictionary<string, string> Abstracts(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", name));
        Assert.SkipUnless(File.Exists(path), $"The data file {name} is not there (expected in ../shared/data beside the repository).");
        string text = File.ReadAllText(path, Encoding.UTF8);
        var abstracts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (EntrySyntax entry in DigestParser.Parse(text).Entries)
        {
            var decoded = new DecodedEntry(text, entry);
            abstracts[decoded.TextOf(PaperField.Title)] = decoded.TextOf(PaperField.Abstract);
        }
        return abstracts;
    }

    private void Count(string title, string label, string? found)
    {
        bool isName = label[0] is not ('-' or '?');
        bool isRight = found is not null && label.TrimStart('?').Split('|').Any(name => Fold(name) == Fold(found));
        if (isRight && isName)
            _right++;
        else if (isRight)
            _tolerated++;
        else if (found is not null)
            _wrong.Add($"{found} for {label} in '{title}'");
        if (isName && !isRight)
            _missed.Add($"{label} in '{title}'");
    }

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

using System.Text;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>
/// A text of styled runs that is broken into lines at blanks only: a name, a path or an address stays whole, even if the line gets longer
/// than the screen for it.
/// </summary>
internal sealed class StyledText
{
    private readonly List<Run> _runs = [];

    /// <summary>Adds a text as it is shown; what it holds is no markup.</summary>
    public StyledText Add(string text, string? style = null) => Add(new Run(text, style, IsWhole: false));

    /// <summary>Adds a text that is not broken, blanks or not.</summary>
    public StyledText AddWhole(string text, string? style = null) => Add(new Run(text, style, IsWhole: true));

    /// <summary>The lines as markup.</summary>
    /// <param name="width">Columns that a line may take.</param>
    /// <param name="indent">Columns before each line but the first.</param>
    public IEnumerable<string> Lines(int width, int indent)
    {
        var line = new StringBuilder();
        int used = 0;
        bool hasWord = false;
        foreach (List<Run> word in Words())
        {
            bool isBlank = word is [{ Text: " ", IsWhole: false }];
            // A line that was broken begins with a word.
            if (isBlank && !hasWord && line.Length > 0)
                continue;
            int length = word.Sum(static run => run.Text.GetCellWidth());
            if (!isBlank && hasWord && used + length > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(' ', indent);
                used = indent;
                hasWord = false;
            }
            foreach (Run run in word)
                line.Append(run.Style is null ? run.Text.EscapeMarkup() : $"[{run.Style}]{run.Text.EscapeMarkup()}[/]");
            used += length;
            hasWord |= !isBlank;
        }
        yield return line.ToString().TrimEnd();
    }

    private StyledText Add(Run run)
    {
        if (run.Text.Length > 0)
            _runs.Add(run);
        return this;
    }

    /// <summary>Blanks, each by itself, and what is between them, in its runs.</summary>
    private IEnumerable<List<Run>> Words()
    {
        var word = new List<Run>();
        foreach (Run run in _runs)
        {
            for (int start = 0; start < run.Text.Length;)
            {
                int blank = run.IsWhole ? -1 : run.Text.IndexOf(' ', start);
                int end = blank < 0 ? run.Text.Length : blank;
                if (end > start)
                    word.Add(run with { Text = run.Text[start..end] });
                if (blank >= 0)
                {
                    if (word.Count > 0)
                        yield return word;
                    yield return [run with { Text = " ", Style = null }];
                    word = [];
                    end++;
                }
                start = end;
            }
        }
        if (word.Count > 0)
            yield return word;
    }

    private sealed record Run(string Text, string? Style, bool IsWhole);
}

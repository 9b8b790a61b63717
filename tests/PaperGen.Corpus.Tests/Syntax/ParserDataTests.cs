using System.Text;
using PaperGen.Syntax;

namespace PaperGen.Corpus.Tests.Syntax;

/// <summary>The parser on real digests, as they are and hard-wrapped.</summary>
public class ParserDataTests
{
    [Fact]
    public void The_seed_has_71_papers_and_its_header_as_findings()
    {
        DigestSyntax syntax = DigestParser.Parse(DataFiles.Seed);
        Assert.Equal(71, syntax.Entries.Count);
        Assert.All(syntax.Entries, entry => Assert.True(entry.HasAbstract));
        // Rules, "The seed, finding by finding": lines 1, 3, 5, 7 and 9, and nothing else in the structure.
        Assert.Equal(
            [(DigestProblemKind.NonPaperText, 1), (DigestProblemKind.NonPaperText, 3), (DigestProblemKind.NonPaperText, 5),
                (DigestProblemKind.NonPaperText, 7), (DigestProblemKind.DateWithoutYear, 9)],
            syntax.Problems.Select(problem => (problem.Kind, syntax.Line(problem.Span.Start))));
    }

    [Fact]
    public void The_seed_alternates_titles_and_abstracts_line_by_line()
    {
        DigestSyntax syntax = DigestParser.Parse(DataFiles.Seed);
        string[] lines = DataFiles.Seed.Split('\n').Skip(10).Where(line => line.Length > 0).ToArray();
        Assert.Equal(lines.Where((_, i) => i % 2 == 0), syntax.Entries.Select(entry => DigestText.Title(syntax, entry)));
        Assert.Equal(lines.Where((_, i) => i % 2 == 1), syntax.Entries.Select(entry => DigestText.Abstract(syntax, entry)));
        Assert.Equal(Enumerable.Range(0, 71).Select(i => 11 + (4 * i)), syntax.Entries.Select(entry => syntax.Line(entry.Anchor.Start)));
    }

    [Fact]
    public void Hugging_Face_has_1984_papers_and_no_structural_finding_but_the_header()
    {
        DigestSyntax syntax = DigestParser.Parse(DataFiles.HuggingFace);
        Assert.Equal(1984, syntax.Entries.Count);
        Assert.All(syntax.Entries, entry => Assert.True(entry.HasAbstract));
        Assert.All(syntax.Problems,
            problem => Assert.True(problem.Kind is DigestProblemKind.NonPaperText or DigestProblemKind.DateWithoutYear));
    }

    /// <summary>Line breaks in the middle of titles and abstracts change nothing, wherever they fall.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Hard_wrapped_text_reads_the_same_at_any_width(string lineEnd)
    {
        var expected = Entries(DigestParser.Parse(DataFiles.HuggingFace));
        var differences = new List<string>();
        // With the other line ends the widths between these.
        for (int width = 60 + lineEnd.Length; width <= 100; width += 4)
        {
            var actual = Entries(DigestParser.Parse(Wrap(DataFiles.HuggingFace, width, lineEnd)));
            if (actual.Count != expected.Count)
                differences.Add($"width {width}: {actual.Count} entries");
            for (int i = 0; i < Math.Min(actual.Count, expected.Count); i++)
            {
                if (actual[i] == expected[i])
                    continue;
                differences.Add($"width {width}, entry {i}: '{expected[i].Title}'");
                break;
            }
        }
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static List<(string Title, string Abstract)> Entries(DigestSyntax syntax) =>
        syntax.Entries.Select(entry => (DigestText.Title(syntax, entry), DigestText.Abstract(syntax, entry))).ToList();

    private static string Wrap(string text, int width, string lineEnd)
    {
        var wrapped = new StringBuilder(text.Length + (text.Length / 20));
        foreach (string line in text.Split('\n'))
        {
            int column = 0;
            foreach (string word in line.Split(' '))
            {
                if (column > 0 && column + 1 + word.Length > width)
                {
                    wrapped.Append(lineEnd);
                    column = 0;
                }
                else if (column > 0)
                {
                    wrapped.Append(' ');
                    column++;
                }
                wrapped.Append(word);
                column += word.Length;
            }
            wrapped.Append(lineEnd);
        }
        return wrapped.ToString();
    }
}

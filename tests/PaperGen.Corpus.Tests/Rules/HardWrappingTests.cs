using System.Text;
using PaperGen.Analysis;
using PaperGen.Syntax;

namespace PaperGen.Corpus.Tests.Rules;

/// <summary>A wrapped digest says what it says on one line each, but for the lines themselves (PAPER1009).</summary>
public class HardWrappingTests
{
    private const int Papers = 200;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_seed_wrapped_at_any_width_has_the_same_findings(string lineEnd) => Compare(DataFiles.Seed, lineEnd);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Real_papers_wrapped_at_any_width_have_the_same_findings(string lineEnd) => Compare(Damaged(DataFiles.HuggingFace), lineEnd);

    private static void Compare(string digest, string lineEnd)
    {
        string[] expected = Found(digest);
        Assert.NotEmpty(expected);
        for (int width = 60; width <= 100; width++)
            Assert.Equal(expected, Found(Wrap(digest, width, lineEnd)));
    }

    /// <summary>Rule, and text with its white space collapsed; what a fix replaces as well.</summary>
    private static string[] Found(string digest) => [.. TextRuleRunner.Check(DigestParser.Parse(digest))
        .Where(finding => finding.Rule.Descriptor.Id != "PAPER1009")
        .Select(finding =>
            $"{finding.Rule.Descriptor.Id} {DigestText.Collapse(digest.Substring(finding.Span.Start, finding.Span.Length))}|{DigestText.Collapse(finding.Found)}|{DigestText.Collapse(digest.Substring(finding.FixSpan.Start, finding.FixSpan.Length))}|{finding.Fix}")];

    /// <summary>The first papers that have findings, as sound text would prove little.</summary>
    private static string Damaged(string digest)
    {
        DigestSyntax syntax = DigestParser.Parse(digest);
        var found = TextRuleRunner.Check(syntax).Select(finding => finding.Span.Start).ToList();
        var entries = syntax.Entries.Where(entry => found.Any(entry.Span.Contains)).Take(Papers).ToList();
        Assert.Equal(Papers, entries.Count);
        return string.Join("\n\n", entries.Select(entry => digest.Substring(entry.Span.Start, entry.Span.Length)));
    }

    private static string Wrap(string text, int width, string lineEnd)
    {
        var wrapped = new StringBuilder(text.Length + (text.Length / 20));
        foreach (string line in text.Split('\n'))
        {
            int column = 0;
            foreach (string word in line.Split(' '))
            {
                if (column > 0)
                {
                    bool breaks = column + 1 + word.Length > width;
                    wrapped.Append(breaks ? lineEnd : " ");
                    column = breaks ? 0 : column + 1;
                }
                wrapped.Append(word);
                column += word.Length;
            }
            wrapped.Append(lineEnd);
        }
        return wrapped.ToString();
    }
}

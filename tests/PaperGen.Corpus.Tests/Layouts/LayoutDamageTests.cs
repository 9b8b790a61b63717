using System.Text.RegularExpressions;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;
using PaperGen.Tests;

namespace PaperGen.Corpus.Tests.Layouts;

/// <summary>
/// A pasted page whose structure is damaged: a mark, a blank line, a label or an indent is gone. Every paper is read as before, or the
/// file has a warning.
/// </summary>
public sealed partial class LayoutDamageTests(ITestOutputHelper output)
{
    /// <summary>How often each file is damaged.</summary>
    private const int Rounds = 16;

    /// <summary>The share of damaged files that may lose a paper without a word: where the damage makes another good page of it.</summary>
    private const double Tolerated = 0.008;

    [Fact]
    public void A_paper_is_not_lost_in_silence()
    {
        int files = 0;
        int whole = 0;
        var silent = new List<string>();
        foreach (LayoutCapture capture in LayoutCapture.In(Repository.At("tests/Shared/Layouts")))
        {
            var random = new Random(11);
            for (int i = 0; i < Rounds; i++)
            {
                string text = Damaged(capture.Text, random, out string how);
                DigestSyntax syntax = DigestParser.Parse(text);
                Assert.Null(DigestAccounting.Violation(syntax));
                LayoutResult result = capture.Compare(ReadPapers.Of(syntax));
                files++;
                if (result.Exact == result.Papers)
                    whole++;
                else if (!Core.Tests.Layouts.Findings.Of(syntax).Any(static finding => finding.Severity >= FindingSeverity.Warning))
                    silent.Add($"{capture.Name} {i}: {result.Papers - result.Exact} of {result.Papers} lost, {how}");
            }
        }
        output.WriteLine($"{files} damaged files, {whole} read whole, {files - whole - silent.Count} with a warning, {silent.Count} in "
            + $"silence");
        foreach (string line in silent)
            output.WriteLine(line);
        Assert.True(silent.Count <= Tolerated * files, $"{silent.Count} of {files} files lose a paper in silence");
    }

    /// <summary>The text with one part of its structure gone.</summary>
    private static string Damaged(string text, Random random, out string how)
    {
        var lines = text.Split('\n').ToList();
        int line = random.Next(lines.Count);
        while (string.IsNullOrWhiteSpace(lines[line]))
            line = random.Next(lines.Count);
        string before = lines[line];
        int kind = random.Next(6);
        switch (kind)
        {
            case 0:
                lines[line] = Mark().Replace(before, "");
                break;
            case 1:
                int blank = lines.FindIndex(line, string.IsNullOrWhiteSpace);
                if (blank >= 0)
                    lines.RemoveAt(blank);
                break;
            case 2:
                lines.Insert(line, "");
                break;
            case 3 when line + 1 < lines.Count && lines[line + 1].Trim().Length > 0:
                lines[line] = before + " " + lines[line + 1].TrimStart();
                lines.RemoveAt(line + 1);
                break;
            case 4:
                int colon = before.IndexOf(':');
                if (colon > 0 && LayoutLabels.Find(before[..colon]) != LabelRole.None)
                    lines[line] = before[(colon + 1)..].TrimStart();
                break;
            case 5:
                lines[line] = before.TrimStart();
                break;
        }
        how = $"damage {kind} at line {line + 1}";
        return string.Join("\n", lines);
    }

    /// <summary>What makes a heading, a list item or a quotation of a line.</summary>
    [GeneratedRegex(@"^\s*(?:[#>*=+\-|\u2022\u25CF\u25CB]+\s*|\[?\(?\d{1,3}[.):\]]\s+)+")]
    private static partial Regex Mark();
}

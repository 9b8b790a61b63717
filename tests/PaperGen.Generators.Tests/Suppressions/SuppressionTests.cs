using System.Globalization;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Suppressions;

/// <summary>Comments in a digest that suppress findings, and what is said of those that do not.</summary>
public class SuppressionTests
{
    // Two findings: PAPER2001 at 73times, PAPER2005 at \%.
    private const string Body = "This abstract is long enough for one, is 73times too long at 5\\%, and ends with a period, as an "
        + "abstract does.";

    /// <summary>The digest, and its findings as the line of each: 2001@3.</summary>
    public static TheoryData<string, string> Digests => new()
    {
        { $"A\n\n{Body}\n\nB\n\n{Body}", "2001@3 2005@3 2001@7 2005@7 1005@5" },
        // In a block of its own: until restored.
        { $"// papergen: disable PAPER2001\n\nA\n\n{Body}\n\nB\n\n{Body} B.", "2005@5 2005@9" },
        { $"// papergen: disable 2001\n\nA\n\n{Body}\n\n// papergen: restore 2001\n\nB\n\n{Body} B.", "2005@5 2001@11 2005@11" },
        { $"// papergen: disable 2xxx\n\nA\n\n{Body}\n\n// papergen: restore PAPER2005\n\nB\n\n{Body} B.", "2005@11" },
        { $"// papergen: disable\n\nA\n\n{Body}\n\n// papergen: restore\n\nB\n\n{Body} B.", "2001@11 2005@11" },
        { $"A\n\n{Body}\n\n//papergen:DISABLE all -- they are quoted so\n\nB\n\n{Body} B.", "2001@3 2005@3" },
        { $"A\n\n{Body}\n\n// papergen: disable 2001,2005\n// papergen: restore 2005\n\nB\n\n{Body} B.", "2001@3 2005@3 2005@10 9005@5" },
        // Among the lines of a title, above or below it: for that entry.
        { $"// papergen: disable 2001\nA\n\n{Body}\n\nB\n\n{Body} B.", "2005@4 2001@8 2005@8" },
        { $"A\n// papergen: disable 2001 2005\n\n{Body}\n\nB\n\n{Body} B.", "2001@8 2005@8" },
        { $"// papergen: disable 2xxx\n\nA\n// papergen: restore 2001\n\n{Body}\n\nB\n\n{Body} B.", "2001@6" },
        // Findings of the parser, and of the catalog.
        { $"// papergen: disable 1008,1006\n\nMar 14\n\nnew\n\nA\n\n{Body}", "2001@9 2005@9" },
        { $"A\n\n{Body}\n\nB\n// papergen: disable 1005, 2xxx\n\n{Body}", "2001@3 2005@3" },
        { $"A\n// papergen: disable 1xxx, 2xxx\n\n{Body}\n\nB\n\n{Body}", "2001@8 2005@8 1005@6 9005@2" },
        // What suppresses nothing.
        { $"A\n// papergen: disable 2001, 2007, 3xxx\n\n{Body}", "2005@4 9005@2 9005@2" },
        { $"A\n\n{Body}\n\n// papergen: disable", "2001@3 2005@3 9005@5" },
        // What cannot be read.
        { $"A\n// papergen: disalbe 2001\n\n{Body}", "2001@4 2005@4 9006@2" },
        { $"A\n// papergen: disable 2001 because\n\n{Body}", "2005@4 9006@2" },
        { $"A\n// papergen: disable 2999\n\n{Body}", "2001@4 2005@4 9006@2" },
        { $"A\n// papergen disable 2001\n\n{Body}", "2001@4 2005@4 9006@2" },
        { $"A\n// papergen:\n\n{Body}", "2001@4 2005@4 9006@2" },
        { $"A\n// PaperGen reads this; papergen: disable 2001\n\n{Body}", "2001@4 2005@4" },
        // The first word of the digest is the comments'.
        { $"PaperGen\n// papergen: disable 2001\n\n{Body}", "2005@4" },
        // Comments at the end of the file that say nothing.
        { $"A\n\n{Body}\n\n// papergen", "2001@3 2005@3" },
        { $"Papergen\n\n{Body}\n\n//", "2001@3 2005@3" },
        { $"A\n\n{Body}\n\n// papergen: disable 2007 -", "2001@3 2005@3 9005@5 9006@5" },
        // Inside an abstract // is text.
        { $"A\n\n// papergen: disable 2001\n{Body}", "2001@4 2005@4 1009@3" },
    };

    [Theory]
    [MemberData(nameof(Digests))]
    public async Task A_comment_suppresses(string digest, string expected)
    {
        foreach (string text in new[] { digest, digest.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            string[] found =
                [.. (await AnalyzerRun.Of(new TestProject(text))).Select(
                    static finding => finding[5..finding.IndexOf(':', StringComparison.Ordinal)].Replace(' ', '@'))];
            Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Comments of an entry, and what is said of them, where.</summary>
    [Theory]
    [InlineData("//\tpapergen: disable 2001 2005", "")]
    [InlineData("///papergen :\tdisable\t2001 ,\t2005", "")]
    [InlineData("// papergen: disable -- all of it", "")]
    [InlineData("// papergen: disable 2xxx --why", "")]
    [InlineData("// papergen: disable 5005, 5xxx", "PAPER2001|PAPER2005")]
    [InlineData("// papergen: restore 2007", "PAPER2001|PAPER2005")]
    [InlineData("// papergen: restore", "PAPER2001|PAPER2005")]
    [InlineData("// papergen: disable 2xxx - why", "PAPER9006 2:27-28 '-'|PAPER9006 2:29-32 'why'")]
    [InlineData("// papergen: disable 2xxx, a-b", "PAPER9006 2:28-31 'a-b'")]
    [InlineData("// papergen: disable 2xxx -", "PAPER9006 2:27-28 '-'")]
    [InlineData("// papergen: disable 2001, 2007, 2005", "PAPER9005 2:28-32 '2007'")]
    [InlineData("// papergen: disable 1xxx", "PAPER2001|PAPER2005|PAPER9005 2:22-26 '1xxx'")]
    [InlineData("// papergen: disalbe 2001", "PAPER2001|PAPER2005|PAPER9006 2:14-21 'disalbe' is neither")]
    [InlineData("// papergen:", "PAPER2001|PAPER2005|PAPER9006 2:1-13 '// papergen:' is neither")]
    [InlineData("// papergen restore", "PAPER2001|PAPER2005|PAPER9006 2:1-20 '// papergen restore' lacks the colon")]
    [InlineData("// papergen: disable 2999", "PAPER2001|PAPER2005|PAPER9006 2:22-26 '2999' is no rule")]
    [InlineData("// papergen", "PAPER2001|PAPER2005")]
    [InlineData("// papergen here", "PAPER2001|PAPER2005")]
    [InlineData("// papergem: disable 2xxx", "PAPER2001|PAPER2005")]
    [InlineData("// paper", "PAPER2001|PAPER2005")]
    [InlineData("//", "PAPER2001|PAPER2005")]
    public async Task A_comment_is_read(string comment, string expected)
    {
        // The word stands somewhere, so that every comment is looked at.
        TestProject project = new($"A\n{comment}\n\n{Body[..^1]}, papergen or not.");
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        string[] parts = expected.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(parts.Select(static part => part.Split(' ')[0]).Order(StringComparer.Ordinal),
            found.Select(static finding => finding.Id).Order(StringComparer.Ordinal));
        foreach (string part in parts.Where(static part => part.Contains(' ', StringComparison.Ordinal)))
        {
            string[] words = part.Split(' ', 3);
            Assert.Contains(found, finding => AnalyzerRun.Describe(finding) == words[0] + " " + words[1]
                && finding.GetMessage(CultureInfo.InvariantCulture).Contains(words[2], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("2xxx=none", "1002 warning")]
    [InlineData("PAPER2005=error, 1002=hidden", "1002 hidden|2001 warning|2005 error")]
    [InlineData("2xxx=none,2001=error", "1002 warning|2001 error")]
    [InlineData("2001=error,2xxx=none", "1002 warning|2001 error")]
    [InlineData("all=none,2XXX=suggestion", "2001 info|2005 info")]
    [InlineData("2001=info,2001=error,", "1002 warning|2001 error|2005 info")]
    [InlineData("2001=loud", "1002 warning|2001 warning|2005 info|9004 warning")]
    [InlineData("7xxx=none,=,nonsense", "1002 warning|2001 warning|2005 info|9004 warning|9004 warning|9004 warning")]
    [InlineData("9004=error,2999=none,2xxx=none", "1002 warning|9004 error")]
    public async Task The_property_says_severities(string value, string expected)
    {
        TestProject project = new TestProject($"A\n\n{Body}\n\nB").With("PaperGenSeverity", value);
        Assert.Equal(
            expected.Split('|'),
            (await AnalyzerRun.Diagnostics(project, [.. project.Digests]))
                .Select(static found => $"{found.Id[5..]} {found.Severity.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal));
    }
}

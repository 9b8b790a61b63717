using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests;

/// <summary>
/// Every arXiv identifier, DOI and paper address of a digest belongs to a paper or is in one's prose; whatever does not is a warning at
/// its place.
/// </summary>
public class BooksBalanceTests
{
    private const string Prose = "We read by the light of one lamp, count the pages that we read, and compare their number with that of "
        + "other readers.";

    // Behind each text: the findings of PAPER1018, each by what it marks.
    [Theory]
    // In an abstract: a line of its own is a record's, a sentence cites.
    [InlineData("A Title\n\n" + Prose + "\narXiv:2405.06067\n", "arXiv:2405.06067")]
    // A line of a record is the paper's.
    [InlineData("A Title\n\n" + Prose + "\nhttps://arxiv.org/abs/2405.06067v2\n", "")]
    [InlineData("A Title\n\n" + Prose + "\n[Paper](https://arxiv.org/abs/2405.06067) | [Code](https://a.org)\n", "")]
    [InlineData("A Title\n\n" + Prose + "\n- a lamp of our own, as it is described in arXiv:2405.06067\n", "arXiv:2405.06067")]
    [InlineData("A Title\n\n" + Prose + " This builds on the lamps of arXiv:2405.06067 and on others.\n", "")]
    [InlineData("A Title\n\n" + Prose + " This builds on lamps as described in\nhttps://arxiv.org/abs/2405.06067 alone.\n", "")]
    [InlineData("A Title\n\n" + Prose + " This builds on the lamps of https://doi.org/10.1000/182 and on others.\n", "")]
    [InlineData("A Title\n\n" + Prose + " It needs 2405.06067 lamps, which is a number like any other.\n", "")]
    [InlineData("A Title\n\n" + Prose + " It needs 10.5 lamps at 0501.12 and costs $1203.4567 at most, or -1203.4567 of it.\n", "")]
    // In a title and outside of papers.
    [InlineData("Lamps 2405.06067\n\n" + Prose, "2405.06067")]
    [InlineData("https://arxiv.org/abs/2405.06067\n\nA Title\n\n" + Prose, "https://arxiv.org/abs/2405.06067")]
    [InlineData("See arXiv: 2405.06067\n\nA Title\n\n" + Prose, "arXiv: 2405.06067")]
    [InlineData("https://a.org/login?next=%2Fpapers%2F2405.06067\n\nA Title\n\n" + Prose,
        "https://a.org/login?next=%2Fpapers%2F2405.06067")]
    [InlineData("https://www.alphaxiv.org/abs/2405.06067\n\nA Title\n\n" + Prose, "2405.06067")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001\n\nA Title\n\n" + Prose, "https://arxiv.org/abs/hep-th/9901001")]
    [InlineData("10.1000/182\n\nA Title\n\n" + Prose, "10.1000/182")]
    [InlineData("DOI: 10.1000/182\n\nA Title\n\n" + Prose, "DOI: 10.1000/182")]
    [InlineData("https://doi.org/10.1000%2F182\n\nA Title\n\n" + Prose, "https://doi.org/10.1000%2F182")]
    [InlineData("https://openreview.net/forum?id=aB3_d-9&noteId=x\n\nA Title\n\n" + Prose,
        "https://openreview.net/forum?id=aB3_d-9&noteId=x")]
    [InlineData("https://openreview.net/group?x=1\n\nA Title\n\n" + Prose, "")]
    [InlineData("https://aclanthology.org/2024.acl-long.12/\n\nA Title\n\n" + Prose, "https://aclanthology.org/2024.acl-long.12/")]
    [InlineData("https://aclanthology.org/venues/acl/\n\nA Title\n\n" + Prose, "")]
    // Claimed: by the paper's own line, by another paper, or in another form.
    [InlineData("A Title\narxiv: 2405.06067\n\n" + Prose + "\nhttps://arxiv.org/abs/2405.06067v3\n", "")]
    [InlineData("https://huggingface.co/papers/2405.06067\n\nA Title\n\n" + Prose + "\n\nB Title\narxiv: 2405.06067v1\n\nMore. "
        + Prose, "")]
    [InlineData("A Title\ndoi: 10.48550/arXiv.2405.06067\n\n" + Prose + "\narXiv:2405.06067\n", "")]
    [InlineData("A Title\nlinks: https://openreview.net/pdf?id=aB3\n\n" + Prose + "\nhttps://openreview.net/forum?id=aB3\n", "")]
    // Comments are nobody's text.
    [InlineData("// arXiv:2405.06067\n\nA Title\n// see 10.1000/182\n\n" + Prose, "")]
    // One for a run; papers that have their identifiers, between others, part runs.
    [InlineData("2405.06067\n2405.06068\n2405.06069\n\nA Title\n\n" + Prose, "2405.06067 nor do 2 more down to line 3")]
    [InlineData("2405.06067\n2405.06068\n\nA Title\n\n" + Prose, "2405.06067 nor does 1 more down to line 2")]
    [InlineData("2405.06067\n\nA Title\n\n" + Prose + "\n\nB Title\n\nMore. " + Prose + "\n\nC Title\n\nEven more. " + Prose
        + "\n2405.06068\n", "2405.06067")]
    // An abstract that cites more papers than any does is a list of them.
    [InlineData("A Title\n\n" + Prose + " Lamps of arXiv:2405.06061 and of arXiv:2405.06062 and of arXiv:2405.06063 burn on.", "")]
    [InlineData("A Title\n\n" + Prose + " Lamps of arXiv:2405.06061, of arXiv:2405.06062, of arXiv:2405.06063 and of arXiv:2405.06064 "
        + "burn on.", "arXiv:2405.06061 nor do 3 more down to line 3")]
    public async Task An_identifier_that_is_in_no_paper_is_a_warning_at_its_place(string text, string expected)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            string digest = text.Replace("\n", lineEnd);
            var project = new TestProject(digest);
            IEnumerable<Diagnostic> found =
                (await AnalyzerRun.Diagnostics(project, [.. project.Digests])).Where(static finding => finding.Id == "PAPER1018");
            Assert.Equal(expected, string.Join('|', found.Select(finding => Describe(digest, finding))));
            Assert.All(found, static finding => Assert.Equal(DiagnosticSeverity.Warning, finding.Severity));
        }
    }

    private static string Describe(string text, Diagnostic finding)
    {
        string message = finding.GetMessage();
        string place = text.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
        Assert.StartsWith($"'{place}' belongs to no paper", message, StringComparison.Ordinal);
        int run = message.IndexOf(", nor ", StringComparison.Ordinal);
        return place + (run < 0 ? "" : message[(run + 1)..message.IndexOf(';', run)]);
    }
}

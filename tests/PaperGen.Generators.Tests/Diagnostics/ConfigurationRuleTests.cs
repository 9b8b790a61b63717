using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Diagnostics;

public class ConfigurationRuleTests
{
    private const string Paper = "A Title\n\nThis abstract is long enough for one, says very little, and ends with a period, as an "
        + "abstract does.\n";

    [Fact]
    public async Task A_file_in_UTF_8_is_fine_with_and_without_a_byte_order_mark_and_whatever_it_holds()
    {
        foreach (bool mark in new[] { false, true })
        {
            byte[] bytes = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes("Über \uFFFD \u6CE8\n\n" + Paper[9..])];
            // The character is damage in the text, and no sign of another encoding.
            Assert.Equal(["PAPER2016 1:6-7"], (await Of(new FileText(bytes))).Select(AnalyzerRun.Describe));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_file_with_the_mark_of_another_encoding_is_an_error(string encoding)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        Diagnostic found = Assert.Single(await Of(new FileText([.. other.GetPreamble(), .. other.GetBytes(Paper)])));
        Assert.Equal("PAPER9001 1:1-1", AnalyzerRun.Describe(found));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_file_in_another_encoding_without_its_mark_is_an_error(string encoding) =>
        Assert.Equal(
            "PAPER9001 1:1-1", AnalyzerRun.Describe(Assert.Single(await Of(new FileText(Encoding.GetEncoding(encoding).GetBytes(Paper))))));

    [Fact]
    public async Task A_file_whose_bytes_are_not_UTF_8_is_an_error()
    {
        Diagnostic found = Assert.Single(await Of(new FileText(Encoding.Latin1.GetBytes("Über " + Paper))));
        Assert.Equal("PAPER9001 1:1-1", AnalyzerRun.Describe(found));
    }

    [Theory]
    [InlineData("Papers", "PAPER9003")]
    [InlineData("My.Topics", "PAPER9003")]
    [InlineData("Papers.Core", "")]
    public async Task A_namespace_that_ends_like_a_generated_class_is_replaced(string @namespace, string expected) =>
        Assert.Equal(expected, string.Join("|", await AnalyzerRun.Of(new TestProject(Paper).With("RootNamespace", @namespace))));

    [Theory]
    [InlineData("PaperGenVisibility", "private")]
    [InlineData("PaperGenDocs", "everything")]
    [InlineData("PaperGenMembers", "fields")]
    [InlineData("PaperGenYear", "MMXX")]
    [InlineData("PaperGenYear", "20255")]
    public async Task A_value_that_an_option_cannot_have_is_reported_with_those_it_can(string option, string value)
    {
        TestProject project = new TestProject(Paper).With(option, value);
        Diagnostic found = Assert.Single(await AnalyzerRun.Diagnostics(project, [.. project.Digests]));
        Assert.Equal("PAPER9004", AnalyzerRun.Describe(found));
        Assert.Contains($"{option} cannot be '{value}'", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000, "auto", "")]
    [InlineData(10_001, "auto", "PAPER9002")]
    [InlineData(10_001, "properties", "")]
    [InlineData(10_001, "ids", "")]
    public async Task More_papers_than_get_properties_are_reported_unless_the_project_has_said_what_it_wants(
        int papers, string members, string expected)
    {
        var digest = new StringBuilder();
        for (int i = 0; i < papers; i++)
            digest.Append('P').Append(i).Append(": ").Append(Paper.TrimEnd()).Append(" Number ").Append(i).Append(".\n\n");
        Assert.Equal(expected, string.Join("|", await AnalyzerRun.Of(new TestProject(digest.ToString()).With("PaperGenMembers", members))));
    }

    /// <summary>Long ids, so that it takes no more than 40,001 papers.</summary>
    [Theory]
    [InlineData(200, "PAPER9007")]
    [InlineData(170, "")]
    public async Task A_table_that_no_assembly_can_hold_is_reported_with_what_to_do(int idLength, string expected)
    {
        var digest = new StringBuilder();
        for (int i = 0; i <= 40_000; i++)
            digest.Append("P\nid: ").Append("P".PadRight(idLength - 6, 'x')).Append(i.ToString("000000", CultureInfo.InvariantCulture))
                .Append("\n\nAbstract ").Append(i).Append(".\n\n");
        TestProject project = new TestProject(digest.ToString()).With("PaperGenMembers", "none")
            .With("PaperGenSeverity", "all=none,9007=error");
        Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests]);
        Assert.Equal(expected, string.Join("|", found.Select(AnalyzerRun.Describe)));
        Assert.All(found,
            static finding =>
                Assert.Contains("PaperCatalog.Combine", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_without_a_digest_hears_nothing()
    {
        TestProject project = new TestProject(Array.Empty<TestDigest>()).With("RootNamespace", "Papers").With("PaperGenDocs", "everything");
        Assert.Empty(await AnalyzerRun.Of(project));
    }

    private static Task<Diagnostic[]> Of(AdditionalText file) => AnalyzerRun.Diagnostics(new TestProject(""), [file]);
}

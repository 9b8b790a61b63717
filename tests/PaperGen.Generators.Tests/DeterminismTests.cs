using System.Globalization;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests;

/// <summary>The same digests give the same bytes, on every machine.</summary>
public class DeterminismTests
{
    private const string First = "iLamp: In Light\nid: iLamp\ntopics: Light, Ink\ndate: 2024-05-09\n\nAn abstract with "
        + "https://example.org/I/i.\n\nItems: One\n\nFirst.\n\nItems: Two\n\nSecond.\n";
    private const string Second = "Oil: On Wicks\ntopics: Ink, fuel\n\nAnother abstract with https://github.com/INK/ISSUES.\n\n1,984 "
        + "Lamps\n\nThird.\n";

    [Fact]
    public void The_order_of_the_files_does_not_matter() => Assert.Equal(
        new TestProject(new TestDigest("a.papers.txt", First), new TestDigest("B.papers.txt", Second)).Sources(),
        new TestProject(new TestDigest("B.papers.txt", Second), new TestDigest("a.papers.txt", First)).Sources());

    [Theory]
    [InlineData("C:\\Users\\someone\\project\\")]
    [InlineData("/")]
    public void The_folder_does_not_matter(string folder)
    {
        var expected = new TestProject(new TestDigest("a.papers.txt", First)).Sources();
        Assert.Equal(expected, new TestProject(new TestDigest("a.papers.txt", First, folder)).Sources());
        Assert.All(expected.Values, source => Assert.DoesNotContain("/home/someone", source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void The_culture_does_not_matter(string name)
    {
        var expected = Sources(CultureInfo.InvariantCulture);
        Assert.Equal(expected, Sources(new CultureInfo(name)));

        static SortedDictionary<string, string> Sources(CultureInfo culture)
        {
            (CultureInfo before, CultureInfo beforeInterface) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            try
            {
                return new TestProject(new TestDigest("a.papers.txt", First), new TestDigest("b.papers.txt", Second)).Sources();
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeInterface);
            }
        }
    }

    [Fact]
    public void The_order_of_the_taxonomies_does_not_matter()
    {
        TestTaxonomy first = new("a.topics.txt", "[Ink]\nink\n+ abstract\n"),
            second = new("B.topics.txt", "[Ink]\nparent: Light\n[Light]\nlight\n");
        var project = new TestProject(new TestDigest("a.papers.txt", First), new TestDigest("b.papers.txt", Second));
        Assert.Equal((project with { Taxonomies = [first, second] }).Sources(), (project with { Taxonomies = [second, first] }).Sources());
    }

    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Kiritimati")]
    public void The_time_zone_does_not_matter(string zone)
    {
        string? before = Environment.GetEnvironmentVariable("TZ");
        var expected = new TestProject(new TestDigest("a.papers.txt", First)).Sources();
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.SkipUnless(TimeZoneInfo.Local.Id == zone, "The system does not know the time zone " + zone + ".");
            Assert.Equal(expected, new TestProject(new TestDigest("a.papers.txt", First)).Sources());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    /// <summary>
    /// A checkout may give a digest other line ends. Only the table knows bytes; all else that is generated, and what is read, is the same.
    /// </summary>
    [Fact]
    public void Line_ends_matter_to_the_table_only()
    {
        foreach (string lineEnd in (string[])["\r\n", "\r"])
        {
            TestProject project = new(First), other = new(First.Replace("\n", lineEnd, StringComparison.Ordinal));
            Assert.Equal(WithoutTable(project.Sources()), WithoutTable(other.Sources()));
            using LoadedCatalog one = LoadedCatalog.Build(project), two = LoadedCatalog.Build(other);
            Assert.Equal(one.Catalog.Papers.Select(Reading), two.Catalog.Papers.Select(Reading));
        }

        static object WithoutTable(SortedDictionary<string, string> sources) =>
            sources.Where(static source => source.Key != "Papers.Table.g.cs").ToList();
        static string Reading(Paper paper) =>
            $"{paper.Id} {paper.Title} {paper.Abstract} {paper.Date} {paper.Source} {string.Join(' ', paper.Links)} {string.Join(' ', paper.Topics)}";
    }

    [Fact]
    public void The_assembly_is_the_same_in_another_folder()
    {
        byte[] expected = Image("/home/someone/project/");
        Assert.Equal(expected, Image("/elsewhere/it is/"));

        static byte[] Image(string folder)
        {
            var project =
                new TestProject(new TestDigest("a.papers.txt", First, folder),
                    new TestDigest("b.papers.txt", Second, folder))
                { Folder = folder };
            project.Driver()
                .RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out _,
                    TestContext.Current.CancellationToken);
            using var image = new MemoryStream();
            Assert.True(compilation.WithOptions(compilation.Options.WithDeterministic(true))
                .Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
            return image.ToArray();
        }
    }

    [Fact]
    public void Sources_have_line_feeds_only_and_no_white_space_at_line_ends()
    {
        foreach (string source in new TestProject(new TestDigest("a.papers.txt", First.Replace("\n", "\r\n"))).Sources().Values)
        {
            Assert.DoesNotContain('\r', source);
            Assert.EndsWith("}\n", source, StringComparison.Ordinal);
            Assert.All(source.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        }
    }
}

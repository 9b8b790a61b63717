using System.Globalization;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests;

/// <summary>The same digests give the same bytes, on every machine.</summary>
public class DeterminismTests
{
    private const string First = "iLamp: In Light\nid: iLamp\ntopics: Light, Ink\ndate: 2024-05-09\n\nAn abstract with https://example.org/I/i.\n\nItems: One\n\nFirst.\n\nItems: Two\n\nSecond.\n";
    private const string Second = "Oil: On Wicks\ntopics: Ink, fuel\n\nAnother abstract with https://github.com/INK/ISSUES.\n\n1,984 Lamps\n\nThird.\n";

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
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = culture;
            try
            {
                return new TestProject(new TestDigest("a.papers.txt", First), new TestDigest("b.papers.txt", Second)).Sources();
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
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

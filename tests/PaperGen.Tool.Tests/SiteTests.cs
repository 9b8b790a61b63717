using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>The page that <c>papergen site</c> writes, as a file; tests/PaperGen.Site.Tests looks at it in a browser.</summary>
public sealed class SiteTests : IDisposable
{
    private const string Digest = "Lanterns: On Light\narxiv: 2405.06067\nauthors: Ada Wick; Bo Oil\nlinks: https://example.org/code\n\nA "
        + "lantern.\n\nOil & Wicks\n\nA <b>wick</b>.\n";

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Papers_of_digests_and_bibliographies_are_one_page()
    {
        string page = _folder.Text("a.papers.txt", Digest).Text("b.papers.bib", "@misc{bell, title = {On Bells}, year = {2021}}\n")
            .Run("site", "--title", "Lights & bells").Ends(0).Output;
        Assert.Contains("<title>Lights &amp; bells</title>", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("class=\"paper\"").Length - 1);
        Assert.Contains("Oil &amp; Wicks", page, StringComparison.Ordinal);
        Assert.Contains("A &lt;b&gt;wick&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("On Bells", page, StringComparison.Ordinal);
        Assert.Contains("[Cites(nameof(Papers.Lanterns))]", page, StringComparison.Ordinal);
    }

    /// <summary>Equal papers make an equal page, wherever they are.</summary>
    [Fact]
    public void The_page_is_the_same_in_another_folder()
    {
        using var other = new ToolFolder();
        _folder.Text("a.papers.txt", Digest).Run("site", "-o", "papers.html").Ends(0);
        other.Text("a.papers.txt", Digest).Run("site", "-o", "papers.html").Ends(0);
        Assert.Equal(_folder.ReadBytes("papers.html"), other.ReadBytes("papers.html"));
        Assert.Equal(_folder.Read("papers.html"), _folder.Run("site").Ends(0).Output);
    }

    [Fact]
    public void A_page_is_written_again_and_another_file_is_left()
    {
        _folder.Text("a.papers.txt", Digest).Text("own.html", "<p>Mine.</p>\n");
        _folder.Run("site", "-o", "papers.html").Ends(0);
        _folder.Text("a.papers.txt", Digest.Replace("Oil & Wicks", "Oil and Wicks", StringComparison.Ordinal))
            .Run("site", "-o", "papers.html").Ends(0);
        Assert.Contains("Oil and Wicks", _folder.Read("papers.html"), StringComparison.Ordinal);
        Assert.Contains("'own.html' exists; --force replaces it", _folder.Run("site", "-o", "own.html").Ends(2).Error,
            StringComparison.Ordinal);
        Assert.Equal("<p>Mine.</p>\n", _folder.Read("own.html"));
        _folder.Run("site", "-o", "a.papers.txt").Ends(2);
        _folder.Run("site", "-o", "own.html", "--force").Ends(0);
        Assert.Contains("Oil and Wicks", _folder.Read("own.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_stand_at_their_papers()
    {
        _folder.Text("a.papers.txt", "A Lamp\n\nLight of a lamp: see https://github .com/lamp/lamp for it.\n");
        Assert.DoesNotContain("<code>PAPER", _folder.Run("site").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("<code>PAPER", _folder.Run("site", "--findings").Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_paper_there_is_no_page()
    {
        Assert.Contains("no paper to show", _folder.Text("a.papers.txt", "").Run("site", "-o", "papers.html").Ends(2).Error,
            StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("papers.html")));
    }

    /// <summary>The sample's 71 papers load at once, even on a phone.</summary>
    [Fact]
    public void The_page_is_small()
    {
        string page =
            _folder.Bytes("a.papers.txt", File.ReadAllBytes(Path.Combine(Repository.Root, "samples/ReadingList/reading.papers.txt")))
                .Run("site").Ends(0).Output;
        Assert.InRange(page.Length, 50_000, 400_000);
    }
}

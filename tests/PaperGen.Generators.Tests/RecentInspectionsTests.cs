using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analysis;
using PaperGen.Model;
using PaperGen.Options;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests;

/// <summary>A digest that a build read before is not read again by the next one in the same process; any other is.</summary>
public class RecentInspectionsTests
{
    // Not the process's, which other tests use at the same time.
    private readonly RecentInspections _inspections = new();

    [Fact]
    public void The_same_content_is_inspected_and_read_once()
    {
        string digest = Digest(nameof(The_same_content_is_inspected_and_read_once));
        InspectedDigest first = _inspections.Of(Utf8(digest));
        InspectedDigest second = _inspections.Of(Utf8(digest));
        Assert.Same(first, second);
        Assert.Same(Read(first, "a.papers.txt"), Read(second, "a.papers.txt"));
        Assert.Same(first.Findings, second.Findings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    [InlineData(40_000)]
    public void A_change_anywhere_is_another_content(int place)
    {
        string digest = Digest(nameof(A_change_anywhere_is_another_content) + place) + new string('x', 20_000) + " "
            + new string('y', 30_000);
        InspectedDigest first = _inspections.Of(Utf8(digest));
        string changed = digest[..place] + '!' + digest[(place + 1)..];
        InspectedDigest second = _inspections.Of(Utf8(changed));
        Assert.NotSame(first, second);
        Assert.Equal(changed, second.Syntax.Text);
        Assert.Same(first, _inspections.Of(Utf8(digest)));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_another_content()
    {
        string digest = Digest(nameof(Bytes_that_are_no_UTF_8_are_another_content)) + "\uFFFD";
        Assert.Null(_inspections.Of(Utf8(digest)).OtherEncoding);
        byte[] damaged = [.. Encoding.UTF8.GetBytes(digest[..^1]), 0xFF];
        Assert.Equal(
            "another encoding", _inspections.Of(FileContents.Of(SourceText.From(new MemoryStream(damaged), Encoding.UTF8))).OtherEncoding);
        Assert.Equal("UTF-16", _inspections.Of(FileContents.Of(SourceText.From(digest, Encoding.Unicode))).OtherEncoding);
        Assert.Null(_inspections.Of(Utf8(digest)).OtherEncoding);
    }

    [Fact]
    public void Another_path_another_taxonomy_and_other_documentation_are_other_values()
    {
        InspectedDigest digest =
            _inspections.Of(Utf8(Digest(nameof(Another_path_another_taxonomy_and_other_documentation_are_other_values))));
        DigestModel model = Read(digest, "a.papers.txt");
        Assert.Equal("b.papers.txt", Read(digest, "b.papers.txt").Path);
        Assert.NotSame(model, RecentDigests.Read(digest.Syntax, model.Path, model.Resource, keepAbstracts: true, BuiltInTaxonomy.Taxonomy));
        Assert.NotSame(model, RecentDigests.Read(digest.Syntax, model.Path, model.Resource, keepAbstracts: false, new Taxonomy([], [])));
        Assert.Equal(model, Read(digest, "a.papers.txt"));
    }

    [Fact]
    public void Only_small_digests_are_kept_and_only_the_last_ones()
    {
        _inspections.Of(Utf8(Digest("Large") + new string('x', RecentInspections.MaxCharacters)));
        Assert.Equal(0, _inspections.HeldCount);
        InspectedDigest[] all =
            [.. Enumerable.Range(0, RecentInspections.MaxDigests + 1).Select(i => _inspections.Of(Utf8(Digest("New" + i))))];
        Assert.Equal(RecentInspections.MaxDigests, _inspections.HeldCount);
        Assert.NotSame(all[0], _inspections.Of(Utf8(Digest("New0"))));
        Assert.Same(all[^1], _inspections.Of(Utf8(Digest("New" + RecentInspections.MaxDigests))));
    }

    private static string Digest(string title) => title + ": On Light\n\nAn abstract.\n\n";

    private static FileContent Utf8(string content) =>
        FileContents.Of(SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(content)), Encoding.UTF8));

    private static DigestModel Read(InspectedDigest digest, string path) =>
        RecentDigests.Read(digest.Syntax, path, "PaperGen/" + path, keepAbstracts: false, BuiltInTaxonomy.Taxonomy);
}

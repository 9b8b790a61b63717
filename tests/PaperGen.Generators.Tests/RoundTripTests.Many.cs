using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Topics;

namespace PaperGen.Generators.Tests;

/// <summary>Many texts: hostile ones, random ones and real ones.</summary>
public partial class RoundTripTests
{
    private static readonly Gen<LanguageVersion> s_languages = Gen.OneOf(LanguageVersion.CSharp7_3, LanguageVersion.Latest);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_comes_through(string text)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n"])
            RoundTrip(EntryGen.Of("reading.papers.txt", lineEnd, text), byteOrderMark: lineEnd == "\n", lineEnd == "\n"
                ? LanguageVersion.CSharp7_3 : LanguageVersion.Latest);
    }

    [Fact]
    public void Every_character_beyond_ASCII_comes_through()
    {
        var characters = new StringBuilder("All of them: ");
        for (int c = 0x80; c <= 0x10FFFF; c++)
        {
            if (Rune.IsValid(c))
                characters.Append(new Rune(c).ToString());
        }
        string text = characters.Append('.').ToString();
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject($"Characters\n\n{text}"));
        Assert.Equal(text, loaded.Catalog["Characters"].Abstract);
    }

    /// <summary>What is expected is known before the text is written.</summary>
    [Fact]
    public void Random_entries_come_through() => Gen.Select(EntryGen.Digest("a.papers.txt", 6), Gen.Bool, s_languages)
        .Sample(RoundTrip, iter: 40, print: value => Escape(value.Item1.Text));

    [Fact]
    public void Random_entries_of_two_digests_come_through_in_the_order_of_the_paths() =>
        Gen.Select(EntryGen.Digest("b/a.papers.txt", 3), EntryGen.Digest("B.papers.txt", 3)).Sample((second, first) =>
    {
        // Two files may hold equal entries, of which the first counts.
        ExpectedPaper[] expected = [.. first.Papers, .. second.Papers];
        if (expected.DistinctBy(paper => paper.Title).Count() < expected.Length
            || expected.Count(paper => paper.Id is not null) > expected.Where(paper => paper.Id is not null)
            .DistinctBy(paper => paper.Id).Count())
            return;
        using LoadedCatalog loaded =
            LoadedCatalog.Build(
                new TestProject(new TestDigest("b/a.papers.txt", second.Text),
                    new TestDigest("B.papers.txt", first.Text))
                { Taxonomies = [s_noTopics] });
        ExpectedPaper.AssertEqual(expected, loaded);
        Documentation.Check(loaded);
    }, iter: 15, print: value => Escape(value.Item1.Text + "\n----\n" + value.Item2.Text));

    /// <summary>Any text at all: what the generator's model says is what the program says.</summary>
    [Fact]
    public void Random_text_comes_through_as_it_was_read() =>
        Gen.Select(DigestGen.Any, Gen.Bool, s_languages).Sample((text, byteOrderMark, language) =>
    {
        var digest = new TestDigest("any.papers.txt", text);
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(digest) { LanguageVersion = language }, byteOrderMark);
        ExpectedPaper.AssertEqual(Model(digest), loaded);
        Documentation.Check(loaded);
    }, iter: 60, print: value => Escape(value.Item1));

    [Fact]
    public void The_data_files_come_through()
    {
        foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("seed.papers.txt", DataFiles.Seed),
            ("hf.papers.txt", DataFiles.HuggingFace)])
        {
            var digest = new TestDigest(name, text);
            using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(digest));
            ExpectedPaper.AssertEqual(Model(digest), loaded);
        }
    }

    /// <summary>What the generator's own model expects of a digest.</summary>
    private static List<ExpectedPaper> Model(TestDigest digest)
    {
        DigestModel read =
            EntryReader.Read(DigestParser.Parse(digest.Content), digest.ProjectPath, "PaperGen/" + digest.ProjectPath, keepAbstracts: true,
                BuiltInTaxonomy.Taxonomy);
        byte[] bytes = digest.Bytes(byteOrderMark: false);
        return CatalogBuilder.Build([read], BuiltInTaxonomy.Taxonomy.Topics).Papers.Select(paper =>
        {
            EntryModel entry = paper.Entry;
            string? Text(PaperField field) => entry.Texts.FirstOrDefault(text => text.Field == field) is { Pieces.Count: > 0 } text
                && DigestText.Collapse(string.Join(' ', text.Pieces.Select(Piece))) is { Length: > 0 } said ? said : null;
            string Piece(TextPiece piece) => piece.Literal is { } literal ? ExpectedPaper.WellFormed(literal)
                : Encoding.UTF8.GetString(bytes, paper.Sources[piece.Source].Start + piece.Range.Start, piece.Range.Length);
            return new ExpectedPaper
            {
                Id = paper.Id,
                Title = ExpectedPaper.WellFormed(entry.Title),
                Abstract = ExpectedPaper.WellFormed(entry.Abstract!),
                ArxivId = Text(PaperField.ArxivId),
                Doi = Text(PaperField.Doi),
                Venue = Text(PaperField.Venue),
                Note = Text(PaperField.Note),
                SupersededBy = Text(PaperField.SupersededBy),
                Status = (PaperStatus)entry.Status,
                Date = entry.Date.Year == 0 ? null : new PaperDate(entry.Date.Year, Known(entry.Date.Month), Known(entry.Date.Day)),
                Authors = Names(Text(PaperField.Authors)),
                Topics = entry.Topics.Select(topic => ExpectedPaper.WellFormed(topic.Evidence)).ToArray(),
                Links = entry.Links.Select(link => (ExpectedPaper.WellFormed(link.Url), (PaperLinkKind)link.Kind, link.Line)).ToArray(),
                File = digest.ProjectPath,
                Line = entry.Line,
            };
        }).ToList();
    }

    private static string[]? Names(string? authors)
    {
        if (authors is null)
            return [];
        bool mayBeJoined = authors.Contains('{', StringComparison.Ordinal) || authors.Split(' ').Any(static word => word is "and" or "&");
        bool mayBeCleaned = authors.Any(static c => char.IsControl(c) || char.IsSurrogate(c) || c is >= '\uFDD0');
        string[] names = authors.Split(authors.Contains(';', StringComparison.Ordinal)
            ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return mayBeJoined || mayBeCleaned
            || Array.Exists(names, static name => name.Contains(',', StringComparison.Ordinal)
                || name.EndsWith("others", StringComparison.OrdinalIgnoreCase)
            || name.TrimEnd('.').EndsWith("et al", StringComparison.OrdinalIgnoreCase)) ? null : names;
    }

    private static int? Known(int number) => number == 0 ? null : number;

    private static string Escape(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

using CsCheck;
using PaperGen.Bibliographies;
using PaperGen.Internal;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>Lists of authors, as a program writes them and reads them back. How people write them is tested with the formats.</summary>
public class AuthorListTests
{
    /// <param name="text">The list.</param>
    /// <param name="expected">The authors, a stroke between them: given, particle, family and suffix with commas.</param>
    /// <param name="hasMore">Whether there are more.</param>
    [Theory]
    [InlineData("Wick, Ada; van Oil, Bo", ",,Wick,|Bo,van,Oil,", false, "Ada")]
    [InlineData("King, Jr., Martin Luther; Wick, Ada", "Martin Luther,,King,Jr.|Ada,,Wick,", false)]
    [InlineData("de la Vallée Poussin, Charles;", "Charles,de la,Vallée Poussin,", false)]
    [InlineData("{Oil and Sons, Inc.}; Ada Wick", ",,Oil and Sons, Inc.,|Ada,,Wick,", false)]
    [InlineData("Ada Wick; others", "Ada,,Wick,", true)]
    [InlineData("Ada Wick; et al.", "Ada,,Wick,", true)]
    [InlineData("Ada Wick, Bo Oil et al.", "Ada,,Wick,|Bo,,Oil,", true)]
    [InlineData("others", "", true)]
    [InlineData("Team, Gemini; 0001, Bo Oil; Wick, Ada", "Gemini,,Team,|Bo Oil,,0001,|Ada,,Wick,", false)]
    [InlineData("Department of Lamps, Oilton; Lamps, Foundation", ",,Department of Lamps, Oilton,|,,Lamps, Foundation,", false)]
    [InlineData("Ludwig van Beethoven; Plato", "Ludwig,van,Beethoven,|,,Plato,", false)]
    [InlineData(";;", ",,;;,", false)]
    [InlineData("", "", false)]
    public void A_list_is_read_so(string text, string expected, bool hasMore, string? firstGiven = null)
    {
        IReadOnlyList<PaperAuthor> authors = AuthorList.Read(text, out bool more);
        string read =
            string.Join('|', authors.Select(static author => $"{author.Given},{author.Particle},{author.Family},{author.Suffix}"));
        Assert.Equal(firstGiven is null ? expected : firstGiven + expected, read);
        Assert.Equal(hasMore, more);
    }

    private static readonly Gen<string> s_word =
        Gen.OneOf(Gen.Const("Ada"), Gen.Const("van"), Gen.Const("Wick"), Gen.Const("Jr."), Gen.Const("and"), Gen.Const("Institute"),
            Gen.Const("{"),
        Gen.Const("}"), Gen.Const(","), Gen.Const(";"), Gen.Const("&"), Gen.Const("et al."), Gen.Const("others"), Gen.Const("Éa"),
        Gen.Const("d'Oil"), Gen.Const("\u0001"), Gen.Const("\uD800"));

    /// <summary>What was read of any text is written so that it reads back the same.</summary>
    [Fact]
    public void What_is_written_reads_back() => s_word.Array[0, 12].Sample(words =>
    {
        IReadOnlyList<PaperAuthor> authors = AuthorList.Read(string.Join(' ', words), out bool hasMore);
        // Half a pair of braces cannot be in a pair of them, and nobody is called "others".
        if (authors.Select(static author => author.ToString()).Any(static name => name.AsSpan().ContainsAny('{', '}')
            || name.Contains("et al", StringComparison.Ordinal) || name.Contains("others", StringComparison.Ordinal)))
            return;
        string written = AuthorList.Write(authors, hasMore);
        IReadOnlyList<PaperAuthor> back = AuthorList.Read(written, out bool stillMore);
        Assert.Equal(authors.Select(Parts), back.Select(Parts));
        Assert.Equal(hasMore, stillMore);
    }, iter: 20_000);

    /// <summary>A brace without its end is looked for once, not once a brace.</summary>
    [Fact]
    public void A_list_of_anything_is_read_in_time_that_grows_with_it()
    {
        foreach (string piece in (string[])["{", "}", ";", ", ", "and ", "& ", "{}", "a b; ", "A and ", "et al. "])
            Assert.NotNull(AuthorList.Read(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)), out _));
    }

    private static (string?, string?, string, string?, bool) Parts(PaperAuthor author) =>
        (author.Given, author.Particle, author.Family, author.Suffix, author.IsLiteral);
}

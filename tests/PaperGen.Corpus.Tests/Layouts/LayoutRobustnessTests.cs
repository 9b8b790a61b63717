using PaperGen.Core.Tests.Architecture;
using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;
using PaperGen.Tests;

namespace PaperGen.Corpus.Tests.Layouts;

/// <summary>Whatever is left of a pasted file, it is read without an exception, and all of its text is accounted for.</summary>
public sealed class LayoutRobustnessTests
{
    /// <summary>About how many beginnings of a file are read.</summary>
    private const int Cuts = 60;

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Repository.At("tests/Shared/Layouts"), "*.txt").Select(static file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_beginning_is_read_and_accounted_for(string name)
    {
        string text = File.ReadAllText(Repository.At($"tests/Shared/Layouts/{name}.txt"));
        int step = Math.Max(1, text.Length / Cuts);
        for (int i = 1; i < text.Length; i += step)
        {
            Assert.Null(DigestAccounting.Violation(DigestParser.Parse(text[..i])));
            Assert.Null(DigestAccounting.Violation(AsLayout(text[..i])));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Signs_that_stand_anywhere_do_no_harm(string name)
    {
        string text = File.ReadAllText(Repository.At($"tests/Shared/Layouts/{name}.txt"));
        var random = new Random(7);
        for (int i = 0; i < Cuts; i++)
        {
            int place = random.Next(text.Length);
            string changed = text.Insert(place, "[]()*_<>|`\\\"#-\n\t "[random.Next(16)].ToString());
            Assert.Null(DigestAccounting.Violation(AsLayout(changed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("|")]
    [InlineData("- ")]
    [InlineData("[](")]
    [InlineData("<a href=")]
    [InlineData("<!--")]
    [InlineData("```")]
    [InlineData("\\\\")]
    [InlineData("\uFEFF# A\n- B\n> C")]
    [InlineData("#\n##\n###")]
    public void Little_is_read(string text)
    {
        Assert.Null(DigestAccounting.Violation(AsLayout(text)));
        Assert.Null(DigestAccounting.Violation(DigestParser.Parse(text)));
    }

    /// <summary>The tree as a layout, whether or not the plain rule would win.</summary>
    private static LayoutSyntax AsLayout(string text)
    {
        List<Piece> pieces = PieceReader.Read(text);
        PieceKinds.Classify(text, pieces);
        return LayoutParser.Parse(text, pieces, LayoutReader.Read(pieces), [], []);
    }
}

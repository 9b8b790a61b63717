using PaperGen.Analysis;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Fixes;

/// <summary>Blocks of a digest, and whether changes leave them what they are.</summary>
public class BlockGuardTests
{
    private const string Digest = "\n\nA Title\n\n  venue: X\n  B Title\n";

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, "A Title")]
    [InlineData(5, "A Title")]
    [InlineData(9, "A Title")]
    [InlineData(10, null)]
    [InlineData(13, "venue: X\n  B Title")]
    [InlineData(31, "venue: X\n  B Title")]
    [InlineData(32, null)]
    public void The_block_at_a_position(int position, string? expected) =>
        Assert.Equal(expected, new BlockGuard(DigestParser.ParsePlain(Digest)).BlockAt(position) is { } block
            ? Digest.Substring(block.Span.Start, block.Span.Length) : null);

    /// <summary>What is written into the white space before a block is in it; what is outside is not.</summary>
    [Theory]
    [InlineData(29, 31, "LE", true)]
    [InlineData(11, 11, " ", true)]
    [InlineData(31, 31, "s", true)]
    [InlineData(10, 11, "", false)]
    [InlineData(30, 32, "", false)]
    public void Changes_stay_in_the_block(int start, int end, string text, bool expected)
    {
        var guard = new BlockGuard(DigestParser.ParsePlain(Digest));
        DigestBlock block = guard.BlockAt(20)!;
        Assert.Equal(expected, guard.Keeps(block.Span, [new TextEdit(TextSpan.FromBounds(start, end), text)]));
    }
}

using PaperGen.Analysis.Suppressions;
using PaperGen.Core.Tests.Fixes;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Suppressions;

/// <summary>The comment that an editor offers to write, and where it offers none.</summary>
public class SuppressionCommentTests
{
    private const string Body = "This abstract is long enough for one, is 73times too long at 5\\%, and ends with a period, as an "
        + "abstract does.";

    [Theory]
    [InlineData("A", "// papergen: disable PAPER2001\nA")]
    [InlineData("  A\nid: B", "// papergen: disable PAPER2001\n  A\nid: B")]
    [InlineData("// a note\nA", "// a note\n// papergen: disable PAPER2001\nA")]
    [InlineData("A\n// papergen: disable 2005", "A\n// papergen: disable 2005, PAPER2001")]
    [InlineData("A\n// papergen: disable 2005, 2007 -- why", "A\n// papergen: disable 2005, 2007, PAPER2001 -- why")]
    [InlineData("// papergen: disable 2007\nA\n// papergen: disable 2005", "// papergen: disable 2007\nA\n// papergen: disable 2005, "
        + "PAPER2001")]
    [InlineData("A\n// papergen: restore 2007", "A\n// papergen: restore 2007\n// papergen: disable PAPER2001")]
    [InlineData("A\n// papergen: disable 2999", "A\n// papergen: disable 2999\n// papergen: disable PAPER2001")]
    [InlineData("// papergen: restore\nA", "// papergen: restore\n// papergen: disable PAPER2001\nA")]
    public void A_comment_is_written_among_the_lines_of_the_title(string title, string expected)
    {
        TextFix comment = Comment(title + "\n\n" + Body, "PAPER2001")!;
        Assert.Equal("Suppress PAPER2001 in this entry with a comment", comment.Title);
        Assert.True(comment.ChangesStructure);
        Assert.Equal(expected + "\n\n" + Body, TextEdits.Apply(title + "\n\n" + Body, comment.Changes(new FixOptions())));
    }

    [Fact]
    public void It_is_written_for_the_entry_of_the_finding() => Assert.Equal(
        $"// papergen: disable 2007\nA\n\n{Body}\n\n// papergen: disable PAPER2012\nB\n\nSee lamps.However, {Body}",
        TextEdits.Apply(
            $"// papergen: disable 2007\nA\n\n{Body}\n\nB\n\nSee lamps.However, {Body}",
            Comment($"// papergen: disable 2007\nA\n\n{Body}\n\nB\n\nSee lamps.However, {Body}", "PAPER2012")!.Changes(new FixOptions())));

    [Theory]
    // Outside of entries.
    [InlineData("new\n\nA\n\n" + Body, "PAPER1006")]
    // What is said of comments.
    [InlineData("A\n// papergen: disable 2007\n\n" + Body, "PAPER9005")]
    [InlineData("A\n// papergen: disalbe 2007\n\n" + Body, "PAPER9006")]
    // A comment above a title that looks like an abstract would be text.
    [InlineData("Attention is all you need.\n\n" + Body, "PAPER1017")]
    public void Where_none_can_be_written_none_is_offered(string digest, string rule) => Assert.Null(Comment(digest, rule));

    private static TextFix? Comment(string digest, string rule)
    {
        Finding finding = Repair.Findings(digest).First(finding => finding.Rule.Id == rule);
        return SuppressionComment.Of(DigestParser.Parse(digest), finding);
    }
}

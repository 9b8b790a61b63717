using System.Text.RegularExpressions;

namespace PaperGen.Package.Tests;

/// <summary>
/// A reading of the shared digests that knows nothing of PaperGen: blocks between blank lines, five of the page, then pairs.
/// </summary>
internal static partial class PlainReading
{
    private const int BlocksOfThePage = 5;

    public static List<(string Title, string Abstract)> Of(string path)
    {
        string[] blocks =
            [.. BlankLines().Split(File.ReadAllText(path)).Select(static block => WhiteSpace().Replace(block, " ").Trim())
                .Where(static block => block.Length > 0)];
        Assert.Equal(1, (blocks.Length - BlocksOfThePage + 1) % 2);
        return [.. blocks.Skip(BlocksOfThePage).Chunk(2).Select(static pair => (pair[0], pair[1]))];
    }

    [GeneratedRegex(@"\n[ \t\r]*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex WhiteSpace();
}

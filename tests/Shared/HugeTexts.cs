using System.Text;

namespace PaperGen.Tests;

/// <summary>Digests that are far larger than any: in full for <c>tests/fuzz/run --huge</c>, a fraction of it for each test run.</summary>
internal static class HugeTexts
{
    public enum Share
    {
        Full = 1,
        Small = 40,
    }

    public static readonly HugeText[] All =
    [
        new("a line of 100 MB", static share => "A Title\n\n"
            + string.Concat(Enumerable.Repeat("many words of one line ", 4_350_000 / (int)share)) + ".\n"),
        new("a word of 100 MB", static share => "A Title\n\n" + new string('w', 100_000_000 / (int)share) + ".\n"),
        new("an address of 100 MB", static share => "A Title\n\nSee https://example.org/"
            + new string('w', 100_000_000 / (int)share) + ".\n"),
        new("a title of 10 MB", static share => string.Concat(Enumerable.Repeat("Title ", 1_600_000 / (int)share))
            + "\nid: A\n\nAn abstract.\n"),
        new("a million empty lines", static share => "A Title\n" + new string('\n', 1_000_000 / (int)share) + "An abstract.\n"
            + new string('\n', 1_000_000 / (int)share)),
        new("100,000 one-word entries", static share => Entries(100_000 / (int)share)),
        new("100,000 entries of one name", static share =>
            string.Concat(Enumerable.Range(0, 100_000 / (int)share).Select(static i => $"Lamp\n\nAn abstract of lamp {i}.\n\n"))),
        new("100,000 lines of metadata", static share => "A Title\n"
            + string.Concat(Enumerable.Repeat("note: a note\n", 100_000 / (int)share)) + "\nAn abstract.\n"),
    ];

    private static string Entries(int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.Append("Word").Append(i).Append("\n\n");
        return text.ToString();
    }
}

/// <summary>A digest of a size.</summary>
/// <param name="Name">What it is in full.</param>
/// <param name="Of">Makes it.</param>
internal sealed record HugeText(string Name, Func<HugeTexts.Share, string> Of)
{
    public override string ToString() => Name;
}

using System.Globalization;
using System.Text;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Tests;

/// <summary>Pasted pages of any length, each made of copies of one.</summary>
internal static class GrownPages
{
    /// <summary>A shorter title may be a word of a text.</summary>
    private const int MinTitle = 10;

    /// <summary>Copies of a page until they have a length, the titles of each copy with a number of their own.</summary>
    public static string Of(string text, int length)
    {
        string[] titles = [.. DigestParser.Parse(text).Entries.Where(static entry => entry.Title.Count == 1)
            .Select(entry => text.Substring(entry.Title[0].Span.Start, entry.Title[0].Span.Length))
            .Where(static title => title.Length > MinTitle).Distinct()];
        var grown = new StringBuilder();
        for (int i = 0; grown.Length < length; i++)
        {
            string copy = text;
            foreach (string title in titles)
                copy = copy.Replace(title, title + " " + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            grown.Append(copy).Append('\n');
        }
        return grown.ToString();
    }
}

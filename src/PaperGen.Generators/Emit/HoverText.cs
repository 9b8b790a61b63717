using System.Globalization;
using PaperGen.Bibliographies;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Emit;

/// <summary>What hovering over a paper shows beside its title.</summary>
internal static class HoverText
{
    /// <summary>About how many characters of an abstract are shown.</summary>
    public const int Length = 400;

    /// <summary>A sentence that ends not far behind is shown whole.</summary>
    private const int Tolerance = 100;

    private const int MaxAuthors = 4;

    /// <summary>Authors, year and venue, as far as they are known; null if none is.</summary>
    public static string? Byline(EntryModel entry)
    {
        string[] parts =
        [
            Authors(entry.Authors),
            entry.Date.Year > 0 ? entry.Date.Year.ToString("0000", CultureInfo.InvariantCulture) : "",
            entry.Venue ?? "",
        ];
        string byline = string.Join(" \u00B7 ", parts.Where(static part => part.Length > 0));
        return byline.Length > 0 ? byline : null;
    }

    /// <summary>The first sentences of a text; of a sentence that is far too long, its first words.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= Length + Tolerance)
            return text;
        var sentences = new Sentences(text, new TextSpan(0, text.Length));
        int end = 0;
        while (sentences.End <= Length + Tolerance && (end == 0 || sentences.End <= Length))
        {
            end = sentences.End;
            sentences.MoveTo(end);
        }
        if (end == 0)
            end = Math.Max(text.LastIndexOf(' ', Length), Length / 2);
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end) + " \u2026";
    }

    /// <summary>All authors, or of many the first ones.</summary>
    private static string Authors(string? list)
    {
        if (list is null)
            return "";
        IReadOnlyList<PaperAuthor> authors = AuthorList.Read(list, out bool hasMore);
        bool isCut = authors.Count > MaxAuthors;
        string names = string.Join(", ", authors.Take(isCut ? MaxAuthors - 1 : MaxAuthors));
        return names + (isCut || hasMore ? " et al." : "");
    }
}

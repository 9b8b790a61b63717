using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary><c>@type{</c> or <c>@type(</c>, with white space anywhere.</summary>
/// <param name="At">Where <c>@</c> stands.</param>
/// <param name="Type">Where the type stands.</param>
/// <param name="Open">Where the delimiter stands; -1 if there is none.</param>
internal readonly record struct BibTeXHead(int At, TextSpan Type, int Open)
{
    /// <summary>The head at an <c>@</c>; its type is empty if no word follows.</summary>
    public static BibTeXHead Read(string text, int at)
    {
        int start = SkipBlank(text, at + 1);
        int end = start;
        while (end < text.Length && IsTypeCharacter(text[end]) && (end > start || Letters.IsLetter(text[end])))
            end++;
        int open = end > start ? SkipBlank(text, end) : -1;
        if (open >= text.Length || (open >= 0 && text[open] is not ('{' or '(')))
            open = -1;
        return new BibTeXHead(at, TextSpan.FromBounds(start, end), open);
    }

    /// <summary>Where lines begin with a head, in the order of the text.</summary>
    public static List<int> AtLineStarts(string text)
    {
        var places = new List<int>();
        for (int i = text.IndexOf('@'); i >= 0; i = text.IndexOf('@', i + 1))
        {
            int before = i - 1;
            while (before >= 0 && (text[before] is ' ' or '\t' or '\uFEFF'))
                before--;
            if ((before < 0 || text[before] is '\n' or '\r') && Read(text, i).Open >= 0)
                places.Add(i);
        }
        return places;
    }

    public static int SkipBlank(string text, int i)
    {
        while (i < text.Length && WhiteSpace.Is(text[i]))
            i++;
        return i;
    }

    private static bool IsTypeCharacter(char c) =>
        Letters.IsLetter(c) || Letters.IsDigit(c) || c is '-' or '_' or '.' or '+' or ':' or '/' or '*';
}

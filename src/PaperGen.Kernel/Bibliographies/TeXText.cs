using System.Globalization;
using System.Text;

namespace PaperGen.Bibliographies;

/// <summary>Text as TeX reads it, in a file whose braces bibtex counts: every brace of the text is written as a command.</summary>
internal static class TeXText
{
    /// <summary>The text with everything that TeX would take for something else escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
            Append(escaped, c);
        return escaped.ToString();
    }

    /// <summary>
    /// A title: escaped, with braces around each word whose capitals are not just its first letter (<c>{HMT}</c>, <c>{3D}</c>,
    /// <c>{LLaMA}</c>), so that a style that writes titles in small letters keeps them.
    /// </summary>
    public static string Title(string text)
    {
        var title = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && IsWordPart(text, end))
                end++;
            if (end == i)
            {
                Append(title, text[i++]);
                continue;
            }
            bool keep = HasInnerCapital(text, i, end);
            if (keep)
                title.Append('{');
            title.Append(text, i, end - i);
            if (keep)
                title.Append('}');
            i = end;
        }
        return title.ToString();
    }

    private static void Append(StringBuilder text, char c)
    {
        // The braces are behind a command, not around it: biber cuts names to initials, and takes half of
        // "{\textbraceleft}O{\textbraceright}".
        switch (c)
        {
            case '&' or '%' or '$' or '#' or '_':
                text.Append('\\').Append(c);
                break;
            case '\\':
                text.Append("\\textbackslash{}");
                break;
            case '{':
                text.Append("\\textbraceleft{}");
                break;
            case '}':
                text.Append("\\textbraceright{}");
                break;
            case '~':
                text.Append("\\textasciitilde{}");
                break;
            case '^':
                text.Append("\\textasciicircum{}");
                break;
            // TeX's first fonts have other signs in these places.
            case '<':
                text.Append("\\textless{}");
                break;
            case '>':
                text.Append("\\textgreater{}");
                break;
            case '|':
                text.Append("\\textbar{}");
                break;
            default:
                text.Append(c);
                break;
        }
    }

    /// <summary>A single letter counts, but for "A": it is a word more often than a name.</summary>
    private static bool HasInnerCapital(string text, int start, int end)
    {
        if (end - start == 1)
            return text[start] is >= 'B' and <= 'Z';
        for (int i = start + 1; i < end; i++)
        {
            if (char.IsUpper(text[i]))
                return true;
        }
        return false;
    }

    private static bool IsWordPart(string text, int i) =>
        char.IsLetterOrDigit(text[i])
            || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

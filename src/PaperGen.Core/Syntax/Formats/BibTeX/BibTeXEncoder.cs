using System.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>Text as the value of a field: what means something to TeX is escaped, other characters stand as they are.</summary>
internal static class BibTeXEncoder
{
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        foreach (char c in text)
            encoded.Append(Encode(c));
        return encoded.ToString();
    }

    private static string Encode(char c) => c switch
    {
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '`' => "\\textasciigrave{}",
        // A quote would end a value between quotes.
        '"' => "{''}",
        '\u2013' => "--",
        '\u2014' => "---",
        '\u2018' => "`",
        '\u201C' => "``",
        '\u201D' => "''",
        '\u00A0' => "~",
        _ => c.ToString(),
    };
}

using System.Globalization;
using System.Text;

namespace PaperGen.Emit;

/// <summary>Text as a C# literal.</summary>
internal static class CSharpText
{
    /// <summary>
    /// A literal in quotation marks. What is escaped is fixed here, not by the categories of the Unicode version that the compiler runs
    /// with: the text is the same on every machine.
    /// </summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c is '\n' or '\t')
                literal.Append(c == '\n' ? "\\n" : "\\t");
            else if (IsHarmless(c))
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return literal.Append('"').ToString();
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair, which does not survive in an attribute: those are UTF-8.</summary>
    public static string WellFormed(string text)
    {
        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
                i++;
            else if (char.IsSurrogate(characters[i]))
                characters[i] = '\uFFFD';
        }
        return new string(characters);
    }

    /// <summary>Neither a control, nor a line end, nor half a pair, nor one of those that hide or reorder text.</summary>
    private static bool IsHarmless(char c) => c is >= ' ' and < '\u007F' or >= '\u00A0' and not ('\u00AD' or '\u061C'
        or >= '\u200B' and <= '\u200F' or >= '\u2028' and <= '\u202E' or >= '\u2060' and <= '\u206F' or >= '\uD800' and <= '\uDFFF'
        or '\uFEFF' or >= '\uFFF0');
}

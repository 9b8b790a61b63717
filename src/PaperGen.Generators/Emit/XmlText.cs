using System.Globalization;
using System.Text;

namespace PaperGen.Emit;

/// <summary>
/// Digest text as it may be in a documentation comment: well-formed, on one line, and unable to reorder what is around it.
/// </summary>
internal static class XmlText
{
    /// <summary>Far beyond any real abstract (arXiv's limit is 1,920); hover text ends somewhere.</summary>
    private const int MaxLength = 4000;

    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (i >= MaxLength && !char.IsLowSurrogate(text[i]))
                return xml.Append('\u2026').ToString();
            char c = text[i];
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '"':
                    xml.Append("&quot;");
                    break;
                case '\t':
                    xml.Append(' ');
                    break;
                case >= ' ' and < '\u007F':
                    xml.Append(c);
                    break;
                default:
                    AppendUnusual(xml, text, ref i);
                    break;
            }
        }
        return xml.ToString();
    }

    private static void AppendUnusual(StringBuilder xml, string text, ref int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            xml.Append(c).Append(text[++i]);
            return;
        }
        switch (char.GetUnicodeCategory(c))
        {
            // Line ends of C# would end the comment and let the text go on as code.
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
                xml.Append(' ');
                break;
            // Bidirectional controls and zero-width characters have no place in a tool tip (Trojan Source, CVE-2021-42574).
            case UnicodeCategory.Format:
                break;
            // XML 1.0 has no form for most of these.
            case UnicodeCategory.Control:
            case UnicodeCategory.Surrogate:
                xml.Append('\uFFFD');
                break;
            default:
                xml.Append(c >= '\uFFFE' ? '\uFFFD' : c);
                break;
        }
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace PaperGen.Site;

/// <summary>
/// Writes HTML: the literal part of an interpolated string is markup, and whatever is in its braces is text, which is encoded. It is as
/// safe between tags as in a quoted attribute. No other way leads a text of a paper into a page.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private const char Replacement = '\uFFFD';

    /// <summary>Writes markup with texts in it.</summary>
#pragma warning disable CA1822, IDE0060 // The handler has written everything by the time this is called.
    public void Write([InterpolatedStringHandlerArgument("")] Markup markup)
    {
    }
#pragma warning restore CA1822, IDE0060

    /// <summary>Writes the page's own style and script, whose hashes the page names.</summary>
    public void WriteOwn(string text) => output.Write(text);

    private void Literal(string markup)
    {
        // A checkout on Windows may have the sources with other line ends; pages do not differ by that.
        output.Write(markup.IndexOf('\r') < 0 ? markup : markup.Replace("\r", ""));
    }

    /// <summary>Writes a text so that it is nothing but text.</summary>
    private void Text(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\'':
                    output.Write("&#39;");
                    break;
                case '\n' or '\t':
                    output.Write(c);
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        output.Write(c);
                        output.Write(text[++i]);
                    }
                    else
                    {
                        output.Write(IsUnfit(c) ? Replacement : c);
                    }
                    break;
            }
        }
    }

    /// <summary>What HTML has no place for, and what turns the direction of the text behind it.</summary>
    private static bool IsUnfit(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
            || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE';

    /// <summary>What the compiler makes of an interpolated string that goes to a writer.</summary>
    [InterpolatedStringHandler]
#pragma warning disable CS9113 // The compiler asks for both counts.
    internal readonly ref struct Markup(int literalLength, int formattedCount, HtmlWriter writer)
#pragma warning restore CS9113
    {
        public void AppendLiteral(string markup) => writer.Literal(markup);

        public void AppendFormatted(string? text)
        {
            if (text is not null)
                writer.Text(text);
        }

        public void AppendFormatted(int number) => writer.Text(number.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Globalization;

namespace PaperGen.Bibliographies;

/// <summary>Text between double quotes, escaped as JSON and YAML both read it.</summary>
internal static class QuotedText
{
    public static void Write(TextWriter writer, string text)
    {
        writer.Write('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                writer.Write('\\');
                writer.Write(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                writer.Write(c);
                writer.Write(text[++i]);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or >= '\uFFFE')
            {
                writer.Write("\\u");
                writer.Write(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                writer.Write(c);
            }
        }
        writer.Write('"');
    }
}

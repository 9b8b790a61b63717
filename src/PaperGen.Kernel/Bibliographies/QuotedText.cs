namespace PaperGen.Bibliographies;

/// <summary>Clean text (<see cref="CleanText"/>) between double quotes, as JSON and YAML both read it.</summary>
internal static class QuotedText
{
    public static void Write(TextWriter writer, string text)
    {
        writer.Write('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                writer.Write('\\');
            writer.Write(c);
        }
        writer.Write('"');
    }
}

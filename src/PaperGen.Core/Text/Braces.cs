namespace PaperGen.Text;

/// <summary>Pairs of braces.</summary>
internal static class Braces
{
    /// <summary>No argument of a font command is longer; a brace that is never closed must not cost the rest of the text.</summary>
    private const int MaxLength = 500;

    /// <summary>The position of the first closing brace behind an opening one, or -1.</summary>
    public static int FirstClose(string text, int open) => text.IndexOf('}', open, Math.Min(MaxLength, text.Length - open));

    /// <summary>The position of the brace that closes the one at a position, or -1.</summary>
    public static int Close(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length && i - open <= MaxLength; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }
        return -1;
    }
}

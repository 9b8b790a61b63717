namespace PaperGen.Text;

/// <summary>Text of a digest in a message: an orientation, not the whole, as the place says where it is.</summary>
internal static class Quotation
{
    private const int MaxLength = 80;

    /// <summary>The text at a span, on one line and no longer than a message bears.</summary>
    public static string Of(string text, TextSpan span)
    {
        // Ten times the length is enough text to fill it, however it is wrapped.
        var start = new TextSpan(span.Start, Math.Min(span.Length, 10 * MaxLength));
        return Shorten(CollapsedText.Of(text, start));
    }

    public static string Shorten(string text) => Shorten(text, MaxLength);

    /// <summary>The text itself if it has at most so many characters, else its beginning.</summary>
    public static string Shorten(string text, int maxLength) => text.Length <= maxLength
        ? text : text.Substring(0, maxLength - 1).TrimEnd() + "\u2026";
}

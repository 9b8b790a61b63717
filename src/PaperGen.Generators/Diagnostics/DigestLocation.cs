using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Diagnostics;

/// <summary>Where a finding in a digest is, as the compiler and editors want it.</summary>
internal static class DigestLocation
{
    /// <summary>Text in a message is an orientation, not the whole: the place says where it is.</summary>
    private const int MaxQuote = 80;

    public static Location Create(string path, SourceText text, TextSpan span) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));

    /// <summary>The text at a span, on one line and no longer than a message bears.</summary>
    public static string Quote(string text, TextSpan span)
    {
        // Ten times the length is enough text to fill it, however it is wrapped.
        var start = new TextSpan(span.Start, Math.Min(span.Length, 10 * MaxQuote));
        return Shorten(Digests.CollapsedText.Of(text, start));
    }

    public static string Shorten(string text) => text.Length <= MaxQuote ? text : text.Substring(0, MaxQuote - 1).TrimEnd() + "\u2026";
}

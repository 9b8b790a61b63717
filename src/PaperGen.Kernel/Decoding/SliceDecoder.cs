namespace PaperGen.Internal;

/// <summary>Decodes slices of files, for generator and library. A further encoding is a line here and a file beside this one.</summary>
internal static class SliceDecoder
{
    /// <summary>The text of a slice; null if this version does not know the encoding.</summary>
    /// <param name="encoding">How it is written.</param>
    /// <param name="text">What holds it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How many characters it has.</param>
    /// <param name="map">Takes where in the text each character comes from; null if nobody asks.</param>
    public static string? Decode(SliceEncoding encoding, string text, int start, int length, SourceMap? map = null) => encoding switch
    {
        SliceEncoding.Plain => PlainDecoder.Decode(text, start, length, map),
        SliceEncoding.Json => JsonDecoder.Decode(text, start, length, map),
        SliceEncoding.CslText => JsonDecoder.Decode(text, start, length, map, hasMarkup: true),
        SliceEncoding.BibTeX => BibTeXDecoder.Decode(text, start, length, map),
        SliceEncoding.BibTeXNames => BibTeXNames.Decode(text, start, length, map),
        SliceEncoding.BibTeXVerbatim => BibTeXVerbatimDecoder.Decode(text, start, length, map),
        _ => null,
    };

    /// <summary>
    /// Adds a piece to a text: behind a space, unless one of them is empty, or the piece is the colon between a title and its subtitle.
    /// </summary>
    public static string Join(string text, string piece) => text.Length == 0 ? piece : piece.Length == 0 ? text
        : piece == ":" ? text + piece : text + " " + piece;
}

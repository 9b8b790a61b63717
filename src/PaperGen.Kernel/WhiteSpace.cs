namespace PaperGen.Internal;

/// <summary>
/// The white space that collapses to one space inside a block: ASCII only, so that it is the same in characters and in bytes.
/// </summary>
internal static class WhiteSpace
{
    public static bool Is(int c) => c == ' ' || (uint)(c - '\t') <= '\r' - '\t';
}

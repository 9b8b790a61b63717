using System.Globalization;

namespace PaperGen.Text;

/// <summary>Characters that a message cannot show.</summary>
internal static class CodePoint
{
    /// <summary>U+200B and the like.</summary>
    public static string Name(string character) => "U+" + ((int)character[0]).ToString("X4", CultureInfo.InvariantCulture);
}

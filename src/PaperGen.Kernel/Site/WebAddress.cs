using System.Text;

namespace PaperGen.Site;

/// <summary>Which addresses the page links to: those of the web and of mail, whatever else a file names.</summary>
internal static class WebAddress
{
    private static readonly string[] s_schemes = ["https://", "http://", "mailto:"];

    /// <summary>
    /// Whether an address is safe to follow. Browsers leave out control characters and white space, so that one with any is not.
    /// </summary>
    public static bool Is(string address) =>
        Array.Exists(s_schemes, scheme => address.Length > scheme.Length && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        && address.All(static c => !char.IsControl(c) && !char.IsWhiteSpace(c));
}

using System.Security.Cryptography;
using System.Text;

namespace PaperGen.Site;

/// <summary>
/// The style and the script of the page, which are in files of their own, and the policy that lets a browser run nothing else.
/// </summary>
internal static class SiteAssets
{
    public static string Style { get; } = Read("site.css");

    /// <summary>In strict mode, which its files leave to this.</summary>
    public static string Script { get; } = "\"use strict\";\n" + Read("search.js") + Read("site.js");

    /// <summary>No address is loaded, no form is sent, and no script runs but the page's own.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return "'sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text))) + "'";
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SiteAssets).Assembly.GetManifestResourceStream("Site/" + name)!, Encoding.UTF8);
        // As a browser reads it, whatever line ends a checkout has: the hash is of that.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}

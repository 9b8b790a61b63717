namespace PaperGen.Rules.Links;

/// <summary>What is known of hosts.</summary>
internal static class HostNames
{
    private static readonly HashSet<string> s_httpsOnly = new(StringComparer.Ordinal)
    {
        "github.com", "gitlab.com", "huggingface.co", "arxiv.org", "doi.org", "youtube.com", "youtu.be", "zenodo.org", "openreview.net", "aclanthology.org",
    };

    private static readonly HashSet<string> s_redundantWww = new(StringComparer.Ordinal) { "github.com", "huggingface.co", "arxiv.org", "gitlab.com" };

    // hf.co is no shortener: it belongs to the host it leads to.
    private static readonly HashSet<string> s_shorteners = new(StringComparer.Ordinal)
    {
        "bit.ly", "t.co", "tinyurl.com", "goo.gl", "aka.ms", "forms.gle", "ow.ly", "is.gd", "buff.ly", "rb.gy", "cutt.ly", "shorturl.at", "tiny.cc", "t.ly", "lnkd.in", "rebrand.ly", "urlz.fr",
    };

    public static bool IsHttpsOnly(string host) => s_httpsOnly.Contains(WithoutWww(host)) || host.EndsWith(".github.io", StringComparison.Ordinal);

    public static bool IsRedundantWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) && s_redundantWww.Contains(WithoutWww(host));

    public static bool IsShortener(string host) => s_shorteners.Contains(WithoutWww(host));

    /// <summary>Whether a host has a top-level domain, or is a number or localhost.</summary>
    public static bool CanExist(string host)
    {
        if (host == "localhost" || System.Net.IPAddress.TryParse(host, out _))
            return true;
        int dot = host.LastIndexOf('.');
        if (dot <= 0 || host.Length - dot < 3 || host.IndexOf('$') >= 0 || host.IndexOf("..", StringComparison.Ordinal) >= 0)
            return false;
        for (int i = dot + 1; i < host.Length; i++)
        {
            if (!char.IsLetter(host[i]) && !host.StartsWith(dot + 1, "xn--"))
                return false;
        }
        return true;
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host.Substring(4) : host;
}

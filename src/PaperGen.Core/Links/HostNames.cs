using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>What is known of hosts.</summary>
internal static class HostNames
{
    public static bool IsHttpsOnly(string host) => host.EndsWith(".github.io", StringComparison.Ordinal)
        || WithoutWww(host) is "github.com" or "gitlab.com" or "huggingface.co" or "hf.co" or "arxiv.org" or "doi.org" or "youtube.com"
        or "youtu.be" or "zenodo.org" or "openreview.net" or "aclanthology.org";

    public static bool IsRedundantWww(string host) =>
        host is "www.github.com" or "www.huggingface.co" or "www.arxiv.org" or "www.gitlab.com";

    // hf.co is no shortener: it belongs to the host it leads to.
    public static bool IsShortener(string host) =>
        WithoutWww(host) is "bit.ly" or "t.co" or "tinyurl.com" or "goo.gl" or "aka.ms" or "forms.gle" or "ow.ly" or "is.gd" or "buff.ly"
        or "rb.gy" or "cutt.ly" or "shorturl.at" or "tiny.cc" or "t.ly" or "lnkd.in" or "rebrand.ly" or "urlz.fr" or "goo.gle" or "go.fb.me"
        or "ibm.biz" or "amzn.to" or "msft.it" or "dub.sh" or "s.id";

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

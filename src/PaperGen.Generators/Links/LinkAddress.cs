using PaperGen.Internal;

namespace PaperGen.Links;

/// <summary>What an address says of itself. The numbers are those of <c>PaperLinkKind</c>.</summary>
internal static class LinkAddress
{
    private const int Other = 0, Code = 1, Project = 2, Model = 3, Dataset = 4, Demo = 5, Video = 6, Paper = 7, Doi = 8;

    /// <summary>Equal for addresses that lead to the same page: scheme, <c>www.</c>, the host's case and a trailing slash do not matter.</summary>
    public static string Key(string url)
    {
        string rest = url.Substring(url.IndexOf("://", StringComparison.Ordinal) + 3);
        string host = UrlText.Host(url);
        int path = rest.IndexOfAny(['/', '?', '#']);
        string key = host + (path < 0 ? "" : rest.Substring(path));
        return (key.StartsWith("www.", StringComparison.Ordinal) ? key.Substring(4) : key).TrimEnd('/');
    }

    public static int Kind(string url)
    {
        string host = UrlText.Host(url);
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host.Substring(4);
        string[] path = UrlText.PathSegments(url);
        string first = path.Length > 0 ? path[0] : "";
        return host switch
        {
            "github.com" or "gitlab.com" or "bitbucket.org" or "codeberg.org" or "gist.github.com" => Code,
            "huggingface.co" or "hf.co" => first switch
            {
                "datasets" => Dataset,
                "spaces" => Demo,
                "papers" => Paper,
                _ => Model,
            },
            "arxiv.org" or "openreview.net" or "aclanthology.org" or "papers.nips.cc" or "proceedings.mlr.press" => Paper,
            "doi.org" or "dx.doi.org" => Doi,
            "youtube.com" or "youtu.be" or "vimeo.com" or "bilibili.com" => Video,
            "colab.research.google.com" or "replicate.com" => Demo,
            "zenodo.org" => Dataset,
            "kaggle.com" => first == "datasets" ? Dataset : Other,
            _ => host.EndsWith(".github.io", StringComparison.Ordinal) || host.EndsWith(".gitlab.io", StringComparison.Ordinal) ? Project : Other,
        };
    }
}

using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>What an address says of itself, and with the words around it.</summary>
internal static class LinkAddress
{
    /// <summary>
    /// Equal for addresses that lead to the same page: scheme, <c>www.</c>, the host's case, a trailing slash and a fragment do not matter,
    /// nor do the case of a repository's owner and name and a <c>.git</c> behind it.
    /// </summary>
    public static string Key(string url)
    {
        string host = UrlText.HostWithoutWww(url);
        if (host == "dx.doi.org")
            host = "doi.org";
        if (host == "hf.co")
            host = "huggingface.co";
        string rest = WithoutFragment(url.Substring(UrlText.HostEnd(url))).TrimEnd('/');
        if (host is "github.com" or "gitlab.com")
        {
            if (rest.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
                rest = rest.Substring(0, rest.Length - 4);
            int owner = rest.IndexOf('/') + 1;
            int name = owner > 0 ? rest.IndexOf('/', owner) + 1 : 0;
            int end = name > 0 ? rest.IndexOfAny(['/', '?'], name) : -1;
            rest = end < 0 ? rest.ToLowerInvariant() : rest.Substring(0, end).ToLowerInvariant() + rest.Substring(end);
        }
        else if (host == "doi.org")
        {
            rest = rest.ToLowerInvariant();
        }
        return host + rest;
    }

    /// <summary>What an address leads to: by the host where that leaves no doubt, by the words around it where it does.</summary>
    /// <param name="url">The address.</param>
    /// <param name="words">What the words around the address say of it.</param>
    public static PaperLinkKind Kind(string url, LinkContext words)
    {
        string host = UrlText.HostWithoutWww(url);
        string[] path = UrlText.PathSegments(url);
        string first = path.Length > 0 ? path[0] : "";
        if (IsLicence(host, path) || IsSocial(host))
            return PaperLinkKind.Other;
        if (words.IsPaper || (IsDocument(path) && host is not ("github.com" or "gitlab.com" or "huggingface.co" or "hf.co")))
            return PaperLinkKind.Paper;
        switch (host)
        {
            case "github.com" or "gitlab.com" or "bitbucket.org" or "codeberg.org":
                return OfRepository(path, words);
            case "gist.github.com" or "raw.githubusercontent.com" or "pypi.org" or "anonymous.4open.science":
            case "cran.r-project.org" or "bioconductor.org" or "ctan.org" or "crates.io" or "npmjs.com" or "nuget.org" or "rubygems.org"
                or "git.kernel.org" when path.Length > 0:
                return PaperLinkKind.Code;
            case "huggingface.co" or "hf.co":
                return OfHuggingFace(path, words.Named);
            case "modelscope.cn":
                return first switch
                {
                    "datasets" => PaperLinkKind.Dataset,
                    "studios" => PaperLinkKind.Demo,
                    "models" =>
                    PaperLinkKind.Model,
                    _ => OfWords(host, path, words.Named)
                };
            case "arxiv.org" or "openreview.net" or "aclanthology.org" or "papers.nips.cc" or "proceedings.neurips.cc"
                or "proceedings.mlr.press" or "openaccess.thecvf.com"
                or "dl.acm.org" or "ieeexplore.ieee.org" or "link.springer.com" or "biorxiv.org" or "medrxiv.org" or "semanticscholar.org"
                or "alphaxiv.org" or "jmlr.org" or "ecva.net"
                or "isca-archive.org" or "sciencedirect.com" or "mdpi.com" or "pnas.org" or "cell.com" or "frontiersin.org"
                or "papers.ssrn.com" or "onlinelibrary.wiley.com" or "tandfonline.com" or "academic.oup.com"
                or "pubmed.ncbi.nlm.nih.gov" or "techrxiv.org" or "ojs.aaai.org" or "jstor.org" or "eudml.org" or "projecteuclid.org"
                or "journals.sagepub.com" or "iopscience.iop.org" or "epubs.siam.org" or "degruyter.com" or "worldscientific.com"
                or "journals.aps.org" or "journals.plos.org" or "elifesciences.org" or "eprint.iacr.org" or "ceur-ws.org"
                or "drops.dagstuhl.de" or "ci.nii.ac.jp" or "cir.nii.ac.jp" or "hal.science" or "hal.archives-ouvertes.fr"
                or "inria.hal.science" or "scielo.br"
                or "search.proquest.com" or "europepmc.org" or "chemrxiv.org" or "psyarxiv.com" or "royalsocietypublishing.org":
                return path.Length == 0 ? PaperLinkKind.Other : PaperLinkKind.Paper;
            case "nber.org" when first == "papers":
                return PaperLinkKind.Paper;
            case "nature.com" or "science.org" when first is "articles" or "doi":
                return PaperLinkKind.Paper;
            case "doi.org" or "dx.doi.org":
                return PaperLinkKind.Doi;
            case "youtube.com" or "m.youtube.com" or "youtu.be" or "vimeo.com" or "bilibili.com":
                return PaperLinkKind.Video;
            case "research.nvidia.com" when first == "labs":
                return PaperLinkKind.Project;
            case "colab.research.google.com" or "replicate.com":
                return PaperLinkKind.Demo;
            case "kaggle.com" when first is "datasets" or "models" or "code":
                return first switch { "datasets" => PaperLinkKind.Dataset, "models" => PaperLinkKind.Model, _ => PaperLinkKind.Code };
            // An owner and a name, as data sets once had; competitions and courses are what the words call them.
            case "kaggle.com" when path.Length > 1 && first is not ("c" or "competitions" or "learn" or "docs" or "discussions"):
                return PaperLinkKind.Dataset;
            case "zenodo.org" or "figshare.com" or "physionet.org":
                return OfWords(host, path, words.Named) is var named and (PaperLinkKind.Code or PaperLinkKind.Model)
                    ? named : PaperLinkKind.Dataset;
        }
        if (IsApp(host))
            return PaperLinkKind.Demo;
        if (IsPages(host))
            return words.Named == LinkCues.Demo || ((words.Named & LinkCues.Project) == 0 && SaysDemo(path))
                ? PaperLinkKind.Demo : PaperLinkKind.Project;
        return IsArticle(url, path) ? PaperLinkKind.Paper : OfWords(host, path, words.Named);
    }

    /// <summary>
    /// Whether an address is that of an article on its publisher's or a library's site: a DOI in it, or a number behind what such sites
    /// call their texts.
    /// </summary>
    private static bool IsArticle(string url, string[] path)
    {
        int doi = url.IndexOf("10.", StringComparison.Ordinal);
        if (doi > 0 && url[doi - 1] is '/' or '=' && DoiMention.Begins(url, doi))
            return true;
        for (int i = 0; i + 1 < path.Length; i++)
        {
            if (path[i] == "presentation" && i > 0 && path[0] == "conference")
                return true;
            if (Array.IndexOf(s_articles, path[i]) >= 0 && HasNumber(path[path.Length - 1]))
                return true;
        }
        return path.Length > 0 && path[0].StartsWith("article_", StringComparison.Ordinal) && HasNumber(path[0]);
    }

    private static readonly string[] s_articles = ["abs", "abstract", "full", "pii", "pubmed", "pmc", "stable", "anthology"];

    private static bool HasNumber(string segment)
    {
        int digits = 0;
        foreach (char c in segment)
            digits += c is >= '0' and <= '9' ? 1 : 0;
        return digits >= 4;
    }

    /// <summary>Code, unless the words that lead there name nothing but data: "the dataset is available at".</summary>
    private static PaperLinkKind OfRepository(string[] path, LinkContext words) => words.Named switch
    {
        // The host's own pages.
        _ when path.Length == 0 || path[0] is "features" or "trending" or "topics" or "explore" or "about" or "marketplace" or "pricing"
            or "login" => PaperLinkKind.Other,
        LinkCues.Dataset when path.Length > 1 && words.IsAlone => PaperLinkKind.Dataset,
        LinkCues.None when path.Length > 1 && words.IsBenchmark => PaperLinkKind.Dataset,
        LinkCues.Project when path.Length == 2 && path[1].EndsWith(".github.io", StringComparison.OrdinalIgnoreCase) =>
            PaperLinkKind.Project,
        _ => PaperLinkKind.Code,
    };

    private static PaperLinkKind OfHuggingFace(string[] path, LinkCues cues)
    {
        switch (path.Length > 0 ? path[0] : "")
        {
            case "datasets" when path.Length > 1:
                return PaperLinkKind.Dataset;
            case "spaces" when path.Length > 1:
                return PaperLinkKind.Demo;
            case "papers":
                return path.Length > 1 && HasNumber(path[1]) ? PaperLinkKind.Paper : PaperLinkKind.Other;
            case "" or "blog" or "docs" or "learn" or "posts" or "tasks" or "datasets" or "spaces" or "models" or "login" or "join"
                or "pricing" or "privacy" or "terms-of-service" or "settings" or "enterprise" or "storage":
                return PaperLinkKind.Other;
        }
        if (path.Length > 1 && path[0] is not ("collections" or "organizations"))
        {
            // What an owner has of a kind: huggingface.co/lamps/datasets.
            return path.Length > 2 ? PaperLinkKind.Model
                : path[1] switch { "datasets" => PaperLinkKind.Dataset, "spaces" => PaperLinkKind.Demo, _ => PaperLinkKind.Model };
        }
        // A person, an organisation or a collection may hold all of them; code it holds least.
        return (cues & ~LinkCues.Code) switch
        {
            LinkCues.Model or (LinkCues.Model | LinkCues.Dataset) when cues != (LinkCues.Code | LinkCues.Model | LinkCues.Dataset) =>
                PaperLinkKind.Model,
            LinkCues.Dataset => PaperLinkKind.Dataset,
            LinkCues.Demo => PaperLinkKind.Demo,
            _ => PaperLinkKind.Project,
        };
    }

    /// <summary>An address of its own: what the words call it.</summary>
    private static PaperLinkKind OfWords(string host, string[] path, LinkCues cues)
    {
        if ((cues & LinkCues.Project) != 0)
            return PaperLinkKind.Project;
        if ((cues & LinkCues.Code) != 0)
        {
            // A site, or a page with more than code and what it needs, is the project's; a shortened address is what it is called.
            bool isSite = path.Length == 0 || (cues & (LinkCues.Demo | LinkCues.Video)) != 0
                || cues == (LinkCues.Code | LinkCues.Model | LinkCues.Dataset);
            return isSite && !HostNames.IsShortener(host) ? PaperLinkKind.Project : PaperLinkKind.Code;
        }
        if ((cues & LinkCues.Dataset) != 0)
            return PaperLinkKind.Dataset;
        if ((cues & LinkCues.Model) != 0)
            return PaperLinkKind.Model;
        if ((cues & LinkCues.Demo) != 0)
            return PaperLinkKind.Demo;
        return (cues & LinkCues.Video) != 0 ? PaperLinkKind.Video : OfName(host, path);
    }

    /// <summary>Where the words say nothing, the address may.</summary>
    private static PaperLinkKind OfName(string host, string[] path)
    {
        string name = host.Substring(0, Math.Max(host.IndexOf('.'), 0));
        return SaysDemo([name]) || SaysDemo(path) ? PaperLinkKind.Demo
            : name is "datasets" or "dataset" or "data" ? PaperLinkKind.Dataset
            : name is "code" or "git" or "gitlab" ? PaperLinkKind.Code
            : path.Length == 0
            || Array.Exists(path, static segment => segment is "project" or "projects" or "product" or "products" or "labs")
            ? PaperLinkKind.Project
            : PaperLinkKind.Other;
    }

    /// <summary>Hosts on which programs run.</summary>
    private static bool IsApp(string host) =>
        (host.EndsWith(".hf.space", StringComparison.Ordinal) && !IsPages(host))
        || host.EndsWith(".streamlit.app", StringComparison.Ordinal)
        || host.EndsWith(".gradio.live", StringComparison.Ordinal) || host.EndsWith(".gradio.app", StringComparison.Ordinal);

    /// <summary>What people say of a paper: the words around speak of the paper.</summary>
    private static bool IsSocial(string host) =>
        host is "x.com" or "twitter.com" or "discord.gg" or "discord.com" or "linkedin.com" or "reddit.com" or "facebook.com" or "t.me"
            or "bsky.app" or "mastodon.social"
        or "news.ycombinator.com" or "threads.net" or "weibo.com" or "img.shields.io" or "star-history.com" or "api.star-history.com";

    private static bool IsDocument(string[] path) =>
        path.Length > 0 && path[path.Length - 1].EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>A licence says nothing of the paper.</summary>
    private static bool IsLicence(string host, string[] path) => host is "creativecommons.org" or "opensource.org" or "choosealicense.com"
        || Array.Exists(path, static segment => segment.StartsWith("license", StringComparison.OrdinalIgnoreCase)
            || segment.StartsWith("licence", StringComparison.OrdinalIgnoreCase));

    /// <summary>Hosts that give a project a site of its own.</summary>
    private static bool IsPages(string host) => host is "sites.google.com"
        || host.EndsWith(".github.io", StringComparison.Ordinal) || host.EndsWith(".gitlab.io", StringComparison.Ordinal)
        || host.EndsWith(".netlify.app", StringComparison.Ordinal)
        || host.EndsWith(".vercel.app", StringComparison.Ordinal) || host.EndsWith(".web.app", StringComparison.Ordinal)
        || host.EndsWith(".pages.dev", StringComparison.Ordinal) || host.EndsWith(".notion.site", StringComparison.Ordinal)
        || host.EndsWith(".static.hf.space", StringComparison.Ordinal);

    /// <summary>Whether "demo" is a word of the path: in <c>/blog/demo_lina/</c>, not in <c>/democracy/</c>.</summary>
    private static bool SaysDemo(string[] path) => Array.Exists(path, static segment =>
    {
        for (int i = segment.IndexOf("demo", StringComparison.OrdinalIgnoreCase); i >= 0;
            i = segment.IndexOf("demo", i + 4, StringComparison.OrdinalIgnoreCase))
        {
            int end = i + 4 < segment.Length && segment[i + 4] is 's' or 'S' ? i + 5 : i + 4;
            if ((i == 0 || !char.IsLetter(segment[i - 1])) && (end >= segment.Length || !char.IsLetter(segment[end])))
                return true;
        }
        return false;
    });

    /// <summary>A fragment is a place on a page, but for those that a page's own router reads (<c>#/leaderboard</c>).</summary>
    private static string WithoutFragment(string rest)
    {
        int fragment = rest.IndexOf('#');
        return fragment < 0 || (fragment + 1 < rest.Length && rest[fragment + 1] is '/' or '!') ? rest : rest.Substring(0, fragment);
    }
}

namespace PaperGen.Internal;

/// <summary>The parts of a web address, read off its text: no <see cref="Uri"/> is needed, and nothing is unescaped.</summary>
internal static class UrlText
{
    /// <summary>The host in lower case, without user name and port; empty if there is none.</summary>
    public static string Host(string url)
    {
        HostRange(url, out int start, out int end);
        return url.Substring(start, end - start).ToLowerInvariant();
    }

    /// <summary>The host without its <c>www.</c>.</summary>
    public static string HostWithoutWww(string url)
    {
        string host = Host(url);
        return host.StartsWith("www.", StringComparison.Ordinal) ? host.Substring(4) : host;
    }

    /// <summary>Where the host ends, and a port, path, query or fragment may begin.</summary>
    public static int HostEnd(string url)
    {
        HostRange(url, out _, out int end);
        return end;
    }

    /// <summary>
    /// <c>owner/name</c> on a host of repositories, else null: repositories of GitHub and GitLab (there with the groups between owner and
    /// name), models, data sets and spaces of Hugging Face.
    /// </summary>
    public static string? Repository(string url)
    {
        string host = HostWithoutWww(url);
        if (host is not ("github.com" or "gitlab.com" or "huggingface.co" or "hf.co"))
            return null;
        string[] path = PathSegments(url);
        bool isHuggingFace = host is "huggingface.co" or "hf.co";
        int first = isHuggingFace && path.Length > 0 && path[0] is "datasets" or "spaces" ? 1 : 0;
        if (path.Length < first + 2 || (isHuggingFace ? IsHuggingFacePage(path[0]) : IsCodeHostPage(path[0])))
            return null;
        int last = first + 1;
        while (host == "gitlab.com" && last + 1 < path.Length
            && path[last + 1] is not ("-" or "tree" or "blob" or "raw" or "issues" or "merge_requests" or "wikis" or "commit"
                or "releases"))
            last++;
        string name = path[last].EndsWith(".git", StringComparison.Ordinal) ? path[last].Substring(0, path[last].Length - 4) : path[last];
        return name.Length == 0 ? null : string.Join("/", path, first, last - first) + "/" + name;
    }

    /// <summary>The owner's page on a host of repositories: a person or an organisation; else null.</summary>
    public static string? Owner(string url)
    {
        string host = HostWithoutWww(url);
        if (host is not ("github.com" or "gitlab.com" or "huggingface.co" or "hf.co") || PathSegments(url) is not { Length: 1 } path)
            return null;
        return IsHuggingFacePage(path[0]) || IsCodeHostPage(path[0]) || path[0] is "datasets" or "spaces" ? null : path[0];
    }

    /// <summary>The non-empty segments of the path, without query and fragment.</summary>
    public static string[] PathSegments(string url)
    {
        HostRange(url, out _, out int end);
        int start = url.IndexOfAny(['/', '?', '#'], end);
        if (start < 0 || url[start] != '/')
            return [];
        int stop = url.IndexOfAny(['?', '#'], start);
        return url.Substring(start, (stop < 0 ? url.Length : stop) - start).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsHuggingFacePage(string segment) =>
        segment is "papers" or "collections" or "docs" or "blog" or "learn" or "organizations" or "posts" or "tasks" or "models" or "chat"
            or "join" or "login" or "settings" or "pricing" or "enterprise";

    private static bool IsCodeHostPage(string segment) =>
        segment is "orgs" or "topics" or "collections" or "sponsors" or "marketplace" or "features" or "search" or "apps" or "users"
            or "settings" or "about" or "explore" or "login" or "groups";

    private static void HostRange(string url, out int start, out int end)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        start = scheme < 0 ? 0 : scheme + 3;
        end = url.IndexOfAny(['/', '?', '#'], start);
        if (end < 0)
            end = url.Length;
        int user = url.IndexOf('@', start, end - start);
        if (user >= 0)
            start = user + 1;
        int port = url.IndexOf(':', start, end - start);
        if (port >= 0)
            end = port;
    }
}

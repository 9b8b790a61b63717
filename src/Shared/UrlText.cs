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

    /// <summary><c>owner/name</c> on a host of repositories, else null.</summary>
    public static string? Repository(string url)
    {
        string host = Host(url);
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host.Substring(4);
        if (host is not ("github.com" or "gitlab.com" or "huggingface.co"))
            return null;
        string[] path = PathSegments(url);
        int first = host == "huggingface.co" && path.Length > 0 && path[0] is "datasets" or "spaces" ? 1 : 0;
        if (path.Length < first + 2 || (host == "huggingface.co" && path[0] is "papers" or "collections" or "docs" or "blog"))
            return null;
        string name = path[first + 1];
        return path[first] + "/" + (name.EndsWith(".git", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name);
    }

    /// <summary>The non-empty segments of the path, without query and fragment.</summary>
    public static string[] PathSegments(string url)
    {
        HostRange(url, out _, out int end);
        int start = url.IndexOf('/', end);
        if (start < 0)
            return [];
        int stop = url.IndexOfAny(['?', '#'], start);
        return url.Substring(start, (stop < 0 ? url.Length : stop) - start).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
    }

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

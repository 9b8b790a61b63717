using System.Globalization;
using System.Text;
using PaperGen.Internal;

namespace PaperGen.Site;

/// <summary>A repository's files in a browser, at one commit.</summary>
/// <param name="repository">The repository's address, as a project's <c>RepositoryUrl</c> has it.</param>
/// <param name="commit">The commit.</param>
internal sealed class SourceBrowser(string repository, string commit)
{
    private readonly string _address = Address(repository);

    /// <summary>A line of a file; null if the repository's address is none of the web.</summary>
    /// <param name="path">The file, relative to the root of the repository.</param>
    /// <param name="line">The line, from 1.</param>
    public string? UrlOf(string path, int line)
    {
        if (!WebAddress.Is(_address))
            return null;
        string number = line.ToString(CultureInfo.InvariantCulture);
        string file = string.Join("/", path.Split('/').Select(Uri.EscapeDataString));
        string host = UrlText.Host(_address);
        if (host.EndsWith("dev.azure.com", StringComparison.Ordinal) || host.EndsWith(".visualstudio.com", StringComparison.Ordinal))
            return _address + "?path=/" + file + "&version=GC" + commit + "&line=" + number + "&lineEnd=" + number
                + "&lineStartColumn=1&lineEndColumn=1";
        return host switch
        {
            "bitbucket.org" => _address + "/src/" + commit + "/" + file + "#lines-" + number,
            "git.sr.ht" => _address + "/tree/" + commit + "/item/" + file + "#L" + number,
            "codeberg.org" or "gitea.com" => _address + "/src/commit/" + commit + "/" + file + "#L" + number,
            _ when host.StartsWith("gitlab.", StringComparison.Ordinal) => _address + "/-/blob/" + commit + "/" + file + "#L" + number,
            _ => _address + "/blob/" + commit + "/" + file + "#L" + number,
        };
    }

    /// <summary>The address without what a clone needs: <c>.git</c>, a user's name, the form of ssh.</summary>
    private static string Address(string repository)
    {
        string address = repository.Trim().TrimEnd('/');
        int colon = address.IndexOf(':');
        if (address.StartsWith("git@", StringComparison.Ordinal) && colon > 0)
            address = "https://" + address.Substring(4, colon - 4) + "/" + address.Substring(colon + 1);
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        int user = address.IndexOf('@');
        if (scheme > 0 && user > 0 && user < address.IndexOf('/', scheme + 3))
            address = address.Remove(scheme + 3, user - scheme - 2);
        return address.EndsWith(".git", StringComparison.Ordinal) ? address.Substring(0, address.Length - 4) : address;
    }
}

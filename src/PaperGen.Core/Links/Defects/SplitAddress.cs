using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A space inside an address (<c>https://github. com/x</c>, <c>https://github.com/ x/y</c>).</summary>
internal sealed class SplitAddress : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    private static readonly string[] s_topLevel =
        ["com/", "org/", "io/", "net/", "edu/", "ai/", "co/", "github.io", "github.com/", "huggingface.co/"];
    private static readonly string[] s_codeHosts = ["github.com/", "gitlab.com/", "huggingface.co/", "hf.co/"];

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        foreach (TextSpan url in text.Urls)
        {
            // The last one of the run: no host has a colon or a slash in it.
            int colon = s.LastIndexOf("://", url.End - 1, url.Length, StringComparison.Ordinal);
            int start = UrlRuns.SchemeStart(s, colon);
            int host = colon + 3;
            if (start < 0)
                continue;
            string first = s.Substring(host, url.End - host);
            int next = url.End + 1;
            if (next >= s.Length)
                continue;
            if (first.Length > 0 && first[first.Length - 1] == '.' && IsHost(first)
                && Array.Find(s_topLevel, level => s.StartsWith(next, level)) is { } level)
                hits.Add(new TextHit(start, next + level.Length, s.Substring(start, url.End - start) + level));
            else if (Array.IndexOf(s_codeHosts, first) >= 0 && IsOwnerAndName(s, next))
                hits.Add(new TextHit(start, next, s.Substring(start, url.End - start)));
            else if (IsCodeHost(first) && GoesOn(s, first, next))
                hits.Add(new TextHit(start, next, s.Substring(start, url.End - start)));
            else if (first.Length > 0 && first[first.Length - 1] is not ('/' or '.') && (IsHost(first) || IsCodeHost(first))
                && s[next] == '/' && next + 1 < s.Length && Letters.IsLetter(s[next + 1]))
                hits.Add(new TextHit(start, next, s.Substring(start, url.End - start)));
            else if (Array.Find(s_behindHost, level => s.StartsWith(next, level)) is { } tail && first.Length > 0
                && first[first.Length - 1] != '.' && IsHost(first))
                hits.Add(new TextHit(start, next + tail.Length, s.Substring(start, url.End - start) + tail));
        }
    }

    /// <summary>The space is before the period of the host: "https://github .com/a".</summary>
    private static readonly string[] s_behindHost = [".com/", ".org/", ".io/", ".ai/", ".co/", ".github.io/"];

    private static bool IsCodeHost(string address) =>
        Array.Exists(s_codeHosts, host => address.StartsWith(host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether what follows the space belongs to an address that ends in a slash behind its owner, or in a hyphen.</summary>
    private static bool GoesOn(string s, string address, int next)
    {
        int end = next;
        while (end < s.Length && IsNameCharacter(s[end]))
            end++;
        string name = s.Substring(next, end - next).TrimEnd('.');
        if (name.Length < 2 || !Letters.IsWord(name[0]))
            return false;
        char last = address[address.Length - 1];
        if (last is not ('/' or '-' or '_'))
            return false;
        int segments = address.Split(s_slashes, StringSplitOptions.RemoveEmptyEntries).Length;
        if (last == '/' && segments > 2)
            return name is "tree" or "blob" or "datasets" && end < s.Length && s[end] == '/';
        return segments >= 2 && (IsName(name) || (last == '/' && !EnglishWords.Contains(name) && IsOwnerAndName(s, next)));
    }

    private static readonly char[] s_slashes = ['/'];

    /// <summary>No word of the sentence: with a digit, a hyphen or a capital inside, or a word that no sentence goes on with.</summary>
    private static bool IsName(string name)
    {
        bool isLower = true;
        for (int i = 0; i < name.Length; i++)
        {
            if (Letters.IsDigit(name[i]) || name[i] is '-' or '_' or '.' || (i > 0 && Letters.IsUpper(name[i])))
                return true;
            isLower &= Letters.IsLower(name[i]);
        }
        return isLower && name.Length > 3 && !EnglishWords.Contains(name);
    }

    private static bool IsHost(string host)
    {
        for (int i = 0; i < host.Length; i++)
        {
            if (!Letters.IsWord(host[i]) && host[i] != '-' && (host[i] != '.' || i == 0 || host[i - 1] == '.'))
                return false;
        }
        return true;
    }

    private static bool IsOwnerAndName(string s, int start)
    {
        int slash = start;
        while (slash < s.Length && IsNameCharacter(s[slash]))
            slash++;
        return slash > start && slash + 1 < s.Length && s[slash] == '/' && IsNameCharacter(s[slash + 1]);
    }

    private static bool IsNameCharacter(char c) => Letters.IsWord(c) || c is '.' or '-';
}

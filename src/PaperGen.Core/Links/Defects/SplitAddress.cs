using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A space inside an address (<c>https://github. com/x</c>, <c>https://github.com/ x/y</c>).</summary>
internal sealed class SplitAddress : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    private static readonly string[] s_topLevel = ["com/", "org/", "io/", "net/", "edu/", "ai/", "co/"];
    private static readonly string[] s_codeHosts = ["github.com/", "gitlab.com/", "huggingface.co/"];

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
            if (first.Length > 0 && first[first.Length - 1] == '.' && IsHost(first) && Array.Find(s_topLevel, level => s.StartsWith(next, level)) is { } level)
                hits.Add(new TextHit(start, next + level.Length, s.Substring(start, url.End - start) + level));
            else if (Array.IndexOf(s_codeHosts, first) >= 0 && IsOwnerAndName(s, next))
                hits.Add(new TextHit(start, next, s.Substring(start, url.End - start)));
        }
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

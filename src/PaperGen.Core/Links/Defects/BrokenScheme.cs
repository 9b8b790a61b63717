using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A scheme in pieces (<c>https: //x</c>, <c>https:/x</c>).</summary>
internal sealed class BrokenScheme : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        for (int i = s.IndexOf("http", StringComparison.Ordinal); i >= 0; i = s.IndexOf("http", i + 4, StringComparison.Ordinal))
        {
            if (i > 0 && Letters.IsWord(s[i - 1]))
                continue;
            int colon = s.StartsWith(i, "https") ? i + 5 : i + 4;
            string scheme = s.Substring(i, colon - i);
            int end = colon;
            if (At(s, end) == ' ')
                end++;
            if (At(s, end) != ':')
                continue;
            bool spaceBefore = end > colon;
            end++;
            bool spaceAfter = At(s, end) == ' ';
            if (spaceAfter)
                end++;
            int slashes = 0;
            while (slashes < 2 && At(s, end) == '/')
            {
                end++;
                slashes++;
            }
            // "https:/x", or any number of slashes behind a space.
            bool broken = spaceAfter ? slashes > 0 : slashes == 1 && !spaceBefore;
            // "https:// x.org": what follows is a host, or the slashes are all there is.
            bool isApart = !broken && slashes == 2 && At(s, end) == ' ' && IsHost(s, end + 1);
            if (!broken && !isApart)
                continue;
            if ((spaceAfter || isApart) && At(s, end) == ' ')
                end++;
            if (end < s.Length && Letters.IsWord(s[end]))
                hits.Add(new TextHit(i, end, scheme + "://"));
        }
    }

    private static bool IsHost(string s, int start)
    {
        int end = start;
        while (end < s.Length && (Letters.IsLetter(s[end]) || Letters.IsDigit(s[end]) || s[end] == '-'))
            end++;
        return end > start && end + 1 < s.Length && s[end] == '.' && Letters.IsLetter(s[end + 1]);
    }

    private static char At(string s, int i) => i < s.Length ? s[i] : '\0';
}

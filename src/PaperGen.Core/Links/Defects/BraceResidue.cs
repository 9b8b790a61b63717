using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>What TeX's <c>\href{u}{t}</c> leaves behind an address (<c>https://a/b{https://a/b}</c>).</summary>
internal sealed class BraceResidue : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("{");

    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>Words that do nothing but point at the address beside them.</summary>
    private static readonly HashSet<string> s_pointers = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "here", "link", "this link", "url", "this url", "this http url", "this https url", "this page",
    };

    /// <summary>Words that point at it where "our" is before.</summary>
    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase)
    {
        "page", "project page", "project website", "project site", "website", "site", "webpage", "web page", "homepage", "repository",
        "repo", "github", "github repository",
    };

    /// <summary>Commands of TeX whose backslash a page drops.</summary>
    private static readonly HashSet<string> s_commands = ["", "url", "href", "color", "textcolor", "link", "hyperlink"];

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        int end = 0;
        for (int open = s.IndexOf('{'); open >= 0; open = s.IndexOf('{', Math.Max(open + 1, end)))
        {
            // Not by EntryText.Urls: one of them may hold several addresses, each with braces of its own.
            int start = AddressBefore(s, open, end);
            if ((start < 0 ? Around(s, open, end) : Behind(s, start, open)) is not { } hit)
                continue;
            hits.Add(hit);
            end = hit.End;
        }
    }

    /// <summary>Braces go, and what is before them stays: it may be more than one address. An address within braces is whole.</summary>
    public override LinkFix? Repair(EntryText text, TextHit hit) => UrlRuns.IsScheme(text.Raw, hit.Start)
        ? new LinkFix(hit.Start, hit.End + hit.FixEndsAfter, text.Raw.IndexOf('{', hit.Start) - hit.Start, Barrier.ToString()) : null;

    /// <summary><c>https://a/b{words}</c>.</summary>
    private static TextHit? Behind(string s, int start, int open)
    {
        int close = Braces.FirstClose(s, open);
        if (close < 0)
            return null;
        // "{blue{https://a/b}}" is one residue: what is left of it would be a brace.
        int outer = Braces.Close(s, open);
        string words = s.Substring(open + 1, Math.Max(outer, close) - open - 1);
        return new TextHit(start, close + 1, Link(s.Substring(start, open - start), words, FollowsOur(s, start)))
        {
            FixEndsAfter =
            Math.Max(outer - close, 0)
        };
    }

    /// <summary><c>\url{https://a/b}</c>, <c>magenta{https://a/b}</c>, <c>\href{https://a/b}{words}</c>.</summary>
    private static TextHit? Around(string s, int open, int from)
    {
        int address = open + 1;
        if (!s.StartsWith(address, "https://") && !s.StartsWith(address, "http://"))
            return null;
        int end = address;
        while (end < s.Length && s[end] is not (' ' or '{' or '}' or '<' or '>' or '"'))
            end++;
        if (end >= s.Length || s[end] != '}')
            return null;
        int word = open;
        while (word > from && Letters.IsLetter(s[word - 1]))
            word--;
        bool isCommand = word > from && s[word - 1] == '\\';
        string name = s.Substring(word, open - word);
        string url = s.Substring(address, end - address);
        if (!isCommand && !IsCommand(name))
            return new TextHit(open, end + 1, " " + url);
        int start = isCommand ? word - 1 : word;
        int close = end + 1 < s.Length && s[end + 1] == '{' ? Braces.Close(s, end + 1) : -1;
        return close < 0
            ? new TextHit(start, end + 1, url)
            : new TextHit(start, close + 1, Link(url, s.Substring(end + 2, close - end - 2), FollowsOur(s, start)));
    }

    /// <summary>
    /// An address with the words that TeX linked to it, unless they only point at it; null where braces among them leave it open what they
    /// say.
    /// </summary>
    private static string? Link(string address, string words, bool followsOur)
    {
        words = WithoutCommands(words.Trim());
        if (words.IndexOfAny(s_braces) >= 0)
            return null;
        if (s_pointers.Contains(words) || IsSame(words, address) || (s_places.Contains(words) && followsOur))
            return address;
        // A sentence ends behind its address.
        string stop = words[words.Length - 1] is '.' or '!' or '?' ? words.Substring(words.Length - 1) : "";
        return words.Substring(0, words.Length - stop.Length) + " (" + address + ")" + stop;
    }

    /// <summary>What is in <c>blue{...}</c>; it may have lost its closing brace.</summary>
    private static string WithoutCommands(string words)
    {
        for (int open = words.IndexOf('{'); open >= 0 && IsCommand(words.Substring(0, open).TrimStart('\\').Trim());
            open = words.IndexOf('{'))
        {
            int close = Braces.Close(words, open);
            if (close < 0 ? words.IndexOf('}') >= 0 : close < words.Length - 1)
                break;
            words = words.Substring(open + 1, (close < 0 ? words.Length : close) - open - 1).Trim();
        }
        return words;
    }

    private static bool IsCommand(string name) => s_commands.Contains(name) || TexNames.IsFont(name) || TexNames.IsColor(name);

    private static bool IsSame(string words, string address) =>
        words.IndexOf(' ') < 0 && words.IndexOf('.') > 0 && Address(words) == Address(address);

    private static string Address(string url) => LinkAddress.Key(url.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + url : url);

    private static bool FollowsOur(string s, int start)
    {
        int end = start;
        while (end > 0 && s[end - 1] == ' ')
            end--;
        return end < start && end >= 3 && string.Compare(s, end - 3, "our", 0, 3, StringComparison.OrdinalIgnoreCase) == 0
            && (end == 3 || !Letters.IsLetter(s[end - 4]));
    }

    /// <summary>The first address that runs up to a brace, without spaces, quotes and brackets, or -1.</summary>
    private static int AddressBefore(string s, int brace, int from)
    {
        int run = brace;
        while (run > from && s[run - 1] is not (' ' or '{' or '}' or '<' or '>' or '"'))
            run--;
        for (int i = s.IndexOf("://", run, brace - run, StringComparison.Ordinal); i >= 0 && i + 3 < brace;
            i = s.IndexOf("://", i + 3, brace - i - 3, StringComparison.Ordinal))
        {
            int start = UrlRuns.SchemeStart(s, i);
            if (start >= run)
                return start;
        }
        return -1;
    }
}

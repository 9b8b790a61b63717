using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>An address without its scheme (<c>github.com/x/y</c>).</summary>
internal sealed class MissingScheme : LinkDefect
{
    private static readonly CharacterSet s_slash = CharacterSet.Of("/");

    private static readonly string[] s_hosts = ["github.com/", "gitlab.com/", "huggingface.co/", "hf.co/"];

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Text;
        var found = new List<TextHit>();
        foreach (string host in text.Characters.Overlaps(s_slash) ? s_hosts : [])
        {
            for (int i = s.IndexOf(host, StringComparison.OrdinalIgnoreCase); i >= 0;)
            {
                int end = Letters.IsWord(text.At(i + host.Length)) ? Add(text, i, i + host.Length, found) : i + host.Length;
                i = s.IndexOf(host, end, StringComparison.OrdinalIgnoreCase);
            }
        }
        const string Pages = ".github.io";
        for (int i = s.IndexOf(Pages, StringComparison.OrdinalIgnoreCase); i >= 0;)
        {
            int start = i;
            while (start > 0 && (Letters.IsLetter(s[start - 1]) || Letters.IsDigit(s[start - 1]) || s[start - 1] is '-' or '_'))
                start--;
            int end = start < i && !Letters.IsWord(text.At(i + Pages.Length))
                ? Add(text, start, i + Pages.Length, found) : i + Pages.Length;
            i = s.IndexOf(Pages, end, StringComparison.OrdinalIgnoreCase);
        }
        foreach (int start in BareDomain.Candidates(s, new TextSpan(0, s.Length)))
        {
            if (BareDomain.End(s, start) is var end and > 0)
                found.Add(new TextHit(start, end, "https://" + s.Substring(start, end - start)));
        }
        HitMerger.KeepLongest(found, hits);
    }

    /// <summary>Adds the address around a host and says where it ends.</summary>
    private static int Add(EntryText text, int start, int hostEnd, List<TextHit> hits)
    {
        string s = text.Text;
        if (s.StartsWith(start - 4, "www."))
            start -= 4;
        char before = text.At(start - 1);
        // Behind a slash, an at sign or a bracket it is part of something else; behind a letter it is another host.
        if (Letters.IsWord(before) || before is '/' or '@' or '.' or ':' or '-' or '[' or EntryText.Mask)
            return hostEnd;
        // The rest of an address that a command of TeX divides (PAPER3005), or a space (PAPER3002).
        if (BrokenLine.EndsBefore(text.Raw, start) || text.Raw.StartsWith(start - 4, ":// "))
            return hostEnd;
        int end = hostEnd;
        while (end < s.Length && s[end] > ' ' && s[end] < 0x7F && "\"<>{}`^|\\".IndexOf(s[end]) < 0)
            end++;
        int trimmed = LinkScanner.TrimEnd(s, start, end);
        hits.Add(new TextHit(start, trimmed, "https://" + s.Substring(start, trimmed - start)));
        return end;
    }
}

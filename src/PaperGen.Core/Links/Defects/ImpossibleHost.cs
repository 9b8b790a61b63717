using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>An address whose host cannot exist, or with two schemes.</summary>
internal sealed class ImpossibleHost : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        var found = new List<TextHit>();
        for (int i = s.IndexOf(":/", StringComparison.Ordinal); i >= 0; i = s.IndexOf(":/", i + 2, StringComparison.Ordinal))
        {
            int start = s.StartsWith(i - 5, "https") ? i - 5 : s.StartsWith(i - 4, "http") ? i - 4 : -1;
            int second = i + 1;
            while (second < s.Length && s[second] == '/')
                second++;
            if (start >= 0 && (s.StartsWith(second, "http:") || s.StartsWith(second, "https:")))
                found.Add(new TextHit(start, second, ""));
        }
        foreach (AddressText url in AddressText.In(text))
        {
            if (url.Host is not ("http" or "https") && !HostNames.CanExist(url.Host))
                found.Add(new TextHit(url.Start, url.End));
        }
        HitMerger.KeepLongest(found, hits);
    }
}

using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A backslash inside an address (<c>jumping\_cod</c>), or a command that lets a line break there (<c>\allowbreak</c>).</summary>
internal sealed class EscapedAddress : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        int last = 0;
        foreach (TextSpan url in text.Urls)
        {
            if (url.Start < last)
                continue;
            // Of an address that commands divide all is one finding.
            if (BrokenLine.IsIn(s, url.Start, url.End))
            {
                last = BrokenLine.End(s, url.Start, url.End);
                int end = LinkScanner.TrimEnd(s, url.Start, last);
                hits.Add(new TextHit(url.Start, end, BrokenLine.Join(s, url.Start, end)));
                continue;
            }
            for (int i = url.Start; i + 1 < url.End; i++)
            {
                if (s[i] == '\\' && s[i + 1] is '_' or '%' or '#' or '&' or '~' or '-')
                    hits.Add(new TextHit(i, i + 2, s.Substring(i + 1, 1)));
            }
        }
    }
}

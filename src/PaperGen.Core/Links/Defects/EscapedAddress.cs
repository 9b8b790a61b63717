using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A backslash inside an address (<c>jumping\_cod</c>).</summary>
internal sealed class EscapedAddress : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("\\");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        foreach (TextSpan url in text.Urls)
        {
            for (int i = url.Start; i + 1 < url.End; i++)
            {
                if (s[i] == '\\' && s[i + 1] is '_' or '%' or '#' or '&' or '~' or '-')
                    hits.Add(new TextHit(i, i + 2, s.Substring(i + 1, 1)));
            }
        }
    }
}

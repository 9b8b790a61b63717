using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>An address glued to the word before it (<c>fieldhttps://...</c>).</summary>
internal sealed class GluedAddress : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        for (int i = s.IndexOf("http", StringComparison.Ordinal); i >= 0; i = s.IndexOf("http", i + 4, StringComparison.Ordinal))
        {
            int end = s.StartsWith(i + 4, "s://") ? i + 8 : s.StartsWith(i + 4, "://") ? i + 7 : -1;
            if (end < 0 || i == 0 || !Letters.IsLetter(s[i - 1]))
                continue;
            int word = WordRuns.Start(s, i);
            string scheme = s.Substring(i, end - i);
            // "Magentahttps://": the colour of the link, whose braces are gone, too.
            bool isColor = TexNames.IsColor(s.Substring(word, i - word)) && (word == 0 || s[word - 1] is ' ' or '(' or '~');
            hits.Add(isColor ? new TextHit(word, end, scheme) : new TextHit(i, end, " " + scheme));
        }
    }
}

using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A DOI in another form than its link (<c>doi:10.1000/x</c>, <c>http://dx.doi.org/10.1000/x</c>).</summary>
internal sealed class UnlinkedDoi : LinkDefect
{
    public override CharacterSet Anchors { get; } = CharacterSet.Of("/");

    private const string Canonical = "https://doi.org/";

    public override void Find(EntryText text, List<TextHit> hits)
    {
        string s = text.Raw;
        foreach (DoiMention doi in DoiMention.In(s))
        {
            if (!s.Substring(doi.Prefix, doi.Start - doi.Prefix).Equals(Canonical, StringComparison.OrdinalIgnoreCase))
                hits.Add(new TextHit(doi.Prefix, doi.End, Canonical + s.Substring(doi.Start, doi.End - doi.Start)));
        }
    }

    /// <summary>An address that works stays as it is, whatever other form its DOI has, and so does one that holds a DOI.</summary>
    public override LinkFix? Repair(EntryText text, TextHit hit) => text.IsInUrl(hit.Start)
        ? null : new LinkFix(hit.Start, hit.End, 0, hit.Fix + Barrier);
}

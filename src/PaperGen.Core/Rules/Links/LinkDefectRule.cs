using PaperGen.Links.Defects;
using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Rules.Links;

/// <summary>A rule about a kind of damage that the catalog repairs, too.</summary>
/// <param name="defect">The kind of damage.</param>
internal abstract class LinkDefectRule(LinkDefect defect) : TextRule
{
    public sealed override CharacterSet Anchors => defect.Anchors;

    public sealed override void Find(EntryText text, List<TextHit> hits) => defect.Find(text, hits);
}

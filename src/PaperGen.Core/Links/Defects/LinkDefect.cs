using PaperGen.Prose;
using PaperGen.Text;

namespace PaperGen.Links.Defects;

/// <summary>A way in which an address is damaged: a rule reports it, and the catalog repairs its links by it.</summary>
internal abstract class LinkDefect
{
    /// <summary>Ends an address where a repair ends one: a quotation mark is in no address.</summary>
    public const char Barrier = '"';

    /// <summary>The defects that the catalog repairs, in the order in which they win over each other.</summary>
    public static IReadOnlyList<LinkDefect> All { get; } =
    [
        new BraceResidue(), new BrokenScheme(), new SplitAddress(), new GluedAddress(), new EscapedAddress(), new ImpossibleHost(),
        new MissingScheme(), new UnlinkedDoi(),
    ];

    /// <summary>Characters of which each hit has at least one.</summary>
    public virtual CharacterSet Anchors => CharacterSet.All;

    /// <summary>Adds what is found, in the order of the text. Linear in the length of the text.</summary>
    public abstract void Find(EntryText text, List<TextHit> hits);

    /// <summary>What the catalog's link becomes; null where it stays as it is.</summary>
    public virtual LinkFix? Repair(EntryText text, TextHit hit) => hit.Fix is null
        ? null : new LinkFix(hit.Start, hit.End + hit.FixEndsAfter, 0, hit.Fix);
}

/// <summary>A repair of a link.</summary>
/// <param name="Start">Where the damage begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kept">How many characters from the start stay as they are.</param>
/// <param name="Text">What follows these instead.</param>
internal readonly record struct LinkFix(int Start, int End, int Kept, string Text);

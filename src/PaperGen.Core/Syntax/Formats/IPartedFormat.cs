using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>A format whose files can be cut, so that after an edit only what is around it has to be read.</summary>
internal interface IPartedFormat : IDigestFormat
{
    /// <summary>Adds what the keys of all entries are to each other: the one problem that no stretch of a file has by itself.</summary>
    void CheckKeys(string text, IReadOnlyList<EntrySyntax> entries, List<BibliographyProblem> problems);

    /// <summary>The tree of a file whose parts were read.</summary>
    BibliographySyntax Create(string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<BibliographyProblem> problems,
        FileCuts cuts, PrivateFields privateFields);
}

/// <summary>
/// Where a file can be cut: what is between two cuts reads by itself, behind what is shared, as it does in the file, and changes nothing of
/// how the rest reads but by its keys.
/// </summary>
/// <param name="Places">Where entries begin, ascending; none if the file has to be read as a whole.</param>
/// <param name="Shared">What everything behind it depends on: commands that define macros, the bracket of a list.</param>
internal sealed record FileCuts(IReadOnlyList<int> Places, IReadOnlyList<TextSpan> Shared)
{
    public static FileCuts None { get; } = new([], []);

    /// <summary>How many places are at a position or before it.</summary>
    public int CountTo(int position) => InOrder.CountTo(Places, position, static place => new TextSpan(place, 0));

    public bool Has(int position) => CountTo(position) is > 0 and var count && Places[count - 1] == position;
}

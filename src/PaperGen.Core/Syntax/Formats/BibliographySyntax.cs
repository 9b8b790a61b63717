using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>The tree of a bibliography, with what its reader had to say.</summary>
internal class BibliographySyntax(IDigestFormat format, string text, List<DigestNode> nodes, List<EntrySyntax> entries,
    IReadOnlyList<BibliographyProblem> found)
    : DigestSyntax(format, text, nodes, entries, FileMarker.In(text))
{
    /// <summary>What is wrong with the file, in no order.</summary>
    public IReadOnlyList<BibliographyProblem> Found { get; } = found;
}

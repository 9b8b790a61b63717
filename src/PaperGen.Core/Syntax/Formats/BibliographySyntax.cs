using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>The tree of a bibliography, with what its reader had to say.</summary>
internal class BibliographySyntax(IDigestFormat format, string text, List<DigestNode> nodes, List<EntrySyntax> entries,
    IReadOnlyList<BibliographyProblem> found, FileCuts cuts)
    : DigestSyntax(format, text, nodes, entries, FileMarker.In(text))
{
    /// <summary>What is wrong with the file, in the order of the text.</summary>
    public IReadOnlyList<BibliographyProblem> Found { get; } =
        [.. found.OrderBy(static problem => problem.Span).ThenBy(static problem => problem.Kind)];

    /// <summary>Where the file can be cut.</summary>
    public FileCuts Cuts { get; } = cuts;
}

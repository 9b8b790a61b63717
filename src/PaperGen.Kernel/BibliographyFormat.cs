#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>How a bibliography is written.</summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
enum BibliographyFormat
{
    /// <summary>BibTeX, for biber and bibtex: UTF-8 text, specials escaped, capitals inside words of a title protected.</summary>
    BibTeX = 0,

    /// <summary>CSL-JSON, for citation processors (citeproc, pandoc, Zotero): an array with an item a paper.</summary>
    CslJson = 1,

    /// <summary>RIS, for reference managers. Its lines end with CR LF.</summary>
    Ris = 2,

    /// <summary>
    /// The <c>references</c> of a CITATION.cff, to be put at its end. The format wants authors: a paper without is named in a comment
    /// instead.
    /// </summary>
    CitationCff = 3,

    /// <summary>A list in Markdown (CommonMark), with links to DOI and arXiv.</summary>
    Markdown = 4,

    /// <summary>A line a paper, each ended by LF.</summary>
    PlainText = 5,
}

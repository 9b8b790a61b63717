#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>What a <c>PaperLink</c> leads to, by its host where that leaves no doubt, else by its path and the words around it.</summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
enum PaperLinkKind
{
    /// <summary>Nothing that the address or the words around it tell.</summary>
    Other = 0,

    /// <summary>Source code: a repository, unless the sentence that leads to it speaks of nothing but data or weights.</summary>
    Code = 1,

    /// <summary>The page of the project, such as one on <c>github.io</c>, or of the people who made it.</summary>
    Project = 2,

    /// <summary>A trained model.</summary>
    Model = 3,

    /// <summary>A data set.</summary>
    Dataset = 4,

    /// <summary>Something to try out or to listen to, such as a space of Hugging Face.</summary>
    Demo = 5,

    /// <summary>A video.</summary>
    Video = 6,

    /// <summary>A paper: this one or another.</summary>
    Paper = 7,

    /// <summary>A digital object identifier.</summary>
    Doi = 8,
}

#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>What the code that cites a paper has to do with it.</summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
enum CitationRole
{
    /// <summary>The paper is worth reading to understand the code.</summary>
    Background = 0,

    /// <summary>The code implements what the paper describes.</summary>
    Implements = 1,

    /// <summary>The code is the implementation that the paper's authors refer to.</summary>
    ReferenceImplementation = 2,

    /// <summary>The code does what the paper describes in another way.</summary>
    AlternativeImplementation = 3,

    /// <summary>The code uses a result of the paper: a model, a constant, a method implemented elsewhere.</summary>
    Uses = 4,

    /// <summary>The code goes further than the paper.</summary>
    Extends = 5,

    /// <summary>The code is measured against the paper's results.</summary>
    ComparesWith = 6,

    /// <summary>The code reads or makes the paper's data set.</summary>
    Dataset = 7,
}

#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>Whether a paper still stands.</summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
enum PaperStatus
{
    /// <summary>Nothing is said against it.</summary>
    Active = 0,

    /// <summary>It was retracted.</summary>
    Retracted = 1,

    /// <summary>A later work takes its place.</summary>
    Superseded = 2,
}

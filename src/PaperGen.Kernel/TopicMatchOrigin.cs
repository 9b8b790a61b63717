#if PAPERGEN_LIBRARY
namespace PaperGen;
#else
namespace PaperGen.Internal;
#endif

/// <summary>The part of an entry in which a <c>TopicMatch</c> found its evidence.</summary>
#if PAPERGEN_LIBRARY
public
#else
internal
#endif
enum TopicMatchOrigin
{
    /// <summary>The title.</summary>
    Title = 0,

    /// <summary>The abstract.</summary>
    Abstract = 1,

    /// <summary>The <c>topics:</c> line of the entry.</summary>
    Metadata = 2,
}

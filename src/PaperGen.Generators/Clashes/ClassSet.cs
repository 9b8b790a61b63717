using PaperGen.Names;

namespace PaperGen.Clashes;

/// <summary>Some of the generated classes.</summary>
[Flags]
internal enum ClassSet
{
    None = 0,
    Papers = 1,
    Topics = 2,
    Links = 4,
    Citations = 8,
}

/// <summary>Names as members of a <see cref="ClassSet"/>.</summary>
internal static class ClassSets
{
    /// <summary>The class of a name; none if it is no generated class's.</summary>
    public static ClassSet Of(string name) => name switch
    {
        GeneratedNames.Papers => ClassSet.Papers,
        GeneratedNames.Topics => ClassSet.Topics,
        GeneratedNames.Links => ClassSet.Links,
        GeneratedNames.Citations => ClassSet.Citations,
        _ => ClassSet.None,
    };

    /// <summary>Whether the set has a class of the other.</summary>
    public static bool HasAny(this ClassSet set, ClassSet other) => (set & other) != ClassSet.None;
}

using PaperGen.Names;

namespace PaperGen.Clashes;

/// <summary>What the generator has to know of a project's own names before it writes.</summary>
/// <param name="HasLibrary">Whether the compilation has the types that generated code is made of.</param>
/// <param name="Taken">The classes whose names mean something else in the project: they are generated under a name that nobody
/// writes.</param>
/// <param name="Stated">The classes that a part of the user's own extends and says the accessibility of.</param>
internal readonly record struct OwnNames(bool HasLibrary, ClassSet Taken, ClassSet Stated)
{
    /// <summary>Those of a project without a name like ours.</summary>
    public static OwnNames Free { get; } = new(true, ClassSet.None, ClassSet.None);

    /// <summary>What a class is called.</summary>
    public string Of(string @class) => Taken.HasAny(ClassSets.Of(@class)) ? Hidden(@class) : @class;

    /// <summary>What a class is called whose name is taken.</summary>
    public static string Hidden(string @class) => Identifiers.ReservedPrefix + @class;
}

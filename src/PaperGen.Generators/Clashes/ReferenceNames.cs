using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PaperGen.Names;

namespace PaperGen.Clashes;

/// <summary>
/// Which names of generated classes a referenced assembly has for types or namespaces that PaperGen did not make; asked once for each.
/// </summary>
internal static class ReferenceNames
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, object> s_names = new();

    public static ClassSet Of(IAssemblySymbol assembly) => (ClassSet)s_names.GetValue(assembly, static assembly => Find(assembly));

    /// <summary>Whether a type is a class that PaperGen made of some project's digests.</summary>
    public static bool IsGenerated(ISymbol symbol) => symbol is INamedTypeSymbol && symbol.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { Length: 2 } arguments }
            && arguments[0].Value is nameof(PaperGen));

    /// <summary>Whether an assembly has a namespace.</summary>
    public static bool HasNamespace(IAssemblySymbol assembly, IEnumerable<string> path)
    {
        INamespaceSymbol? space = assembly.GlobalNamespace;
        foreach (string part in path)
        {
            space = space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
            if (space is null)
                return false;
        }
        return true;
    }

    private static ClassSet Find(IAssemblySymbol assembly)
    {
        var found = ClassSet.None;
        // The framework's assemblies, which have none of these names, are most of what a project references.
        if (assembly.Name.StartsWith("System.", StringComparison.Ordinal) || assembly.Name is "System" or "netstandard" or "mscorlib")
            return found;
        ICollection<string> types = assembly.TypeNames;
        ICollection<string> namespaces = assembly.NamespaceNames;
        foreach (string name in GeneratedNames.All)
        {
            if (namespaces.Contains(name) || (types.Contains(name) && HasType(assembly.GlobalNamespace, name)))
                found |= ClassSets.Of(name);
        }
        return found;
    }

    private static bool HasType(INamespaceSymbol space, string name) =>
        space.GetTypeMembers(name, 0).Any(static type => !IsGenerated(type))
            || space.GetNamespaceMembers().Any(inner => HasType(inner, name));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Names;

namespace PaperGen.Clashes;

/// <summary>
/// Looks for what a project means by the names of generated classes before they exist, and again when they do. Names are searched as text,
/// a compilation is asked only about those that something else in reach has.
/// </summary>
/// <param name="compilation">The project's code.</param>
/// <param name="namespace">The namespace of the generated classes, with the <c>@</c> that keywords have.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class ClashFinder(Compilation compilation, string @namespace, CancellationToken cancellation)
{
    /// <summary>The assembly whose types generated code names.</summary>
    private const string Library = nameof(PaperGen);

    private readonly string _namespace = @namespace.Replace("@", "");

    /// <summary>Whether the compilation has the types without which no generated code compiles.</summary>
    public static bool HasLibrary(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static reference => reference.Name == Library);

    /// <summary>What the generator has to know.</summary>
    public OwnNames Names()
    {
        if (!HasLibrary(compilation))
            return OwnNames.Free with { HasLibrary = false };
        var taken = ClassSet.None;
        var stated = ClassSet.None;
        foreach (NameClash clash in Find())
            taken |= ClassSets.Of(clash.Class);
        foreach (DeclaredName declared in Declared()
            .Where(declared => declared.Kind == DeclaredKind.PartWithAccess && declared.Namespace == _namespace))
            stated |= ClassSets.Of(declared.Class);
        return new OwnNames(true, taken, stated & ~taken);
    }

    /// <summary>The classes whose names mean something else, each with the first place that says so.</summary>
    public IEnumerable<NameClash> Find()
    {
        ClassSet inReach = InReach();
        foreach (string name in GeneratedNames.All)
        {
            if ((OfDeclarations(name) ?? OfNamespace(name) ?? (inReach.HasAny(ClassSets.Of(name)) ? OfUses(name) : null)) is { } clash)
                yield return clash;
        }
    }

    private IEnumerable<SyntaxTree> Trees => compilation.SyntaxTrees.Where(static tree => !TreeNames.Of(tree).IsOurs);

    private IEnumerable<DeclaredName> Declared()
    {
        foreach (SyntaxTree tree in Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (DeclaredName declared in TreeNames.Of(tree).Declared)
                yield return declared;
        }
    }

    /// <summary>The names that something else has, be it in this project or in one that it references.</summary>
    private ClassSet InReach()
    {
        var names = ClassSet.None;
        foreach (DeclaredName declared in Declared().Where(static declared => !declared.IsPart))
            names |= ClassSets.Of(declared.Class);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            names |= ReferenceNames.Of(assembly);
        }
        return names;
    }

    /// <summary>What the project declares in the namespace of the classes.</summary>
    private NameClash? OfDeclarations(string name)
    {
        foreach (DeclaredName declared in Declared()
            .Where(declared => declared.Class == name && declared.Namespace == _namespace && !declared.IsPart))
        {
            // An alias of the file hides nothing that is in the global namespace, and one in a namespace is at odds with its members.
            if (declared.Kind == DeclaredKind.Alias && declared.Token.Parent?.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() is null
                && _namespace.Length > 0)
                continue;
            string kind = declared.Kind switch { DeclaredKind.Namespace => "a namespace", DeclaredKind.Alias => "an alias", _ => "a type" };
            return new NameClash(name, kind + " of the project's own", declared.Token.GetLocation());
        }
        return null;
    }

    /// <summary>A namespace of a referenced assembly that has the name of the class.</summary>
    private NameClash? OfNamespace(string name)
    {
        string[] path = GeneratedNames.In(_namespace, name).Split('.');
        return compilation.SourceModule.ReferencedAssemblySymbols
            .FirstOrDefault(assembly => ReferenceNames.Of(assembly).HasAny(ClassSets.Of(name))
                && ReferenceNames.HasNamespace(assembly, path)) is { } found
            ? new NameClash(name, $"a namespace of '{found.Name}'", Location.None)
            : null;
    }

    /// <summary>Code that means another type or namespace by the name, and would not any more.</summary>
    private NameClash? OfUses(string name)
    {
        foreach ((IdentifierNameSyntax use, INamespaceOrTypeSymbol other, SemanticModel model) in Uses(name))
        {
            if (IsHidden(use, other, model) && NeedsOther(use, other))
                return new NameClash(name, Words(other), use.GetLocation());
        }
        return null;
    }

    /// <summary>
    /// Code that means a generated class by a name and gets something else: a class of the global namespace comes before what is imported.
    /// Only of a compilation that has the generated classes.
    /// </summary>
    public IEnumerable<NameClash> FindHidden()
    {
        ClassSet inReach = InReach();
        foreach (string name in GeneratedNames.All.Where(name => inReach.HasAny(ClassSets.Of(name))))
        {
            if (compilation.GetTypeByMetadataName(GeneratedNames.In(_namespace, name)) is not { } ours || !ReferenceNames.IsGenerated(ours))
                continue;
            if (Uses(name)
                .FirstOrDefault(use => MemberOf(use.Name) is { } member && Has(ours, member)
                    && !Has(use.Symbol, member)) is { Name: { } place } use)
                yield return new NameClash(name, Words(use.Symbol), place.GetLocation());
        }
    }

    /// <summary>Where code has a name of a type or namespace, and which that is.</summary>
    private IEnumerable<(IdentifierNameSyntax Name, INamespaceOrTypeSymbol Symbol, SemanticModel Model)> Uses(string name)
    {
        foreach (SyntaxTree tree in Trees)
        {
            TreeNames names = TreeNames.Of(tree);
            if (!names.Mentioned.HasAny(ClassSets.Of(name)))
                continue;
            SemanticModel? model = null;
            foreach (IdentifierNameSyntax use in names.Uses.Where(use => use.Identifier.ValueText == name))
            {
                cancellation.ThrowIfCancellationRequested();
                model ??= compilation.GetSemanticModel(tree);
                if (model.GetSymbolInfo(use, cancellation).Symbol is INamespaceOrTypeSymbol symbol)
                    yield return (use, symbol, model);
            }
        }
    }

    /// <summary>Whether the generated class would be found before what is found now.</summary>
    private bool IsHidden(IdentifierNameSyntax use, INamespaceOrTypeSymbol other, SemanticModel model)
    {
        if (other.ContainingType is not null || ReferenceNames.IsGenerated(other) || !IsIn(NamespaceOf(use), _namespace))
            return false;
        string place = other.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
        if (place != _namespace && IsIn(place, _namespace) && IsIn(NamespaceOf(use), place))
            return false;
        // A using or an alias further in comes first.
        return !use.Ancestors().OfType<BaseNamespaceDeclarationSyntax>()
            .Where(inner => NameOf(inner) is var inside && inside != _namespace && IsIn(inside, _namespace))
            .SelectMany(static inner => inner.Usings)
            .Any(directive => directive.Alias is { } alias
                ? alias.Name.Identifier.ValueText == use.Identifier.ValueText
                : directive.Name is { } imported
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(imported, cancellation).Symbol, other.ContainingNamespace));
    }

    /// <summary>Whether a use asks for what the other one has: a member of it, or a type.</summary>
    private static bool NeedsOther(IdentifierNameSyntax use, INamespaceOrTypeSymbol other) => MemberOf(use) is { } member
        ? Has(other, member)
        : use.Parent is not ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
        };

    private static string Words(INamespaceOrTypeSymbol other) =>
        (other.IsNamespace ? "the namespace '" : "the type '") + other.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "'";

    /// <summary>What is asked for behind a name and a dot; null if nothing is.</summary>
    private static string? MemberOf(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether a type or a namespace has a member of a name.</summary>
    private static bool Has(INamespaceOrTypeSymbol owner, string member)
    {
        for (INamespaceOrTypeSymbol? current = owner; current is not null; current = (current as INamedTypeSymbol)?.BaseType)
        {
            if (!current.GetMembers(member).IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>Whether a namespace is another one or is in it.</summary>
    private static bool IsIn(string inner, string outer) =>
        outer.Length == 0 || inner == outer
            || (inner.Length > outer.Length && inner[outer.Length] == '.' && inner.StartsWith(outer, StringComparison.Ordinal));

    private static string NamespaceOf(SyntaxNode node) =>
        node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is { } space ? NameOf(space) : "";

    private static string NameOf(BaseNamespaceDeclarationSyntax space)
    {
        string name = "";
        foreach (BaseNamespaceDeclarationSyntax outer in space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>())
            name = GeneratedNames.In(
                string.Join(".", outer.Name.DescendantTokens().Where(static token => token.ValueText is not ("." or "@"))
                    .Select(static token => token.ValueText)), name).TrimEnd('.');
        return name;
    }
}

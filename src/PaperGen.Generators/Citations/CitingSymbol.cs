using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperGen.Citations;

/// <summary>
/// Finds whom a citation counts for: the nearest member or type that has a documentation id, and the assembly if there is none.
/// </summary>
internal static class CitingSymbol
{
    private static readonly SymbolDisplayFormat s_displayFormat = SymbolDisplayFormat.CSharpShortErrorMessageFormat;

    /// <summary>The symbols that an attribute counts for: several if it is on a declaration of several variables.</summary>
    public static IEnumerable<ISymbol> OfAttribute(AttributeListSyntax list, SemanticModel model, CancellationToken cancellation)
    {
        string target = list.Target?.Identifier.ValueText ?? "";
        switch (list.Parent)
        {
            case null or CompilationUnitSyntax:
                return [model.Compilation.Assembly];
            case BaseFieldDeclarationSyntax fields:
                return OfVariables(fields, model, cancellation);
            case ParameterSyntax parameter:
                return [OfParameter(parameter, target, model, cancellation)];
            case TypeParameterSyntax parameter:
                return [Documented(model.GetDeclaredSymbol(parameter, cancellation)?.ContainingSymbol, model)];
            case TypeDeclarationSyntax type when target == "method":
                return [OfPrimaryConstructor(type, model, cancellation)];
            default:
                return [Enclosing(list.Parent, model, cancellation)];
        }
    }

    /// <summary>The symbols that a declaration declares.</summary>
    public static IEnumerable<ISymbol> OfMember(MemberDeclarationSyntax member, SemanticModel model, CancellationToken cancellation) =>
        member is BaseFieldDeclarationSyntax fields
        ? OfVariables(fields, model, cancellation)
        : [Documented(model.GetDeclaredSymbol(member, cancellation), model)];

    /// <summary>The symbol around a node; of a declaration, the declared one.</summary>
    public static ISymbol Enclosing(SyntaxNode? node, SemanticModel model, CancellationToken cancellation)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                // A top-level statement is a part of the entry point, which the compilation unit declares.
                case GlobalStatementSyntax:
                    return Documented(model.GetDeclaredSymbol(node.SyntaxTree.GetRoot(cancellation), cancellation), model);
                case BaseFieldDeclarationSyntax fields:
                    return OfVariables(fields, model, cancellation).First();
                case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }:
                case AccessorDeclarationSyntax:
                case MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or IncompleteMemberSyntax):
                    return Documented(model.GetDeclaredSymbol(node, cancellation), model);
            }
        }
        return model.Compilation.Assembly;
    }

    /// <summary>The documentation id; empty for an assembly.</summary>
    public static string DocumentationId(ISymbol symbol) => symbol is IAssemblySymbol ? "" : symbol.GetDocumentationCommentId() ?? "";

    public static string DisplayName(ISymbol symbol) => symbol switch
    {
        IAssemblySymbol => symbol.Name,
        IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => "top-level statements",
        _ => symbol.ToDisplayString(s_displayFormat),
    };

    private static IEnumerable<ISymbol> OfVariables(
        BaseFieldDeclarationSyntax fields, SemanticModel model, CancellationToken cancellation) =>
        fields.Declaration.Variables.Select(variable => Documented(model.GetDeclaredSymbol(variable, cancellation), model));

    private static ISymbol OfParameter(ParameterSyntax parameter, string target, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? symbol = model.GetDeclaredSymbol(parameter, cancellation);
        // Of a record's parameter there is a property, which "property:" and "field:" speak of.
        if (target is "property" or "field" && symbol?.ContainingType?.GetMembers(symbol.Name)
            .FirstOrDefault(static member => member is IPropertySymbol) is { } property)
            return Documented(property, model);
        return symbol is null ? Enclosing(parameter.Parent, model, cancellation) : Documented(symbol.ContainingSymbol, model);
    }

    private static ISymbol OfPrimaryConstructor(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellation)
    {
        INamedTypeSymbol? symbol = model.GetDeclaredSymbol(type, cancellation);
        ISymbol? constructor =
            symbol?.InstanceConstructors.FirstOrDefault(
                candidate => candidate.DeclaringSyntaxReferences.Any(
                    reference => reference.SyntaxTree == type.SyntaxTree && reference.Span == type.Span));
        return Documented(constructor ?? symbol, model);
    }

    private static ISymbol Documented(ISymbol? symbol, SemanticModel model)
    {
        while (symbol is not (null or INamespaceSymbol or IAssemblySymbol))
        {
            ISymbol? next = symbol switch
            {
                IMethodSymbol { AssociatedSymbol: { } member } => member,
                IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => symbol.ContainingType,
                IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } => symbol.ContainingSymbol,
                IFieldSymbol { AssociatedSymbol: { } member } => member,
                // A block of extensions has an id and no name; what is in it has the id that the compiler gives it.
                INamedTypeSymbol { CanBeReferencedByName: false } => symbol.ContainingSymbol,
                INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol
                    when symbol.GetDocumentationCommentId() is { Length: > 0 } => null,
                _ => symbol.ContainingSymbol,
            };
            if (next is null)
                return symbol;
            symbol = next;
        }
        return model.Compilation.Assembly;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperGen.Citations;

/// <summary>Reads the expressions that name a member of <c>Papers</c>.</summary>
internal static class PaperMember
{
    public const string Class = "Papers";
    public const string Ids = "Ids";

    /// <summary>The operand of a <c>nameof</c>, or null for any other expression.</summary>
    public static ExpressionSyntax? NameOfOperand(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
            ArgumentList.Arguments: { Count: 1 } arguments
        }
            ? arguments[0].Expression
            : null;

    /// <summary>Whether an expression is <c>Papers.Ids.X</c>, or <c>Ids.X</c> after an alias.</summary>
    public static bool IsId(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax member && LastName(member.Expression) == Ids;

    /// <summary>The last identifier of a dotted name, without the <c>@</c> that a keyword has; null for any other expression.</summary>
    public static string? LastName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        AliasQualifiedNameSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>What is before the member, and before its <c>Ids</c>, without white space; empty if nothing does.</summary>
    public static string ClassOf(ExpressionSyntax expression)
    {
        ExpressionSyntax? before = Before(expression);
        if (before is not null && LastName(before) == Ids)
            before = Before(before);
        return before is null ? "" : string.Concat(before.DescendantTokens().Select(static token => token.ValueText));
    }

    /// <summary>The catalog of another assembly that an expression's symbol belongs to.</summary>
    public static CatalogName? Catalog(ISymbol? symbol, Compilation compilation)
    {
        INamedTypeSymbol? type = symbol?.ContainingType;
        if (type is { Name: Ids, ContainingType: { } outer })
            type = outer;
        return type is not null && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && IsCatalog(type)
            ? new CatalogName(type.ContainingAssembly.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            : null;
    }

    /// <summary>Whether a class is a generated class of papers.</summary>
    public static bool IsCatalog(INamedTypeSymbol type) => type.Name == Class
        && type.GetMembers("Catalog")
        .Any(static member =>
            member is IPropertySymbol
            {
                IsStatic: true,
                Type: { Name: "PaperCatalog", ContainingNamespace: { Name: "PaperGen", ContainingNamespace.IsGlobalNamespace: true } }
            });

    private static ExpressionSyntax? Before(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        QualifiedNameSyntax name => name.Left,
        _ => null,
    };
}

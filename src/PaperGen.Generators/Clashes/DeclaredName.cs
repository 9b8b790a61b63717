using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperGen.Clashes;

/// <summary>What a project declares under the name of a generated class.</summary>
internal enum DeclaredKind
{
    /// <summary>A part of a static class, which the generated one can be another part of.</summary>
    Part,

    /// <summary>Such a part that says who sees the class.</summary>
    PartWithAccess,

    /// <summary>A type of its own.</summary>
    Type,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>An alias, which is none of the namespace's members but hides them.</summary>
    Alias,
}

/// <summary>A declaration of a name that a generated class has.</summary>
/// <param name="Class">The name.</param>
/// <param name="Namespace">The namespace that it is declared in; empty for the global one.</param>
/// <param name="Kind">What is declared.</param>
/// <param name="Token">Where.</param>
internal sealed record DeclaredName(string Class, string Namespace, DeclaredKind Kind, SyntaxToken Token)
{
    public bool IsPart => Kind is DeclaredKind.Part or DeclaredKind.PartWithAccess;

    /// <summary>What a type declaration is to the generated class of its name.</summary>
    public static DeclaredKind KindOf(MemberDeclarationSyntax declaration)
    {
        if (declaration is not ClassDeclarationSyntax { TypeParameterList: null, BaseList: null, ParameterList: null } type
            || !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || type.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.SealedKeyword)
                || modifier.IsKind(SyntaxKind.AbstractKeyword))
            || (!type.Modifiers.Any(SyntaxKind.StaticKeyword) && !type.Members.All(IsStatic)))
            return DeclaredKind.Type;
        return type.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.PublicKeyword)
            || modifier.IsKind(SyntaxKind.InternalKeyword))
            ? DeclaredKind.PartWithAccess
            : DeclaredKind.Part;
    }

    private static bool IsStatic(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        || member.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ConstKeyword));
}

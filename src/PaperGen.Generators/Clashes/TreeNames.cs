using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Citations;
using PaperGen.Names;

namespace PaperGen.Clashes;

/// <summary>
/// Where one file of code has the names of generated classes, without a compilation: found once for each tree, and in most of them there is
/// none.
/// </summary>
internal sealed class TreeNames
{
    /// <summary>The folder that the compiler gives the generator's files.</summary>
    private const string FolderOfGenerator = "PaperGen.PaperGenerator";

    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> s_names = new();

    private readonly SyntaxTree _tree;
    private IReadOnlyList<IdentifierNameSyntax>? _uses;

    private TreeNames(SyntaxTree tree)
    {
        _tree = tree;
        IsOurs = tree.FilePath.IndexOf(FolderOfGenerator, StringComparison.Ordinal) >= 0;
        Declared = [];
        if (IsOurs)
            return;
        SourceText text = tree.GetText();
        foreach (string name in GeneratedNames.All)
        {
            if (SourceSearch.Contains(text, name))
                Mentioned |= ClassSets.Of(name);
        }
        if (Mentioned != ClassSet.None)
            Declared = [.. Declarations(tree.GetRoot(), "")];
    }

    /// <summary>Whether the file is one of those that PaperGen writes; nothing else is said of such a file.</summary>
    public bool IsOurs { get; }

    /// <summary>The names that are in the file at all.</summary>
    public ClassSet Mentioned { get; }

    /// <summary>The declarations that other files may see.</summary>
    public IReadOnlyList<DeclaredName> Declared { get; }

    /// <summary>The names with nothing before them, as code uses them.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Uses => _uses ??=
        Mentioned == ClassSet.None ? [] : [.. _tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsUse)];

    /// <summary>What code asks a class for, with or without a namespace before its name.</summary>
    public IEnumerable<MemberAccessExpressionSyntax> Accesses(string @class) => !Mentioned.HasAny(ClassSets.Of(@class)) ? [] :
        _tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(access => PaperMember.LastName(access.Expression) == @class);

    public static TreeNames Of(SyntaxTree tree) => s_names.GetValue(tree, static tree => new TreeNames(tree));

    private static IEnumerable<DeclaredName> Declarations(SyntaxNode node, string @namespace)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            switch (child)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    string name = @namespace;
                    foreach (SyntaxToken part in inner.Name.DescendantTokens()
                        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
                    {
                        if (ClassSets.Of(part.ValueText) != ClassSet.None)
                            yield return new DeclaredName(part.ValueText, name, DeclaredKind.Namespace, part);
                        name = GeneratedNames.In(name, part.ValueText);
                    }
                    foreach (DeclaredName declared in Declarations(inner, name))
                        yield return declared;
                    break;
                case UsingDirectiveSyntax { Alias.Name.Identifier: var alias } when ClassSets.Of(alias.ValueText) != ClassSet.None:
                    yield return new DeclaredName(alias.ValueText, @namespace, DeclaredKind.Alias, alias);
                    break;
                // A type with parameters is another one, and one of a file only hides ours where the file says so.
                case BaseTypeDeclarationSyntax type when ClassSets.Of(type.Identifier.ValueText) != ClassSet.None
                    && (type as TypeDeclarationSyntax)?.TypeParameterList is null && !type.Modifiers.Any(SyntaxKind.FileKeyword):
                    yield return new DeclaredName(type.Identifier.ValueText, @namespace, DeclaredName.KindOf(type), type.Identifier);
                    break;
                case DelegateDeclarationSyntax { TypeParameterList: null, Identifier: var type }
                    when ClassSets.Of(type.ValueText) != ClassSet.None:
                    yield return new DeclaredName(type.ValueText, @namespace, DeclaredKind.Type, type);
                    break;
            }
        }
    }

    private static bool IsUse(IdentifierNameSyntax name) => ClassSets.Of(name.Identifier.ValueText) != ClassSet.None && name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name && qualified.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>(
            space => space.Name.Span.Contains(name.Span)) is null,
        BaseNamespaceDeclarationSyntax or NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax
            or AliasQualifiedNameSyntax => false,
        _ => true,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Internal;

namespace PaperGen.Citations;

/// <summary>
/// What the citations of one file can depend on in another: namespaces, usings, types with their bases, names of members, types of fields
/// and properties, and constants. An edit of anything else (bodies, parameters, comments, attributes) leaves the hash as it is.
/// </summary>
internal sealed class DeclarationHash
{
    private const char TokenEnd = '\0';

    private ulong _hash = Hash64.Seed;

    private DeclarationHash()
    {
    }

    public static ulong Of(SyntaxNode root)
    {
        var hash = new DeclarationHash();
        hash.Add(root);
        return hash._hash;
    }

    private void Add(SyntaxNode node)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
            {
                if (!IsPrivate(inner))
                    Add(inner);
            }
            else
            {
                Add(child.AsToken().Text);
            }
        }
    }

    /// <summary>Whether no other file can tell what a node says.</summary>
    private static bool IsPrivate(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or AttributeListSyntax or ConstructorInitializerSyntax or GlobalStatementSyntax => true,
        ParameterListSyntax => node.Parent is BaseMethodDeclarationSyntax or DelegateDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
            EnumMemberDeclarationSyntax => false,
            _ => true,
        },
        _ => false,
    };

    private void Add(string token)
    {
        foreach (char c in token)
            _hash = Hash64.Add(_hash, c);
        _hash = Hash64.Add(_hash, TokenEnd);
    }
}

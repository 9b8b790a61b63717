using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Citations;

/// <summary>
/// What one file of code has to do with citations, without a compilation: found once for each tree, and for most of them by a search in the text that finds
/// nothing.
/// </summary>
internal sealed class TreeScan
{
    private const string AttributeName = "Cites";
    private static readonly ConditionalWeakTable<SyntaxTree, TreeScan> s_scans = new();

    private readonly SyntaxTree _tree;
    private AttributeSyntax[]? _attributes;
    private HashSet<string>? _absentNames;
    private StrongBox<ulong>? _declarations;

    private TreeScan(SyntaxTree tree)
    {
        _tree = tree;
        SourceText text = tree.GetText();
        bool names = SourceSearch.Contains(text, AttributeName);
        _attributes = names ? null : [];
        GlobalAliases = names && SourceSearch.Contains(text, "global") ? Aliases(tree, global: true) : [];
        LocalAliases = names && SourceSearch.Contains(text, "using") ? Aliases(tree, global: false) : [];
        References = SourceSearch.Contains(text, "cref") && SourceSearch.Contains(text, "Papers") ? CrefScanner.Scan(tree.GetRoot()) : [];
    }

    /// <summary>The names by which <c>global using</c> makes the attribute known to all files.</summary>
    public string[] GlobalAliases { get; }

    /// <summary>The papers that documentation comments refer to.</summary>
    public IReadOnlyList<CrefSyntax> References { get; }

    /// <summary>A hash of what citations in other files may depend on.</summary>
    public ulong Declarations => (_declarations ??= new StrongBox<ulong>(DeclarationHash.Of(_tree.GetRoot()))).Value;

    private string[] LocalAliases { get; }

    public static TreeScan Of(SyntaxTree tree) => s_scans.GetValue(tree, static tree => new TreeScan(tree));

    /// <summary>The attributes that are called as ours is; whether they are ours, a compilation knows.</summary>
    /// <param name="globalAliases">The aliases of all files.</param>
    public IEnumerable<AttributeSyntax> Candidates(IReadOnlyCollection<string> globalAliases)
    {
        if (_attributes is { Length: 0 } && !globalAliases.Any(Mentions))
            yield break;
        if (_attributes is null or { Length: 0 })
            _attributes = [.. _tree.GetRoot().DescendantNodes(static node => node is not AttributeSyntax).OfType<AttributeSyntax>()];
        foreach (AttributeSyntax attribute in _attributes)
        {
            string name = SimpleName(attribute.Name);
            if (IsAttributeName(name) || LocalAliases.Contains(name) || globalAliases.Contains(name))
                yield return attribute;
        }
    }

    private bool Mentions(string alias)
    {
        HashSet<string> absent = _absentNames ??= new HashSet<string>(StringComparer.Ordinal);
        lock (absent)
        {
            if (absent.Contains(alias))
                return false;
        }
        if (SourceSearch.Contains(_tree.GetText(), alias))
            return true;
        lock (absent)
            absent.Add(alias);
        return false;
    }

    private static string[] Aliases(SyntaxTree tree, bool global) =>
    [
        .. tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Alias is not null && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) == global
                && directive.NamespaceOrType is NameSyntax name && IsAttributeName(SimpleName(name)))
            .Select(static directive => directive.Alias!.Name.Identifier.ValueText),
    ];

    private static bool IsAttributeName(string name) => name is AttributeName or (AttributeName + "Attribute");

    private static string SimpleName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}

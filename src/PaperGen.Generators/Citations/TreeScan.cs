using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Citations;

/// <summary>
/// What one file of code has to do with citations, without a compilation: found once for each tree, and for most of them by a search in the
/// text that finds nothing.
/// </summary>
internal sealed class TreeScan
{
    private const string AttributeName = "Cites";
    private const string Suffix = "Attribute";
    private static readonly ConditionalWeakTable<SyntaxTree, TreeScan> s_scans = new();

    private readonly SyntaxTree _tree;
    private readonly bool _names;
    private AttributeSyntax[]? _attributes;
    private IReadOnlyList<UsingDirectiveSyntax>? _aliases;
    private HashSet<string>? _absentNames;
    private StrongBox<ulong>? _declarations;

    private TreeScan(SyntaxTree tree)
    {
        _tree = tree;
        SourceText text = tree.GetText();
        // A letter may be written as an escape.
        _names = SourceSearch.Contains(text, AttributeName) || SourceSearch.Contains(text, "\\u") || SourceSearch.Contains(text, "\\U");
        GlobalAliases = _names && SourceSearch.Contains(text, "global") ? [.. AliasesOf([], global: true)] : [];
        References = SourceSearch.Contains(text, "cref") && SourceSearch.Contains(text, "Papers") ? CrefScanner.Scan(tree.GetRoot()) : [];
    }

    /// <summary>The names by which <c>global using</c> makes the attribute known to all files.</summary>
    public string[] GlobalAliases { get; }

    /// <summary>The papers that documentation comments refer to.</summary>
    public IReadOnlyList<CrefSyntax> References { get; }

    /// <summary>A hash of what citations in other files may depend on.</summary>
    public ulong Declarations => (_declarations ??= new StrongBox<ulong>(DeclarationHash.Of(_tree.GetRoot()))).Value;

    public static TreeScan Of(SyntaxTree tree) => s_scans.GetValue(tree, static tree => new TreeScan(tree));

    /// <summary>The attributes that are called as ours is; whether they are ours, a compilation knows.</summary>
    /// <param name="globalAliases">The aliases of all files.</param>
    public IEnumerable<AttributeSyntax> Candidates(IReadOnlyCollection<string> globalAliases)
    {
        if (!_names && !globalAliases.Any(Mentions))
            yield break;
        _attributes ??= [.. _tree.GetRoot().DescendantNodes(static node => node is not AttributeSyntax).OfType<AttributeSyntax>()];
        if (_attributes.Length == 0)
            yield break;
        HashSet<string> names = AliasesOf(globalAliases, global: false);
        foreach (AttributeSyntax attribute in _attributes)
        {
            string name = SimpleName(attribute.Name);
            if (IsAttributeName(name) || names.Contains(name) || names.Contains(name + Suffix))
                yield return attribute;
        }
    }

    private bool Mentions(string alias)
    {
        if (alias.EndsWith(Suffix, StringComparison.Ordinal))
            alias = alias.Substring(0, alias.Length - Suffix.Length);
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

    /// <summary>
    /// The names that aliases of this file give to the attribute, or to one of its names: an inner namespace can rename what an outer one
    /// named.
    /// </summary>
    private HashSet<string> AliasesOf(IEnumerable<string> known, bool global)
    {
        var names = new HashSet<string>(known, StringComparer.Ordinal);
        _aliases ??= [.. _tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>().Where(static directive => directive.Alias is not null)];
        // An outer alias is before an inner one.
        foreach (UsingDirectiveSyntax directive in _aliases)
        {
            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) == global && directive.NamespaceOrType is NameSyntax target
                && SimpleName(target) is var name
                && (IsAttributeName(name) || names.Contains(name)))
                names.Add(directive.Alias!.Name.Identifier.ValueText);
        }
        return names;
    }

    private static bool IsAttributeName(string name) => name is AttributeName or (AttributeName + Suffix);

    private static string SimpleName(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}

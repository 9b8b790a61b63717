using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Rules.Configuration;

namespace PaperGen.Analyzers;

/// <summary>
/// The namespaces that PaperGen imports into every file of a project: its own, by a <c>Using</c> item of its props, and that of the
/// generated classes. A name of theirs is ambiguous in a file that imports another namespace with that name, too.
/// </summary>
internal sealed class AddedImports
{
    /// <summary>What the SDK calls the file that it writes of a project's <c>Using</c> items.</summary>
    private const string FileOfUsingItems = ".GlobalUsings.g.cs";

    /// <summary>What the generator calls its file.</summary>
    private const string FileOfGenerator = "GlobalUsing.g.cs";

    private readonly List<INamespaceSymbol> _added = [];

    /// <summary>What else every file imports.</summary>
    private readonly List<INamespaceOrTypeSymbol> _global = [];

    /// <summary>The names that an imported namespace has in common with those that are added.</summary>
    private readonly ConcurrentDictionary<INamespaceOrTypeSymbol, ImmutableHashSet<string>> _shared = new(SymbolEqualityComparer.Default);

    public AddedImports(Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!tree.TryGetRoot(out SyntaxNode? root))
                root = tree.GetRoot(cancellation);
            foreach (UsingDirectiveSyntax directive in ((CompilationUnitSyntax)root).Usings)
            {
                if (directive.GlobalKeyword == default)
                    continue;
                if (Imported(directive, compilation.GetSemanticModel(tree), cancellation) is not { } imported)
                    continue;
                if (imported is INamespaceSymbol @namespace && IsAdded(tree, @namespace))
                    _added.Add(@namespace);
                else
                    _global.Add(imported);
            }
        }
        // What the user imports as well is no less ambiguous without us.
        _added.RemoveAll(added => _global.Contains(added, SymbolEqualityComparer.Default));
    }

    public bool IsEmpty => _added.Count == 0;

    public void ReportAmbiguousNames(SemanticModel model, FindingReporter reporter, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation);
        INamespaceOrTypeSymbol[] own =
            [.. root.Usings.Select(directive => Imported(directive, model, cancellation)).OfType<INamespaceOrTypeSymbol>()];
        var names = new HashSet<string>(_added.Concat(_global).Concat(own).SelectMany(SharedNames), StringComparer.Ordinal);
        if (names.Count == 0)
            return;
        foreach (SimpleNameSyntax name in root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            string text = name.Identifier.ValueText;
            if (names.Contains(text) || names.Contains(text + "Attribute"))
                Report(name, own, model, reporter, cancellation);
        }
    }

    private void Report(
        SimpleNameSyntax name, INamespaceOrTypeSymbol[] own, SemanticModel model, FindingReporter reporter, CancellationToken cancellation)
    {
        SymbolInfo info = model.GetSymbolInfo(name.Parent is AttributeSyntax attribute ? attribute : name, cancellation);
        if (info.CandidateReason != CandidateReason.Ambiguous)
            return;
        // An attribute means a constructor.
        ISymbol[] candidates =
            [.. info.CandidateSymbols.Select(static symbol => symbol is IMethodSymbol constructor ? constructor.ContainingType : symbol)];
        if (Array.Find(candidates, symbol => IsOf(symbol, _added) && !IsOf(symbol, own)) is not { } added)
            return;
        if (Array.Find(candidates, symbol => !symbol.Equals(added, SymbolEqualityComparer.Default)) is not { } other)
            return;
        string @namespace = added.ContainingNamespace.ToDisplayString();
        reporter.Report(
            AmbiguousName.Descriptor, name.GetLocation(), null, name.Identifier.ValueText, added.ToDisplayString(),
            other.ToDisplayString(), @namespace,
            IsLibrary(added.ContainingNamespace) ? AmbiguousName.RemoveUsing : AmbiguousName.SwitchOff);
    }

    private static bool IsOf(ISymbol symbol, IEnumerable<INamespaceOrTypeSymbol> namespaces) =>
        namespaces.Contains(symbol.ContainingNamespace, SymbolEqualityComparer.Default);

    /// <summary>Names of types that are in an imported namespace, or class, and in another one that is added.</summary>
    private ImmutableHashSet<string> SharedNames(INamespaceOrTypeSymbol imported) => _shared.GetOrAdd(imported, imported =>
        _added.Where(added => !added.Equals(imported, SymbolEqualityComparer.Default)).SelectMany(static added => added.GetTypeMembers())
            .Select(static type => type.Name).Where(name => !imported.GetTypeMembers(name).IsEmpty).ToImmutableHashSet());

    private static INamespaceOrTypeSymbol? Imported(UsingDirectiveSyntax directive, SemanticModel model, CancellationToken cancellation) =>
        directive.Alias is null && directive.Name is { } name
            ? model.GetSymbolInfo(name, cancellation).Symbol as INamespaceOrTypeSymbol
            : null;

    private static bool IsAdded(SyntaxTree tree, INamespaceSymbol @namespace) =>
        IsLibrary(@namespace)
            ? tree.FilePath.EndsWith(FileOfUsingItems, StringComparison.Ordinal)
            : Path.GetFileName(tree.FilePath) == FileOfGenerator;

    private static bool IsLibrary(INamespaceSymbol @namespace) =>
        @namespace is { Name: nameof(PaperGen), ContainingNamespace.IsGlobalNamespace: true };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperGen.Core.Tests.Architecture;

/// <summary>A use of a type or member of one file in another.</summary>
/// <param name="From">The using file, from the repository's folder.</param>
/// <param name="Line">The line of the use, from 1.</param>
/// <param name="To">The file that declares what is used.</param>
/// <param name="Name">What is used.</param>
internal sealed record SourceReference(string From, int Line, string To, string Name);

/// <summary>
/// What the files of a project use of each other, by the compiler's understanding of them: a constant, a <c>nameof</c> or a <c>var</c>
/// counts as any use.
/// </summary>
internal static class SourceReferences
{
    private const string ImplicitUsings = "global using System; global using System.IO; global using System.Linq;"
        + " global using System.Collections.Generic; global using System.Net.Http; global using System.Threading; global using "
        + "System.Threading.Tasks;";

    private static readonly MetadataReference[] s_framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Select(static path => MetadataReference.CreateFromFile(path))];

    /// <param name="folders">The folders with the project's sources, from the repository's.</param>
    /// <param name="symbols">The symbols that the project defines.</param>
    public static IReadOnlyList<SourceReference> In(IEnumerable<string> folders, params string[] symbols)
    {
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)
            .WithPreprocessorSymbols(symbols);
        SyntaxTree[] trees =
            [.. folders.SelectMany(Repository.Sources)
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.At(path)), options, path))];
        CSharpCompilation compilation =
            CSharpCompilation.Create("Sources", [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options, "usings.cs")], s_framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var references = new HashSet<SourceReference>();
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax)
                .OfType<SimpleNameSyntax>())
                Add(model.GetSymbolInfo(name).Symbol ?? model.GetTypeInfo(name).Type, name);
            foreach (BaseObjectCreationExpressionSyntax created in tree.GetRoot().DescendantNodes()
                .OfType<BaseObjectCreationExpressionSyntax>())
                Add(model.GetSymbolInfo(created).Symbol?.ContainingType, created);
        }
        return [.. references.OrderBy(static reference => reference.From, StringComparer.Ordinal)
            .ThenBy(static reference => reference.Line)];

        void Add(ISymbol? symbol, SyntaxNode place)
        {
            symbol = symbol is IAliasSymbol alias ? alias.Target : symbol;
            if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol)
                return;
            string from = place.SyntaxTree.FilePath;
            string[] declared =
                [.. symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree.FilePath)
                    .Where(static path => path != "usings.cs")];
            // A partial class is used where its user says; of its files any will do.
            if (declared.Length > 0 && !declared.Contains(from))
                references.Add(
                    new SourceReference(from, place.GetLocation().GetLineSpan().StartLinePosition.Line + 1, declared[0], symbol.Name));
        }
    }
}

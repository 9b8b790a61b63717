using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Internal;
using PaperGen.Options;

namespace PaperGen.Citations;

/// <summary>
/// Reads the citations in code: the attributes, and the crefs of documentation comments. The generator and the analyzers read alike.
/// </summary>
internal static class CitationReader
{
    private const string AttributeType = "CitesAttribute";
    private const string Namespace = "PaperGen";

    /// <summary>The citations of a project, as values.</summary>
    /// <param name="compilation">The project's code.</param>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static CitingCode ReadAll(Compilation compilation, string projectDirectory, CancellationToken cancellation)
    {
        var files = new List<FileCitations>();
        string[] aliases = GlobalAliases(compilation, cancellation);
        var surroundings =
            new Lazy<ReadingSurroundings>(() => FileReadings.SurroundingsOf(compilation, projectDirectory, aliases, cancellation));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayCite(tree, aliases))
                continue;
            FileCitations file =
                FileReadings.Get(
                    tree, surroundings, tree => ReadFile(compilation.GetSemanticModel(tree), projectDirectory, aliases, cancellation));
            if (file.Citations.Count > 0)
                files.Add(file);
        }
        return new CitingCode(compilation.AssemblyName ?? "", new(files.ToArray()));
    }

    private static FileCitations ReadFile(SemanticModel model, string projectDirectory, string[] aliases, CancellationToken cancellation)
    {
        var citations = new List<CitationModel>();
        string? file = null;
        foreach (CitationSyntax citation in Read(model, aliases, cancellation))
        {
            // What cannot be read is an error that the analyzer reports.
            if (citation.Paper.Text is null)
                continue;
            file ??= ProjectPath.Relative(model.SyntaxTree.FilePath, projectDirectory);
            int line = citation.Place.GetLineSpan().StartLinePosition.Line + 1;
            foreach (ISymbol symbol in citation.Symbols)
                citations.Add(
                    new CitationModel(CitingSymbol.DocumentationId(symbol), CitingSymbol.DisplayName(symbol), file, line, citation.Paper,
                        citation.Remarks));
        }
        return new FileCitations(new(citations.ToArray()));
    }

    /// <summary>The names by which <c>global using</c> makes the attribute known to all files of a project.</summary>
    public static string[] GlobalAliases(Compilation compilation, CancellationToken cancellation)
    {
        List<string>? aliases = null;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TreeScan.Of(tree).GlobalAliases is { Length: > 0 } more)
                (aliases ??= []).AddRange(more);
        }
        return aliases?.ToArray() ?? [];
    }

    /// <summary>Whether a tree holds anything that looks like a citation.</summary>
    public static bool MayCite(SyntaxTree tree, string[] globalAliases)
    {
        TreeScan scan = TreeScan.Of(tree);
        return scan.References.Count > 0 || scan.Candidates(globalAliases).Any();
    }

    /// <summary>
    /// The citations of a tree, in the order of its text: attributes first, then those comments that name another paper than the attributes
    /// of their member.
    /// </summary>
    public static IEnumerable<CitationSyntax> Read(SemanticModel model, string[] globalAliases, CancellationToken cancellation)
    {
        TreeScan scan = TreeScan.Of(model.SyntaxTree);
        foreach (AttributeSyntax attribute in scan.Candidates(globalAliases))
        {
            if (IsCitation(model.GetTypeInfo(attribute, cancellation).Type) && Read(attribute, model, cancellation) is { } citation)
                yield return citation;
        }
        foreach (CrefSyntax cref in scan.References)
        {
            Location location = Location.Create(model.SyntaxTree, cref.Span);
            yield return new CitationSyntax
            {
                Node = cref.Declaration,
                Location = location,
                Place = location,
                Paper = new PaperName(CitationForm.Reference, cref.Paper, cref.Class, "", null),
                Remarks = new CitationRemarks(CitationRole.Background, null, null),
                Symbols = [.. cref.Declaration is MemberDeclarationSyntax member
                    ? CitingSymbol.OfMember(member, model, cancellation) : [CitingSymbol.Enclosing(cref.Declaration, model, cancellation)]],
            };
        }
    }

    private static CitationSyntax? Read(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        var arguments = CitationArguments.Read(attribute, model, cancellation);
        if (arguments.Expression is null || attribute.Parent is not AttributeListSyntax list)
            return null;
        return new CitationSyntax
        {
            Node = attribute,
            Location = arguments.Expression.GetLocation(),
            Place = attribute.GetLocation(),
            Paper = arguments.Paper ?? default,
            Remarks = arguments.Remarks,
            Symbols = [.. CitingSymbol.OfAttribute(list, model, cancellation)],
            Expression = arguments.Expression,
            Unreadable = arguments.Unreadable,
        };
    }

    /// <summary>Whether a type is that of the attribute.</summary>
    public static bool IsCitation(ITypeSymbol? type) =>
        type is
        {
            Name: AttributeType, ContainingType: null,
            ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true }
        };
}

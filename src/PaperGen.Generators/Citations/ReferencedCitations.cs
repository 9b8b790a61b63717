using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PaperGen.Text;

namespace PaperGen.Citations;

/// <summary>What a referenced assembly says of papers.</summary>
/// <param name="Assembly">Its name.</param>
/// <param name="CatalogClass">Its public class of papers, from everywhere; null if it has none, or code cannot name it.</param>
/// <param name="Papers">The text form of the index of that catalog.</param>
/// <param name="Citations">Its citations in the form of the library's table, or null.</param>
/// <param name="Lines">The lines of those.</param>
internal readonly record struct ReferencedAssembly(string Assembly, string? CatalogClass, string Papers, string? Citations, string Lines);

/// <summary>What the assemblies that a project references say of papers.</summary>
/// <param name="Assemblies">By name.</param>
/// <param name="IsApplication">Whether the project is a program, which lists what its libraries cite even if it cites nothing
/// itself.</param>
internal sealed record ReferencedCitations(EquatableArray<ReferencedAssembly> Assemblies, bool IsApplication)
{
    private const string Library = "PaperGen";

    // A symbol of a reference lives as long as the reference is the same: each is read once.
    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyAttributes> s_read = new();

    /// <summary>Whether they are reason enough for a class that lists them.</summary>
    public bool AreListed => IsApplication && Assemblies.Any(static assembly => assembly.Citations is not null);

    public static ReferencedCitations Read(Compilation compilation, CancellationToken cancellation)
    {
        var assemblies = new List<ReferencedAssembly>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            AssemblyAttributes read = s_read.GetValue(assembly, static assembly => AssemblyAttributes.Read(assembly));
            if (read.Citations is not null || read.CatalogClass is not null)
                assemblies.Add(
                    new ReferencedAssembly(assembly.Name, CanName(assembly, read, compilation)
                        ? read.CatalogClass : null, read.Papers, read.Citations, read.Lines));
        }
        assemblies.Sort(static (a, b) => string.CompareOrdinal(a.Assembly, b.Assembly));
        return new ReferencedCitations(new(assemblies.ToArray()),
            compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication);
    }

    /// <summary>Not behind an alias only, and not under a name that two references share.</summary>
    private static bool CanName(IAssemblySymbol assembly, AssemblyAttributes read, Compilation compilation)
    {
        if (read.MetadataName is null || compilation.GetMetadataReference(assembly) is not { } reference)
            return false;
        ImmutableArray<string> aliases = reference.Properties.Aliases;
        return (aliases.IsDefaultOrEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias))
            && compilation.GetTypeByMetadataName(read.MetadataName) is not null;
    }

    /// <summary>What is in the attributes of an assembly.</summary>
    private sealed class AssemblyAttributes
    {
        private static readonly AssemblyAttributes s_none = new();

        public string? Citations { get; private set; }

        public string Lines { get; private set; } = "";

        public string? CatalogClass { get; private set; }

        public string? MetadataName { get; private set; }

        public string Papers { get; private set; } = "";

        public static AssemblyAttributes Read(IAssemblySymbol assembly)
        {
            // Only who references the library has its attributes; the framework's two hundred assemblies need not be decoded for that.
            if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Library)))
                return s_none;
            var read = new AssemblyAttributes();
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass is not
                    {
                        ContainingNamespace:
                        {
                            Name: "CompilerServices",
                            ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true }
                        }
                    })
                    continue;
                switch (attribute.AttributeClass.Name)
                {
                    case "AssemblyCitationsAttribute":
                        read.Citations = Argument(attribute, 0) as string;
                        break;
                    case "AssemblyCitationLinesAttribute":
                        read.Lines = Argument(attribute, 0) as string ?? "";
                        break;
                    case "AssemblyCatalogAttribute" when Argument(attribute, 0) is INamedTypeSymbol { ContainingType: null } papers
                        && Argument(attribute, 1) is string index:
                        read.CatalogClass = papers.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
                        read.MetadataName = papers.ContainingNamespace.IsGlobalNamespace
                            ? papers.MetadataName : papers.ContainingNamespace.ToDisplayString() + "." + papers.MetadataName;
                        read.Papers = index;
                        break;
                }
            }
            return read;
        }

        private static object? Argument(AttributeData attribute, int index) =>
            index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Kind != TypedConstantKind.Array
                ? attribute.ConstructorArguments[index].Value : null;
    }
}

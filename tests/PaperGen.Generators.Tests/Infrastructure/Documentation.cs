using System.Xml;
using Microsoft.CodeAnalysis;

namespace PaperGen.Generators.Tests.Infrastructure;

/// <summary>The documentation of generated members, as the compiler reads it.</summary>
internal static class Documentation
{
    /// <summary>Every visible member of the generated classes has documentation, and it is well-formed. Gives it by member name.</summary>
    public static Dictionary<string, XmlDocument> Check(LoadedCatalog loaded)
    {
        var documents = new Dictionary<string, XmlDocument>();
        foreach (string name in (string[])["Papers", "Topics", "Links"])
        {
            INamedTypeSymbol type =
                loaded.Compilation.GetTypeByMetadataName((loaded.Namespace.Length > 0 ? loaded.Namespace + "." : "") + name)!;
            foreach (ISymbol symbol in Visible(type))
            {
                string xml = symbol.GetDocumentationCommentXml()!;
                // For malformed documentation the compiler gives an XML comment that says so.
                Assert.DoesNotContain("Badly formed XML", xml.Split('\n')[0], StringComparison.Ordinal);
                var document = new XmlDocument();
                document.LoadXml(xml);
                Assert.NotNull(document.SelectSingleNode("/member/summary"));
                documents.Add(symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), document);
            }
        }
        return documents;
    }

    private static IEnumerable<ISymbol> Visible(INamedTypeSymbol type)
    {
        yield return type;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.DeclaredAccessibility == Accessibility.Private || member.IsImplicitlyDeclared
                || member is IMethodSymbol { AssociatedSymbol: not null })
                continue;
            if (member is INamedTypeSymbol nested)
            {
                foreach (ISymbol inner in Visible(nested))
                    yield return inner;
            }
            else
            {
                yield return member;
            }
        }
    }
}

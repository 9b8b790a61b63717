using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>The compiler does not analyse the generated bodies; what consumers see of them is annotated all the same.</summary>
public class NullabilityTests
{
    private static readonly TestProject s_project = new("""
        LampLight: Reading by a Small Lamp
        topics: Lamps

        A lamp is lit, as https://github.com/lamps/lamp-light shows.
        """);

    [Theory]
    [InlineData("Papers", LanguageVersion.CSharp8, NullableAnnotation.NotAnnotated)]
    [InlineData("Links", LanguageVersion.CSharp8, NullableAnnotation.NotAnnotated)]
    [InlineData("Topics", LanguageVersion.Latest, NullableAnnotation.NotAnnotated)]
    [InlineData("Citations", LanguageVersion.Latest, NullableAnnotation.NotAnnotated)]
    [InlineData("Papers", LanguageVersion.CSharp7_3, NullableAnnotation.None)]
    public void Members_are_never_null(string type, LanguageVersion version, NullableAnnotation expected)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(s_project with { LanguageVersion = version });
        IPropertySymbol[] members = [.. loaded.Compilation.GetTypeByMetadataName("Reading." + type)!.GetMembers().OfType<IPropertySymbol>()
            .Where(static property => property.DeclaredAccessibility == Accessibility.Public)];
        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Equal(expected, member.NullableAnnotation));
    }

    [Fact]
    public void Bodies_are_not_analysed_even_where_a_project_has_warnings_enabled()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(s_project);
        Compilation compilation =
            loaded.Compilation.WithOptions(
                ((CSharpCompilationOptions)loaded.Compilation.Options).WithNullableContextOptions(NullableContextOptions.Enable));
        SyntaxTree[] generated =
            [.. compilation.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))];
        Assert.NotEmpty(generated);
        // "Inherited" would be enough for the compiler to analyse them, although it then reports nothing in generated code.
        Assert.All(generated,
            tree => Assert.Equal(NullableContext.AnnotationsEnabled,
                compilation.GetSemanticModel(tree).GetNullableContext(tree.Length - 1)));
    }
}

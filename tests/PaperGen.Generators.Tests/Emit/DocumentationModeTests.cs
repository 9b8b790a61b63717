using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Who parses no documentation gets none, and the same members.</summary>
public class DocumentationModeTests
{
    private static readonly TestProject s_project = new("""
        LampLight: Reading by a Small Lamp
        topics: Lamps

        A lamp is lit, as https://github.com/lamps/lamp-light shows.

        MothLight: Wings around a Small Lamp

        A moth is drawn to the lamp.
        """);

    [Theory]
    [InlineData(DocumentationMode.None, false)]
    [InlineData(DocumentationMode.Parse, true)]
    [InlineData(DocumentationMode.Diagnose, true)]
    public void Documentation_is_written_for_those_who_read_it(DocumentationMode mode, bool isWritten)
    {
        SortedDictionary<string, string> sources = (s_project with { DocumentationMode = mode }).Sources();
        Assert.Equal(isWritten ? ["Citations.g.cs", "Links.g.cs", "Papers.Members.g.cs", "Papers.g.cs", "Topics.g.cs"] : [],
            sources.Where(static source => source.Value.Contains("///", StringComparison.Ordinal)).Select(static source => source.Key));
        Assert.Equal(isWritten, sources["Papers.Members.g.cs"].Contains("A lamp is lit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("full")]
    [InlineData("none")]
    public void The_members_are_the_same(string docs)
    {
        TestProject project = s_project.With("PaperGenDocs", docs);
        using LoadedCatalog documented = LoadedCatalog.Build(project),
            bare = LoadedCatalog.Build(project with { DocumentationMode = DocumentationMode.None });
        string[] members = Members(documented.Compilation);
        Assert.Contains("Reading.Papers.Ids.LampLight = LampLight", members);
        Assert.Contains("Reading.Papers.Ids.MothLight = MothLight", members);
        Assert.Equal(members, Members(bare.Compilation));
    }

    [Fact]
    public void A_declaration_has_few_constants_for_analyzers_are_shown_all_of_it_for_each()
    {
        string digest = string.Concat(Enumerable.Range(0, 100).Select(static i => $"Lamp{i}: Number {i}\n\nLamp {i} is lit.\n\n"));
        string members = new TestProject(digest) { DocumentationMode = DocumentationMode.None }.Sources()["Papers.Members.g.cs"];
        int[] counts =
            [.. CSharpSyntaxTree.ParseText(members, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes().OfType<FieldDeclarationSyntax>().Select(static field => field.Declaration.Variables.Count)];
        Assert.Equal(100, counts.Sum());
        Assert.All(counts, static count => Assert.InRange(count, 1, 8));
    }

    private static string[] Members(Compilation compilation) => [.. compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member)
        .Select(static member => member.ToDisplayString() + (member is IFieldSymbol { ConstantValue: { } value } ? " = " + value : ""))
        .Order(StringComparer.Ordinal)];
}

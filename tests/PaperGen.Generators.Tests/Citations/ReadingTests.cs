using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Citations;

/// <summary>Every way to write a citation, and on what: read by the generator, compiled, and asked for at run time.</summary>
public class ReadingTests
{
    private const string Digest = """
        HMT: Hierarchical Memory

        An abstract.

        Lamp: On Light
        id: class_
        arxiv: 2405.01234v2
        doi: 10.1000/lamp.1

        Another abstract.
        """;

    [Theory]
    [InlineData("[Cites(nameof(Papers.HMT))]")]
    [InlineData("[CitesAttribute(nameof(Papers.HMT))]")]
    [InlineData("[PaperGen.Cites(nameof(Papers.HMT))]")]
    [InlineData("[global::PaperGen.CitesAttribute(nameof(Papers.HMT))]")]
    [InlineData("[Alias(nameof(Papers.HMT))]")]
    [InlineData("[GlobalAlias(nameof(Papers.HMT))]")]
    [InlineData("[Cites(nameof(Reading.Papers.HMT))]")]
    [InlineData("[Cites(nameof(global::Reading.Papers.HMT))]")]
    [InlineData("[Cites(nameof(Papers.@HMT))]")]
    [InlineData("[Cites(nameof(HMT))]")]
    [InlineData("[Cites(nameof(PaperAlias.HMT))]")]
    [InlineData("[Cites(nameof(Papers.Ids.HMT))]")]
    [InlineData("[Cites(Papers.Ids.HMT)]")]
    [InlineData("[Cites(global::Reading.Papers.Ids.HMT)]")]
    [InlineData("[Cites((Papers.Ids.HMT))]")]
    [InlineData("[Cites(paper: Papers.Ids.HMT)]")]
    [InlineData("[Cites(\"HMT\")]")]
    [InlineData("[Cites(@\"HMT\")]")]
    [InlineData("[Cites(\"\"\"HMT\"\"\")]")]
    [InlineData("[System.Obsolete, Cites(nameof(Papers.HMT))]")]
    public void A_paper_can_be_named_so(string attribute)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest) with
        {
            Code =
            [
                ("Code.cs", $$"""
                    using Alias = PaperGen.CitesAttribute;
                    using PaperAlias = Reading.Papers;
                    using PaperGen;
                    using static Reading.Papers;

                    namespace Reading
                    {
                        {{attribute}}
                        internal class Memory { }
                    }
                    """),
                ("Usings.cs", "global using GlobalAlias = PaperGen.CitesAttribute;"),
            ],
        });
        Citation citation = Assert.Single(loaded.CitationsOf(loaded.Paper("HMT")));
        Assert.Same(loaded.Paper("HMT"), citation.Paper);
        Assert.Equal(("HMT", CitationRole.Background, null, null), (citation.PaperId, citation.Role, citation.Locator, citation.Note));
        Assert.Equal(("T:Reading.Memory", "Memory", "Code.cs", 8, "Consumer"), (citation.DocumentationId, citation.DisplayName, citation.File, citation.Line, citation.Assembly));
        Assert.Same(citation, Assert.Single(loaded.Citations));
        Assert.Same(citation, Assert.Single(loaded.CitationsBy(loaded.Type("Memory"))));
        Assert.Same(citation, Assert.Single(loaded.CitationsBy("T:Reading.Memory")));
        Assert.Empty(loaded.CitationsOf(loaded.Paper("class_")));
    }
}

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
    [InlineData("[Rests(nameof(Papers.HMT))]")]
    [InlineData("[RestsAttribute(nameof(Papers.HMT))]")]
    [InlineData("[BasedOn(nameof(Papers.HMT))]")]
    [InlineData("[Inner(nameof(Papers.HMT))]")]
    [InlineData("[InnerGlobal(nameof(Papers.HMT))]")]
    [InlineData("[@CitesAttribute(nameof(Papers.HMT))]")]
    [InlineData("[Outer.Cites(nameof(Papers.HMT))]")]
    [InlineData("[Outer::Cites(nameof(Papers.HMT))]")]
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
                    using RestsAttribute = PaperGen.CitesAttribute;
                    using Outer = PaperGen;
                    using PaperAlias = Reading.Papers;
                    using PaperGen;
                    using static Reading.Papers;

                    namespace Reading
                    {
                        using Inner = Alias;
                        using InnerGlobal = GlobalAlias;

                        {{attribute}}
                        internal class Memory { }
                    }
                    """),
                ("Usings.cs",
                    "global using GlobalAlias = PaperGen.CitesAttribute; global using BasedOnAttribute = PaperGen.CitesAttribute;"),
            ],
        });
        Citation citation = Assert.Single(loaded.CitationsOf(loaded.Paper("HMT")));
        Assert.Same(loaded.Paper("HMT"), citation.Paper);
        Assert.Equal(("HMT", CitationRole.Background, null, null), (citation.PaperId, citation.Role, citation.Locator, citation.Note));
        Assert.Equal(("T:Reading.Memory", "Memory", "Code.cs", 13, "Consumer"),
            (citation.DocumentationId, citation.DisplayName, citation.File, citation.Line, citation.Assembly));
        Assert.Same(citation, Assert.Single(loaded.Citations));
        Assert.Same(citation, Assert.Single(loaded.CitationsBy(loaded.Type("Memory"))));
        Assert.Same(citation, Assert.Single(loaded.CitationsBy("T:Reading.Memory")));
        Assert.Empty(loaded.CitationsOf(loaded.Paper("class_")));
    }

    [Theory]
    [InlineData("Role = CitationRole.Implements", CitationRole.Implements, null, null)]
    [InlineData("Role = PaperGen.CitationRole.Dataset", CitationRole.Dataset, null, null)]
    [InlineData("Role = Extends", CitationRole.Extends, null, null)]
    [InlineData("Role = (CitationRole)3", CitationRole.AlternativeImplementation, null, null)]
    [InlineData("Role = Own.Role", CitationRole.Uses, null, null)]
    [InlineData("Locator = \"Section 3.2\", Note = @\"a \"\"note\"\"\"", CitationRole.Background, "Section 3.2", "a \"note\"")]
    [InlineData("Note = \"\", Locator = null", CitationRole.Background, null, "")]
    [InlineData("Note = Own.Note + \"!\"", CitationRole.Background, null, "own!")]
    [InlineData("Note = \"as \" + nameof(Papers.HMT) + (\" and \" + Papers.Ids.class_)", CitationRole.Background, null,
        "as HMT and class_")]
    [InlineData("Note = Papers.Ids.class_", CitationRole.Background, null, "class_")]
    public void Remarks_can_be_written_so(string remarks, CitationRole role, string? locator, string? note)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest).WithCode($$"""
            using PaperGen;
            using static PaperGen.CitationRole;
            namespace Reading
            {
                internal static class Own { public const CitationRole Role = Uses; public const string Note = "own"; }
                [Cites(nameof(Papers.HMT), {{remarks}})]
                internal class Memory { }
            }
            """));
        Citation citation = Assert.Single(loaded.Citations);
        Assert.Equal((role, locator, note), (citation.Role, citation.Locator, citation.Note));
    }

    [Theory]
    [InlineData("2405.01234")]
    [InlineData("arXiv:2405.01234v9")]
    [InlineData("https://arxiv.org/pdf/2405.01234")]
    [InlineData("10.1000/LAMP.1")]
    [InlineData("https://doi.org/10.1000/lamp.1")]
    [InlineData("10.48550/arXiv.2405.01234")]
    public void A_string_can_be_an_identifier(string text)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest).WithCode($"[assembly: PaperGen.Cites(\"{text}\")]"));
        Assert.Equal(("class_", loaded.Paper("class_")), (Assert.Single(loaded.Citations).PaperId, loaded.Citations[0].Paper));
        Assert.Single(loaded.CitationsOf(loaded.Paper("class_")));
    }

    [Fact]
    public void What_is_in_no_catalog_is_listed_as_it_is_written()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject([]).WithCode("[assembly: PaperGen.Cites(\"10.1000/other\")]"));
        Citation citation = Assert.Single(loaded.Citations);
        Assert.Equal(("10.1000/other", null), (citation.PaperId, citation.Paper));
    }

    /// <summary>Whether the compiler reads documentation comments decides nothing.</summary>
    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void A_documentation_comment_cites(DocumentationMode mode)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build((new TestProject(Digest) { DocumentationMode = mode }).WithCode("""
            #pragma warning disable
            using PaperGen;

            namespace Reading
            {
                /// <summary>
                /// As <see cref="Papers.HMT"/> and <see cref='Reading.Papers.class_'/> say, see also
                /// <see cref="global::Reading.Papers.HMT" />.
                /// </summary>
                /// <seealso cref="P:Reading.Papers.HMT"/>
                [System.Obsolete]
                internal class One
                {
                    /** <see cref = "Papers.Ids.HMT"/> */
                    internal int A = 1, B = 2;

                    // <see cref="Papers.HMT"/>
                    internal int Plain;

                    //// <see cref="Papers.HMT"/>
                    internal int Four;

                    internal void M()
                    {
                        /// <see cref="Papers.HMT"/>
                        M();
                    }

                    /// <see cref="Other.Papers.HMT"/> <see cref="Papers.Catalog"/> <see cref="Papers.HMTT"/> <see cref="HMT"/> <see xcref="Papers.HMT"/>
                    internal int Elsewhere;

                    /// <see cref="Papers.HMT"/> <see cref="Papers.class_"/>
                    [Cites("HMT", Role = CitationRole.Uses)]
                    internal int Both;
                }

                internal class Two
                {
                    internal int P
                    {
                        /// <see cref="Papers.HMT"/>
                        get => 1;
                    }

                    internal void N(/** <see cref="Papers.HMT"/> */ int a)
                    {
                        /// <see cref="Papers.class_"/>
                        [System.Obsolete] void L() { }
                        L();
                    }
                }

                /// <inheritdoc cref="Papers.HMT"/>
                internal delegate void D(); /// <see cref="Papers.class_"/>
                internal delegate void AfterD();

                #if DEBUG_ONLY
                /// <see cref="Papers.HMT"/>
                internal class Off { }
                #else
                /// <seealso cref="Papers.HMT"/>
                #region On
                internal class On { }
                #endregion
                #endif

                /// <see cref="Papers.HMT"/>
                internal partial class Parts
                {
                    /// <see cref="Papers.HMT"/>
                    partial void M();
                }

                /// <see cref="Papers.HMT"/> <see cref="Papers.class_"/>
                internal partial class Parts
                {
                    /// <see cref="Papers.HMT"/>
                    partial void M() { }
                }

                /// <see cref="Papers.HMT"/>
                internal enum E
                {
                    /// <see cref="Papers.HMT"/>
                    X,
                }
            }
            """));
        Assert.Equal(
            [
                "F:Reading.E.X HMT 84", "F:Reading.One.A HMT 14", "F:Reading.One.B HMT 14", "F:Reading.One.Both HMT 33",
                "F:Reading.One.Both class_ 32", "M:Reading.Parts.M HMT 70", "M:Reading.Two.N(System.Int32) HMT 45",
                "M:Reading.Two.N(System.Int32) class_ 47", "P:Reading.Two.P HMT 41", "T:Reading.AfterD class_ 54", "T:Reading.D HMT 53",
                "T:Reading.E HMT 81", "T:Reading.On HMT 61", "T:Reading.One HMT 7", "T:Reading.One class_ 7", "T:Reading.Parts HMT 67",
                "T:Reading.Parts class_ 74",
            ],
            loaded.Citations.Select(citation => $"{citation.DocumentationId} {citation.PaperId} {citation.Line}"));
        Assert.Equal(CitationRole.Uses, loaded.CitationsBy("F:Reading.One.Both")[0].Role);
    }

    [Fact]
    public void Files_are_named_relative_to_the_project()
    {
        string[] files = ["src/deep/A.cs", "../Shared/B.cs", "C.cs"];
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest)
        {
            Folder = "/home/some one/C# & co/",
            Code = [.. files.Select((file, i) => (file, $"namespace N{i} {{ [PaperGen.Cites(\"HMT\")] class C {{ }} }}"))],
        });
        Assert.Equal(files, loaded.Citations.Select(citation => citation.File));
    }

    [Fact]
    public void CSharp_7_3_can_cite()
    {
        using LoadedCatalog loaded =
            LoadedCatalog.Build((new TestProject(Digest) { LanguageVersion = LanguageVersion.CSharp7_3 }).WithCode("""
            using PaperGen;
            namespace Reading
            {
                /** <see cref="Papers.HMT"/> */
                [Cites(nameof(Papers.class_), Role = CitationRole.Implements, Locator = "Section 1")]
                internal class Memory
                {
                    [return: Cites(Papers.Ids.HMT)]
                    internal int Read() { return Citations.Of(Papers.HMT).Count + Citations.By(typeof(Memory)).Count + Citations.All.Count; }
                }
            }
            """));
        object memory = Activator.CreateInstance(loaded.Type("Memory"))!;
        Assert.Equal(2 + 2 + 3, loaded.Type("Memory")
            .GetMethod("Read", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.Invoke(memory, null));
    }

    [Theory]
    [InlineData("Citations", "CitationsCatalog")]
    [InlineData("App.Citations", "App.CitationsCatalog")]
    public void A_project_called_like_the_class_has_it_all_the_same(string project, string @namespace)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Citations: A Title\n\nAn abstract.\n\nOf: Another\n\nAnother "
            + "abstract.\n").With("RootNamespace", project).With("PaperGenNamespace", "")
            .WithCode($$"""
                using PaperGen;
                namespace {{project}}
                {
                    [Cites(nameof({{@namespace}}.Papers._Citations)), Cites({{@namespace}}.Papers.Ids._Of)]
                    internal static class Program { internal static int Count => {{@namespace}}.Citations.Of({{@namespace}}.Papers._Of).Count + {{@namespace}}.Citations.All.Count; }
                }
                """));
        Assert.Equal(
            3, loaded.Assembly.GetType(project + ".Program")!.GetProperty(
                "Count", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null));
    }

    [Fact]
    public void With_a_digest_and_no_citation_the_class_is_there_and_empty()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest).WithCode("namespace Reading { class C { internal int "
            + "Count => Citations.All.Count + Citations.Of(Papers.HMT).Count + Citations.By(typeof(C)).Count; } }"));
        Assert.Empty(loaded.Citations);
        Assert.Empty(loaded.CitationsOf(loaded.Paper("HMT")));
        Assert.Empty(loaded.CitationsBy(loaded.Type("C")));
        Assert.Empty(loaded.CitationsBy(""));
    }

    [Fact]
    public void Another_attribute_of_that_name_is_none_of_ours()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest).WithCode(
            "namespace Other { class CitesAttribute : System.Attribute { public CitesAttribute(string s) { } } [Cites(\"HMT\")] class C { "
                + "} }"));
        Assert.Empty(loaded.Citations);
    }

    [Fact]
    public void A_name_that_a_keyword_has_is_read_without_its_sign()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject("Lamp: On Light\nid: await\n\nAn abstract.\n").WithCode(
            "using PaperGen; namespace Reading { [Cites(nameof(Papers.@await))] class C { /** <see cref=\"Papers.@await\"/> */ internal "
                + "int F = 1; } }"));
        Assert.Equal(2, loaded.CitationsOf(loaded.Paper("await")).Count);
    }

    [Fact]
    public void A_thousand_citations_are_found_by_paper_and_by_symbol()
    {
        string digest = string.Concat(Enumerable.Range(0, 40).Select(i => $"P{i}: Title\n\nAbstract {i}.\n\n"));
        string code =
            string.Concat(
                Enumerable.Range(0, 1000)
                    .Select(i => $"[PaperGen.Cites(nameof(Papers.P{i * 7 % 40}), Note = \"{i}\")] internal class C{i} {{ }}\n"));
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(digest).WithCode("namespace Reading\n{\n" + code + "}"));
        Assert.Equal(1000, loaded.Citations.Count);
        for (int i = 0; i < 1000; i++)
        {
            Citation citation = Assert.Single(loaded.CitationsBy($"T:Reading.C{i}"));
            Assert.Equal(($"P{i * 7 % 40}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), i + 3),
                (citation.PaperId, citation.Note, citation.Line));
        }
        for (int i = 0; i < 40; i++)
            Assert.Equal(loaded.Citations.Where(citation => citation.PaperId == $"P{i}"), loaded.CitationsOf(loaded.Paper($"P{i}")));
        Assert.Empty(loaded.CitationsBy("T:Reading.C"));
        Assert.Empty(loaded.CitationsBy("T:Reading.C1000"));
        Assert.Empty(loaded.CitationsBy("A"));
        Assert.Empty(loaded.CitationsBy("Z"));
    }
}

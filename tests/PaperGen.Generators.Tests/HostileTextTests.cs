using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Tests;

namespace PaperGen.Generators.Tests;

/// <summary>Text that wants to be code: wherever it stands, it stays text.</summary>
public class HostileTextTests
{
    /// <summary>What each place of C# or XML that text gets into would have to be left with.</summary>
    public static TheoryData<string> Injections =>
    [
        "\"; } class Evil { string s = \"", "\\\"; class Evil { } //", "*/ class Evil { } /*", "</summary><evil/>", "\r\nclass Evil { }",
        "\nclass Evil { }\n", "\u2028class Evil { }\u2028", "\u2029class Evil { }", "\u0085class Evil { }",
        "} class Evil { }", "{Evil}", "\"\"\"; class Evil { } \"\"\"", "\\u0022; class Evil { } //", "\\u000a class Evil { }",
        "#line 1 \"Evil.cs\"\n", "#endif\nclass Evil { }\n#if X", "]]><evil/><![CDATA[", "&quot;&lt;evil/&gt;",
        "<see cref=\"System.Environment.Exit\"/>", "<include file='/etc/passwd' path='*'/>", "@Evil", "global::Evil", "Evil<T>",
        "Evil.Evil", "a;b#c%20d", "$(Evil)", "\u202E} Evil ssalc {\u202C", "\u2066Evil\u2069", "Evil\u200B", "Ev\u200Dil", "\uFEFFEvil",
        "\0Evil", "\uD83DEvil", "Evil\uDE00", "\uFFFEEvil\uFFFF", "\u0395vil", "E\u0301vil", "evil\u0130\u0131",
    ];

    [Theory]
    [MemberData(nameof(Injections))]
    public void In_every_place_of_a_digest(string text)
    {
        var digest = new StringBuilder();
        Entry("A Title " + text, "");
        Entry(text + ": A Short Name", "");
        foreach (string key in (string[])["id", "arxiv", "doi", "topics", "links", "authors", "date", "venue", "status", "note"])
            Entry("A Title for " + key, key + ": " + text + "\n");
        Entry("Addresses", $"links: https://example.org/{text} https://github.com/{text}/{text}\ntopics: {text}; {text} {text}\nstatus: "
            + $"superseded by {text}\narxiv: 2405.06067\ndoi: 10.1000/{text}\n");
        digest.Append("// ").Append(text).Append("\n\n// papergen: disable ").Append(text).Append("\n\n").Append(text).Append('\n');
        string name = string.Concat(text.Where(c => !char.IsControl(c) && c is not ('/' or '\\')));
        AssertNoMoreThanText(new TestProject(digest.ToString(), $"lists/{name}.papers.txt"));

        void Entry(string title, string metadata) => digest.Append(title).Append('\n').Append(metadata).Append("\nAn abstract of ")
            .Append(title).Append(' ').Append(text).Append(" that ends.\n\n");
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public void In_every_place_of_a_taxonomy(string text)
    {
        string taxonomy = $"{text}\n[{text}]\nid: {text}\nparent: {text}\n+ {text}\n{text}, lamp\n? {text}\n- {text}\n[Lamps {text}]\n+ "
            + $"abstract\n[Oil]\nparent: Lamps {text}\n+ lamp\n// {text}\n";
        AssertNoMoreThanText(new TestProject($"A Title\ntopics: {text}\n\nAn abstract of lamps, {text}, that ends.\n\nB Title\n\nAn "
            + $"abstract of a lamp, {text}, that ends.\n")
        {
            Taxonomies = [new TestTaxonomy("own.topics.txt", taxonomy)],
        });
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public void In_every_property(string text)
    {
        foreach (string property in (string[])["RootNamespace", "PaperGenNamespace"])
        {
            foreach (string value in (string[])[text, "A." + text])
                AssertNoMoreThanText(new TestProject("A Title\n\nAn abstract.\n").With(property, value));
        }
        TestProject project = new("A Title\n\nAn abstract.\n");
        foreach (string property in (string[])["PaperGenVisibility", "PaperGenDocs", "PaperGenMembers", "PaperGenSeverity", "PaperGenYear"])
            project = project.With(property, text);
        AssertNoMoreThanText(project);
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public void In_a_citation(string text)
    {
        string literal = SymbolDisplay.FormatLiteral(text, quote: true);
        TestProject project = new TestProject("A Title\nid: A\n\nAn abstract.\n").WithCode($$"""
            [PaperGen.Cites(nameof(Reading.Papers.A), Locator = {{literal}}, Note = {{literal}})] class Citing { }
            [PaperGen.Cites({{literal}})] class Other { }
            """, string.Concat(text.Where(c => !char.IsControl(c))) + ".cs");
        AssertNoMoreThanText(project);
        using LoadedCatalog loaded = LoadedCatalog.Build(project);
        Citation citation =
            Assert.Single(loaded.Citations, citation => citation.Role == CitationRole.Background && citation.PaperId == "A");
        // An attribute's strings are UTF-8 in metadata.
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)),
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(citation.Note!)));
    }

    /// <summary>Names that look alike are different members, and what nobody sees is in none.</summary>
    [Fact]
    public void Names_that_look_alike()
    {
        string[] titles =
            ["Lamp: Latin", "L\u0430mp: Cyrillic", "La\u200Bmp: Zero Width", "\u202ELamp\u202C: Reversed", "Lamp\u00AD: Soft Hyphen",
                "L\u00E5mp: One Letter", "La\u030Amp: Two Letters", "\uFF2Camp: Full Width", "lamp: Small"];
        using LoadedCatalog loaded =
            LoadedCatalog.Build(
                new TestProject(string.Concat(titles.Select(static title => title + "\n\nAn abstract of " + title + ".\n\n"))));
        Assert.Equal(titles, loaded.Catalog.Papers.Select(paper => paper.Title));
        Assert.Equal(titles.Length, loaded.Catalog.Papers.Select(paper => paper.Id.Normalize(NormalizationForm.FormC))
            .Distinct(StringComparer.Ordinal).Count());
        Assert.All(loaded.Catalog.Papers,
            paper => Assert.DoesNotContain(paper.Id,
                c => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.Control));
        Assert.All(loaded.Catalog.Papers, paper => Assert.Same(paper, loaded.Paper(paper.Id)));
    }

    [Fact]
    public void Any_bytes() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        var file = new BytesFile(bytes);
        var driver = CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()], [file])
            .RunGenerators(new TestProject().Compilation());
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        Assert.DoesNotContain(
            CSharpCompilation.Create("Empty").WithAnalyzers(AnalyzerRun.Analyzers, new AnalyzerOptions([file]))
                .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult(),
            diagnostic => diagnostic.Id == "AD0001");
    }, iter: 200);

    public static TheoryData<string> Huge => [.. HugeTexts.All.Select(static text => text.Name)];

    /// <summary>A tenth and less of what <c>tests/fuzz/run --huge</c> puts to all of it.</summary>
    [Theory]
    [MemberData(nameof(Huge))]
    public async Task What_is_huge(string name)
    {
        string text = HugeTexts.All.Single(text => text.Name == name).Of(HugeTexts.Share.Small);
        var project = new TestProject(text);
        project.Driver()
            .RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out _,
                TestContext.Current.CancellationToken);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.All((await AnalyzerRun.Diagnostics(project, [.. project.Digests])).Take(1000),
            diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 0, text.Length));
    }

    /// <summary>The generator declares what it always declares, it all compiles without a warning, and the analyzers take it.</summary>
    private static void AssertNoMoreThanText(TestProject project)
    {
        Compilation input = project.Compilation();
        GeneratorDriver driver = project.Driver().RunGeneratorsAndUpdateCompilation(input, out Compilation compilation, out _);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Except(input.SyntaxTrees))
        {
            Assert.Subset(
                new HashSet<string> { "Papers", "Topics", "Links", "Citations", "Ids", "__Table" },
                tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).ToHashSet());
            Assert.DoesNotContain(tree.GetRoot().DescendantTrivia(descendIntoTrivia: true),
                trivia => trivia.GetStructure() is LineDirectiveTriviaSyntax or IfDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax);
            Assert.DoesNotContain(
                tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<XmlNodeSyntax>(),
                node => node.ToString().Contains("<evil", StringComparison.Ordinal)
                    || node.ToString().Contains("<include", StringComparison.Ordinal)
                    || node.ToString().Contains("cref=\"System.Environment", StringComparison.Ordinal));
            // The table apart, whose digits are no text.
            Assert.DoesNotContain(tree.GetText().ToString(),
                static c => c is '\r' or '\u2028' or '\u2029' or '\u0085' or '\u202E' or '\u2066' or '\u200B' or '\0');
        }
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        _ = AnalyzerRun.Of(project).GetAwaiter().GetResult();
    }

    private sealed class BytesFile(byte[] bytes) : AdditionalText
    {
        public override string Path => "/home/someone/project/any.papers.txt";

        public override Microsoft.CodeAnalysis.Text.SourceText? GetText(CancellationToken cancellationToken = default)
        {
            try
            {
                return Microsoft.CodeAnalysis.Text.SourceText.From(bytes, bytes.Length, Encoding.UTF8);
            }
            catch (InvalidDataException)
            {
                // The compiler takes it for a binary file, and says so.
                return null;
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Citations;

/// <summary>What an edit of code costs, step by step, and which files it writes again.</summary>
public class CitationIncrementalTests
{
    private const string Digest = "Lamp: On Light\narxiv: 2405.00001\n\nAn abstract.\n\nOil: On Wicks\n\nAnother abstract.\n";

    private const string Code = """
        using PaperGen;
        namespace Reading
        {
            [Cites(nameof(Papers.Lamp), Locator = "Section 1")]
            internal class Reader
            {
                /// <summary>As <see cref="Papers.Oil"/> says.</summary>
                internal int Read() => 1;
            }
        }
        """;

    private static readonly TestProject s_project = new TestProject(Digest).WithCode(Code);

    private const string NothingChanged = """
        CitingCode: Unchanged
        ReferencedCitations: Unchanged
        PaperIndex: Cached
        Citations: Cached
        CitationLines: Cached
        """;

    [Fact]
    public void Another_file_that_cites_nothing() => After(
        (driver, compilation) => driver.RunGenerators(compilation.AddSyntaxTrees(s_project.Tree("class C;", "Other.cs"))),
        NothingChanged);

    [Fact]
    public void An_edit_below_and_beside_the_citations() => AfterEdit("=> 1;", "=> 1 + 1;", NothingChanged);

    [Fact]
    public void An_edit_that_moves_the_citations() => AfterEdit(
        "namespace", "\n\nnamespace",
        """
        CitingCode: Modified
        ReferencedCitations: Unchanged
        PaperIndex: Cached
        Citations: Unchanged
        CitationLines: Modified
        """,
        "Citations.Lines.g.cs");

    [Fact]
    public void Citing_types_that_change_places()
    {
        const string first = "    [Cites(\"Lamp\")]\n    class A { }\n";
        const string second = "    [Cites(\"Oil\")]\n    class B { }\n";
        After(
            (driver, compilation) => driver.RunGenerators(Edited(compilation, first + second, second + first)),
            """
            CitingCode: Modified
            ReferencedCitations: Unchanged
            PaperIndex: Cached
            Citations: Unchanged
            CitationLines: Modified
            """,
            "using PaperGen;\nnamespace Reading\n{\n" + first + second + "}\n",
            "Citations.Lines.g.cs");
    }

    [Fact]
    public void Another_locator() => AfterEdit(
        "Section 1", "Section 2",
        """
        CitingCode: Modified
        ReferencedCitations: Unchanged
        PaperIndex: Cached
        Citations: Modified
        CitationLines: Unchanged
        """,
        "Citations.Table.g.cs");

    [Fact]
    public void Another_form_of_the_same_paper() => AfterEdit(
        "nameof(Papers.Lamp)", "\"arXiv:2405.00001v3\"",
        """
        CitingCode: Modified
        ReferencedCitations: Unchanged
        PaperIndex: Cached
        Citations: Cached
        CitationLines: Cached
        """);

    [Fact]
    public void A_citation_added() => AfterEdit(
        "internal class", "[Cites(Papers.Ids.Oil)] internal class",
        """
        CitingCode: Modified
        ReferencedCitations: Unchanged
        PaperIndex: Cached
        Citations: Modified
        CitationLines: Modified
        """,
        "Citations.Lines.g.cs", "Citations.Table.g.cs");

    [Fact]
    public void An_abstract_edited() => After(
        (driver, compilation) =>
            driver.ReplaceAdditionalText(s_project.Digests[0],
                new TestDigest("reading.papers.txt", Digest.Replace("An abstract", "A better abstract"))).RunGenerators(compilation),
        """
        CitingCode: Unchanged
        ReferencedCitations: Unchanged
        PaperIndex: Unchanged
        Citations: Cached
        CitationLines: Cached
        """,
        Code,
        "Papers.Members.g.cs", "Papers.Table.g.cs");

    [Fact]
    public void A_cited_paper_gone() => After(
        (driver, compilation) => driver.ReplaceAdditionalText(
            s_project.Digests[0], new TestDigest("reading.papers.txt", Digest.Replace("Oil:", "Wax:"))).RunGenerators(compilation),
        """
        CitingCode: Unchanged
        ReferencedCitations: Unchanged
        PaperIndex: Modified
        Citations: Modified
        CitationLines: Modified
        """,
        Code,
        "Citations.Lines.g.cs", "Citations.Table.g.cs", "Papers.Members.g.cs", "Papers.Table.g.cs");

    [Fact]
    public void No_digest_and_no_citation_means_no_source() =>
        Assert.Empty(new TestProject([]).WithCode("using PaperGen; class C { Paper? p; }").Sources());

    [Fact]
    public void A_citation_without_a_digest_means_the_class_of_citations() =>
        Assert.Equal(["Citations.Lines.g.cs", "Citations.Table.g.cs", "Citations.g.cs"],
            new TestProject([]).WithCode("[assembly: PaperGen.Cites(\"X\")]").Sources().Keys);

    [Fact]
    public void The_steps_hold_values_only()
    {
        using LoadedCatalog library =
            LoadedCatalog.Build((new TestProject(Digest) { AssemblyName = "Lib" }).WithCode(Code).With("RootNamespace", "Lib")
                .With("PaperGenVisibility", "public").WithCode(Code.Replace("Reading", "Lib")));
        GeneratorRunResult result = (s_project with { Libraries = [library] }).Run().GetRunResult().Results.Single();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string name in TrackingNames.OfCitations)
        {
            foreach (var (value, _) in result.TrackedSteps[name].SelectMany(step => step.Outputs))
                IncrementalTests.Walk(value, name, seen);
        }
        // The walk came to the leaves.
        Assert.Contains("Section 1", seen.OfType<string>());
        Assert.Contains("global::Lib.Papers", seen.OfType<string>());
    }

    private static void AfterEdit(string old, string @new, string steps, params string[] written) =>
        After((driver, compilation) => driver.RunGenerators(Edited(compilation, old, @new)), steps, Code, written);

    private static Compilation Edited(Compilation compilation, string old, string @new)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        string text = tree.ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, s_project.Tree(text.Replace(old, @new)));
    }

    private static void After(Func<GeneratorDriver, Compilation, GeneratorDriver> happens, string steps) => After(happens, steps, Code);

    private static void After(Func<GeneratorDriver, Compilation, GeneratorDriver> happens, string steps, string code,
        params string[] written)
    {
        TestProject project = s_project.WithCode(code);
        GeneratorDriver driver = project.Run();
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        GeneratorRunResult after = happens(driver, project.Compilation()).GetRunResult().Results.Single();
        IEnumerable<string> actual =
            TrackingNames.OfCitations.Select(name => name + ": " + string.Join(' ', CachingAssert.Reasons(after.TrackedSteps[name])));
        Assert.Equal(steps.ReplaceLineEndings("\n"), string.Join("\n", actual));
        Assert.Equal(written, CachingAssert.WrittenAgain(before, after));
    }
}

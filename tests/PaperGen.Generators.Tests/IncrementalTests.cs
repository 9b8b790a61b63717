using System.Collections;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests;

/// <summary>
/// What is computed again after each thing that can happen in an editor, step by step, and which files are written again.
/// </summary>
public class IncrementalTests
{
    private const string First = "Lamp: On Light\n\nAn abstract with https://example.org/lamp.\n";
    private const string Second = "Oil: On Wicks\ntopics: Fuel\n\nAnother abstract.\n";

    private static readonly TestProject s_project = new(new TestDigest("a.papers.txt", First), new TestDigest("b.papers.txt", Second));

    [Fact]
    public void An_edit_of_CSharp() => After(
        (driver, compilation) =>
            driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C;", s_project.ParseOptions))),
        """
        Options: Cached
        Files: Cached Cached
        Taxonomy: Cached
        Digests: Cached Cached
        Catalog: Cached
        Style: Cached
        Members: Cached
        Links: Cached
        Topics: Cached
        """);

    /// <summary>
    /// Files are read again and found equal before the filter that the step's name is on, so that what the name stands for is Cached.
    /// </summary>
    [Fact]
    public void Options_created_again_with_equal_values() => After(
        driver => driver.WithUpdatedAnalyzerConfigOptions(s_project.Options),
        """
        Options: Unchanged
        Files: Cached Cached
        Taxonomy: Cached
        Digests: Cached Cached
        Catalog: Cached
        Style: Cached
        Members: Cached
        Links: Cached
        Topics: Cached
        """);

    [Fact]
    public void The_same_text_read_again() => After(
        driver => driver.ReplaceAdditionalText(s_project.Digests[0], new TestDigest("a.papers.txt", First)),
        """
        Options: Cached
        Files: Cached Cached
        Taxonomy: Cached
        Digests: Cached Cached
        Catalog: Cached
        Style: Cached
        Members: Cached
        Links: Cached
        Topics: Cached
        """);

    [Fact]
    public void An_abstract_edited() => After(
        driver => driver.ReplaceAdditionalText(s_project.Digests[1], new TestDigest("b.papers.txt", Second.Replace("Another", "A better"))),
        """
        Options: Cached
        Files: Cached Modified
        Taxonomy: Cached
        Digests: Cached Modified
        Catalog: Modified
        Style: Cached
        Members: Modified
        Links: Unchanged
        Topics: Unchanged
        """,
        "Papers.Members.g.cs", "Papers.Table.g.cs");

    [Fact]
    public void A_title_edited() => After(
        driver => driver.ReplaceAdditionalText(s_project.Digests[0],
            new TestDigest("a.papers.txt", First.Replace("On Light", "On Bright Light"))),
        """
        Options: Cached
        Files: Modified Cached
        Taxonomy: Cached
        Digests: Modified Cached
        Catalog: Modified
        Style: Cached
        Members: Modified
        Links: Modified
        Topics: Unchanged
        """,
        "Links.g.cs", "Papers.Members.g.cs", "Papers.Table.g.cs");

    [Fact]
    public void A_digest_added() => After(
        driver => driver.AddAdditionalTexts([new TestDigest("c.papers.txt", "Wax: On Candles\n\nA third abstract.")]),
        """
        Options: Cached
        Files: Cached Cached New
        Taxonomy: Cached
        Digests: Cached Cached New
        Catalog: Modified
        Style: Cached
        Members: Modified
        Links: Unchanged
        Topics: Unchanged
        """,
        "Papers.Members.g.cs", "Papers.Table.g.cs");

    [Fact]
    public void A_digest_removed() => After(
        driver => driver.RemoveAdditionalTexts([s_project.Digests[1]]),
        """
        Options: Cached
        Files: Cached Removed
        Taxonomy: Cached
        Digests: Cached Removed
        Catalog: Modified
        Style: Cached
        Members: Modified
        Links: Unchanged
        Topics: Modified
        """,
        "Papers.Members.g.cs", "Papers.Table.g.cs", "Topics.g.cs");

    [Fact]
    public void A_digest_renamed() => After(
        driver => driver.ReplaceAdditionalText(s_project.Digests[1], new TestDigest("c.papers.txt", Second)),
        """
        Options: Cached
        Files: Cached Modified
        Taxonomy: Cached
        Digests: Cached Modified
        Catalog: Modified
        Style: Cached
        Members: Modified
        Links: Unchanged
        Topics: Unchanged
        """,
        "Papers.Members.g.cs", "Papers.Table.g.cs");

    [Fact]
    public void A_taxonomy_added_that_changes_a_paper() => After(
        driver => driver.AddAdditionalTexts([new TestTaxonomy("own.topics.txt", "[Lamps]\n+ on light\n")]),
        """
        Options: Cached
        Files: Cached Cached
        Taxonomy: Modified
        Digests: Modified Unchanged
        Catalog: Modified
        Style: Cached
        Members: Modified
        Links: Unchanged
        Topics: Modified
        """,
        "Papers.Members.g.cs", "Papers.Table.g.cs", "Topics.g.cs");

    [Fact]
    public void A_taxonomy_edited_to_no_effect()
    {
        var project = s_project with { Taxonomies = [new TestTaxonomy("own.topics.txt", "[Lamps]\nzeppelin\n")] };
        GeneratorDriver driver = project.Run();
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        driver = driver.ReplaceAdditionalText(project.Taxonomies[0], new TestTaxonomy("own.topics.txt", "[Lamps]\nairship\n"))
            .RunGenerators(project.Compilation());
        GeneratorRunResult after = driver.GetRunResult().Results.Single();
        Assert.Equal("Modified", string.Join(" ", CachingAssert.Reasons(after.TrackedSteps["Taxonomy"])));
        Assert.Equal("Unchanged Unchanged", string.Join(" ", CachingAssert.Reasons(after.TrackedSteps["Digests"])));
        Assert.Equal("Cached", string.Join(" ", CachingAssert.Reasons(after.TrackedSteps["Catalog"])));
        Assert.Empty(CachingAssert.WrittenAgain(before, after));
    }

    [Fact]
    public void A_comment_in_a_taxonomy_changes_nothing()
    {
        var project = s_project with { Taxonomies = [new TestTaxonomy("own.topics.txt", "[Lamps]\non light\n")] };
        GeneratorDriver driver = project.Run();
        driver = driver.ReplaceAdditionalText(project.Taxonomies[0], new TestTaxonomy("own.topics.txt", "// of light\n[Lamps]\non light\n"))
            .RunGenerators(project.Compilation());
        GeneratorRunResult after = driver.GetRunResult().Results.Single();
        Assert.Equal("Unchanged", string.Join(" ", CachingAssert.Reasons(after.TrackedSteps["Taxonomy"])));
        Assert.Equal("Cached Cached", string.Join(" ", CachingAssert.Reasons(after.TrackedSteps["Digests"])));
    }

    [Fact]
    public void Another_visibility() => After(
        driver => driver.WithUpdatedAnalyzerConfigOptions(s_project.With("PaperGenVisibility", "public").Options),
        """
        Options: Modified
        Files: Cached Cached
        Taxonomy: Cached
        Digests: Cached Cached
        Catalog: Cached
        Style: Modified
        Members: Unchanged
        Links: Unchanged
        Topics: Cached
        """,
        "Citations.Table.g.cs", "Citations.g.cs", "Links.g.cs", "Papers.Index.g.cs", "Papers.Members.g.cs", "Papers.Table.g.cs",
        "Papers.g.cs", "Topics.g.cs");

    [Fact]
    public void An_additional_file_that_is_no_digest() => After(
        driver => driver.AddAdditionalTexts([new OtherFile()]),
        """
        Options: Cached
        Files: Cached Cached
        Taxonomy: Cached
        Digests: Cached Cached
        Catalog: Cached
        Style: Cached
        Members: Cached
        Links: Cached
        Topics: Cached
        """);

    [Fact]
    public void Of_many_papers_an_abstract_edit_writes_the_table_only() =>
        Assert.Equal(["Papers.Table.g.cs"], WrittenAgain(Many(1500), text => text.Replace("Abstract 700 of", "A longer\nabstract 700 of")));

    [Fact]
    public void Of_many_papers_a_title_edit_writes_the_table_the_links_and_one_bucket()
    {
        string[] written = WrittenAgain(Many(1500), text => text.Replace("Lamp700: Title", "Lamp700: Another Title"));
        Assert.Equal(3, written.Length);
        Assert.Equal("Links.g.cs", written[0]);
        Assert.Matches(@"^Papers\.Members\.00[0-7]\.g\.cs$", written[1]);
        Assert.Equal("Papers.Table.g.cs", written[2]);
    }

    [Fact]
    public void Of_many_papers_an_insertion_on_top_writes_the_table_and_one_bucket()
    {
        string[] written = WrittenAgain(Many(1500), text => "Oil: On Top\n\nA new abstract.\n\n" + text);
        Assert.Equal(2, written.Length);
        Assert.Matches(@"^Papers\.Members\.00[0-7]\.g\.cs$", written[0]);
        Assert.Equal("Papers.Table.g.cs", written[1]);
    }

    [Fact]
    public void Over_a_thousand_papers_live_in_buckets_by_their_ids()
    {
        Assert.Equal(["Papers.Members.g.cs"], Buckets(1000));
        // 256 papers a bucket, and a power of two of them.
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"Papers.Members.00{i}.g.cs"), Buckets(1001));
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"Papers.Members.00{i}.g.cs"), Buckets(1500));

        static IEnumerable<string> Buckets(int papers) =>
            new TestProject(Many(papers)).Sources().Keys.Where(name => name.StartsWith("Papers.Members", StringComparison.Ordinal));
    }

    [Fact]
    public void No_digest_means_no_source()
    {
        Assert.Empty(new TestProject([]).Sources());
        GeneratorDriver driver = new TestProject([]).Driver().AddAdditionalTexts([new OtherFile()]);
        Assert.Empty(driver.RunGenerators(new TestProject([]).Compilation()).GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void An_empty_digest_means_the_empty_classes()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(""));
        Assert.Empty(loaded.Catalog.Papers);
        Assert.Empty((IEnumerable)loaded.Static("Papers", "All")!);
        Assert.Empty((IEnumerable)loaded.Static("Topics", "All")!);
        Assert.Empty((IEnumerable)loaded.Static("Links", "All")!);
        loaded.Catalog.Verify();
    }

    /// <summary>What the steps keep between runs must not keep a compilation alive, nor compare by reference.</summary>
    [Fact]
    public void The_steps_hold_values_only()
    {
        GeneratorRunResult result = s_project.Run().GetRunResult().Results.Single();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string name in TrackingNames.All)
        {
            foreach (var (value, _) in result.TrackedSteps[name].SelectMany(step => step.Outputs))
                Walk(value, name, seen);
        }
        // The walk came to the leaves.
        Assert.Contains("Lamp: On Light", seen.OfType<string>());
    }

    internal static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value) || value is string)
            return;
        Assert.False(
            value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or AdditionalText or AnalyzerConfigOptionsProvider
                or AnalyzerConfigOptions or ParseOptions or Location or Delegate,
            $"{path} holds a {value.GetType()}");
        // Text is compared by content, and is the compiler's own affair inside.
        if (value is Microsoft.CodeAnalysis.Text.SourceText)
            return;
        if (value is Array array)
        {
            foreach (object? item in array)
                Walk(item, path + "[]", seen);
            return;
        }
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }

    private static void After(Func<GeneratorDriver, GeneratorDriver> happens, string steps, params string[] written) =>
        After((driver, compilation) => happens(driver).RunGenerators(compilation), steps, written);

    /// <summary>Runs, lets something happen, runs again: the reasons of every step, and the files that were written again.</summary>
    private static void After(Func<GeneratorDriver, Compilation, GeneratorDriver> happens, string steps, params string[] written)
    {
        Compilation compilation = s_project.Compilation();
        GeneratorDriver driver = s_project.Run();
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        GeneratorRunResult after = happens(driver, compilation).GetRunResult().Results.Single();
        IEnumerable<string> actual =
            TrackingNames.OfCatalogs.Select(name => name + ": " + string.Join(' ', CachingAssert.Reasons(after.TrackedSteps[name])));
        Assert.Equal(steps.ReplaceLineEndings("\n"), string.Join("\n", actual));
        Assert.Equal(written, CachingAssert.WrittenAgain(before, after));
    }

    private static string[] WrittenAgain(string text, Func<string, string> edit)
    {
        var project = new TestProject(text);
        GeneratorDriver driver = project.Run();
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        string edited = edit(text);
        Assert.NotEqual(text, edited);
        driver = driver.ReplaceAdditionalText(project.Digests[0], new TestDigest(project.Digests[0].ProjectPath, edited))
            .RunGenerators(project.Compilation());
        return CachingAssert.WrittenAgain(before, driver.GetRunResult().Results.Single());
    }

    private static string Many(int papers)
    {
        var text = new StringBuilder();
        for (int i = 0; i < papers; i++)
            text.Append($"Lamp{i}: Title\n\nAbstract {i} of many, with https://example.org/{i}.\n\n");
        return text.ToString();
    }

    private sealed class OtherFile : AdditionalText
    {
        public override string Path => "/home/someone/project/readme.txt";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(First, Encoding.UTF8);
    }
}

using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>Names, repeated papers and topics are judged in each project by itself, as its build does.</summary>
public class ProjectTests
{
    private static readonly string s_one = SampleDigest.Entry("SAGE: One Thing", "One thing. " + SampleDigest.Plain);
    private static readonly string s_other = SampleDigest.Entry("SAGE: Another Thing", "Another thing. " + SampleDigest.Plain);

    public static TheoryData<string, string[]> Apart => new()
    {
        // Two projects in one tree; the kinds of project do not matter.
        { "side by side", ["one/one.csproj", "other/other.fsproj", "one/lists/a.papers.txt", "other/b.papers.txt"] },
        // A project inside of another's folder has its own.
        { "nested", ["outer.vbproj", "a.papers.txt", "inner/inner.csproj", "inner/deep/b.papers.txt"] },
        // No project: each digest is one of its own, also two in one folder.
        { "loose", ["a.papers.txt", "b.papers.txt"] },
        { "one loose", ["one/one.csproj", "one/a.papers.txt", "b.papers.txt"] },
    };

    [Theory]
    [MemberData(nameof(Apart))]
    public void Papers_of_different_projects_have_nothing_to_do_with_each_other(string name, string[] files)
    {
        Assert.NotEmpty(name);
        using var folder = new ToolFolder();
        foreach (string file in files)
            folder.Text(file, !file.EndsWith(".txt", StringComparison.Ordinal)
                ? "<Project />" : s_one + (file.EndsWith("b.papers.txt", StringComparison.Ordinal) ? "\n" + Own("B") : "\n" + Own("A")));
        Assert.Equal("No findings in 4 papers of 2 files.\n", folder.Run("check", "--severity", "hidden").Ends(0).Output);
        Assert.Equal("Nothing to repair.\n", folder.Run("fix", "--unsafe", "--severity", "hidden").Ends(0).Output);
        // Each has the short name.
        Assert.Equal(2, folder.Run("list").Ends(0).Lines.Count(static line => line.Split('\t')[1] == "SAGE"));

        static string Own(string title) => SampleDigest.Entry(title + ": Of Its Own", title + " text. " + SampleDigest.Plain);
    }

    [Fact]
    public void A_name_that_two_papers_of_a_project_claim_is_written_down_only_if_asked_for()
    {
        using var folder = new ToolFolder();
        folder.Text("x.csproj", "<Project />").Text("a.papers.txt", s_one).Text("lists/deep/b.papers.txt", s_other);
        Assert.Equal(2, folder.Run("check", "--format", "github")
            .Ends(1).Lines.Count(static line => line.Contains("title=PAPER1013%3A", StringComparison.Ordinal)));
        Assert.Contains("with --unsafe or --rule PAPER1013", folder.Run("fix").Ends(1).Output, StringComparison.Ordinal);
        Assert.Equal(s_one, folder.Read("a.papers.txt"));
        folder.Run("fix", "--rule", "1013").Ends(0);
        Assert.Contains("\nid: SAGE_OneThing\n", folder.Read("a.papers.txt"), StringComparison.Ordinal);
        Assert.Contains("\nid: SAGE_AnotherThing\n", folder.Read("lists/deep/b.papers.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_repairs_write_down_names_of_the_project_that_has_the_collision_alone()
    {
        using var folder = new ToolFolder();
        folder.Text("one/x.csproj", "<Project />").Text("one/a.papers.txt", s_one).Text("one/b.papers.txt", s_other)
            .Text("two/y.csproj", "<Project />").Text("two/c.papers.txt", s_one);
        folder.Run("fix", "--unsafe").Ends(0);
        Assert.Contains("id: SAGE_OneThing", folder.Read("one/a.papers.txt"), StringComparison.Ordinal);
        Assert.Equal(s_one, folder.Read("two/c.papers.txt"));
    }

    [Fact]
    public void Topics_are_those_of_the_project()
    {
        using var folder = new ToolFolder();
        const string Taxonomy = "[Lamp Light]\n+ thing\n";
        folder.Text("one/x.csproj", "<Project />").Text("one/lists/a.papers.txt", s_one).Text("one/own/own.topics.txt", Taxonomy)
            .Text("one/inner/y.csproj", "<Project />").Text("one/inner/b.papers.txt", s_one)
            .Text("loose/c.papers.txt", s_one).Text("loose/own.topics.txt", Taxonomy).Text("other/d.papers.txt", s_one);
        string[] lines = folder.Run("list").Ends(0).Lines;
        Assert.Equal(["loose/c.papers.txt:1", "one/lists/a.papers.txt:1"],
            lines.Where(static line => line.Contains("Lamp Light", StringComparison.Ordinal)).Select(static line => line.Split('\t')[0])
                .Order(StringComparer.Ordinal));
        Assert.Equal(4, lines.Length);
    }

    /// <summary>The order of the files is that of their names, however projects lie among them.</summary>
    [Fact]
    public void Findings_come_in_the_order_of_the_files()
    {
        using var folder = new ToolFolder();
        folder.Text("b/x.csproj", "<Project />").Text("b/a.papers.txt", SampleDigest.Faulty).Text("a.papers.txt", SampleDigest.Faulty)
            .Text("c.papers.txt", SampleDigest.Faulty);
        string[] files =
            [.. folder.Run("check", "--rule", "2001", "--format", "github")
                .Ends(1).Lines.Select(
                    static line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..line.IndexOf(',', StringComparison.Ordinal)])];
        Assert.Equal(["a.papers.txt", "b/a.papers.txt", "c.papers.txt"], files);
        Assert.Equal(["a.papers.txt: 2 repaired", "b/a.papers.txt: 2 repaired", "c.papers.txt: 2 repaired"],
            folder.Run("fix").Lines.Where(static line => line.Contains(": 2 repaired", StringComparison.Ordinal)));
    }

    /// <summary>Its items, wherever they are and whatever they are called, its taxonomies and its options.</summary>
    [Fact]
    public void A_project_file_means_what_MSBuild_says_is_in_it()
    {
        using var folder = new ToolFolder();
        folder.Text("app/App.csproj", EvaluatedProject.With("""
                <PropertyGroup><PaperGenSeverity>2001=error</PaperGenSeverity></PropertyGroup>
                <ItemGroup>
                  <PaperDigest Remove="left.papers.txt" />
                  <PaperDigest Include="list.text;../shared/more.papers.txt" /><PaperDigest Include="refs.text" Format="BibTeX" />
                  <PaperTopics Include="../shared/own.topics.txt" />
                </ItemGroup>
                """))
            .Text("app/reading.papers.txt", SampleDigest.Faulty).Text("app/left.papers.txt", SampleDigest.Entry("Left: A Paper"))
            .Text("app/list.text", SampleDigest.Entry("List: A Paper", "A list. " + SampleDigest.Plain))
            .Text("app/refs.text", "@misc{lamp, title = {On Lamps}}\n")
            .Text("shared/more.papers.txt", SampleDigest.Entry("More: A Paper", "More. " + SampleDigest.Plain))
            .Text("shared/own.topics.txt", "[Lamp Light]\n+ lamps\n");
        string[] papers = folder.Run("list", "app/App.csproj").Ends(0).Lines;
        Assert.Equal(
            ["app/list.text:1 List", "app/reading.papers.txt:1 HMT", "app/reading.papers.txt:5 Alone", "app/refs.text:1 lamp",
                "shared/more.papers.txt:1 More"],
            papers.Select(static line => string.Join(' ', line.Split('\t')[..2])).Order(StringComparer.Ordinal));
        Assert.Contains("Lamp Light", papers.Single(static line => line.Contains("On Lamps", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("app/reading.papers.txt:3:19: error PAPER2001: ", folder.Run("check", "app/App.csproj").Ends(1).Output,
            StringComparison.Ordinal);
        // The command line has the last word.
        Assert.Contains(": info PAPER2001: ", folder.Run("check", "app/App.csproj", "--set", "2001=info").Ends(1).Output,
            StringComparison.Ordinal);
        Assert.StartsWith("app/reading.papers.txt: 2 repaired\n", folder.Run("fix", "app/App.csproj").Ends(1).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_file_that_says_nothing_of_digests_is_an_error()
    {
        using var folder = new ToolFolder();
        folder.Text("Broken.csproj", "<Project><no")
            .Text("Plain.csproj",
                """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .Text("none/None.csproj", EvaluatedProject.With(""));
        Assert.StartsWith("papergen: The project 'Broken.csproj' cannot be evaluated: ", folder.Run("check", "Broken.csproj").Ends(2).Error,
            StringComparison.Ordinal);
        Assert.StartsWith("papergen: The project 'Plain.csproj' has no PaperGen, or is not restored",
            folder.Run("check", "Plain.csproj").Ends(2).Error, StringComparison.Ordinal);
        Assert.Equal("papergen: The project 'none/None.csproj' has no digest\n", folder.Run("check", "none/None.csproj").Ends(2).Error);
    }
}

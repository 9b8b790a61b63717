namespace PaperGen.Package.Tests;

/// <summary>Names of folders, files and projects that MSBuild or C# would read as something else.</summary>
public class PathTests(PackageFixture package)
{
    [Theory]
    [InlineData("C# & co;x", "two#1.papers.txt", "it's (100%) $a.papers.txt", "deep#er; x/a%20b+c.papers.txt")]
    [InlineData("Ünï – 文", "文 – `x` = \u00E9.papers.txt")]
    public void Of_folders_and_digests(string folder, params string[] digests)
    {
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(package.CreateFolder("paths"), folder), "App").DumpProgram();
        foreach (string digest in digests)
            app.Text(digest, "HMT: A Title\n\nThe text of " + digest + ".\n");
        Assert.Equal(
            digests.Order(StringComparer.Ordinal).Select(static digest => (digest, "HMT: A Title", "The text of " + digest + ".")),
            app.BuildAndRun().Papers().Select(static paper => (paper.File, paper.Title, paper.Abstract)));
    }

    /// <summary>An apostrophe delimits what MSBuild computes of paths; the copy of a page is written to a folder far from it.</summary>
    [Fact]
    public void Of_a_folder_with_an_apostrophe_whose_copies_are_elsewhere()
    {
        string root = package.CreateFolder("apostrophe"), outputs = Path.Combine(root, "obj") + "/";
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(root, "it's"), "App").DumpProgram()
            .Text("Directory.Build.props",
                $"<Project><PropertyGroup><BaseIntermediateOutputPath>{outputs}</BaseIntermediateOutputPath></PropertyGroup></Project>\n")
            .Text("it's.papers.txt", "Title: HMT: A Title\nAuthors: Ada Lovelace\nAbstract: The text of a page.\n\n"
                + "Title: MEMO: Another\nAuthors: Ada Lovelace\nAbstract: The text of another one.\n");
        Assert.Equal(
            [("HMT: A Title", "The text of a page."), ("MEMO: Another", "The text of another one.")],
            app.BuildAndRun().Papers().Select(static paper => (paper.Title, paper.Abstract)));
        Assert.True(File.Exists(outputs + "Debug/net10.0/PaperGen/it's.papers.txt"));
    }

    [Theory]
    [InlineData("Papers", "PapersCatalog")]
    [InlineData("Reading.Links", "Reading.LinksCatalog")]
    [InlineData("my-app", "my_app")]
    [InlineData("1st.app", "_1st.app")]
    [InlineData("class", "@class")]
    [InlineData("My App", "My_App")]
    public void Of_projects(string project, string @namespace)
    {
        Consumer app = Consumer.Console(package, project, "project-" + project.Replace(' ', '-'))
            .Text("reading.papers.txt", "HMT: A Title\n\nThe text.\n")
            .DumpProgram(@namespace);
        PaperLine paper = app.BuildAndRun().Papers().Single();
        Assert.Equal(("HMT: A Title", "The text."), paper.Text);
    }
}

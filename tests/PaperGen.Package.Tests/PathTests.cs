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

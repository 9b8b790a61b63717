namespace PaperGen.Package.Tests;

/// <summary>A build compiles again if, and only if, a digest changed.</summary>
public class IncrementalBuildTests(PackageFixture package)
{
    [Fact]
    public void Only_changes_compile_again()
    {
        Consumer app = Consumer.Console(package)
            .Text("a.papers.txt", "HMT: A Title\n\nThe text.\n")
            .DumpProgram();
        string[] Titles() => [.. app.Run().Succeeds().Papers().Select(static paper => paper.Title)];
        app.Build().Succeeds();
        DateTime first = Compiled(app);

        app.Build().Succeeds();
        Assert.Equal(first, Compiled(app));

        // The length stays, so that nothing but the content tells.
        app.Text("a.papers.txt", "HMT: B Title\n\nThe text.\n").Build().Succeeds();
        Assert.NotEqual(first, Compiled(app));
        Assert.Equal(["HMT: B Title"], Titles());

        app.Text("b.papers.txt", "CoRe: C Title\n\nThe other text.\n").Build().Succeeds();
        Assert.Equal(["HMT: B Title", "CoRe: C Title"], Titles());
        DateTime last = Compiled(app);

        app.Build().Succeeds();
        Assert.Equal(last, Compiled(app));

        File.Move(Path.Combine(app.Folder, "b.papers.txt"), Path.Combine(app.Folder, "c.papers.txt"));
        app.Build().Succeeds();
        Assert.Equal(["a.papers.txt", "c.papers.txt"], app.Run().Succeeds().Papers().Select(static paper => paper.File));

        File.Delete(Path.Combine(app.Folder, "c.papers.txt"));
        app.Build().Succeeds();
        Assert.Equal(["HMT: B Title"], Titles());

        app.Build("-p:PaperGenVisibility=public").Succeeds();
        Assert.NotEqual(last, Compiled(app));
    }

    private static DateTime Compiled(Consumer app) =>
        File.GetLastWriteTimeUtc(Path.Combine(app.Folder, "obj", "Debug", "net10.0", app.Name + ".dll"));
}

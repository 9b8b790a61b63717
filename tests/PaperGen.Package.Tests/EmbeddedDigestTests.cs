namespace PaperGen.Package.Tests;

/// <summary>The embedded digest is missing, or is not the one that was compiled.</summary>
public class EmbeddedDigestTests(PackageFixture package)
{
    [Fact]
    public void Without_the_right_digest_the_exception_names_the_file_and_the_remedy()
    {
        // The library and the generator without the targets, and additional files by hand.
        Consumer app = Consumer.Console(package)
            .Item($"""<PackageReference Include="PaperGen" Version="{package.Version}" ExcludeAssets="build;buildTransitive" />""")
            .Item("""<AdditionalFiles Include="**/*.papers.txt" />""")
            .Item("""<EmbeddedResource Include="right.papers.txt" LogicalName="PaperGen/right.papers.txt" />""")
            .Item("""<EmbeddedResource Include="other-shorter.txt" LogicalName="PaperGen/shorter.papers.txt" />""")
            .Item("""<EmbeddedResource Include="other-equal.txt" LogicalName="PaperGen/equal.papers.txt" />""")
            .Text("missing.papers.txt", "Missing: A Title\n\nThe first text.\n")
            .Text("sub/missing.papers.txt", "Deep: A Title\n\nThe deep text.\n")
            .Text("shorter.papers.txt", "Shorter: A Title\n\nThe second text.\n")
            .Text("other-shorter.txt", "Shorter: A Title\n\nThe second.\n")
            .Text("equal.papers.txt", "Kept: A Title\n\nThe same text.\n\nEqual: A Title\n\nThe third text.\n")
            .Text("other-equal.txt", "Kept: A Title\n\nThe same text.\n\nEqual: A Title\n\nThe THIRD text.\n")
            .Text("right.papers.txt", "Right: A Title\n\nThe fourth text.\n")
            .Program("""
                Try("missing", () => App.Papers.Missing.Title);
                Try("deep", () => App.Papers.Deep.Abstract);
                Try("shorter", () => App.Papers.Shorter.Title);
                Try("equal", () => App.Papers.Equal.Abstract);
                Try("again", () => App.Papers.Equal.Title);
                Try("verify", () => { App.Papers.Catalog.Verify(); return "verified"; });
                Console.WriteLine("right " + App.Papers.Right.Title + " " + App.Papers.Right.Abstract);
                Console.WriteLine("kept " + App.Papers.Kept.Abstract);

                static void Try(string name, Func<string> read)
                {
                    try
                    {
                        Console.WriteLine(name + " read " + read());
                    }
                    catch (PaperGen.PaperDigestException error)
                    {
                        Console.WriteLine(name + " threw [" + error.Digest + "] " + error.Message);
                    }
                }
                """);
        app.Build().Succeeds();
        CommandResult run = app.Run().Succeeds();
        string Line(string name) => run.Lines.Single(line => line.StartsWith(name + " ", StringComparison.Ordinal));

        Assert.StartsWith("missing threw [missing.papers.txt] ", Line("missing"), StringComparison.Ordinal);
        Assert.Contains("'missing.papers.txt' is not embedded", Line("missing"), StringComparison.Ordinal);
        Assert.Contains("targets of the PaperGen package", Line("missing"), StringComparison.Ordinal);
        Assert.Contains("""<EmbeddedResource Include="missing.papers.txt" LogicalName="PaperGen/missing.papers.txt" />""", Line("missing"),
            StringComparison.Ordinal);
        Assert.Contains("""<EmbeddedResource Include="sub/missing.papers.txt" LogicalName="PaperGen/sub/missing.papers.txt" />""",
            Line("deep"), StringComparison.Ordinal);

        Assert.StartsWith("shorter threw [shorter.papers.txt] ", Line("shorter"), StringComparison.Ordinal);
        Assert.Contains("should have 35 bytes and has 30", Line("shorter"), StringComparison.Ordinal);
        Assert.Contains("Rebuild the project", Line("shorter"), StringComparison.Ordinal);

        Assert.StartsWith("equal threw [equal.papers.txt] ", Line("equal"), StringComparison.Ordinal);
        Assert.Contains("'Equal' (line 5)", Line("equal"), StringComparison.Ordinal);
        Assert.Contains("Rebuild the project", Line("equal"), StringComparison.Ordinal);
        Assert.StartsWith("again threw [equal.papers.txt] ", Line("again"), StringComparison.Ordinal);
        Assert.Contains("verify threw [", Line("verify"), StringComparison.Ordinal);

        // What is right is read all the same.
        Assert.Equal("right Right: A Title The fourth text.", Line("right"));
        Assert.Equal("kept The same text.", Line("kept"));
    }

    [Fact]
    public void The_remedy_of_the_message_helps()
    {
        Consumer app = Consumer.Console(package)
            .Item($"""<PackageReference Include="PaperGen" Version="{package.Version}" ExcludeAssets="build;buildTransitive" />""")
            .Item("""<AdditionalFiles Include="notes/a.papers.txt" />""")
            .Text("notes/a.papers.txt", "HMT: A Title\n\nThe text.\n")
            .Program("Console.WriteLine(App.Papers.HMT.Abstract);");
        app.Build().Succeeds();
        string message = app.Run().Fails().Error;
        int start = message.IndexOf("<EmbeddedResource", StringComparison.Ordinal);
        app.Item(message[start..(message.IndexOf("/>", start, StringComparison.Ordinal) + 2)]).BuildAndRun().Says("The text.");
    }
}

namespace PaperGen.Package.Tests;

/// <summary>The same project gives the same bytes wherever it lies.</summary>
public class DeterminismTests(PackageFixture package)
{
    [Fact]
    public void In_two_folders_cultures_and_time_zones()
    {
        Consumer one = Project("one").Variable("LC_ALL", "tr_TR.UTF-8").Variable("TZ", "Asia/Kolkata"),
            two = Project("another/place/of/it");
        one.Build().Succeeds();
        two.Build().Succeeds();

        Dictionary<string, string> sources = Generated(one);
        Assert.Contains(sources.Keys, static name => name.EndsWith("Papers.Table.g.cs", StringComparison.Ordinal));
        Assert.Equal(sources.OrderBy(static source => source.Key), Generated(two).OrderBy(static source => source.Key));
        Assert.All(sources.Values, source =>
        {
            Assert.DoesNotContain('\r', source);
            Assert.DoesNotContain(one.Folder, source, StringComparison.Ordinal);
        });
        Assert.Equal(File.ReadAllBytes(one.Output("App.dll")), File.ReadAllBytes(two.Output("App.dll")));
    }

    private Consumer Project(string folder)
    {
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(package.CreateFolder("deterministic"), folder), "App")
            .Property("Deterministic", "true")
            .Property("PathMap", "$(MSBuildProjectDirectory)=/_/")
            .Property("EmitCompilerGeneratedFiles", "true")
            .Property("CompilerGeneratedFilesOutputPath", "generated")
            .Item("""<Compile Remove="generated/**" />""")
            .DumpProgram();
        app.Text("own.topics.txt", "[Images]\nimage\n").Text("more/own.topics.txt", "[\u0130\u0131]\nmemory\n");
        // Written in another order in the second folder: what the file system lists first must not matter.
        (string, string)[] digests =
            [("a.papers.txt", "HMT: A Title\n\nThe text https://github.com/a/b.\n"),
                ("sub/b.papers.txt", "CoRe: B Title\ntopics: Memory, Images\n\nThe other text.\n"),
                ("sub/B2.papers.txt", "Third: C Title\n\nThe third text.\n")];
        foreach ((string path, string text) in folder == "one" ? digests : digests.Reverse())
            app.Text(path, text);
        return app;
    }

    private static Dictionary<string, string> Generated(Consumer app)
    {
        string root = Path.Combine(app.Folder, "generated", "PaperGen.Generators");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file), File.ReadAllText);
    }
}

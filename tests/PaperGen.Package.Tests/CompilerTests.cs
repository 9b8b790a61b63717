namespace PaperGen.Package.Tests;

/// <summary>
/// The package's analyzer assembly, as it was built, in every compiler that it is to load into: the same sources, the same findings.
/// </summary>
public class CompilerTests(PackageFixture package)
{
    private const string Digest = """
        Lamp: On Light <b> & "quotes"
        topics: Light
        arxiv: 2405.06067

        An abstract with https://github.com/a/b and 73times of a */ comment.

        A Title Without Text

        Oil: On Wicks
        status: retracted

        Another abstract .
        """;

    private const string Code = """
        using PaperGen;
        namespace Reading
        {
            /// <summary>Rests on <see cref="Papers.Lamp"/>.</summary>
            [Cites(nameof(Papers.Oil), Role = CitationRole.Implements, Locator = "1")]
            public class Lamps
            {
                /// <summary>A title.</summary>
                [Cites("2405.06067")]
                public string Title { get { return Papers.Lamp.Title + Papers.Ids.Oil + Citations.All.Count; } }
            }
        }
        """;

    /// <summary>
    /// Roslyn's versions: the oldest that loads the package, Visual Studio 2022's last, and those since. Those of the project's
    /// PackageDownload items.
    /// </summary>
    private static readonly string[] s_versions = ["4.8.0", "4.14.0", "5.0.0", "5.9.0", "5.12.0"];

    [Fact]
    public void Every_compiler_generates_and_finds_the_same_in_every_version_of_CSharp()
    {
        (string analyzers, string[] references, string folder) = Unpack();
        File.WriteAllText(Path.Combine(folder, "reading.papers.txt"), Digest);
        File.WriteAllText(Path.Combine(folder, "own.topics.txt"), "[Light]\nlamp\n");
        string[] files = [Path.Combine(folder, "reading.papers.txt"), Path.Combine(folder, "own.topics.txt")];

        var first = new Dictionary<string, Dictionary<string, string>>();
        foreach (string version in s_versions)
        {
            LoadedCompiler compiler = LoadedCompiler.Of(version);
            Assert.StartsWith(version + "-", compiler.Version, StringComparison.Ordinal);
            string[] languages = compiler.Languages();
            Assert.Contains("7.3", languages);
            Assert.Contains("12.0", languages);
            foreach (string language in languages)
            {
                Dictionary<string, string> run = compiler.Run(analyzers, references, files, Code, language);
                Assert.Equal(("1", ""), (run["generators"], run["failed"]));
                Assert.Equal("", run["compiled"]);
                Assert.Contains("PAPER5002", run["findings"], StringComparison.Ordinal);
                Assert.Contains("PAPER2001", run["findings"], StringComparison.Ordinal);
                Assert.Contains("Papers.Table.g.cs", run.Keys);
                // Beside what C# 8 added there is one form for all.
                string form = language == "7.3" ? language : "8.0 and later";
                if (first.TryAdd(form, run))
                    continue;
                Assert.Equal(first[form].OrderBy(static pair => pair.Key, StringComparer.Ordinal),
                    run.OrderBy(static pair => pair.Key, StringComparer.Ordinal));
            }
        }
        Assert.Equal(first["7.3"]["Papers.Table.g.cs"].Split('"')[1], first["8.0 and later"]["Papers.Table.g.cs"].Split('"')[1]);
        Assert.Equal(first["7.3"]["findings"], first["8.0 and later"]["findings"]);
    }

    [Fact]
    public void Every_compiler_generates_and_finds_the_same_in_a_real_digest()
    {
        (string analyzers, string[] references, _) = Unpack();
        string[] files = [Repository.SharedData("seed.papers.txt")];
        Dictionary<string, string>[] runs =
            [.. s_versions.Select(version => LoadedCompiler.Of(version).Run(analyzers, references, files, "", "7.3"))];
        Assert.Equal(("1", "", ""), (runs[0]["generators"], runs[0]["failed"], runs[0]["compiled"]));
        Assert.Contains(" PAPER2001 ", runs[0]["findings"], StringComparison.Ordinal);
        Assert.All(runs,
            run => Assert.Equal(runs[0].OrderBy(static pair => pair.Key, StringComparer.Ordinal),
                run.OrderBy(static pair => pair.Key, StringComparer.Ordinal)));
    }

    private (string Analyzers, string[] References, string Folder) Unpack()
    {
        string folder = package.CreateFolder("compilers");
        string analyzers = Path.Combine(folder, "PaperGen.Generators.dll");
        package.Extract("analyzers/dotnet/cs/PaperGen.Generators.dll", analyzers);
        string library = Path.Combine(folder, "PaperGen.dll");
        package.Extract("lib/netstandard2.0/PaperGen.dll", library);
        string[] names = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "netstandard", "System.Private.Uri"];
        return (analyzers, [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => names.Contains(Path.GetFileNameWithoutExtension(path))), library], folder);
    }
}

using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PaperGen.Package.Tests;

/// <summary>Catalogs that cross assemblies.</summary>
public class LibraryTests(PackageFixture package)
{
    private const string LibraryDigest = """
        HMT: A Title of the Library

        The library's text https://github.com/lib/hmt.

        Shared: The Same Id

        The library's version.
        """;

    private const string AppDigest = """
        CoRe: A Title of the App

        The app's text.

        Shared: The Same Id

        The app's version.
        """;

    [Fact]
    public void An_app_uses_its_own_papers_beside_those_of_a_library()
    {
        string folder = package.CreateFolder("library-and-app");
        Consumer.LibraryIn(package, Path.Combine(folder, "Lib"), "Lib").Property("PaperGenVisibility", "public")
            .Text("reading.papers.txt", LibraryDigest).WriteProject();
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(folder, "App"), "App")
            .Item("""<ProjectReference Include="../Lib/Lib.csproj" />""")
            .Text("reading.papers.txt", AppDigest)
            .Program("""
                using PaperGen;
                Paper[] both = { App.Papers.CoRe, Lib.Papers.HMT };
                foreach (Paper paper in both)
                    Dump.Paper(paper);
                PaperCatalog all = PaperCatalog.Combine(App.Papers.Catalog, Lib.Papers.Catalog);
                all.Verify();
                Console.WriteLine("all " + string.Join(" | ", all.Papers.Select(p => p.Id + ": " + p.Abstract)));
                Console.WriteLine("left out " + string.Join(" | ", all.Duplicates.Select(p => p.Id + ": " + p.Abstract)));
                Console.WriteLine("links " + string.Join(" | ", all.Links.Select(l => l.Url + " of " + l.Paper.Id)) + " " + Lib.Links.Hmt.Host);
                Console.WriteLine("same " + ReferenceEquals(all["HMT"], Lib.Papers.HMT));
                """);
        app.Build().SucceedsWithoutWarnings();
        CommandResult run = app.Run().Succeeds();
        Assert.Equal(
            [("CoRe: A Title of the App", "The app's text."),
                ("HMT: A Title of the Library", "The library's text https://github.com/lib/hmt.")],
                    run.Papers().Select(static paper => paper.Text));
        run.Says("all CoRe: The app's text. | Shared: The app's version. | HMT: The library's text https://github.com/lib/hmt.")
            .Says("left out Shared: The library's version.")
            .Says("links https://github.com/lib/hmt of HMT github.com")
            .Says("same True");
    }

    [Fact]
    public void A_project_that_only_references_a_consumer_gets_its_papers_and_nothing_of_its_own()
    {
        string folder = package.CreateFolder("transitive");
        Consumer.LibraryIn(package, Path.Combine(folder, "Lib"), "Lib").Property("PaperGenVisibility", "public")
            .Text("reading.papers.txt", LibraryDigest).WriteProject();
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(folder, "App"), "App")
            .PackageVersion(null)
            .Property("TreatWarningsAsErrors", "true")
            .Item("""<ProjectReference Include="../Lib/Lib.csproj" />""")
            .Program("""
                Dump.Catalog(Lib.Papers.Catalog);
                System.Reflection.Assembly me = System.Reflection.Assembly.GetExecutingAssembly();
                Console.WriteLine("own " + me.GetManifestResourceNames().Length + " " + me.GetTypes().Count(type => type.Name == "Papers"));
                """);
        app.Build().SucceedsWithoutWarnings();
        CommandResult run = app.Run().Succeeds().Says("own 0 0");
        Assert.Equal(["HMT", "Shared"], run.Papers().Select(static paper => paper.Id));
    }

    [Fact]
    public void A_library_built_with_an_older_package_runs_on_this_one()
    {
        string folder = package.CreateFolder("older");
        Consumer library = Consumer.LibraryIn(package, Path.Combine(folder, "Older"), "Older")
            .PackageVersion(package.OlderVersion)
            .Property("PaperGenVisibility", "public")
            .Property("GeneratePackageOnBuild", "true")
            .Property("PackageOutputPath", package.Feed)
            .Text("reading.papers.txt", "HMT: A Title\ntopics: Memory\nauthors: A. One; B. Two\ndate: 2024-05\nvenue: The Venue\n\nText "
                + "of the library, with an ümlaut https://github.com/lib/hmt.\n");
        library.Build().Succeeds();
        Consumer app = Consumer.ConsoleIn(package, Path.Combine(folder, "App"), "App")
            .Item("""<PackageReference Include="Older" Version="1.0.0" />""")
            .Text("reading.papers.txt", AppDigest)
            .Program("""
                Dump.Catalog(PaperGen.PaperCatalog.Combine(Older.Papers.Catalog, App.Papers.Catalog));
                Console.WriteLine("members " + Older.Papers.HMT.Id + " " + Older.Links.Hmt.Repository + " " + Older.Topics.Memory.Papers.Count + " " + Older.Papers.Ids.HMT);
                """);
        app.Build().SucceedsWithoutWarnings();

        Assert.Equal(new Version(0, 0, 1, 0), ReferencedVersion(app.Output("Older.dll")));
        Assert.Equal(new Version(0, 0, 2, 0), ReferencedVersion(app.Output("App.dll")));
        Assert.StartsWith(package.Version, FileVersionInfo.GetVersionInfo(app.Output("PaperGen.dll")).ProductVersion,
            StringComparison.Ordinal);
        CommandResult run = app.Run().Succeeds().Says("members HMT lib/hmt 1 HMT");
        PaperLine paper = run.Papers()[0];
        Assert.Equal(("HMT: A Title", "Text of the library, with an ümlaut https://github.com/lib/hmt."), paper.Text);
        Assert.Equal(("A. One", "B. Two", "2024-05", "The Venue"), (paper.Authors[0], paper.Authors[1], paper.Date, paper.Venue));
        Assert.Equal(["HMT", "CoRe", "Shared"], run.Papers().Select(static paper => paper.Id));
    }

    private static Version ReferencedVersion(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Single(reference => metadata.GetString(reference.Name) == "PaperGen").Version;
    }
}

using System.Text.RegularExpressions;

namespace PaperGen.Package.Tests;

/// <summary>The page of papers that a build writes (PaperGenSite); what it does in a browser is in PaperGen.Site.Tests.</summary>
public partial class SiteTests(PackageFixture package)
{
    [Fact]
    public void The_page_has_the_papers_of_all_projects_and_where_their_code_cites_them()
    {
        string folder = package.CreateFolder("site");
        Consumer app = Create(Path.Combine(folder, "C# & co"));
        app.Build().SucceedsWithoutWarnings();
        string page = File.ReadAllText(app.Output("papers.html"));
        Assert.Equal(["HMT", "Oil", "Lib.Papers.HMT", "Wax"], Cards(page));
        Assert.Equal(["Program Background, Section 1 deep/Program.cs:3"], Used(page, "HMT"));
        Assert.Equal(["Program Implements deep/Program.cs:4", "Reader Implements Reader.cs:4 in Lib"], Used(page, "Wax"));
        Assert.Empty(Used(page, "Oil"));
        Assert.Contains("[Cites(nameof(Papers.HMT))]", page, StringComparison.Ordinal);
        Assert.Contains("[Cites(nameof(Lib.Papers.Wax))]", page, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">App</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(package.Root, page, StringComparison.Ordinal);
        Assert.True(File.Exists(app.Output("pages/all.htm")));

        // Written again if something is, and only then.
        DateTime written = File.GetLastWriteTimeUtc(app.Output("papers.html"));
        app.Build().Succeeds();
        Assert.Equal(written, File.GetLastWriteTimeUtc(app.Output("papers.html")));
        app.Text("deep/More.cs", "[assembly: Cites(nameof(App.Papers.Oil))]").Build().Succeeds();
        Assert.Single(Used(File.ReadAllText(app.Output("papers.html")), "Oil"));

        // What the project says beside the code counts as well, and publishing takes the page along.
        app.Property("PaperGenSiteTitle", "Lamps; & <wicks>").Publish().Succeeds();
        string published = File.ReadAllText(Path.Combine(app.Folder, "published", "papers.html"));
        Assert.Contains("<h1 dir=\"auto\">Lamps; &amp; &lt;wicks&gt;</h1>", published, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(app.Folder, "published", "pages", "all.htm")));
    }

    [Fact]
    public void Two_folders_make_one_page_whose_places_lead_into_the_repository()
    {
        string folder = package.CreateFolder("site-twice");
        string[] pages =
        [
            .. ((string[])["one", "another one"]).Select(name =>
            {
                Consumer app = Create(Path.Combine(folder, name));
                // What stands for the repository's root where there is no git.
                File.WriteAllText(Path.Combine(folder, name, "All.slnx"), "<Solution />");
                app.Property("RepositoryUrl", "https://git@github.com/lamps/wicks.git").Property("SourceRevisionId", "c0ffee");
                app.Build().Succeeds();
                return File.ReadAllText(app.Output("papers.html"));
            }),
        ];
        Assert.Equal(pages[0], pages[1]);
        Assert.Contains("Program Implements src/App/deep/Program.cs:4", Used(pages[0], "Wax"));
        const string Commit = "href=\"https://github.com/lamps/wicks/blob/c0ffee/";
        Assert.Contains(Commit + "src/App/deep/Program.cs#L4\"", pages[0], StringComparison.Ordinal);
        Assert.Contains(Commit + "src/Lib/Reader.cs#L4\"", pages[0], StringComparison.Ordinal);
    }

    /// <summary>Of an assembly that is no project of the user's the page has what is cited, and not what its own code cites.</summary>
    [Fact]
    public void Of_other_assemblies_it_has_what_is_cited()
    {
        string folder = package.CreateFolder("site-other");
        Library(Path.Combine(folder, "Lib")).Build().Succeeds();
        Consumer app = Consumer.LibraryIn(package, Path.Combine(folder, "App"), "App")
            .Property("PaperGenSite", "papers.html")
            .Item("""<Reference Include="../Lib/bin/Debug/netstandard2.0/Lib.dll" />""")
            .Text("C.cs", "using PaperGen;\n[assembly: Cites(nameof(Lib.Papers.Wax))]\n");
        app.Build().Succeeds();
        string page = File.ReadAllText(app.Output("papers.html"));
        Assert.Equal(["Wax"], Cards(page));
        Assert.EndsWith(" Background C.cs:2", Assert.Single(Used(page, "Wax")), StringComparison.Ordinal);
    }

    private Consumer Library(string folder) => Consumer.LibraryIn(package, folder, "Lib")
        .Property("TargetFramework", "netstandard2.0")
        .Property("PaperGenVisibility", "public")
        .Text("lib.papers.txt", "HMT: Another One\narxiv: 2405.00009\n\nOf another kind.\n\nWax: On Candles\narxiv: 2405.00001\n\nAbout "
            + "wax.\n")
        .Text("Reader.cs", "using PaperGen;\nnamespace Lib\n{\n    [Cites(nameof(Papers.Wax), Role = CitationRole.Implements)]\n    "
            + "public class Reader { }\n}\n");

    private Consumer Create(string folder)
    {
        Library(Path.Combine(folder, "src", "Lib")).WriteProject();
        return Consumer.ConsoleIn(package, Path.Combine(folder, "src", "App"), "App")
            .Property("PaperGenSite", "papers.html;pages/all.htm")
            .Item("""<ProjectReference Include="../Lib/Lib.csproj" />""")
            .Text("own.papers.txt", "HMT: Hierarchical Memory\ndoi: 10.1000/hmt\ndate: 2024\n\nThe text.\n\nOil: On Wicks\n\nThe other "
                + "text.\n")
            .Text("deep/Program.cs", """
                using App;

                [Cites(nameof(App.Papers.HMT), Locator = "Section 1")]
                [Cites("arXiv:2405.00001", Role = CitationRole.Implements)]
                internal static class Program
                {
                    private static void Main() => System.Console.WriteLine(Papers.HMT.Title);
                }
                """);
    }

    private static string[] Cards(string page) => [.. Card().Matches(page).Select(static match => match.Groups[1].Value)];

    /// <summary>The lines of a card's places, as text.</summary>
    private static string[] Used(string page, string anchor)
    {
        string card = page[page.IndexOf($"<li id=\"{anchor}\" ", StringComparison.Ordinal)..];
        int end = card.IndexOf("<details class=\"cite\">", StringComparison.Ordinal);
        int start = card.IndexOf("<details class=\"used\"", StringComparison.Ordinal);
        if (start < 0 || start > end)
            return [];
        return [.. Item().Matches(card[start..end]).Select(static match => Tag().Replace(match.Groups[1].Value, "").Trim())];
    }

    [GeneratedRegex("<li id=\"([^\"]*)\" class=\"paper\"")]
    private static partial Regex Card();

    [GeneratedRegex("<li>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

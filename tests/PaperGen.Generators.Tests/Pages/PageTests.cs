using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Pages;

/// <summary>
/// What the pages show: every program compiles with the page's own digest and prints what the page says, every link leads somewhere.
/// </summary>
public partial class PageTests
{
    /// <summary>What is in fences, and who tests it.</summary>
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        ["text digest"] = "here",
        ["text topics"] = "here",
        ["text output"] = "here",
        ["csharp"] = "here",
        ["csharp plain"] = "here",
        ["csharp example"] = "here, and DocumentationTests",
        ["text pasted"] = "LayoutPageTests of the core",
        ["text members"] = "LayoutPageTests of the core",
        ["text where-used"] = "DocumentationTests",
        ["csharp Program.cs"] = "here, and ReadMeTests of the package",
        ["text reading.papers.txt"] = "here, and ReadMeTests of the package",
        ["text malformed"] = "ReadMeTests of the package",
        ["text warnings"] = "ReadMeTests of the package",
        ["sh install"] = "ReadMeTests of the package",
        ["sh"] = "here: what it names exists",
        ["sh try"] = "here: what it names exists",
        ["text printed"] = "figures of the command that stands before them, which takes hours",
        ["csharp file-based"] = "ProjectKindTests of the package",
        ["xml project"] = "PageProjectTests of the package",
        ["bibtex references.papers.bib"] = "here",
        ["json refs.papers.json"] = "BibliographyRuleTests of Core",
        ["ris refs.papers.ris"] = "BibliographyRuleTests of Core",
        ["bibtex"] = "BibliographyTests of the library",
        ["yaml"] = "BibliographyTests of the library",
        ["sh papergen"] = "PageTests of the tool",
        ["text check"] = "PageTests of the tool",
        ["yaml workflow"] = "PageTests of the tool",
        ["json findings"] = "PageTests of the tool",
        ["json papers"] = "PageTests of the tool",
        ["lua neovim"] = ".ci/editors, in Neovim",
        ["elisp emacs"] = ".ci/editors, in Emacs",
        ["toml helix"] = "nobody: the page says so",
        ["json sublime"] = "EditorPageTests of the tool: its form",
    };

    public static TheoryData<string> Paths => [.. Page.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Whatever_a_page_shows_is_of_a_kind_that_is_tested(string path) =>
        Assert.All(Page.Read(path).Fences, static fence => Assert.Contains(fence.Info, s_kinds.Keys));

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_program_compiles_cites_what_there_is_and_prints_what_the_page_says(string path)
    {
        foreach (PageProgram program in Page.Read(path).Programs())
        {
            // Compiled with warnings as errors; a citation of a paper that the page does not have is an error of the analyzer.
            if (program.Output is not null)
                Assert.Equal(program.Output, program.Run());
            else
                LoadedCatalog.Build(program.Project).Dispose();
            Assert.DoesNotContain(await AnalyzerRun.OfCitations(program.Project),
                static finding => finding.Severity >= DiagnosticSeverity.Warning);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_digest_has_no_finding_that_the_page_does_not_speak_of(string path)
    {
        foreach ((string info, string text) in Page.Read(path).Fences.Where(
            static fence => fence.Info is "text digest" or "text reading.papers.txt" or "bibtex references.papers.bib"))
        {
            TestTaxonomy[] taxonomies =
                [.. Page.Read(path).Fences.Where(static fence => fence.Info == "text topics")
                    .Select(static fence => new TestTaxonomy("own.topics.txt", fence.Text))];
            string page = File.ReadAllText(RepositoryFile.Path(path));
            var project = new TestProject(text, Page.FileName(info)) { Taxonomies = taxonomies };
            Diagnostic[] found = await AnalyzerRun.Diagnostics(project, [.. project.Digests, .. project.Taxonomies]);
            Assert.DoesNotContain(found, finding => finding.Severity >= DiagnosticSeverity.Warning && !finding.GetMessage()
                .Contains("https: //", StringComparison.Ordinal) && !page.Contains(finding.GetMessage(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_link_leads_somewhere(string path)
    {
        string folder = Path.GetDirectoryName(RepositoryFile.Path(path))!;
        string text = Code().Replace(File.ReadAllText(RepositoryFile.Path(path)).ReplaceLineEndings("\n"), "");
        foreach (Match link in Links().Matches(text))
        {
            string target = link.Groups[1].Length == 0
                ? RepositoryFile.Path(path) : Path.GetFullPath(Path.Combine(folder, link.Groups[1].Value));
            Assert.True(Path.Exists(target), $"{path}: {link.Value}");
            if (link.Groups[2].Success)
                Assert.Contains(File.ReadLines(target), line => line.StartsWith('#') && Anchor(line) == link.Groups[2].Value);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_path_in_a_command_exists(string path)
    {
        foreach ((_, string text) in Page.Read(path).Fences.Where(static fence => fence.Info is "sh" or "sh try" or "sh install"))
            Assert.All(PathsOfCommands().Matches(text),
                match => Assert.True(Path.Exists(RepositoryFile.Path(match.Value)), path + ": " + match.Value));
    }

    /// <summary>The front page stays short, and whatever else there is to say is behind a link of its list.</summary>
    [Fact]
    public void The_readme_is_short()
    {
        string text = File.ReadAllText(RepositoryFile.Path("README.md"));
        Assert.InRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 300, 900);
        Assert.Equal(6, Links().Count(text[text.IndexOf("## Read on", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        string[] listed =
            [.. Links().Matches(File.ReadAllText(RepositoryFile.Path("docs/README.md")))
                .Select(static match => "docs/" + match.Groups[1].Value)];
        Assert.Empty(Page.Paths.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal)).Except(listed)
            .Except(["docs/README.md"]));
        Assert.Contains("docs/rules/README.md", listed);
    }

    /// <summary>The options of the page are those that the generator reads, and those that the targets know.</summary>
    [Fact]
    public void The_page_of_options_lists_every_option()
    {
        string page = File.ReadAllText(RepositoryFile.Path("docs/options.md"));
        string names = File.ReadAllText(RepositoryFile.Path("src/PaperGen.Core/Analysis/OptionNames.cs"))
            + File.ReadAllText(RepositoryFile.Path("src/PaperGen/build/PaperGen.props"))
            + File.ReadAllText(RepositoryFile.Path("src/PaperGen/build/PaperGen.targets"));
        string[] internals =
            ["PaperGenProjectDirectory", "PaperGenPath", "PaperGenFormat", "PaperGenTopicsPath", "PaperGenRelativePath",
                "PaperGenBuildTasks", "PaperGenPrivateFieldList"];
        Assert.All(OptionsOfProjects().Matches(names).Select(static match => match.Value).Distinct().Except(internals),
            name => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal));
    }

    /// <summary>A heading's anchor, as GitHub makes it.</summary>
    private static string Anchor(string heading) =>
        new([.. heading.TrimStart('#', ' ').ToLowerInvariant().Replace(' ', '-')
            .Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_')]);

    [GeneratedRegex(@"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```$|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=\s)(?:src|samples|tests)/\S+")]
    private static partial Regex PathsOfCommands();

    [GeneratedRegex(@"(?<=""|\$\()(?:PaperGen[A-Z]|EnableDefaultPaper)\w+(?=""|\))")]
    private static partial Regex OptionsOfProjects();
}

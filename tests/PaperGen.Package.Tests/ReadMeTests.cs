using System.Globalization;
using System.Text.RegularExpressions;
using PaperGen.Package.Tests.Editing;

namespace PaperGen.Package.Tests;

/// <summary>The front page, done to the letter: its commands, its digest, its program, and what it says that they print.</summary>
public partial class ReadMeTests(PackageFixture package)
{
    private const string Digest = "reading.papers.txt";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Whoever_follows_the_readme_sees_what_it_says()
    {
        string folder = Install();
        string digest = Path.Combine(folder, Digest);
        File.WriteAllText(digest, Fence("text " + Digest));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Fence("csharp Program.cs"));
        CommandLine.DotNet(folder, "build", "-nologo").SucceedsWithoutWarnings();
        Assert.Equal(Fence("text output"), CommandLine.DotNet(folder, "run", "--no-build").Succeeds().Output);

        string hover;
        using (Editor editor = await Editor.Open(Consumer.ConsoleIn(package, folder, "Reading")))
            hover = await editor.Hover(editor.Document("Program.cs"),
                Fence("csharp Program.cs").IndexOf("HMT", StringComparison.Ordinal) + 1);

        File.AppendAllText(digest, "\n" + Fence("text malformed"));
        string[] warnings = Warnings(CommandLine.DotNet(folder, "build", "-nologo").Succeeds(), folder);
        Assert.Equal(Fence("text warnings"), string.Concat(warnings.Select(static warning => warning + "\n")));

        Picture.Check(Fence("csharp Program.cs"), hover, Fence("text malformed"), warnings);
    }

    /// <summary>Does what the page says of installing, with the feed and the version of these tests.</summary>
    private string Install()
    {
        string folder = Path.Combine(package.CreateFolder("readme"), "PaperGen");
        Directory.CreateDirectory(folder);
        var done = new List<string>();
        foreach (string[] words in Fence("sh install").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(' ')))
        {
            done.Add(words[0] + " " + words[1]);
            if (words[0] == "cd")
                folder = Path.GetFullPath(Path.Combine(folder, words[1]));
            // The fixture packed already.
            else if (words[1] != "pack")
                CommandLine.DotNet(
                    folder, [.. words.Skip(1)
                        .Select(word => word.EndsWith("artifacts/packages", StringComparison.Ordinal) ? package.Feed : word),
                            .. words[1] == "add" ? new[] { "--version", package.Version } : []]).Succeeds();
        }
        Assert.Equal(["dotnet pack", "dotnet new", "cd ../Reading", "dotnet add"], done);
        return folder;
    }

    /// <summary>
    /// The warnings of a build as somebody reads them: without the folder before them, and the link to the rule's page and the project
    /// behind.
    /// </summary>
    private static string[] Warnings(CommandResult build, string folder) =>
        [.. build.Lines.Where(static line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => LinkAndProject().Replace(line.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), ""))
            .Distinct().OrderBy(static line => Place(line, 1)).ThenBy(static line => Place(line, 2))];

    private static int Place(string line, int part) => int.Parse(Places().Match(line).Groups[part].Value, CultureInfo.InvariantCulture);

    private static string Fence(string info) => Fences().Matches(s_page).Single(fence => fence.Groups[1].Value == info).Groups[2].Value;

    [GeneratedRegex("^```([^\n`]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"( \(https?://[^)]*\))?( \[[^\]]*\])?$")]
    private static partial Regex LinkAndProject();

    [GeneratedRegex(@"\((\d+),(\d+)\)")]
    private static partial Regex Places();
}

using System.Text.Json;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>The formats for programs.</summary>
public class FormatTests
{
    /// <summary>Two files: text faults, one outside the basic plane before the fault, and a paper that is in both.</summary>
    private static ToolFolder Project() => new ToolFolder()
        .Text("x.csproj", "<Project />")
        .Text("a.papers.txt", SampleDigest.Entry("One: A Paper", "\U0001F600 runs 73times as \"fast\", 100% sure: " + SampleDigest.Plain))
        .Text("my lists/b#1.papers.txt",
            SampleDigest.Entry("One: A Paper", "\U0001F600 runs 73times as \"fast\", 100% sure: " + SampleDigest.Plain)
                + "\nAlone: Without Text\n");

    [Fact]
    public void Json_holds_everything_that_is_known_of_a_finding()
    {
        using ToolFolder folder = Project();
        using JsonDocument json = JsonDocument.Parse(folder.Run("check", "--format", "json").Ends(1).Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        JsonElement[] findings = [.. json.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal(
            ["a.papers.txt:3:9-3:16 warning PAPER2001", "my lists/b#1.papers.txt:1:1-1:13 warning PAPER1004",
                "my lists/b#1.papers.txt:3:9-3:16 warning PAPER2001", "my lists/b#1.papers.txt:5:1-5:20 warning PAPER1002"],
            findings.Select(
                static finding => $"{Text(finding, "file")}:{Place(finding)} {Text(finding, "severity")} {Text(finding, "rule")}"));
        Assert.Equal("'73times' is a TeX symbol that lost its backslash; write '73×'", Text(findings[0], "message"));
        Assert.Equal("A TeX symbol reads as a word", Text(findings[0], "title"));
        JsonElement fix = findings[0].GetProperty("fix");
        Assert.True(fix.GetProperty("safe").GetBoolean());
        JsonElement change = Assert.Single(fix.GetProperty("changes").EnumerateArray());
        Assert.Equal("3:9-3:16 73×", Place(change) + " " + Text(change, "text"));
        JsonElement other = findings[1].GetProperty("other");
        Assert.Equal("a.papers.txt:1:1-1:13", Text(other, "file") + ":" + Place(other));
        Assert.False(findings[1].GetProperty("fix").GetProperty("safe").GetBoolean());
        JsonElement summary = json.RootElement.GetProperty("summary");
        Assert.Equal([2, 3, 0, 4, 0, 0],
            ((string[])["files", "papers", "error", "warning", "info", "hidden"]).Select(name => summary.GetProperty(name).GetInt32()));

        static string Place(JsonElement place) =>
            $"{place.GetProperty("line").GetInt32()}:{place.GetProperty("column").GetInt32()}-{place.GetProperty("endLine").GetInt32()}:{place.GetProperty("endColumn").GetInt32()}";
    }

    [Fact]
    public void GitHub_gets_workflow_commands()
    {
        using ToolFolder folder = Project();
        Assert.Equal(
            [
                "::warning file=a.papers.txt,line=3,endLine=3,col=9,endColumn=16,title=PAPER2001%3A A TeX symbol reads as a "
                    + "word::'73times' is a TeX symbol that lost its backslash; write '73×'",
                "::warning file=my lists/b#1.papers.txt,line=1,endLine=1,col=1,endColumn=13,title=PAPER1004%3A Duplicate paper::'One: A "
                    + "Paper' is in a.papers.txt(1) already, and only that entry counts; delete this one",
            ],
            folder.Run("check", "--format", "github").Ends(1).Lines[..2]);
    }

    [Fact]
    public void Nothing_in_a_digest_can_end_a_workflow_command()
    {
        using var folder = new ToolFolder();
        folder.Text("a,b%.papers.txt", "One: 100% \u2028::error::B\n\nIt is 5\\% of it. " + SampleDigest.Plain
            + "\n\nAlone: 100%\r::error::C, D\n\n");
        ToolResult result = folder.Run("check", "--format", "github", "--severity", "hidden").Ends(1);
        Assert.NotEmpty(result.Lines);
        foreach (string line in result.Lines)
        {
            Assert.Matches(
                @"^::(warning|notice|error) file=a%2Cb%25\.papers\.txt,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?title=PAPER\d{4}%3A [^:]*::[^\r\n]*$", line);
            Assert.DoesNotMatch("%(?!25|0A|0D|2C|3A)", line);
        }
        // Columns of different lines mean nothing there.
        string twoLines = Assert.Single(folder.Text("a,b%.papers.txt", "One: A\r\nPaper").Run("check", "--format", "github").Lines);
        Assert.Contains(",line=1,endLine=2,title=", twoLines, StringComparison.Ordinal);
    }

    /// <summary>A runner reads commands from both outputs.</summary>
    [Fact]
    public void No_name_of_a_file_can_end_a_workflow_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file is called so there.");
        using var folder = new ToolFolder();
        const string Name = "a\n::error::b:c, 100%0A\r.papers.txt";
        folder.Text(Name, SampleDigest.Faulty);
        string line = folder.Run("check", "--format", "github", "--rule", "2001").Ends(1).Lines.Single();
        Assert.StartsWith("::warning file=a%0A%3A%3Aerror%3A%3Ab%3Ac%2C 100%250A%0D.papers.txt,line=3,", line, StringComparison.Ordinal);
        File.CreateSymbolicLink(folder.At("x" + Name), folder.At("nowhere"));
        folder.Bytes("y" + Name, [0xC9, 0x41]);
        foreach (string[] arguments in (string[][])[["check"], ["check", "z" + Name], ["list"], ["list", "--layout"], ["fix", "--unsafe"],
            ["pin"], ["import", "z" + Name], ["check", "--rule", Name]])
        {
            ToolResult result = folder.Run(arguments);
            Assert.DoesNotContain("\n::", result.Output + "\n" + result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sarif_has_rules_places_and_fixes()
    {
        using ToolFolder folder = Project();
        using JsonDocument log = JsonDocument.Parse(folder.Run("check", "--format", "sarif").Ends(1).Output);
        Assert.Equal("2.1.0", Text(log.RootElement, "version"));
        JsonElement run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("papergen", Text(driver, "name"));
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(["PAPER1002", "PAPER1004", "PAPER2001"], rules.Select(static rule => Text(rule, "id")));
        Assert.All(rules, static rule => Assert.NotEmpty(Text(rule.GetProperty("fullDescription"), "text")));
        Assert.All(rules, static rule => Assert.Equal("warning", Text(rule.GetProperty("defaultConfiguration"), "level")));

        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.All(results, result => Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id")));
        Assert.Equal(
            ["a.papers.txt 3:9-3:16 PAPER2001 warning", "my%20lists/b%231.papers.txt 1:1-1:13 PAPER1004 warning",
                "my%20lists/b%231.papers.txt 3:9-3:16 PAPER2001 warning", "my%20lists/b%231.papers.txt 5:1-5:20 PAPER1002 warning"],
            results.Select(
                static result =>
                    $"{Location(Assert.Single(result.GetProperty("locations").EnumerateArray()))} {Text(result, "ruleId")} {Text(result, "level")}"));
        Assert.Equal("a.papers.txt 1:1-1:13", Location(Assert.Single(results[1].GetProperty("relatedLocations").EnumerateArray())));
        JsonElement change =
            Assert.Single(Assert.Single(results[0].GetProperty("fixes").EnumerateArray()).GetProperty("artifactChanges").EnumerateArray());
        Assert.Equal("a.papers.txt", Text(change.GetProperty("artifactLocation"), "uri"));
        JsonElement replacement = Assert.Single(change.GetProperty("replacements").EnumerateArray());
        Assert.Equal("3:9-3:16 73×", Region(replacement.GetProperty("deletedRegion")) + " "
            + Text(replacement.GetProperty("insertedContent"), "text"));
    }

    [Fact]
    public void A_file_elsewhere_has_an_absolute_address_in_sarif()
    {
        using ToolFolder folder = Project();
        using var elsewhere = new ToolFolder();
        using JsonDocument log = JsonDocument.Parse(elsewhere.Run("check", folder.At("a.papers.txt"), "--format", "sarif").Ends(1).Output);
        JsonElement location = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        Assert.Equal(new Uri(folder.At("a.papers.txt")).AbsoluteUri + " 3:9-3:16", Location(location));
    }

    [Theory]
    [InlineData("json", "findings")]
    [InlineData("sarif", "runs")]
    public void Any_text_makes_valid_json(string format, string property)
    {
        using var folder = new ToolFolder();
        // The quotation in a message ends in the middle of a pair of surrogates.
        for (int length = 70; length < 90; length++)
            folder.Text($"{length}.papers.txt",
                $"One: {new string('a', length)}{string.Concat(Enumerable.Repeat("\U0001F600", 20))} \u0001 \" \\ \u2028");
        using JsonDocument json = JsonDocument.Parse(folder.Run("check", "--format", format, "--severity", "hidden").Ends(1).Output);
        Assert.NotEqual(0, json.RootElement.GetProperty(property).GetArrayLength());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void A_digest_without_findings_has_a_log_too(string format)
    {
        using var folder = new ToolFolder();
        string output = folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper")).Run("check", "--format", format).Ends(0).Output;
        if (format == "github")
            Assert.Equal("", output);
        else
            JsonDocument.Parse(output).Dispose();
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static string Location(JsonElement location)
    {
        JsonElement place = location.GetProperty("physicalLocation");
        return Text(place.GetProperty("artifactLocation"), "uri") + " " + Region(place.GetProperty("region"));
    }

    private static string Region(JsonElement region) =>
        $"{region.GetProperty("startLine").GetInt32()}:{region.GetProperty("startColumn").GetInt32()}-{region.GetProperty("endLine").GetInt32()}:{region.GetProperty("endColumn").GetInt32()}";
}

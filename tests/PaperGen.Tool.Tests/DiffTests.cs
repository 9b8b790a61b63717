using System.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>The diff of <c>papergen fix --dry-run</c>, applied by the programs it is for.</summary>
public class DiffTests
{
    [Fact]
    public void A_dry_run_writes_a_diff_and_no_file()
    {
        using var folder = new ToolFolder();
        ToolResult result = folder.Text("a.papers.txt", "One: A Paper\n\nIt is 5\\% of it. " + SampleDigest.Plain + "\n")
            .Run("fix", "--dry-run").Ends(0);
        Assert.Equal($"""
            --- a.papers.txt
            +++ a.papers.txt
            @@ -1,3 +1,3 @@
             One: A Paper
             
            -It is 5\% of it. {SampleDigest.Plain}
            +It is 5% of it. {SampleDigest.Plain}

            """, result.Output);
        Assert.Equal("a.papers.txt: 1 would be repaired\n     1  PAPER2005  A character is escaped for TeX\n", result.Error);
        Assert.Contains("5\\%", folder.Read("a.papers.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patch", "a.papers.txt", "\n", false, true)]
    [InlineData("patch", "a.papers.txt", "\n", true, false)]
    [InlineData("patch", "a.papers.txt", "\r\n", false, true)]
    [InlineData("patch", "a.papers.txt", "\r\n", true, false)]
    [InlineData("patch", "my notes/a list.papers.txt", "\n", false, false)]
    [InlineData("patch", "a\"b.papers.txt", "\n", false, true)]
    [InlineData("git", "a.papers.txt", "\n", true, true)]
    [InlineData("git", "a.papers.txt", "\r\n", false, false)]
    [InlineData("git", "my notes/a list é.papers.txt", "\n", false, true)]
    [InlineData("git", "a\"b.papers.txt", "\n", false, true)]
    public void The_diff_makes_what_the_repair_makes(string command, string name, string lineEnd, bool mark, bool finalLineEnd)
    {
        string text = SampleDigest.Faulty + "\n"
            + string.Concat(Enumerable.Range(0, 9).Select(static i => SampleDigest.Entry($"Number{i}: A Paper", $"Text {i} of "
            + $"5\\%. " + SampleDigest.Plain) + "\n"));
        byte[] bytes =
            [.. mark ? Encoding.UTF8.Preamble : default,
                .. Encoding.UTF8.GetBytes((finalLineEnd ? text : text.TrimEnd('\n')).Replace("\n", lineEnd, StringComparison.Ordinal))];
        AssertApplies(command, name, bytes, "--unsafe", "--severity", "hidden");
    }

    [Theory]
    [InlineData("patch")]
    [InlineData("git")]
    public void The_diff_of_real_digests_applies(string command)
    {
        AssertApplies(command, "seed.papers.txt", DataFiles.Seed, "--year", "2025", "--severity", "hidden");
        AssertApplies(command, "hf.papers.txt", DataFiles.HuggingFace, "--unsafe");
    }

    [Theory]
    [InlineData("", "new\n", "@@ -0,0 +1,1 @@\n+new\n")]
    [InlineData("old\n", "", "@@ -1,1 +0,0 @@\n-old\n")]
    [InlineData("a\nb", "a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")]
    public void Hunks_count_as_patch_does(string old, string @new, string hunk)
    {
        var diff = new StringWriter();
        UnifiedDiff.Write("a", old, @new, diff);
        Assert.Equal("--- a\n+++ a\n" + hunk, diff.ToString());
    }

    [Fact]
    public void Any_change_of_lines_can_be_applied()
    {
        // Few different lines, so that most stand several times and moves abound.
        var random = new Random(20251123);
        for (int i = 0; i < 60; i++)
        {
            string old = Text();
            string @new = random.Next(4) == 0 ? Text() : Edit(old);
            using var folder = new ToolFolder();
            folder.Text("a.txt", old);
            var diff = new StringWriter();
            UnifiedDiff.Write("a.txt", old, @new, diff);
            Assert.Equal(old == @new, diff.ToString().Length == 0);
            if (old != @new)
                ExternalCommand.Run("patch", folder.Path, diff.ToString(), "-p0", "--binary", "--fuzz=0").Ends(0);
            Assert.Equal(@new, folder.Read("a.txt"));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => "line " + random.Next(12) + "\n"))
            + (random.Next(2) == 0 ? "end" : "");

        string Edit(string text)
        {
            List<string> lines = [.. text.Split('\n')];
            for (int i = random.Next(1, 5); i > 0; i--)
            {
                int at = random.Next(lines.Count);
                if (random.Next(2) == 0)
                    lines.Insert(at, "new " + random.Next(3));
                else if (lines.Count > 1)
                    lines.RemoveAt(at);
            }
            return string.Join('\n', lines);
        }
    }

    private static void AssertApplies(string command, string name, byte[] bytes, params string[] options)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && name.Contains('"', StringComparison.Ordinal), "No file can be called so.");
        using var folder = new ToolFolder();
        folder.Bytes(name, bytes);
        string diff = folder.Run(["fix", name, "--dry-run", "--fail-on", "never", .. options]).Ends(0).Output;
        Assert.Equal(bytes, folder.ReadBytes(name));
        string[] arguments = command == "git" ? ["apply", "-p0", "-"] : ["-p0"];
        ExternalCommand.Run(command, folder.Path, diff, arguments).Ends(0);
        byte[] patched = folder.ReadBytes(name);
        Assert.NotEqual(bytes, patched);
        folder.Bytes(name, bytes).Run(["fix", name, "--fail-on", "never", .. options]).Ends(0);
        Assert.Equal(folder.ReadBytes(name), patched);
    }

    private static string Long(string words) =>
        SampleDigest.Entry("One: A Paper", string.Concat(Enumerable.Repeat("word and ", 200)) + words
            + string.Concat(Enumerable.Repeat(" word and", 200)));

    /// <summary>A line of thousands of characters is cut around what changes in it.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void A_dry_run_on_a_terminal_shows_the_words_that_change(int width)
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Long("runs 73times faster"));
        string[] lines = folder.Run(width, true, "fix", "--dry-run").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("a.papers.txt:3", Plain(lines[0]));
        Assert.Matches("\u001b\\[[0-9;]+m73times\u001b\\[0m", lines[1]);
        Assert.Matches("\u001b\\[[0-9;]+m73\u00D7\u001b\\[0m", lines[2]);
        foreach (string line in lines[1..3].Select(Plain))
        {
            Assert.InRange(line.Length, width - 20, width);
            Assert.Matches("^[-+] \u2026( ?(word|and))+ runs .*( word| and)+\u2026$", line);
        }
        Assert.Contains("runs 73times faster", Plain(lines[1]), StringComparison.Ordinal);
        Assert.Contains("runs 73\u00D7 faster", Plain(lines[2]), StringComparison.Ordinal);

        static string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "");
    }

    [Fact]
    public void Without_colours_the_words_are_marked()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", Long("runs 73times faster"));
        ToolResult result = folder.Run(80, false, "fix", "--dry-run");
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.Contains(" runs [-73times-] faster ", result.Output, StringComparison.Ordinal);
        Assert.Contains(" runs {+73\u00D7+} faster ", result.Output, StringComparison.Ordinal);
        // What is redirected is for patch, whatever the terminal of the errors is.
        Assert.StartsWith("--- a.papers.txt\n+++ a.papers.txt\n@@ ", folder.Run(0, true, "fix", "--dry-run").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_come_or_go_are_shown_whole()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper"));
        ToolResult result = folder.Run(80, false, "pin", "--dry-run").Ends(0);
        Assert.Equal("a.papers.txt:2\n+ {+id: One+}\n", result.Output);
        Assert.Equal("a.papers.txt: 1 name would be pinned\n", result.Error);
    }

    [Fact]
    public void Ten_thousand_changes_of_a_line_are_shown_in_no_time()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt",
            SampleDigest.Entry("One: A Paper", string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"it runs {i}times faster, "))
                + SampleDigest.Plain));
        ToolResult result = folder.Run(80, false, "fix", "--dry-run");
        Assert.Contains("it runs [-9999times-]", result.Output, StringComparison.Ordinal);
        Assert.All(result.Lines, static line => Assert.InRange(line.Length, 0, 90));
    }

    [Theory]
    [InlineData("a b c", "a x c", "b/x")]
    [InlineData("a b c", "a c", "b /")]
    [InlineData("a c", "a b c", "/b ")]
    [InlineData("", "a", "/a")]
    [InlineData("a b, c d", "a x, c y", "b/x d/y")]
    [InlineData("same", "same", "")]
    public void Words_of_two_lines_are_compared(string old, string @new, string changes) =>
        Assert.Equal(changes, string.Join(' ', PaperGen.Tool.Files.WordChange.Between(old, @new).Select(change =>
            old.Substring(change.Old.Start, change.Old.Length) + "/" + @new.Substring(change.New.Start, change.New.Length))));
}

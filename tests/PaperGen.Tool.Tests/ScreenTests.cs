using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>How findings look on a terminal.</summary>
public class ScreenTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_long_line_is_shown_around_the_place(int width)
    {
        using var folder = new ToolFolder();
        string text = string.Concat(Enumerable.Repeat("word ", 400)) + "runs 73times faster "
            + string.Concat(Enumerable.Repeat("word ", 400));
        folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper", text));
        (string line, string mark) = Excerpt(folder.Run(width, false, "check", "a.papers.txt", "--rule", "2001"));
        Assert.Equal("73times", Marked(line, mark));
        // As wide as whole words can be.
        Assert.InRange(line.Length, width - 10, width);
        Assert.Matches("\\| …(word )+runs 73times faster( word)+…$", line);
        Assert.StartsWith("    3 | …", line, StringComparison.Ordinal);
        Assert.EndsWith("…", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_at_an_edge_gets_the_room_of_both_sides()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper", string.Concat(Enumerable.Repeat("word ", 100)) + "runs 73times"));
        (string line, string mark) = Excerpt(folder.Run(80, false, "check", "a.papers.txt", "--rule", "2001"));
        Assert.Equal("73times", Marked(line, mark));
        Assert.InRange(line.Length, 75, 80);
        Assert.EndsWith("73times", line, StringComparison.Ordinal);
    }

    /// <summary>What must not be broken is longer than what is left of a line, and longer than a whole one.</summary>
    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(132)]
    public void No_name_path_or_link_is_broken(int width)
    {
        using var folder = new ToolFolder();
        const string Name = "a folder with a long name/reading list of the year.papers.txt";
        string link = "https://example.org/" + string.Join('/', Enumerable.Repeat("path", 8)) + "?page=1";
        const string Id = "AVeryLongNameOfAPaperThatSomebodyGaveItInALineOfMetadata";
        folder.Text(Name, $"Lamp: On {link} and More\nid: {Id}\ntopics: Beekeeping, Long Context\nlinks: nowhere {link}\n\nIt is "
            + $"at {link}. And runs 73times at http://github.com/x/y. "
            + $"{SampleDigest.Plain} It is at {link}\n\n{Id}\nid: {Id}\n\nB. {SampleDigest.Plain}\n");
        foreach (string[] arguments in (string[][])[["check", "--severity", "hidden"], ["list"], ["list", "--layout"], ["rules"],
            ["explain", "9xxx"]])
        {
            ToolResult result = folder.Run(width, false, arguments);
            foreach (string line in result.Lines)
            {
                // Only what is one word may be wider than the screen.
                Assert.True(line.Length <= width || line.Replace(Name, "name", StringComparison.Ordinal)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2, $"{arguments[0]}: {line}");
                Assert.DoesNotMatch(@"\S/\S*…|…\S*/\S", line);
            }
            string whole = folder.Run(arguments).Output;
            foreach (string word in (string[])[Name, Id, "PAPER2001", "http://github.com/x/y"])
                Assert.Equal(whole.Contains(word, StringComparison.Ordinal), result.Output.Contains(word, StringComparison.Ordinal));
            if (arguments is ["list"])
                Assert.Contains(link, result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Wide_characters_take_two_columns()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper", "大模型 runs 73times " + SampleDigest.Plain));
        (string line, string mark) = Excerpt(folder.Run(100, false, "check", "a.papers.txt"));
        Assert.Equal(line.IndexOf("73times", StringComparison.Ordinal) + 3, mark.IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void The_terminal_does_not_obey_a_digest()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt",
            SampleDigest.Entry("One: A\u001b[31m Paper", "A\u202e \u0007 [red]text[/] \U0001F600 with 73times " + SampleDigest.Plain));
        ToolResult result = folder.Run(120, false, "check", "a.papers.txt", "--severity", "hidden").Ends(1);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u202e', result.Output);
        Assert.DoesNotContain('\u0007', result.Output);
        Assert.Contains("<U+202E>", result.Output, StringComparison.Ordinal);
        Assert.Contains("<U+001B>[31m Paper", result.Output, StringComparison.Ordinal);
        Assert.Contains("[red]text[/] \U0001F600", result.Output, StringComparison.Ordinal);
        // The mark is as long as what is shown.
        string[] lines = result.Output.Split('\n');
        int first = Array.FindIndex(lines, static line => line.Contains(": warning PAPER2017: ", StringComparison.Ordinal));
        Assert.Equal("<U+202E>", Marked(lines[first + 1], lines[first + 2]));
    }

    [Fact]
    public void A_place_of_several_lines_is_shown_as_far_as_the_first_goes()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", "One: A\nPaper\n\n" + SampleDigest.Plain + "\n");
        (string line, string mark) = Excerpt(folder.Run("check", "a.papers.txt", "--rule", "1009"));
        Assert.Equal("    1 | One: A…", line);
        Assert.Equal("…", Marked(line, mark));
    }

    [Fact]
    public void A_line_of_megabytes_is_no_trouble()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt",
            SampleDigest.Entry("One: A Paper", string.Concat(Enumerable.Repeat("it runs 73times faster, ", 10_000)) + SampleDigest.Plain));
        Assert.Contains("\n10,000 warnings in 1 paper", folder.Run("check", "a.papers.txt").Ends(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_are_for_terminals_that_want_them()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", SampleDigest.Faulty);
        Assert.Contains("\u001b[", folder.Run(100, true, "check", "a.papers.txt").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", folder.Run(100, false, "check", "a.papers.txt").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", folder.Run(0, true, "check", "a.papers.txt").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", folder.Run(100, true, "check", "a.papers.txt", "--format", "sarif").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_writes_utf8_without_colors_into_a_pipe()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", SampleDigest.Faulty);
        ToolResult result = ExternalCommand.Tool(folder.Path, "check", "a.papers.txt").Ends(1);
        Assert.Equal(folder.Run("check", "a.papers.txt").Output, result.Output.ReplaceLineEndings("\n"));
        Assert.Contains("73×", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The first line of the text that is shown, and the one with the mark.</summary>
    private static (string Line, string Mark) Excerpt(ToolResult result)
    {
        string[] lines = result.Output.Split('\n');
        int mark = Array.FindIndex(lines, static line => line.EndsWith('^'));
        return (lines[mark - 1], lines[mark]);
    }

    private static string Marked(string line, string mark) =>
        line[mark.IndexOf('^', StringComparison.Ordinal)..(mark.LastIndexOf('^') + 1)];
}

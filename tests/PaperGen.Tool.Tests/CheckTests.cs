using System.Text;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen check</c>: what it reads, what it shows, how it ends.</summary>
public class CheckTests
{
    private static readonly string s_faulty = SampleDigest.Faulty;

    [Fact]
    public void Findings_are_shown_with_their_line_and_a_mark()
    {
        using var folder = new ToolFolder();
        folder.Text("reading.papers.txt", s_faulty);
        ToolResult result = folder.Run("check", "reading.papers.txt").Ends(1);
        Assert.Equal("""
            reading.papers.txt:3:19: warning PAPER2001: '73times' is a TeX symbol that lost its backslash; write '73×'
                3 | The model runs at 73times the speed and 5\% of the cost -- which is less than any other model of its size…
                  |                   ^^^^^^^
                  = fix: Write '73×'

            reading.papers.txt:3:42: info PAPER2005: '\%' is escaped for TeX; write '%'
                3 | The model runs at 73times the speed and 5\% of the cost -- which is less than any other model of its size…
                  |                                          ^^
                  = fix: Write '%'

            reading.papers.txt:5:1: warning PAPER1002: 'Alone: Without Text' has no abstract; add one below it, with a blank line between
                5 | Alone: Without Text
                  | ^^^^^^^^^^^^^^^^^^^

            2 warnings and 1 info in 2 papers of 1 file. 'papergen fix' repairs 2. (1 less severe: --severity hidden shows them)

            """, result.Output);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void A_digest_without_findings_is_a_success()
    {
        using var folder = new ToolFolder();
        Assert.Equal("No findings in 1 paper of 1 file.\n",
            folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper")).Run("check", "a.papers.txt").Ends(0).Output);
    }

    [Theory]
    [InlineData(1, "PAPER2001 PAPER2005 PAPER1002")]
    [InlineData(1, "PAPER2001 PAPER2005 PAPER2007 PAPER1002", "--severity", "hidden")]
    [InlineData(1, "PAPER2001 PAPER1002", "--severity", "Warning")]
    [InlineData(0, "", "--severity", "error")]
    [InlineData(1, "PAPER2001", "--rule", "2001")]
    [InlineData(1, "PAPER2001 PAPER2005 PAPER2007", "--rule", "2xxx")]
    [InlineData(1, "PAPER2001 PAPER2005", "--rule", "2xxx", "--severity", "info")]
    [InlineData(0, "PAPER2005 PAPER2007", "--rule", "paper2005,2007")]
    [InlineData(0, "PAPER2005 PAPER2007", "--rule", "2005", "--rule", "2007")]
    [InlineData(0, "PAPER2005", "--set", "2001=none,1002=none")]
    [InlineData(1, "PAPER2001 PAPER2005 PAPER2007 PAPER1002", "--set", "all=error")]
    [InlineData(1, "PAPER2005", "--set", "all=none", "--set", "2005=error")]
    [InlineData(0, "PAPER2001 PAPER2005 PAPER1002", "--fail-on", "error")]
    [InlineData(0, "PAPER2001 PAPER2005 PAPER1002", "--fail-on", "never")]
    [InlineData(1, "PAPER2005", "--rule", "2005", "--fail-on", "info")]
    public void Options_say_which_findings_are_shown_and_which_fail(int exitCode, string rules, params string[] options)
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", s_faulty);
        ToolResult result = folder.Run(["check", "a.papers.txt", "--format", "github", .. options]).Ends(exitCode);
        Assert.Equal(
            rules, string.Join(
                ' ', result.Lines.Select(
                    static line =>
                        line[(line.IndexOf("title=", StringComparison.Ordinal) + 6)..line.IndexOf("%3A", StringComparison.Ordinal)])));
    }

    [Fact]
    public void All_files_below_a_project_file_are_one_project()
    {
        using var folder = new ToolFolder();
        folder.Text("x.csproj", "<Project />").Text("a.papers.txt", SampleDigest.Entry("One: A Paper"))
            .Text("lists/b.papers.txt", SampleDigest.Entry("Two: A Paper", "Another " + SampleDigest.Plain) + "\n"
                + SampleDigest.Entry("One: A Paper"));
        string output = folder.Run("check", "lists/b.papers.txt", "a.papers.txt").Ends(1).Output;
        Assert.StartsWith("lists/b.papers.txt:5:1: warning PAPER1004: ", output, StringComparison.Ordinal);
        Assert.Contains("a.papers.txt(1)", output, StringComparison.Ordinal);
        Assert.Contains("      = see: a.papers.txt:1:1\n", output, StringComparison.Ordinal);
        Assert.EndsWith("1 warning in 3 papers of 2 files.\n", output, StringComparison.Ordinal);
        // The order of the arguments is no order of the project, and a file is itself under any name.
        Assert.Equal(output, folder.Run("check", "a.papers.txt", "lists", "./a.papers.txt", folder.At("lists/b.papers.txt")).Output);
        folder.Run("check", "a.papers.txt").Ends(0);
    }

    [Fact]
    public void A_folder_means_its_digests_but_not_those_of_outputs()
    {
        using var folder = new ToolFolder();
        foreach (string name in (string[])["one.papers.txt", "in/two.PAPERS.txt", "in/deep/three.papers.txt", "notes.txt",
            "bin/Debug/one.papers.txt", "obj/one.papers.txt", ".hidden/one.papers.txt"])
            folder.Text(name, SampleDigest.Entry(name.Replace('.', ' ') + ": A Paper", name + SampleDigest.Plain));
        Assert.Equal("No findings in 3 papers of 3 files.\n", folder.Run("check").Ends(0).Output);
        Assert.Equal("No findings in 3 papers of 3 files.\n", folder.Run("check", ".").Ends(0).Output);
        Assert.Equal("No findings in 2 papers of 2 files.\n", folder.Run("check", "in").Ends(0).Output);
        Assert.Equal("No findings in 2 papers of 2 files.\n", folder.Run("check", "*.papers.txt", "notes.*").Ends(0).Output);
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_searched_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new ToolFolder();
        folder.Text("in/one.papers.txt", SampleDigest.Entry("One: A Paper"));
        Directory.CreateSymbolicLink(folder.At("in/again"), folder.At("in"));
        File.CreateSymbolicLink(folder.At("in/same.papers.txt"), folder.At("in/one.papers.txt"));
        Assert.Equal("No findings in 1 paper of 1 file.\n", folder.Run("check").Ends(0).Output);
    }

    [Theory]
    [InlineData("reading.papers.tx", "There is no file or folder 'reading.papers.tx'; did you mean 'reading.papers.txt'?")]
    [InlineData("Reading", "There is no file or folder 'Reading'; did you mean 'reading.papers.txt'?")]
    [InlineData("nowhere/x.papers.txt", "There is no file or folder 'nowhere/x.papers.txt'")]
    [InlineData("", "There is no file or folder ''")]
    [InlineData("empty", "The folder 'empty' holds no *.papers.txt file; name the file itself if it is called otherwise")]
    [InlineData("--colour", "There is no option, file or folder '--colour'")]
    [InlineData("*.txt.papers", "There is no file or folder '*.txt.papers'")]
    public void An_argument_that_names_nothing_is_an_error(string argument, string message)
    {
        using var folder = new ToolFolder();
        folder.Text("reading.papers.txt", s_faulty);
        Directory.CreateDirectory(folder.At("empty"));
        ToolResult result = folder.Run("check", "reading.papers.txt", argument).Ends(2);
        Assert.Equal($"papergen: {message}\n", result.Error);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_an_error()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Whoever may do everything may read everything.");
            return;
        }
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", s_faulty);
        File.SetUnixFileMode(folder.At("a.papers.txt"), UnixFileMode.None);
        Assert.StartsWith("papergen: 'a.papers.txt' cannot be read: ", folder.Run("check").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_a_digest_without_papers()
    {
        using var folder = new ToolFolder();
        ToolResult result = folder.Text("a.papers.txt", "").Run("check", "a.papers.txt").Ends(1);
        Assert.StartsWith("a.papers.txt:1:1: warning PAPER1001: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("^", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_a_failure_whatever_is_asked_for()
    {
        using var folder = new ToolFolder();
        folder.Bytes("utf16.papers.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s_faulty)])
            .Bytes("latin1.papers.txt", Encoding.Latin1.GetBytes("\u00c9mile: A Title\n\n" + SampleDigest.Plain))
            .Bytes("binary.papers.txt", [.. Enumerable.Range(0, 4096).Select(static i => (byte)(i * 7 % 256))]);
        foreach (string name in (string[])["utf16", "latin1", "binary"])
        {
            ToolResult result = folder.Run("check", name + ".papers.txt", "--rule", "2001").Ends(2);
            Assert.StartsWith($"{name}.papers.txt:1:1: error PAPER9001: ", result.Output, StringComparison.Ordinal);
            Assert.EndsWith("\n1 error in 0 papers of 1 file.\n",
                result.Output.Replace("in 1 paper", "in 0 papers", StringComparison.Ordinal)
                    .Replace("in 2 papers", "in 0 papers", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("^", result.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--format cannot be 'xml'; it is text, sarif, github or json", "--format", "xml")]
    [InlineData("--severity cannot be 'high'; it is hidden, info, warning or error", "--severity", "high")]
    [InlineData("--fail-on cannot be 'none'; it is hidden, info, warning, error or never", "--fail-on", "none")]
    [InlineData("--rule cannot be '20': there is no such rule ('papergen rules' lists them)", "--rule", "2001,20")]
    [InlineData("--set cannot be '2xxx=loud'; it is a list such as 2xxx=none,3007=error (none, hidden, info, warning or error)", "--set",
        "2xxx=loud")]
    [InlineData("--year cannot be '25'; it is a year such as 2025", "--year", "25")]
    [InlineData("Required argument missing for option: '--rule'.", "--rule")]
    public void A_wrong_option_is_an_error_that_names_it(string message, params string[] options)
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", s_faulty);
        ToolResult result = folder.Run(["check", .. options]).Ends(2);
        Assert.Equal($"papergen: {message}\n'papergen check --help' says what it takes.\n", result.Error);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void Comments_in_a_digest_suppress_findings()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", "// papergen: disable PAPER2001, 1002 -- as the author wrote it\n\n" + s_faulty);
        folder.Run("check", "a.papers.txt").Ends(0);
    }
}

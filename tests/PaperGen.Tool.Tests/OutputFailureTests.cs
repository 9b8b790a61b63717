using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>
/// An output that is full, or that nobody reads any more, ends with exit code 2 and one line; what was repaired by then is repaired.
/// </summary>
public class OutputFailureTests
{
    public static TheoryData<string> Commands =>
        ["check", "check --format json", "check --format sarif", "check --format github", "fix", "fix --dry-run", "list",
            "list --format json", "rules", "explain 2001", "--help"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_full_output(string command)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        AssertFails(command, "> /dev/full", "");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_closed_pipe(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        AssertFails(command, "| true", "; exit ${PIPESTATUS[0]}");
    }

    [Fact]
    public void Where_errors_cannot_be_told_either_the_exit_code_says_so()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using ToolFolder folder = Folder();
        Run(folder, "check > /dev/full 2> /dev/full").Ends(2);
    }

    /// <summary>A file that several programs write to, one after the other, as the log of a build.</summary>
    [Fact]
    public void What_shares_a_file_with_others_is_appended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        using ToolFolder folder = Folder();
        string command = $"dotnet exec --roll-forward Major '{ExternalCommand.ToolPath}' list";
        ExternalCommand.Run("bash", folder.Path, "", "-c", $"(echo before; {command}; {command}; echo behind) > log").Ends(0);
        string list = folder.Run("list").Output;
        Assert.Equal($"before\n{list}{list}behind\n", folder.Read("log"));
    }

    private static void AssertFails(string command, string redirection, string rest)
    {
        using ToolFolder folder = Folder();
        ToolResult result = Run(folder, $"{command} {redirection}{rest}").Ends(2);
        Assert.Matches("^papergen: the output cannot be written: [^\n]+\n$", result.Error);
        Assert.Equal(command == "fix", folder.Read("a.papers.txt") != SampleDigest.Faulty);
    }

    private static ToolFolder Folder() => new ToolFolder().Text("a.papers.txt", SampleDigest.Faulty);

    private static ToolResult Run(ToolFolder folder, string command) =>
        ExternalCommand.Run("bash", folder.Path, "", "-c", $"dotnet exec --roll-forward Major '{ExternalCommand.ToolPath}' {command}");
}

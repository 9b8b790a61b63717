using System.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary><c>papergen fix</c>: what it changes, and what it leaves alone.</summary>
public class FixTests
{
    private static readonly string s_faulty = SampleDigest.Faulty;

    private static readonly string s_fixed = s_faulty.Replace("73times", "73×", StringComparison.Ordinal)
        .Replace("\\%", "%", StringComparison.Ordinal);

    [Fact]
    public void Safe_repairs_are_made_and_the_rest_is_told()
    {
        using var folder = new ToolFolder();
        ToolResult result = folder.Text("a.papers.txt", s_faulty).Run("fix", "a.papers.txt").Ends(1);
        Assert.Equal("""
            a.papers.txt: 2 repaired
                 1  PAPER2001  A TeX symbol reads as a word
                 1  PAPER2005  A character is escaped for TeX
            1 finding remains ('papergen check' shows where):
                 1  PAPER1002  A title has no abstract: by hand

            """, result.Output);
        Assert.Equal(s_fixed, folder.Read("a.papers.txt"));
        Assert.StartsWith("Nothing to repair.\n", folder.Run("fix").Ends(1).Output, StringComparison.Ordinal);
        Assert.Equal(["a.papers.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Nothing_is_left_to_do_in_a_digest_without_findings()
    {
        using var folder = new ToolFolder();
        Assert.Equal("Nothing to repair.\n", folder.Text("a.papers.txt", SampleDigest.Entry("One: A Paper")).Run("fix").Ends(0).Output);
    }

    [Theory]
    [InlineData("--unsafe", false, true, true)]
    [InlineData("--unsafe --severity hidden", true, true, true)]
    [InlineData("--rule 1003", false, false, true)]
    [InlineData("--rule 1xxx", false, false, false)]
    [InlineData("--rule PAPER2007", true, false, false)]
    [InlineData("--severity error", false, false, false)]
    [InlineData("--set 2xxx=none --unsafe", false, false, true)]
    public void Options_say_what_is_repaired(string options, bool dash, bool text, bool title)
    {
        using var folder = new ToolFolder();
        // A second abstract: a title above it has to be written by hand, so the repair is an unsafe one.
        folder.Text("a.papers.txt", s_faulty.Replace("Alone", SampleDigest.Plain + "\n\nAlone", StringComparison.Ordinal))
            .Run(["fix", .. options.Split(' ')]);
        string now = folder.Read("a.papers.txt");
        Assert.Equal(dash, now.Contains('–', StringComparison.Ordinal) || now.Contains('—', StringComparison.Ordinal));
        Assert.Equal(text, now.Contains("73×", StringComparison.Ordinal));
        Assert.Equal(title, now.Contains("TODO", StringComparison.Ordinal));
        Assert.Contains("Alone: Without Text", now, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_gets_the_year_that_is_said()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", "new\n\nMar 14\n\n" + SampleDigest.Entry("One: A Paper"));
        Assert.EndsWith("     1  PAPER1008  A page date has no year: with --year\n", folder.Run("fix").Ends(0).Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("remain", folder.Run("fix", "--year", "2025").Ends(0).Output, StringComparison.Ordinal);
        Assert.StartsWith("new\n\nMar 14, 2025\n\nOne", folder.Read("a.papers.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", false, true)]
    [InlineData("\r\n", false, true)]
    [InlineData("\r\n", true, false)]
    [InlineData("\r", false, false)]
    [InlineData("\n", true, true)]
    public void Byte_order_mark_and_line_ends_stay(string lineEnd, bool mark, bool finalLineEnd)
    {
        using var folder = new ToolFolder();
        folder.Bytes("a.papers.txt", Content(s_faulty)).Run("fix", "a.papers.txt").Ends(1);
        Assert.Equal(Content(s_fixed), folder.ReadBytes("a.papers.txt"));

        byte[] Content(string text) =>
            [.. mark ? Encoding.UTF8.Preamble : default,
                .. Encoding.UTF8.GetBytes((finalLineEnd ? text : text.TrimEnd('\n')).Replace("\n", lineEnd, StringComparison.Ordinal))];
    }

    [Fact]
    public void A_repair_that_would_make_a_title_an_abstract_is_not_offered()
    {
        using var folder = new ToolFolder();
        string text = SampleDigest.Entry("Cats, Dogs \\etc");
        Assert.DoesNotContain("= fix:", folder.Text("a.papers.txt", text).Run("check").Ends(1).Output, StringComparison.Ordinal);
        Assert.EndsWith("     1  PAPER2004  A TeX command is left in the text: by hand, as its repair would change what the lines around "
            + "it are\n", folder.Run("fix").Ends(1).Output, StringComparison.Ordinal);
        Assert.Equal(text, folder.Read("a.papers.txt"));
    }

    [Fact]
    public void A_file_that_is_not_utf8_stays_while_others_are_repaired()
    {
        using var folder = new ToolFolder();
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s_faulty)];
        byte[] latin1 = Encoding.Latin1.GetBytes("\u00c9 " + s_faulty);
        folder.Bytes("utf16.papers.txt", utf16).Bytes("latin1.papers.txt", latin1).Text("a.papers.txt", s_faulty);
        ToolResult result = folder.Run("fix", "--unsafe", "--severity", "hidden").Ends(2);
        Assert.Equal(utf16, folder.ReadBytes("utf16.papers.txt"));
        Assert.Equal(latin1, folder.ReadBytes("latin1.papers.txt"));
        Assert.Contains("73×", folder.Read("a.papers.txt"), StringComparison.Ordinal);
        // What can be told is offered, what cannot is for the author.
        Assert.Contains("     1  PAPER9001  A digest is not UTF-8: by hand\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("     1  PAPER9001  A digest is not UTF-8: with --rule PAPER9001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_in_two_files_is_deleted_from_the_later_one()
    {
        using var folder = new ToolFolder();
        string both = SampleDigest.Entry("One: A Paper");
        folder.Text("x.csproj", "<Project />").Text("a.papers.txt", both)
            .Text("b.papers.txt", SampleDigest.Entry("Two: A Paper", "Another " + SampleDigest.Plain) + "\n" + both);
        folder.Run("fix", "--rule", "1004").Ends(0);
        Assert.Equal(both, folder.Read("a.papers.txt"));
        Assert.Equal(SampleDigest.Entry("Two: A Paper", "Another " + SampleDigest.Plain), folder.Read("b.papers.txt"));
    }

    [Fact]
    public void A_read_only_file_is_left_as_it_was_and_others_are_not()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", s_faulty)
            .Text("b.papers.txt", s_faulty.Replace("HMT", "Other", StringComparison.Ordinal)
                .Replace("Alone", "Lonely", StringComparison.Ordinal));
        File.SetAttributes(folder.At("a.papers.txt"), FileAttributes.ReadOnly);
        ToolResult result = folder.Run("fix").Ends(2);
        Assert.Equal("papergen: 'a.papers.txt' is left as it was; 2 repairs were not written: the file is read-only\n", result.Error);
        Assert.Equal(s_faulty, folder.Read("a.papers.txt"));
        Assert.Contains("73×", folder.Read("b.papers.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("a.papers.txt: 2 repaired", result.Output, StringComparison.Ordinal);
        Assert.Contains("     1  PAPER2001  A TeX symbol reads as a word: as its file could not be written\n", result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing to repair", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing to repair", folder.Run("fix", "a.papers.txt").Ends(2).Output, StringComparison.Ordinal);
        Assert.EndsWith("; 1 repair was not written: the file is read-only\n",
            folder.Run("fix", "a.papers.txt", "--rule", "2001").Ends(2).Error, StringComparison.Ordinal);
        // A diff writes nothing.
        folder.Run("fix", "a.papers.txt", "--dry-run").Ends(1);
        // For the clean-up.
        File.SetAttributes(folder.At("a.papers.txt"), FileAttributes.Normal);
    }

    [Fact]
    public void Mode_and_link_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such modes, and links need a privilege.");
            return;
        }
        const UnixFileMode Mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute;
        using var folder = new ToolFolder();
        folder.Text("real/text", s_faulty);
        File.SetUnixFileMode(folder.At("real/text"), Mode);
        File.CreateSymbolicLink(folder.At("a.papers.txt"), Path.Combine("real", "text"));
        folder.Run("fix", "a.papers.txt").Ends(1);
        Assert.Equal(Path.Combine("real", "text"), new FileInfo(folder.At("a.papers.txt")).LinkTarget);
        Assert.Equal(s_fixed, folder.Read("real/text"));
        Assert.Equal(Mode, File.GetUnixFileMode(folder.At("real/text")));
        Assert.Equal(["text"], Directory.EnumerateFileSystemEntries(folder.At("real")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_stays()
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", "what the user just saved");
        IOException error =
            Assert.Throws<IOException>(
                () => AtomicFile.Replace(folder.At("a.papers.txt"), "what was read"u8, [.. "what is to be written"u8]));
        Assert.Contains("changed", error.Message, StringComparison.Ordinal);
        Assert.Equal("what the user just saved", folder.Read("a.papers.txt"));
        Assert.Equal(["a.papers.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_crash_while_writing_leaves_the_old_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit that stops the process in the middle of writing is set by a shell.");
        using var folder = new ToolFolder();
        string text = s_faulty + "\n" + string.Concat(Enumerable.Range(0, 200).Select(static i => SampleDigest.Entry($"Number{i}: A "
            + $"Paper", $"Text {i}. " + SampleDigest.Plain) + "\n"));
        folder.Text("a.papers.txt", text);
        Limited("check").Ends(1);
        Assert.NotInRange(Limited("fix").ExitCode, 0, 1);
        Assert.Equal(text, folder.Read("a.papers.txt"));
        // It was stopped while it wrote, not before.
        Assert.Equal(
            8 * 1024, Assert.Single(
                new DirectoryInfo(folder.Path).EnumerateFiles(
                    ".papergen-*", new EnumerationOptions { AttributesToSkip = default })).Length);
        // Without the limit the same command repairs it.
        ExternalCommand.Tool(folder.Path, "fix", "a.papers.txt").Ends(1);
        Assert.Contains("73×", folder.Read("a.papers.txt"), StringComparison.Ordinal);

        // No file may grow beyond eight blocks of 1,024 bytes, or the system stops the process; the runtime's own mappings must be no files
        // then.
        ToolResult Limited(string command) => ExternalCommand.Run("bash", folder.Path, "", "-c",
            $"ulimit -f 8; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; exec dotnet exec --roll-forward Major "
                + $"'{ExternalCommand.ToolPath}' {command} a.papers.txt");
    }
}

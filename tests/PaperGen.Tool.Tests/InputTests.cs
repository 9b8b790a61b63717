using System.Text;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests;

/// <summary>What the arguments of a command can be: patterns, the standard input, files that are no texts, links.</summary>
public class InputTests
{
    private const string Bib = "@misc{lamp, title = {On Lamps}, author = {Ada Quill}, year = 2025}\n";

    [Theory]
    [InlineData("notes/**/*.papers.txt", "notes/a.papers.txt", "notes/deep/er/b.papers.txt")]
    [InlineData("**/*.papers.txt", "notes/a.papers.txt", "notes/deep/er/b.papers.txt", "top.papers.txt")]
    [InlineData("./**/b.*", "notes/deep/er/b.papers.txt")]
    [InlineData("notes/**", "notes/a.papers.txt", "notes/c.papers.bib", "notes/deep/er/b.papers.txt")]
    [InlineData("*/*.bib", "notes/c.papers.bib", "other/refs.bib")]
    [InlineData("**/?.papers.*", "notes/a.papers.txt", "notes/c.papers.bib", "notes/deep/er/b.papers.txt")]
    [InlineData("n?tes/**/er/?.papers.txt", "notes/deep/er/b.papers.txt")]
    [InlineData("notes/../other/*.bib", "other/refs.bib")]
    public void A_pattern_is_expanded_where_the_shell_does_not(string pattern, params string[] files)
    {
        using var folder = new ToolFolder();
        foreach (string name in (string[])["top.papers.txt", "notes/a.papers.txt", "notes/deep/er/b.papers.txt", "notes/readme.md",
            "notes/bin/x.papers.txt", "notes/.git/y.papers.txt", "notes/node_modules/z.papers.txt"])
            folder.Text(name, SampleDigest.Entry("Lamp: A Paper", name + SampleDigest.Plain));
        folder.Text("notes/c.papers.bib", Bib).Text("other/refs.bib", Bib);
        if (!OperatingSystem.IsWindows())
            Directory.CreateSymbolicLink(folder.At("notes/again"), folder.At("notes"));
        Assert.Equal(
            files, folder.Run("list", pattern).Ends(0).Lines.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_file_that_is_called_like_a_pattern_is_that_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file is called so there.");
        using var folder = new ToolFolder();
        folder.Text("*.papers.txt", SampleDigest.Entry("Star: A Paper")).Text("a.papers.txt", SampleDigest.Entry("Other: A Paper"));
        Assert.Equal("*.papers.txt:1\tStar\tStar: A Paper\t", Assert.Single(folder.Run("list", "*.papers.txt").Ends(0).Lines));
    }

    [Fact]
    public void Check_reads_the_standard_input()
    {
        using var folder = new ToolFolder { Input = Encoding.UTF8.GetBytes(SampleDigest.Faulty) };
        string output = folder.Run("check", "-").Ends(1).Output;
        Assert.StartsWith("-:3:19: warning PAPER2001: ", output, StringComparison.Ordinal);
        // Otherwise it is what the file would be.
        Assert.Equal(folder.Text("a.papers.txt", SampleDigest.Faulty).Run("check", "a.papers.txt").Output,
            output.Replace("-:", "a.papers.txt:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_of_the_standard_input_says_its_format_and_its_project()
    {
        using var folder = new ToolFolder
        {
            Input = Encoding.UTF8.GetBytes("@misc{lamp, title = {On Lamps}, author = {Ada Quill}, year = "
            + "2025, keywords = {Beekeeping}}\n")
        };
        folder.Text("one/x.csproj", "<Project />").Text("one/own.topics.txt", "[Lamp Light]\n+ lamps\n");
        Assert.Equal("one/refs.bib:1\tlamp\tOn Lamps\tLamp Light",
            Assert.Single(folder.Run("list", "-", "--stdin-filename", "one/refs.bib").Ends(0).Lines));
        Assert.Equal("refs.bib:1\tlamp\tOn Lamps\t", Assert.Single(folder.Run("list", "-", "--stdin-filename", "refs.bib").Ends(0).Lines));
        // An editor's text goes before what the disk has of the file.
        folder.Text("refs.bib", Bib.Replace("lamp", "older", StringComparison.Ordinal));
        Assert.Contains("lamp", Assert.Single(folder.Run("list", "refs.bib", "-", "--stdin-filename", "refs.bib").Ends(0).Lines),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    public void Fix_writes_the_repaired_input_to_the_output(string lineEnd, bool hasMark)
    {
        string text = (hasMark ? "\uFEFF" : "") + SampleDigest.Faulty.ReplaceLineEndings(lineEnd);
        using var folder = new ToolFolder { Input = Encoding.UTF8.GetBytes(text) };
        ToolResult result = folder.Run("fix", "-").Ends(1);
        Assert.Equal(text.Replace("73times", "73\u00D7", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal),
            result.Output);
        Assert.StartsWith("-: 2 repaired\n", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Fix_and_pin_write_an_input_without_faults_as_it_is()
    {
        string text = SampleDigest.Entry("Lamp: A Paper").Replace("Lamp: A Paper", "Lamp: A Paper\nid: Lamp", StringComparison.Ordinal);
        using var folder = new ToolFolder { Input = Encoding.UTF8.GetBytes(text) };
        Assert.Equal(text, folder.Run("fix", "-").Ends(0).Output);
        Assert.Equal(text, folder.Run("pin", "-").Ends(0).Output);
        Assert.Equal("", folder.Run("fix", "--dry-run", "-").Ends(0).Output);
        folder.Input = Encoding.UTF8.GetBytes(SampleDigest.Entry("Lamp: A Paper"));
        Assert.Equal(text, folder.Run("pin", "-").Ends(0).Output);
    }

    [Fact]
    public void A_binary_file_is_called_so_and_has_no_papers()
    {
        using var folder = new ToolFolder();
        byte[] noise = [.. Enumerable.Range(0, 5000).Select(static i => (byte)(i * 7919 % 251 * 3))];
        folder.Bytes("noise.papers.txt", noise).Bytes("zeros.papers.txt", new byte[4096])
            .Bytes("paper.papers.txt", [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, .. "\n1 0 obj\n<< /Type /Catalog >>\n"u8])
            .Bytes("zip.papers.txt", [.. "PK"u8, 3, 4, 20, 0, 0, 0, 8, 0, .. noise])
            .Bytes("png.papers.txt", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. noise]);
        foreach (string name in (string[])["noise", "zeros", "paper", "zip", "png"])
        {
            ToolResult result = folder.Run("check", name + ".papers.txt").Ends(2);
            Assert.Equal($"{name}.papers.txt:1:1: error PAPER9001: The digest is not UTF-8 but a binary file, so there are no papers in "
                + $"it; save what it shows as text\n\n1 error in 0 papers of 1 file.\n", result.Output);
        }
        ToolResult list = folder.Text("a.papers.txt", SampleDigest.Entry("Lamp: A Paper")).Run("list").Ends(2);
        Assert.Single(list.Lines);
        Assert.Contains("papergen: 'zip.papers.txt' is a binary file, so there are no papers in it (PAPER9001)\n", list.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void A_file_in_utf16_is_offered_a_conversion(string encodingName, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        using var folder = new ToolFolder();
        byte[] bytes =
            [.. hasMark ? encoding.GetPreamble() : [],
                .. encoding.GetBytes(SampleDigest.Faulty.Replace("A Memory", "A Gr\u00F6\u00DFe", StringComparison.Ordinal))];
        folder.Bytes("a.papers.txt", bytes);
        Assert.Contains("= fix: Save it as UTF-8 (papergen fix --rule PAPER9001)\n", folder.Run("check").Ends(2).Output,
            StringComparison.Ordinal);
        Assert.Contains("with --rule PAPER9001, which saves the file as UTF-8", folder.Run("fix").Ends(2).Output, StringComparison.Ordinal);
        Assert.Equal(bytes, folder.ReadBytes("a.papers.txt"));
        Assert.Contains("saved as UTF-8 in place of UTF-", folder.Run("fix", "--dry-run", "--rule", "9001").Error,
            StringComparison.Ordinal);
        Assert.Equal(bytes, folder.ReadBytes("a.papers.txt"));
        folder.Run("fix", "--rule", "PAPER9001").Ends(0);
        Assert.Equal(SampleDigest.Faulty.Replace("A Memory", "A Gr\u00F6\u00DFe", StringComparison.Ordinal), folder.Read("a.papers.txt"));
        // Along with everything else.
        folder.Bytes("a.papers.txt", bytes).Run("fix", "--rule", "9001", "--rule", "2001").Ends(0);
        Assert.Contains("runs at 73\u00D7", folder.Read("a.papers.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_of_their_encoding_are_not_converted()
    {
        using var folder = new ToolFolder();
        byte[] half = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(SampleDigest.Faulty), 0x41];
        folder.Bytes("half.papers.txt", half)
            .Bytes("latin.papers.txt", Encoding.Latin1.GetBytes("\u00c9mile: A Title\n\n" + SampleDigest.Plain));
        Assert.DoesNotContain("Save it as UTF-8", folder.Run("check").Ends(2).Output, StringComparison.Ordinal);
        folder.Run("fix", "--unsafe", "--rule", "9001").Ends(2);
        Assert.Equal(half, folder.ReadBytes("half.papers.txt"));
    }

    [Fact]
    public void A_dangling_link_stops_nobody_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt", SampleDigest.Faulty);
        File.CreateSymbolicLink(folder.At("b.papers.txt"), folder.At("nowhere.txt"));
        foreach (string[] arguments in (string[][])[["check"], ["check", "a.papers.txt", "b.papers.txt"], ["check", "*.papers.txt"],
            ["list"], ["fix", "--dry-run"], ["pin", "--dry-run"]])
        {
            ToolResult result = folder.Run(arguments).Ends(2);
            Assert.NotEmpty(result.Output);
            Assert.EndsWith("papergen: 'b.papers.txt' cannot be read: it is a link to a file that does not exist\n", result.Error,
                StringComparison.Ordinal);
        }
        Assert.Contains("2 repaired", folder.Run("fix").Ends(2).Output, StringComparison.Ordinal);
        Assert.Equal("", folder.Run("check", "b.papers.txt").Ends(2).Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Max_shows_the_first_findings_and_says_how_many_there_are(string format)
    {
        using var folder = new ToolFolder();
        folder.Text("a.papers.txt",
            SampleDigest.Entry("Lamp: A Paper", string.Concat(Enumerable.Repeat("it runs 73times faster, ", 50)) + SampleDigest.Plain));
        ToolResult all = folder.Run("check", "--format", format).Ends(1);
        Assert.Equal(50, Count(all));
        ToolResult some = folder.Run("check", "--format", format, "--max", "3").Ends(1);
        Assert.Equal(3, Count(some));
        Assert.Contains("3 of 50 findings are shown (--max)", format == "text" ? some.Output : some.Error, StringComparison.Ordinal);
        if (format == "text")
            Assert.Contains("50 warnings in 1 paper of 1 file.", some.Output, StringComparison.Ordinal);
        if (format == "json")
            Assert.Contains("\"omitted\": 47", some.Output, StringComparison.Ordinal);
        Assert.Equal(all.Output, folder.Run("check", "--format", format, "--max", "50").Output);
        Assert.Equal(0, Count(folder.Run("check", "--format", format, "--max", "0").Ends(1)));
        Assert.Contains("--max cannot be 'many'", folder.Run("check", "--max", "many").Ends(2).Error, StringComparison.Ordinal);

        static int Count(ToolResult result) => result.Output.Split("is a TeX symbol that lost").Length - 1;
    }

    /// <summary>Whatever a file holds a million of, a message says its beginning.</summary>
    [Theory]
    [InlineData("Lamp: A Paper\nid: {0}\n\n")]
    [InlineData("Lamp: A Paper\nid: {0} x\n\n")]
    [InlineData("Lamp: A Paper\nstatus: {0}\n\n")]
    [InlineData("Lamp: A Paper\ntopics: {0}\n\n")]
    [InlineData("Lamp: A Paper\nlinks: {0}\n\n")]
    [InlineData("Lamp: A Paper\nlinks: https://example.org/{0}.\n\n")]
    [InlineData("Lamp: A Paper\narxiv: {0}\ndate: {0}\ndoi: {0}\nauthors: {0}\nvenue: {0}\nnote: {0}\n\n")]
    [InlineData("Lamp: A Paper\n{0}: x\n\n")]
    [InlineData("{0}\n\n")]
    [InlineData("{0}: A Paper\n\n")]
    [InlineData("Lamp: A Paper\n\n{0} 73times {0}\n\n")]
    [InlineData("// papergen: disable {0}\n\n")]
    [InlineData("// papergen: {0}\n\n")]
    [InlineData("Twin: A Paper\nid: {0}\n\nTwin: Another\nid: {0}\n\n")]
    [InlineData("@misc{{{0}, title = {{On Lamps}}, author = {{{0}}}, {0} = {{x}}, date = {{{0}}}}}\n")]
    [InlineData("@misc{{x, title = {0}, crossref = {{{0}}}, journal = \\{0}}}\n")]
    public void No_message_has_a_megabyte_of_input(string digest)
    {
        using var folder = new ToolFolder();
        foreach (string unit in (string[])["lamp", "lamp ", "Lamp,", "73times "])
        {
            string text =
                string.Format(System.Globalization.CultureInfo.InvariantCulture, digest,
                    string.Concat(Enumerable.Repeat(unit, 20_000)).TrimEnd());
            string name = digest[0] == '@' ? "a.papers.bib" : "a.papers.txt";
            folder.Text(name, text + (digest[0] == '@' ? "" : SampleDigest.Plain + "\n"));
            foreach (string format in (string[])["text", "github"])
            {
                ToolResult result = folder.Run("check", "--severity", "hidden", "--format", format, "--max", "200");
                Assert.All(result.Lines, static line => Assert.InRange(line.Length, 0, 2000));
            }
            Assert.All(folder.Run("fix", "--dry-run").Error.Split('\n'), static line => Assert.InRange(line.Length, 0, 2000));
        }
    }
}

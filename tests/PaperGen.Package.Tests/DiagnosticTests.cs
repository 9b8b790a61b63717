using System.Text;
using static PaperGen.Package.Tests.BuildFindings;

namespace PaperGen.Package.Tests;

/// <summary>What a build says about digests, as it arrives through the package.</summary>
public class DiagnosticTests(PackageFixture package)
{
    /// <summary>More than a title that ends in a period may have.</summary>
    private const string LongText = "text has more than ninety characters, as every real one does, so that nobody could take it for a "
        + "title.";

    private static readonly string s_wordy = string.Join(' ', Enumerable.Repeat("many words about one thing", 12));

    [Fact]
    public void A_file_that_is_not_utf8_is_an_error()
    {
        const string Text = "Émile: A Title\n\nThe text.\n";
        CommandResult build = Consumer.Console(package)
            .Bytes("utf16.papers.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)])
            .Bytes("big-endian.papers.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)])
            .Bytes("latin1.papers.txt", Encoding.Latin1.GetBytes(Text))
            .Bytes("right.papers.txt", Encoding.UTF8.GetBytes("Right: A Title\n\nA replacement character \uFFFD is text.\n"))
            .DumpProgram()
            .Build().Fails();
        string[] errors = [.. Findings(build, "error")];
        Assert.Equal(
            ["big-endian.papers.txt(1,1): error PAPER9001", "latin1.papers.txt(1,1): error PAPER9001",
                "utf16.papers.txt(1,1): error PAPER9001"],
            errors);
    }

    [Fact]
    public void Every_finding_stands_at_its_place()
    {
        Consumer app = Consumer.Console(package)
            .Property("ErrorLog", "log.sarif,version=2.1")
            .Text("reading.papers.txt", $"""
                new

                Mar 14

                Neither a Paper nor of the Page

                First: A Title
                topic: Memory
                date: yesterday

                The first {LongText}

                Alone: Without Text

                Second: A Title

                The second {LongText}

                {s_wordy}

                Without a title this {LongText}

                venue: A Venue

                Ends in a Period.

                The third {LongText}

                First: A Title

                The first {LongText}

                Second: A Title of Its Own

                The fourth {LongText}
                """)
            .DumpProgram();
        CommandResult build = app.Build().Succeeds();

        Assert.Equal(
            [
                "PAPER1008 note 3:1-3:7",
                "PAPER1007 note 5:1-5:32",
                "PAPER1015 warning 8:1-8:6",
                "PAPER1016 warning 9:7-9:16",
                "PAPER1002 warning 13:1-13:20",
                "PAPER1013 warning 15:1-15:16",
                $"PAPER1003 warning 19:1-19:{s_wordy.Length + 1}",
                $"PAPER1003 warning 21:1-21:{22 + LongText.Length}",
                "PAPER1014 warning 23:1-23:15",
                "PAPER1017 note 25:1-25:18",
                "PAPER1004 warning 29:1-29:15",
                "PAPER1013 warning 33:1-33:27",
            ],
            Logged(app));
        // A build says the warnings only.
        Assert.Equal(
            ["13,1", "15,1", "19,1", "21,1", "23,1", "29,1", "33,1", "8,1", "9,7"],
            Findings(build, "warning").Select(static finding => finding[(finding.IndexOf('(') + 1)..finding.IndexOf(')')]));
        Assert.Equal(
            ["First: A Title", "Alone: Without Text", "Second: A Title", "Ends in a Period.", "Second: A Title of Its Own"],
            app.Run().Succeeds().Papers().Select(static paper => paper.Title));
    }

    [Fact]
    public void A_project_named_as_a_generated_class_is_told_of_its_namespace()
    {
        Consumer app = Consumer.Console(package, "Papers")
            .Property("ErrorLog", "log.sarif,version=2.1")
            .Property("PaperGenDocs", "loud")
            .Text("reading.papers.txt", "HMT: A Title\n\nThe text.\n")
            .DumpProgram("PapersCatalog");
        CommandResult build = app.Build().Succeeds();
        Assert.Equal(["PAPER9003 warning", "PAPER9004 warning"], Logged(app).Order(StringComparer.Ordinal));
        build.Says("warning PAPER9004").Says("loud").Says("auto, full, summary, none").Says("warning PAPER9003");
        string log = File.ReadAllText(Path.Combine(app.Folder, "log.sarif"));
        Assert.Contains("PapersCatalog", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_says_how_severe_a_finding_is()
    {
        Consumer app = Consumer.Console(package).Text("reading.papers.txt", "HMT: A Title\n\nThe text.\n\nAlone: Without Text\n")
            .DumpProgram();
        Assert.Equal(["reading.papers.txt(5,1): error PAPER1002"], Findings(app.Build("-p:WarningsAsErrors=PAPER1002").Fails(), "error"));
        app.Build("-p:NoWarn=PAPER1002").SucceedsWithoutWarnings();
        app.Text(".globalconfig", "is_global = true\ndotnet_diagnostic.PAPER1002.severity = error\n");
        Assert.Equal(["reading.papers.txt(5,1): error PAPER1002"], Findings(app.Build().Fails(), "error"));
    }
}

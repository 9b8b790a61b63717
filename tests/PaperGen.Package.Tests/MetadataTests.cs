namespace PaperGen.Package.Tests;

/// <summary>What a person adds to a digest by hand.</summary>
public class MetadataTests(PackageFixture package)
{
    [Fact]
    public void Metadata_lines_fill_the_properties_of_a_paper()
    {
        Consumer app = Consumer.Console(package).Text("reading.papers.txt", """
            // A comment in a block of its own.

            HMT: Hierarchical Memory Transformer
            // A comment in the entry.
            id: Own_Name
            arxiv: arXiv:2405.06067v2
            doi: https://doi.org/10.48550/arXiv.2405.06067
            topics: Long Context, Memory
            links: https://github.com/OswaldHe/HMT-pytorch, https://example.org/page
            authors: Zifan He; Zongyue Qin;
              Third Author
            date: 2024-05-09
            venue: A Venue, 2024
            status: superseded by Better
            note: Read twice.

            The text has a link https://huggingface.co/owner/model. // This is text.

            Better: The Other Paper
            date: 2024-05
            status: active

            The other text.

            Gone: A Third Paper
            date: 2023
            status: Retracted

            The third text.

            Plain: Nothing by Hand

            The last text.
            """).DumpProgram();
        List<PaperLine> papers = app.BuildAndRun().Papers();

        Assert.Equal(
            [
                new PaperLine("Own_Name", "HMT: Hierarchical Memory Transformer", "HMT",
                    "The text has a link https://huggingface.co/owner/model. // This is text.", "2405.06067v2", "10.48550/arXiv.2405.06067",
                    ["Zifan He", "Zongyue Qin", "Third Author"], "2024-05-09", "A Venue, 2024", "Read twice.", "Superseded", "Better",
                    "reading.papers.txt", 3, 0,
                    ["Long Context", "Memory"],
                    ["https://github.com/OswaldHe/HMT-pytorch", "https://example.org/page", "https://huggingface.co/owner/model"]),
                new PaperLine("Better", "Better: The Other Paper", "Better", "The other text.", null, null, [], "2024-05", null, null,
                    "Active", null, "reading.papers.txt", 19, 1, [], []),
                new PaperLine("Gone", "Gone: A Third Paper", "Gone", "The third text.", null, null, [], "2023", null, null, "Retracted",
                    null, "reading.papers.txt", 25, 2, [], []),
                new PaperLine("Plain", "Plain: Nothing by Hand", "Plain", "The last text.", null, null, [], "", null, null, "Active", null,
                    "reading.papers.txt", 31, 3, [], []),
            ],
            papers,
            static (expected, actual) => Flat(expected) == Flat(actual));

        static string Flat(PaperLine paper) => System.Text.Json.JsonSerializer.Serialize(paper);
    }
}

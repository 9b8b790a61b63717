using PaperGen.Core.Tests.Architecture;
using PaperGen.Links;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Links;

/// <summary>
/// What a person, who read the words around them, calls the addresses of pages, lists and mails as they were copied: a line of
/// <c>captures.links.txt</c> is a file, a kind and an address, each address where it is first. The files are read whole, as nothing
/// here is about their layout.
/// </summary>
public class CaptureLinkTests
{
    [Fact]
    public void The_kinds_of_read_addresses_are_right()
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "data", "captures");
        Assert.SkipUnless(Directory.Exists(folder), "The captures are not there (expected in ../shared/data/captures beside the "
            + "repository).");
        int read = 0;
        var wrong = new List<string>();
        foreach (IGrouping<string, string[]> file in File.ReadLines(Repository.At("tests/PaperGen.Core.Tests/Links/captures.links.txt"))
            .Select(static line => line.Split(' ')).GroupBy(static line => line[0]))
        {
            string text = File.ReadAllText(Path.Combine(folder, file.Key));
            var found = new List<FoundLink>();
            LinkReader.Read(text, new TextSpan(0, text.Length), found);
            foreach (string[] line in file)
            {
                read++;
                FoundLink link = found.Find(link => link.Url == line[2]);
                if (link.Url is null || link.Kind.ToString() != line[1])
                    wrong.Add($"{string.Join(' ', line)}: {(link.Url is null ? "not found" : link.Kind)}");
            }
        }
        Assert.True(read >= 200, $"{read} addresses");
        Assert.True(wrong.Count <= read / 100, string.Join("\n", wrong));
    }
}

using CsCheck;
using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Analysis;

/// <summary>After an edit only the entries are inspected that it touched, and what is found is what is found from the start.</summary>
public class IncrementalFindingsTests
{
    [Theory]
    [InlineData("Number 70", "No. 7", 1)]
    [InlineData("It is 70times", "It is really 70times", 1)]
    [InlineData("\n\nPaper Number 70\n\n", "\n\nA Paper More\n\nSaid in 3times two words. And in three, too.\n\nPaper Number 70\n\n", 1)]
    public void An_edit_of_one_entry_inspects_that_entry(string from, string to, int inspected)
    {
        string text = Page(100);
        var recent = new RecentInspections();
        InspectedDigest before = recent.Of(new FileContent(text));
        Assert.Equal(100, Inspected(before));
        string edited = text.Replace(from, to, StringComparison.Ordinal);
        InspectedDigest after = recent.Of(new FileContent(edited));
        Assert.Equal(inspected, Inspected(after));
        Assert.Equal(Fresh(edited), Describe(after.Findings));
        Assert.Equal(0, Inspected(recent.Of(new FileContent("// a comment\n\n" + edited))));
    }

    /// <summary>
    /// Three projects whose files change by turns, as an editor and a build server have them: what is known of one is never taken for
    /// another's.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("bibtex")]
    [InlineData("csl-json")]
    [InlineData("ris")]
    public void Random_edits_of_three_projects_give_what_cold_runs_give(string format) =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1000], Gen.Int[0, 60],
            Gen.OneOf("x", "\n\n", " 3times ", "id: A\n", ". ", "", "// c\n", "\\emph{x}",
            "textbf{a", "}", "\"", "\nER  - \n", "{\"id\": \"n\", \"title\": \"N\"},",
            "@misc{n, title = {N}}\n"))
            .Array[30].Sample(edits =>
            {
                string[] texts =
                [
                    File(format, 12), File(format, 8).Insert(20, "\n\nUnlike\n\nthe others."),
                    File(format, 12).Replace("Paper", "Lamp", StringComparison.Ordinal),
                ];
                var recent = new RecentInspections();
                foreach ((int project, int place, int removed, string inserted) in edits)
                {
                    string text = texts[project];
                    int start = text.Length * place / 1000;
                    text = text[..start] + inserted + text[Math.Min(text.Length, start + removed)..];
                    texts[project] = text;
                    if (Describe(recent.Of(new FileContent(text, format: format)).Findings) is var found
                        && !found.SequenceEqual(Fresh(text, format)))
                        Assert.Equal(Fresh(text, format), found);
                }
            }, iter: 60);

    /// <summary>Of a file in another encoding nothing but that is said, so nothing is known of its entries.</summary>
    [Fact]
    public void A_file_in_another_encoding_tells_nothing_of_the_same_text()
    {
        var recent = new RecentInspections();
        Assert.Single(recent.Of(new FileContent(Page(10), "UTF-16")).Findings);
        Assert.Equal(10, Inspected(recent.Of(new FileContent(Page(10)))));
    }

    [Fact]
    public void What_is_cancelled_throws_and_leaves_nothing_half_done()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        InspectedDigest digest = new RecentInspections().Of(new FileContent(Page(10)));
        Assert.Throws<OperationCanceledException>(() => digest.FindingsFor(source.Token));
        Assert.NotEmpty(digest.Findings);
        Assert.Throws<OperationCanceledException>(() => new RecentInspections().Of(new FileContent(Page(10)), source.Token));
        var file = new DigestFile("a.papers.txt", new FileContent(Page(11)));
        Assert.Throws<OperationCanceledException>(() => new ProjectAnalysis([file]).Catalog(source.Token));
        Assert.Throws<OperationCanceledException>(
            () => DigestFixer.FixAll([file], file, static _ => true, new FixOptions(), cancellation: source.Token));
        Assert.NotEmpty(new ProjectAnalysis([file]).Findings(file));
    }

    private static int Inspected(InspectedDigest digest)
    {
        _ = digest.Findings;
        return digest.InspectedEntries;
    }

    /// <summary>An edit of one value of a bibliography inspects one entry, whose neighbours are read again as they were.</summary>
    [Theory]
    [InlineData("bibtex")]
    [InlineData("csl-json")]
    [InlineData("ris")]
    public void An_edit_of_one_entry_of_a_bibliography_inspects_that_entry(string format)
    {
        string text = File(format, 60);
        var recent = new RecentInspections();
        InspectedDigest before = recent.Of(new FileContent(text, format: format));
        Assert.Equal(60, Inspected(before));
        string edited = text.Replace("It is 30times", "It is really 30times", StringComparison.Ordinal);
        InspectedDigest after = recent.Of(new FileContent(edited, format: format));
        Assert.NotNull(after.Syntax.TakenOver);
        Assert.Equal(1, Inspected(after));
        Assert.Equal(Fresh(edited, format), Describe(after.Findings));
    }

    /// <summary>Of a file with other private fields, or in another format, nothing is taken over.</summary>
    [Fact]
    public void Another_reading_of_the_same_text_tells_nothing()
    {
        string text = File("bibtex", 60);
        string edited = text.Replace("It is 30times", "It is really 30times", StringComparison.Ordinal);
        var recent = new RecentInspections();
        InspectedDigest before = recent.Of(new FileContent(text, format: "bibtex"));
        Assert.Null(recent.Of(new FileContent(edited, format: "bibtex", privateFields: PrivateFields.Parse("abstract"))).Syntax.TakenOver);
        Assert.Null(recent.Of(new FileContent(edited, format: "ris")).Syntax.TakenOver);
        GC.KeepAlive(before);
    }

    private static string[] Fresh(string text, string format = "") =>
        Describe(new RecentInspections().Of(new FileContent(text, format: format)).Findings);

    private static string[] Describe(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(static finding => $"{finding.Span} {finding.Rule.Id} {finding.Message} "
            + string.Join('|', finding.Fix?.Changes(new FixOptions("2025")).Select(static edit => edit.ToString()) ?? []))];

    private static string File(string format, int papers)
    {
        string Said(int i) => $"It is {i}times as bright as lamp {i}, see github.com/lamps/oil{i} . It goes on.";
        IEnumerable<int> numbers = Enumerable.Range(0, papers);
        return format switch
        {
            "bibtex" => string.Concat(numbers.Select(i =>
                $"@misc{{k{i},\n  title = {{Paper Number {i}}},\n  abstract = {{{Said(i)}}},\n  year = {{20{i}}}\n}}\n")),
            "csl-json" => "[" + string.Join(",\n", numbers.Select(i =>
                $"{{\"id\": \"k{i}\", \"type\": \"book\", \"title\": \"Paper Number {i}\", \"abstract\": \"{Said(i)}\"}}")) + "]",
            "ris" => string.Concat(numbers.Select(i => $"TY  - BOOK\nTI  - Paper Number {i}\nAB  - {Said(i)}\nER  - \n\n")),
            _ => Page(papers),
        };
    }

    private static string Page(int papers) => string.Concat(Enumerable.Range(0, papers)
        .Select(static i => $"\n\nPaper Number {i}\n\nIt is {i}times as bright as lamp {i}, see github.com/lamps/oil{i} . It goes on."));
}

using System.Text.RegularExpressions;
using PaperGen.Analysis;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>The rules 6xxx: what their pages show, what they say of real files, and what their repairs do.</summary>
public class BibliographyRuleTests(ITestOutputHelper output)
{
    private static readonly FixOptions s_options = new();

    private static readonly (string Language, string Format)[] s_formats = [("bibtex", "bibtex"), ("json", "csl-json"), ("ris", "ris")];

    public static TheoryData<string> Rules => [.. BibliographyRules.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_of_a_page_has_the_finding_and_the_other_has_none(string id)
    {
        string page = File.ReadAllText(Repository.At($"docs/rules/{id}.md"));
        DigestFile example = Example(page);
        Finding[] found = [.. Inspect(example).Where(finding => finding.Rule.Id == id)];
        Assert.NotEmpty(found);
        Assert.DoesNotContain(Inspect(Example(page, "-clean")), static finding => finding.Severity > FindingSeverity.Hidden);
        Assert.Equal(page.Contains("| yes |", StringComparison.Ordinal), found.Any(static finding => finding.Fix is not null)
            || id is "PAPER6008");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_repair_ends_its_finding_and_keeps_the_papers(string id)
    {
        DigestFile example = Example(File.ReadAllText(Repository.At($"docs/rules/{id}.md")));
        Finding[] found = [.. Inspect(example).Where(finding => finding.Rule.Id == id && finding.Fix is not null)];
        if (found.Length == 0)
            return;
        DigestFile repaired = DigestFixer.FixAll([example], example, finding => finding.Rule.Id == id, s_options).File;
        Assert.DoesNotContain(Inspect(repaired), finding => finding.Rule.Id == id);
        Assert.Equal(Titles(example), Titles(repaired));
        Assert.Equal(repaired.Text.Text, DigestFixer.FixAll([repaired], repaired, finding => finding.Rule.Id == id,
            s_options).File.Text.Text);
    }

    /// <summary>What the page about bibliographies shows of other formats is a paper without a finding.</summary>
    [Theory]
    [InlineData("json refs.papers.json", "csl-json")]
    [InlineData("ris refs.papers.ris", "ris")]
    public void The_examples_of_other_formats_are_papers(string fence, string format)
    {
        var file = new DigestFile(
            "refs", new FileContent(Fence(File.ReadAllText(Repository.At("docs/bibliographies.md")), fence), format: format));
        Assert.DoesNotContain(Inspect(file), static finding => finding.Severity > FindingSeverity.Hidden);
        Assert.Equal(["LampNet: Light for Düsseldorf"], Titles(file));
    }

    /// <summary>A comment in the file or among the fields silences a rule.</summary>
    [Fact]
    public void A_comment_suppresses_a_finding()
    {
        const string Entry = "@misc{lamps,\n  title = {On Lamps},, note = {A}}\n";
        Assert.Contains(Inspect(Library(Entry)), static finding => finding.Rule.Id == "PAPER6015");
        Assert.DoesNotContain(Inspect(Library("% papergen: disable PAPER6015\n" + Entry)),
            static finding => finding.Rule.Id == "PAPER6015");
        Assert.DoesNotContain(Inspect(Library(Entry.Replace("  title", "  % papergen: disable PAPER6015\n  title",
            StringComparison.Ordinal))), static finding => finding.Rule.Id == "PAPER6015");
    }

    /// <summary>Rules about text read the decoded text, report at the source, and write TeX.</summary>
    [Fact]
    public void Text_rules_read_decoded_text_and_report_at_the_source()
    {
        const string Text = "@misc{lamps,\r\n\ttitle = {M{\\\"u}ller's lamps are lamps are 3times brighter \\& the the "
            + "oil},\r\n\tabstract = {A \\unknown{thing}.},\r\n}\r\n";
        DigestFile file = Library(Text);
        Finding[] found = [.. Inspect(file).Where(static finding => finding.Rule.Id.StartsWith("PAPER2", StringComparison.Ordinal))];
        Assert.Contains(found, finding => finding.Rule.Id == "PAPER2014" && Text.Substring(finding.Span.Start,
            finding.Span.Length).Contains("the", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.Rule.Id == "PAPER2004" && Text[finding.Span.Start..].StartsWith("\\unknown",
            StringComparison.Ordinal));
        Assert.DoesNotContain(found, static finding => finding.Rule.Id == "PAPER2005");
        Assert.DoesNotContain(Inspect(file), static finding => finding.Rule.Id is "PAPER1002" or "PAPER1006" or "PAPER1007");
    }

    /// <summary>One finding above hidden per twenty entries at most; which and where goes to the output.</summary>
    [Fact]
    public void Real_files_have_few_findings()
    {
        int entries = 0;
        var all = new List<(string File, Finding Finding, string Line)>();
        foreach (string path in Directory.EnumerateFiles(Repository.SharedData("bibliographies/corpus/bib"),
            "*.bib").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            // Those of the corpus that somebody keeps for his own work; a file in another encoding has one finding, which is PAPER9001. The
            // abstracts of jabref-groups went through a wrong encoding twice: 300 findings, and all of them right.
            FileContent content = TextEncoding.Read(File.ReadAllBytes(path)).As("bibtex");
            if (!Regex.IsMatch(
                name, "^(bbt-unabbreviate|econ|ijqc|jabref-jabref-authors|r-cran|tfds|typst-(libra|polaritons|rass)|zootaxa)")
                    || content.OtherEncoding is not null)
                continue;
            var file = new DigestFile("references.bib", content);
            string text = content.Text;
            entries += BibTeXFiles.Papers(text).Entries.Count;
            var lines = new LineMap(text);
            foreach (Finding finding in Inspect(file))
            {
                LinePosition place = lines.PositionOf(finding.Span.Start);
                if (finding.Severity > FindingSeverity.Hidden)
                    all.Add((name, finding,
                        $"{name}({place.Line + 1},{place.Character + 1}): {finding.Severity} {finding.Rule.Id}: {finding.Message}"));
            }
        }
        foreach (IGrouping<string, (string File, Finding Finding, string Line)> rule in all.GroupBy(static found => found.Finding.Rule.Id)
            .OrderByDescending(static rule => rule.Count()))
        {
            output.WriteLine($"{rule.Key}: {rule.Count()} in {rule.Select(static found => found.File).Distinct().Count()} files");
            foreach ((string _, Finding _, string line) in rule.Take(6))
                output.WriteLine("    " + line);
        }
        output.WriteLine($"{all.Count} findings in {entries} entries");
        Assert.True(all.Count <= entries / 20, $"{all.Count} findings in {entries} entries");
    }

    /// <summary>Of databases of journals, which are kept with care, the rules 6xxx say no more than BibTeX does.</summary>
    [Fact]
    public void Databases_of_journals_are_clean()
    {
        var found = new List<string>();
        foreach ((string name, string text) in BibTeXFiles.Corpus().Where(static file => file.Name.StartsWith("beebe",
            StringComparison.Ordinal)))
        {
            var lines = new LineMap(text);
            found.AddRange(Inspect(Library(text)).Where(static finding => finding.Severity == FindingSeverity.Warning)
                .Select(finding => $"{name}({lines.PositionOf(finding.Span.Start).Line + 1}): {finding.Rule.Id}: {finding.Message}"));
        }
        foreach (string line in found)
            output.WriteLine(line);
        // BibTeX says these two itself; the one DOI is none.
        Assert.DoesNotContain(found, static line => Regex.IsMatch(line, ": PAPER6(?!012|013)")
            && !line.Contains("10.1145.62523", StringComparison.Ordinal));
    }

    /// <summary>Repairs of real files keep every entry and its fields, end their findings, and leave nothing for a second run.</summary>
    [Fact]
    public void Real_files_are_repaired_once()
    {
        var wrong = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Repository.SharedData("bibliographies/corpus/bib"),
            "*.bib").Order(StringComparer.Ordinal))
        {
            FileContent content = TextEncoding.Read(File.ReadAllBytes(path)).As("bibtex");
            if (content.OtherEncoding is not null || content.Text.Length > 400_000)
                continue;
            var file = new DigestFile("references.bib", content);
            string name = Path.GetFileName(path);
            FixAllResult once = DigestFixer.FixAll([file], file, IsWanted, s_options);
            FixAllResult twice = DigestFixer.FixAll([once.File], once.File, IsWanted, s_options);
            if (twice.File.Text.Text != once.File.Text.Text)
                wrong.Add($"{name}: a second run changes {string.Join(", ", twice.Fixed.Take(3).Select(static finding => finding.Rule.Id + " " + finding.Message))}");
            string[] before = Names(file), after = Names(once.File);
            if (!before.SequenceEqual(after))
                wrong.Add($"{name}: '{before.Except(after).FirstOrDefault()}' is '{after.Except(before).FirstOrDefault()}'");
            wrong.AddRange(Inspect(once.File).Where(static finding => IsWanted(finding)
                && finding.Rule.Family == RuleFamily.Bibliography).Take(3)
                .Select(finding => $"{name}: still {finding.Rule.Id} {finding.Message}"));
            output.WriteLine($"{name}: {once.Fixed.Count} repairs");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsWanted(Finding finding) => finding is { Fix.IsSafe: true, Severity: > FindingSeverity.Hidden };

    /// <summary>Type, key and names of the fields of each entry; what repairs add or mend is left out.</summary>
    private static string[] Names(DigestFile file) => [.. BibTeXFiles.Papers(file.Text.Text).Entries.Select(static entry =>
        entry.Type + " " + entry.Key.Replace(' ', '_') + ": "
            + string.Join(" ", entry.Values.Select(static value => value.Name)
                .Where(static name => name is not ("eprint" or "archiveprefix" or "title"))))];

    private static IReadOnlyList<Finding> Inspect(DigestFile file) => ProjectAnalysis.Inspect([file])[file];

    private static DigestFile Library(string text) => new("references.bib", new FileContent(text, format: "bibtex"));

    /// <summary>The example of a page, in the format that it is in.</summary>
    private static DigestFile Example(string page, string kind = "")
    {
        (string language, string format) =
            s_formats.First(format => page.Contains("\n```" + format.Language + "\n", StringComparison.Ordinal));
        return new DigestFile("references", new FileContent(Fence(page, language + kind), format: format));
    }

    private static string[] Titles(DigestFile file) => file.Text.Format == "bibtex"
        ? [.. BibTeXFiles.Papers(file.Text.Text).Entries.Select(
            entry => BibTeXText.Of(file.Text.Text, entry.Field(PaperGen.Internal.PaperField.Title)))]
        : ReadBibliography.Of(file.Text.Format == "ris" ? "a.ris" : "a.json", file.Text.Text).Titles();

    private static string Fence(string page, string language)
    {
        Match fence = Regex.Match(page, "^```" + language + "\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(fence.Success, language);
        return fence.Groups[1].Value;
    }
}

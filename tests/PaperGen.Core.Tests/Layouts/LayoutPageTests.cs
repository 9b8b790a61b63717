using System.Text.RegularExpressions;
using PaperGen.Analysis;
using PaperGen.Core.Tests.Architecture;
using PaperGen.Model;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>What docs/layouts.md says that a pasted text gives, it gives.</summary>
public sealed partial class LayoutPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.At("docs/layouts.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Examples
    {
        get
        {
            Match[] fences = [.. Fences().Matches(s_page).Cast<Match>()];
            Assert.Equal(fences.Count(static fence => fence.Groups[1].Value == "pasted"),
                fences.Count(static fence => fence.Groups[1].Value == "members"));
            var examples = new TheoryData<string, string>();
            for (int i = 0; i < fences.Length; i += 2)
                examples.Add(fences[i].Groups[2].Value, fences[i + 1].Groups[2].Value);
            return examples;
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_pasted_text_gives_the_members_that_the_page_says(string pasted, string members)
    {
        var project = new CatalogInspector([new DigestFile("a.papers.txt", new FileContent(pasted))]);

        string[] found = [.. project.Catalog.Papers.Select(static paper => Line(paper.Member, paper.Entry))];

        Assert.Equal(members.TrimEnd('\n').Split('\n'), found);
        Assert.DoesNotContain(Findings.Of(DigestParser.Parse(pasted)),
            static finding => finding.Severity >= PaperGen.Findings.FindingSeverity.Warning);
    }

    private static string Line(string member, EntryModel entry)
    {
        DateModel date = entry.Date;
        string day = date.Year == 0
            ? "" : $"{date.Year:0000}" + (date.Month == 0 ? "" : $"-{date.Month:00}") + (date.Day == 0 ? "" : $"-{date.Day:00}");
        string authors = (entry.Authors ?? "").Replace(", ", "; ", StringComparison.Ordinal);
        return string.Join(
            " | ", new[] { member, entry.ArxivId is { } id ? "arXiv " + id : "", day, authors }.Where(static part => part.Length > 0));
    }

    [GeneratedRegex(@"```text (pasted|members)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}

using Microsoft.CodeAnalysis.Text;
using PaperGen.Fixes;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Inspection;
using PaperGen.Model;

namespace PaperGen.Generators.Tests.Fixes;

/// <summary>Repairs: what each writes, what it leaves alone, and when it refuses.</summary>
public class DigestFixerTests
{
    private const string Body = "This abstract is long enough for one, says very little, and ends with a period, as an abstract does.";
    private const string Other = "That abstract is another one, says as little as the first, and ends with a period, as an abstract does.";

    /// <summary>The digest, and what stands there once the rule's findings are repaired.</summary>
    public static TheoryData<string, string, string> Repairs => new()
    {
        { "PAPER1002", $"First\n\n{Body}\n\nSecond\nid: Lamp\n\nThird\n\n{Other}\n", $"First\n\n{Body}\n\nThird\n\n{Other}\n" },
        { "PAPER1002", $"First\n\n{Body}\n\nLast\n", $"First\n\n{Body}\n" },
        { "PAPER1002", $"First\n\n{Body}\n\nLast", $"First\n\n{Body}" },
        { "PAPER1002", $"First\r\n\r\n{Body}\r\n\r\nLast\r\n\r\n", $"First\r\n\r\n{Body}\r\n" },
        { "PAPER1003", $"First\r\n\r\n{Body}\r\n\r\n{Other}\r\n", $"First\r\n\r\n{Body}\r\n\r\nTODO\r\n\r\n{Other}\r\n" },
        { "PAPER1004", $"First\n\n{Body}\n\nFIRST\nid: Lamp\n\n{Body}\n\nThird\n\n{Other}\n", $"First\n\n{Body}\n\nThird\n\n{Other}\n" },
        { "PAPER1006", $"new\n\nSubscribe\n\nFirst\n\n{Body}\n\nSubscribe", $"First\n\n{Body}" },
        { "PAPER1007", $"Some words\n\nFirst\n\n{Body}", $"First\n\n{Body}" },
        { "PAPER1008", $"Mar 14\n\nFirst\n\n{Body}", $"Mar 14, 2025\n\nFirst\n\n{Body}" },
        { "PAPER1009", $"First of\n  two lines\n\n{Body.Replace(", ", " \r\n\t", StringComparison.Ordinal)}\r\n", $"First of two lines\n\n{Body.Replace(", ", " ", StringComparison.Ordinal)}\r\n" },
        {
            "PAPER1013", $"Lamp: One Way\n\n{Body}\n\nLamp: Another Way\nauthors: A\n\n{Other}",
            $"Lamp: One Way\nid: LampOneWay\n\n{Body}\n\nLamp: Another Way\nid: LampAnotherWay\nauthors: A\n\n{Other}"
        },
        { "PAPER1015", $"First\nauhtors: Ada Wick\n\n{Body}", $"First\nauthors: Ada Wick\n\n{Body}" },
        { "PAPER9005", $"// papergen: disable PAPER2007\n\nFirst\n// papergen: disable 2001, PAPER2005 -- why\n\n{Body} 5\\%.", $"First\n// papergen: disable PAPER2005 -- why\n\n{Body} 5\\%." },
        { "PAPER9005", $"First\n// papergen: disable PAPER2005, 2001\n\n{Body} 5\\%.", $"First\n// papergen: disable PAPER2005\n\n{Body} 5\\%." },
        { "PAPER2001", $"First 73times\n\n{Body} It is sim 70times\nfaster.", $"First 73×\n\n{Body} It is ~70×\nfaster." },
    };

    [Theory]
    [MemberData(nameof(Repairs))]
    public void A_repair_writes(string rule, string digest, string expected)
    {
        Assert.Contains(Repair.Findings(digest), finding => finding.Rule.Id == rule);
        string repaired = Repair.All(digest, finding => finding.Rule.Id == rule);
        Assert.Equal(expected, repaired);
        Assert.DoesNotContain(Repair.Findings(repaired), finding => finding.Rule.Id == rule && finding.Fix is not null);
    }

    /// <summary>Without the first character the last line would be blank, and the second one touches it.</summary>
    [Fact]
    public void A_repair_that_cannot_be_made_does_not_stand_in_the_way_of_its_neighbour() =>
        Assert.Equal($"First\n\n{Body}\n\n\0 \n", Repair.All($"First\n\n{Body}\n\n\0\u2028\n", static finding => finding.Rule.Id == "PAPER2016"));

    [Fact]
    public void A_date_gets_no_year_that_nobody_knows()
    {
        DigestFile file = Repair.File($"Mar 14\n\nFirst\n\n{Body}");
        Assert.Empty(DigestFixer.FixAll([file], file, static _ => true, new FixOptions()).Fixed);
    }

    [Fact]
    public void A_repair_refuses_when_the_text_under_its_span_has_changed()
    {
        string digest = $"First\n\n{Body} It is 73times faster.";
        Finding finding = Assert.Single(Repair.Findings(digest));
        foreach (string changed in new[] { digest.Replace("73times", "73 times", StringComparison.Ordinal), "A " + digest, digest[..finding.Span.Start], "" })
            Assert.Equal(changed, Repair.One(changed, finding));
        Assert.NotEqual(digest, Repair.One(digest, finding));
    }

    [Fact]
    public void A_repair_refuses_to_make_an_abstract_of_a_title_or_a_title_of_an_abstract()
    {
        // "etc." at the end would end the title with a period; 245 characters without their label would be a title.
        string label = "Abstract: " + string.Concat(Enumerable.Repeat("word ", 47)) + "word";
        foreach (string digest in new[] { $"Lamps, Oil \\etc\n\n{Body}", $"A Title\n\n{label}", $"\u200B\n\n{Body}" })
        {
            IReadOnlyList<Finding> findings = Repair.Findings(digest);
            Finding finding = Assert.Single(findings, static finding => finding.Fix is { ChangesStructure: false });
            Assert.Equal(digest, Repair.One(digest, finding));
            Assert.Equal(digest, Repair.All(digest, static finding => !finding.Fix!.ChangesStructure));
        }
    }

    [Fact]
    public void One_repair_that_cannot_be_does_not_keep_the_others_from_being_made()
    {
        string digest = $"Lamps for 9--17 Readers, 73times, Oil \\etc\n\n{Body}";
        Assert.Equal($"Lamps for 9\u201317 Readers, 73\u00D7, Oil \\etc\n\n{Body}", Repair.All(digest));
    }

    [Fact]
    public void Repairs_of_an_entry_leave_the_others_alone()
    {
        string digest = $"One\n\n{Body} It is 73times faster.\n\nTwo\n\n{Body} It\\'s 5\\% and the the 3times way.\n\nThree\n\n{Body} And 73times.";
        DigestFile file = Repair.File(digest);
        TextSpan two = InspectedDigest.Of(file.Text).Syntax.Entries[1].Span;
        string repaired = DigestFixer.FixAll([file], file, static _ => true, Repair.Options, two).File.Text.ToString();
        Assert.Equal($"One\n\n{Body} It is 73times faster.\n\nTwo\n\n{Body} It\\'s 5% and the 3\u00D7 way.\n\nThree\n\n{Body} And 73times.", repaired);
    }

    [Fact]
    public void Duplicates_across_files_are_deleted_from_the_later_file()
    {
        DigestFile[] project = [Repair.File($"First\n\n{Body}\n", "a.papers.txt"), Repair.File($"Second\n\n{Other}\n\nFirst\n\n{Body}\n", "b.papers.txt")];
        IReadOnlyList<Finding>[] findings = Repair.Findings(project);
        Assert.Empty(findings[0]);
        Finding finding = Assert.Single(findings[1]);
        Assert.Equal("a.papers.txt", finding.Other!.File.Path);
        Assert.Equal($"Second\n\n{Other}\n", Repair.One(project, 1, finding));
    }

    [Fact]
    public void Every_rule_that_can_repair_says_what_it_would_do()
    {
        foreach (Finding finding in Repairs.SelectMany(row => Repair.Findings(row.Data.Item2)).Where(finding => finding.Fix is not null))
            Assert.Matches("^(Write|Delete|Insert|Append|Join) ", finding.Fix!.Title);
    }

    [Fact]
    public void Real_digests_are_repaired_in_full_and_keep_their_papers()
    {
        string digest = DataFiles.Seed + "\n\n" + DataFiles.HuggingFace;
        string repaired = Repair.All(digest, static finding => finding.Fix!.IsSafe);
        Assert.DoesNotContain(Repair.Findings(repaired), static finding => finding.Fix is { IsSafe: true });
        Assert.Equal(repaired, Repair.All(repaired, static finding => finding.Fix!.IsSafe));
        Assert.Equal(InspectedDigest.Of(SourceText.From(digest)).Syntax.Entries.Count, InspectedDigest.Of(SourceText.From(repaired)).Syntax.Entries.Count);
        // Everything, deletions included.
        string all = Repair.All(digest);
        Assert.DoesNotContain(Repair.Findings(all), static finding => finding.Fix is not null);
        Assert.Equal(all, Repair.All(all));
    }
}

using PaperGen.Analysis;
using PaperGen.Findings;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Core.Tests.Fixes;

/// <summary>Repairs: what each writes, what it leaves alone, and when it refuses.</summary>
public class DigestFixerTests
{
    private const string Body = "This abstract is long enough for one, says very little, and ends with a period, as an abstract does.";
    private const string Other = "That abstract is another one, says as little as the first, and ends with a period, as an abstract does.";

    /// <summary>The digest, and what is there once the rule's findings are repaired.</summary>
    public static TheoryData<string, string, string> Repairs => new()
    {
        { "PAPER1002", $"First\n\n{Body}\n\nSecond\nid: Lamp\n\nThird\n\n{Other}\n", $"First\n\n{Body}\n\nSecond\nid: "
            + $"Lamp\n\nThird\n\n{Other}\n" },
        { "PAPER1002", $"First\n\n{Body}\n\nLast\n", $"First\n\n{Body}\n\nLast\n" },
        { "PAPER1002", $"First\n\n{Body}\n\nLast", $"First\n\n{Body}\n\nLast" },
        { "PAPER1002", $"First\r\n\r\n{Body}\r\n\r\nLast\r\n\r\n", $"First\r\n\r\n{Body}\r\n\r\nLast\r\n\r\n" },
        { "PAPER1003", $"First\r\n\r\n{Body}\r\n\r\n{Other}\r\n", $"First\r\n\r\n{Body}\r\n\r\nTODO\r\n\r\n{Other}\r\n" },
        // What the later entry alone says would be lost.
        { "PAPER1004", $"First\n\n{Body}\n\nFIRST\nid: Lamp\n\n{Body}\n\nThird\n\n{Other}\n", $"FIRST\nid: "
            + $"Lamp\n\n{Body}\n\nThird\n\n{Other}\n" },
        { "PAPER1004", $"First\nid: Lamp\n\n{Body}\n\nFIRST\nid: Lamp\n\n{Body}\n\nThird\n\n{Other}\n", $"First\nid: "
            + $"Lamp\n\n{Body}\n\nThird\n\n{Other}\n" },
        { "PAPER1006", $"new\n\nSubscribe\n\nFirst\n\n{Body}\n\nSubscribe", $"First\n\n{Body}" },
        { "PAPER1007", $"Some words\n\nFirst\n\n{Body}", $"Some words\n\nFirst\n\n{Body}" },
        { "PAPER1008", $"Mar 14\n\nFirst\n\n{Body}", $"Mar 14, 2025\n\nFirst\n\n{Body}" },
        { "PAPER1009", $"First of\n  two lines\n\n{Body.Replace(", ", " \r\n\t", StringComparison.Ordinal)}\r\n", $"First of two "
            + $"lines\n\n{Body.Replace(", ", " ", StringComparison.Ordinal)}\r\n" },
        {
            "PAPER1013", $"Lamp: One Way\n\n{Body}\n\nLamp: Another Way\nauthors: A\n\n{Other}",
            $"Lamp: One Way\nid: LampOneWay\n\n{Body}\n\nLamp: Another Way\nid: LampAnotherWay\nauthors: A\n\n{Other}"
        },
        { "PAPER1015", $"First\nauhtors: Ada Wick\n\n{Body}", $"First\nauthors: Ada Wick\n\n{Body}" },
        { "PAPER9005", $"// papergen: disable PAPER2007\n\nFirst\n// papergen: disable 2001, PAPER2005 -- "
            + $"why\n\n{Body} 5\\%.", $"First\n// papergen: disable PAPER2005 -- why\n\n{Body} 5\\%." },
        { "PAPER9005", $"First\n// papergen: disable PAPER2005, 2001\n\n{Body} 5\\%.", $"First\n// papergen: disable "
            + $"PAPER2005\n\n{Body} 5\\%." },
        { "PAPER9005", $"First\n// papergen: disable PAPER2005, 2001 -- why\n\n{Body} 5\\%.", $"First\n// papergen: disable PAPER2005 -- "
            + $"why\n\n{Body} 5\\%." },
        { "PAPER9005", $"First\n// papergen: disable 2001\n\n{Body}", $"First\n\n{Body}" },
        { "PAPER9005", $"First\n\n{Body}\n\n// papergen: disable 3xxx, 2001", $"First\n\n{Body}" },
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

    /// <summary>What an editor calls a repair, and whether it is made unasked.</summary>
    [Theory]
    [InlineData("Subscribe\n\nA\n\n" + Body, "PAPER1006", "Delete 'Subscribe'", false)]
    [InlineData("A\n\n" + Body + "\n\n" + Other, "PAPER1003", "Insert a title", false)]
    [InlineData("SAGE: One\n\n" + Body + "\n\nSAGE: Two\n\n" + Other, "PAPER1013", "Insert 'id: SAGE_One'", false)]
    [InlineData("A\nauhtors: B\n\n" + Body, "PAPER1015", "Write 'authors'", true)]
    [InlineData("Mar 14\n\nA\n\n" + Body, "PAPER1008", "Append the year", true)]
    [InlineData("A\n// papergen: disable 2001\n\n" + Body, "PAPER9005", "Delete '// papergen: disable 2001'", true)]
    [InlineData("A\n// papergen: disable 2001, 2005\n\n" + Body, "PAPER9005", "Delete '2001'", true)]
    public void A_repair_of_the_structure_says_what_it_does(string digest, string rule, string title, bool isSafe)
    {
        TextFix fix = Repair.Findings(digest).First(finding => finding.Rule.Id == rule).Fix!;
        Assert.Equal((title, isSafe, true), (fix.Title, fix.IsSafe, fix.ChangesStructure));
    }

    /// <summary>The braces and what is between them are repaired one after the other.</summary>
    [Fact]
    public void A_repair_inside_of_another_waits() =>
        Assert.Equal($"First\n\n{Body} A lamp of 3\u00D7 the light.", Repair.All($"First\n\n{Body} A textbf{{lamp of 3times}} the light."));

    /// <summary>By its turn nobody else claims the name.</summary>
    [Fact]
    public void A_repair_that_touches_another_waits() => Assert.Equal(
        $"SAGE: Faster by 3\u00D7\n\n{Body}\n\nSAGE: Other Thing\nid: SAGE_OtherThing\n\n{Other}",
        Repair.All($"SAGE: Faster by 3times\n\n{Body}\n\nSAGE: Other Thing\n\n{Other}"));

    /// <summary>The first of them would make a line of metadata of its line.</summary>
    [Fact]
    public void Behind_a_repair_that_cannot_be_made_others_are() => Assert.Equal(
        "First\n\u200Bid: Lamp 3\u00D7 and 4\u00D7",
        Repair.All($"First\n\u200Bid: Lamp 3times and 4times\n\n{Body}", static finding => finding.Rule.Id != "PAPER1009")
            .Split("\n\n")[0]);

    /// <summary>Each by itself, though together one would have to wait for the other.</summary>
    [Fact]
    public void Both_of_two_repairs_in_one_place_are_offered()
    {
        string digest = $"First\n\n{Body} A textbf{{lamp of 3times}} the light.";
        Assert.All(DigestFixer.Offers(new DigestFile("a.papers.txt", new FileContent(digest)), Repair.Findings(digest), Repair.Options),
            static changes => Assert.Single(changes));
        Assert.Equal(2, Repair.Findings(digest).Count);
    }

    [Fact]
    public void A_file_is_repaired_as_part_of_its_project()
    {
        DigestFile[] project = [Repair.File($"First\n\n{Body}\n", "a.papers.txt"), Repair.File($"Second "
            + $"3times\n\n{Other}\n\nFirst\n\n{Body}\n", "b.papers.txt")];
        FixAllResult result = DigestFixer.FixAll(project, project[1], static _ => true, Repair.Options);
        Assert.Equal($"Second 3\u00D7\n\n{Other}\n", result.File.Text.Text);
    }

    [Fact]
    public void Each_repair_is_listed_once()
    {
        DigestFile file = Repair.File($"Lamps for 9--17 Readers, 73times, 5\\%, Oil \\etc\n\n{Body}");
        Assert.Equal(["PAPER2007", "PAPER2001", "PAPER2005"],
            DigestFixer.FixAll([file], file, static _ => true, Repair.Options).Fixed.Select(static finding => finding.Rule.Id));
    }

    /// <summary>Without the first character the last line would be blank, and the second one touches it.</summary>
    [Fact]
    public void A_repair_that_cannot_be_made_does_not_stand_in_the_way_of_its_neighbour() =>
        Assert.Equal($"First\n\n{Body}\n\n\0 \n",
            Repair.All($"First\n\n{Body}\n\n\0\u2028\n", static finding => finding.Rule.Id == "PAPER2016"));

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
        foreach (string changed in new[] { digest.Replace("73times", "73 times", StringComparison.Ordinal), "A " + digest,
            digest[..finding.Span.Start], "" })
            Assert.Equal(changed, Repair.One(changed, finding));
        Assert.NotEqual(digest, Repair.One(digest, finding));
    }

    [Fact]
    public void A_repair_refuses_to_make_an_abstract_of_a_title_or_a_title_of_an_abstract()
    {
        // "etc." at the end would end the title with a period; 245 characters without their label would be a title.
        string label = "Abstract: " + string.Concat(Enumerable.Repeat("lamp word ", 23)) + "lamp word";
        foreach (string digest in new[] { $"Lamps, Oil \\etc\n\n{Body}", $"A Title\n\n{label}", $"\u200B\n\n{Body}" })
        {
            IReadOnlyList<Finding> findings = Repair.Findings(digest);
            Finding finding = Assert.Single(findings, static finding => finding.Fix is { ChangesStructure: false });
            Assert.Equal(digest, Repair.One(digest, finding));
            Assert.Equal(digest, Repair.All(digest, static finding => !finding.Fix!.ChangesStructure));
        }
    }

    /// <summary>Without the character that nobody sees, the line would be metadata, a comment, or a word of the page's menu.</summary>
    [Theory]
    [InlineData("First\n\u200Bid: Lamp")]
    [InlineData("First\n\u200B// a note")]
    [InlineData("Sub\u00ADscribe")]
    public void A_repair_refuses_to_make_something_else_of_a_line(string title)
    {
        string digest = $"{title}\n\n{Body}\n";
        Finding finding = Assert.Single(Repair.Findings(digest), static finding => finding.Rule.Id == "PAPER2016");
        Assert.Equal(digest, Repair.One(digest, finding));
        Assert.Equal(digest, Repair.All(digest, static finding => finding.Rule.Id == "PAPER2016"));
    }

    /// <summary>A sentence of at most 90 characters may be read as a title, by what follows it.</summary>
    [Theory]
    [InlineData(92, "\u200B", true)]
    [InlineData(91, "\u200B", false)]
    [InlineData(90, "\u200B", true)]
    [InlineData(89, "\uFB01", true)]
    [InlineData(90, "\uFB01", false)]
    [InlineData(91, "\uFB01", true)]
    public void A_repair_refuses_to_cross_the_length_of_a_short_sentence(int length, string character, bool isMade)
    {
        string digest = $"First\n\n{new string('x', length - 2)}{character}.\n";
        Finding finding = Assert.Single(Repair.Findings(digest), static finding => finding.Rule.Id == "PAPER2016");
        Assert.Equal(isMade, Repair.One(digest, finding) != digest);
    }

    [Fact]
    public void What_comes_to_light_by_a_repair_is_repaired_too()
    {
        DigestFile file = Repair.File($"First\n\n{Body} See [\\eg](https://a.org) and more.");
        FixAllResult result = DigestFixer.FixAll([file], file, static _ => true, Repair.Options);
        Assert.Equal($"First\n\n{Body} See e.g. (https://a.org) and more.", result.File.Text.Text);
        Assert.Equal(["PAPER2004", "PAPER2009"], result.Fixed.Select(static finding => finding.Rule.Id));
    }

    [Fact]
    public void A_project_is_repaired_together()
    {
        DigestFile[] project =
        [
            Repair.File($"First\n\n{Body} See [\\eg](https://a.org) and more.\n", "a.papers.txt"),
            Repair.File($"Second\n\n{Other}\n", "b.papers.txt"),
            Repair.File($"Third 73times\n\n{Other} By \\ours.\n\nSecond\n\n{Other}\n", "c.papers.txt"),
        ];
        IReadOnlyList<FixAllResult> results =
            DigestFixer.FixProject(project, static finding => finding.Rule.Id != "PAPER2005", Repair.Options);
        Assert.Equal(
            [$"First\n\n{Body} See e.g. (https://a.org) and more.\n", $"Second\n\n{Other}\n", $"Third 73\u00D7\n\n{Other} By \\ours.\n"],
            results.Select(static result => result.File.Text.Text));
        Assert.Equal(["PAPER2004 PAPER2009", "", "PAPER2001 PAPER1004"],
            results.Select(static result => string.Join(' ', result.Fixed.Select(static finding => finding.Rule.Id))));
        Assert.Same(project[1], results[1].File);
        Assert.All(DigestFixer.FixProject(project, static _ => false, Repair.Options), static result => Assert.Empty(result.Fixed));
    }

    /// <summary>For each finding by itself, what its repair would change.</summary>
    [Fact]
    public void Each_finding_is_offered_the_repair_that_can_be_made()
    {
        // A line of metadata below would make the block a title.
        string longer = string.Concat(Enumerable.Repeat("lamp word ", 2050)) + "is 5times so\ni\u200Bd: it.";
        string digest = $"Mar 14\n\nLamps 73times, Oil \\etc\n\n{Body} By \\ours.\n\nSecond\n\n{longer}\n";
        // Joined lines (PAPER1009) would make the repair below them harmless.
        Finding[] findings = [.. Repair.Findings(digest).Where(static finding => finding.Rule.Id != "PAPER1009")];
        IReadOnlyList<IReadOnlyList<TextEdit>> offers =
            DigestFixer.Offers(new DigestFile("a.papers.txt", new FileContent(digest)), findings, new FixOptions());
        Assert.Equal(
            ["PAPER1008 no", "PAPER2001 yes", "PAPER2004 no", "PAPER2004 no", "PAPER1011 no", "PAPER2001 yes", "PAPER2016 no"],
            findings.Zip(offers).Select(static offer => offer.First.Rule.Id + (offer.Second.Count > 0 ? " yes" : " no")));
        Assert.Equal("73\u00D7", Assert.Single(offers[1]).NewText);
        Assert.Equal(
            ", 2025", Assert.Single(
                DigestFixer.Offers(new DigestFile("a.papers.txt", new FileContent(digest)), findings, Repair.Options)[0]).NewText);
    }

    [Fact]
    public void A_paper_keeps_the_name_that_it_has_in_the_line_that_it_has()
    {
        string digest = $"Lamp: One Way\nid: Same\n\n{Body}\n\nOil: Another Way\nid: Same\n\n{Other}\n\nSame: A "
            + $"Third\nid:\n\n{Body} {Other}";
        string[] ids =
            [.. Repair.Findings(digest).Where(static finding => finding.Rule.Id == "PAPER1013")
                .Select(static finding => finding.Arguments[1])];
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(
            $"Lamp: One Way\nid: {ids[0]}\n\n{Body}\n\nOil: Another Way\nid: {ids[1]}\n\n{Other}\n\nSame: A "
                + $"Third\nid: {ids[2]}\n\n{Body} {Other}",
            Repair.All(digest, static finding => finding.Rule.Id == "PAPER1013"));
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
        string digest = $"One\n\n{Body} It is 73times faster.\n\nTwo\n\n{Body} It\\'s 5\\% and the the 3times way.\n\nThree\n\n{Body} And "
            + $"73times.";
        DigestFile file = Repair.File(digest);
        TextSpan two = InspectedDigest.Of(file.Text).Syntax.Entries[1].Span;
        string repaired = DigestFixer.FixAll([file], file, static _ => true, Repair.Options, scope: two).File.Text.Text;
        Assert.Equal($"One\n\n{Body} It is 73times faster.\n\nTwo\n\n{Body} It's 5% and the 3\u00D7 way.\n\nThree\n\n{Body} And "
            + $"73times.", repaired);
    }

    [Fact]
    public void Duplicates_across_files_are_deleted_from_the_later_file()
    {
        DigestFile[] project =
            [Repair.File($"First\n\n{Body}\n", "a.papers.txt"), Repair.File($"Second\n\n{Other}\n\nFirst\n\n{Body}\n", "b.papers.txt")];
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

    /// <summary>In a page a title above a text may be read as no title of it; then it would be missing again, and again.</summary>
    [Fact]
    public void A_title_that_makes_no_entry_is_not_put_above_a_text()
    {
        string page = "  - " + new string('t', 179) + "\n" + new string('t', 240) + "\nNul inside.\n\n- Papers doi: x\nIt ends.";
        Assert.Contains(Repair.Findings(page), static finding => finding.Rule.Id == "PAPER1003");
        Assert.DoesNotContain("TODO", Repair.All(page), StringComparison.Ordinal);
    }
}

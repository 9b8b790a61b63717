using PaperGen.Analysis;
using PaperGen.Findings;

namespace PaperGen.CodeFixes.Tests.Digests;

/// <summary>
/// A digest for each rule, before and after the repair of its first finding; null after where only the author can repair it.
/// </summary>
internal static class FixExamples
{
    public const string First = "This abstract is long enough for one, says nothing, and ends with a period, as an abstract does, every "
        + "time.";
    public const string Second = "Another abstract that is long enough for one, says as little, and ends with a period, as the first one "
        + "does.";

    public static IReadOnlyList<(string Rule, string Before, string? After)> All { get; } =
    [
        ("PAPER1001", "", null),
        ("PAPER1002", $"A Title\n\n{First}\n\nAlone\n\nB Title\n\n{Second}\n", null),
        ("PAPER1003", $"A Title\n\n{First}\n\n{Second}\n", $"A Title\n\n{First}\n\nTODO\n\n{Second}\n"),
        ("PAPER1004", $"A Title\n\n{First}\n\nB Title\n\n{Second}\n\nA TITLE!\n\n{First}\n", $"A Title\n\n{First}\n\nB "
            + $"Title\n\n{Second}\n"),
        ("PAPER1005", $"A Title\n\n{First}\n\nB Title\n\n{First}\n", null),
        ("PAPER1006", $"Subscribe\n\nA Title\n\n{First}\n", $"A Title\n\n{First}\n"),
        ("PAPER1007", $"Hello there\n\nA Title\n\n{First}\n", null),
        ("PAPER1008", $"Mar 14\n\nA Title\n\n{First}\n", $"Mar 14, 2025\n\nA Title\n\n{First}\n"),
        ("PAPER1009", "A Title\n\nThis abstract stands on\n three lines, \nand says very little.\n",
            "A Title\n\nThis abstract stands on three lines, and says very little.\n"),
        ("PAPER1010", "A Title\n\nThe lamp is lit, and then...\n\nB Title\n\nThe other.\n", null),
        ("PAPER1011", $"A Title\n\n{string.Concat(Enumerable.Repeat("The lamps burn. ", 130))}\n", null),
        ("PAPER1012", $"{string.Concat(Enumerable.Repeat("A Lamp and ", 30))}Oil\nvenue: Here\n\n{First}\n", null),
        ("PAPER1013", $"LAMP: One Thing\n\n{First}\n\nLAMP: Another\n\n{Second}\n", $"LAMP: One Thing\nid: "
            + $"LAMP_OneThing\n\n{First}\n\nLAMP: Another\n\n{Second}\n"),
        ("PAPER1014", $"A Title\n\n{First}\n\nvenue: Here\n", null),
        ("PAPER1015", $"A Title\ntopcs: Memory\n\n{First}\n", $"A Title\ntopics: Memory\n\n{First}\n"),
        ("PAPER1016", $"A Title\ndate: yesterday\n\n{First}\n", null),
        ("PAPER1017", $"Light is all you need.\n\n{First}\n", null),
        ("PAPER1018", $"A Title (arXiv:2405.06067)\n\n{First}\n", null),
        ("PAPER1019", $"@article{{a,\n  title = {{A}}\n}}\n\nA Title\n\n{First}\n", null),
        ("PAPER1020", $"<<<<<<< HEAD\n\nA Title\n\n{First}\n", null),
        ("PAPER1021", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1\n", null),
        ("PAPER1022", $"A Title\nid: One\n\n{First}\n\nA TITLE!\nid: Two\n\n{Second}\n", null),
        ("PAPER1023", $"A Title\narxiv: 2405.06067\n\n{First}\n\nAnother\narxiv: 2405.06067\n\n{Second}\n", null),
        ("PAPER1027", $"Lamp:An Oil Lamp\n\n{First}\n", $"Lamp: An Oil Lamp\n\n{First}\n"),
        ("PAPER1030", $"### A Title\n\n{First}\n", null),
        ("PAPER1031", "### An Index That Compiles\n\n- Notes Beside Titles\n\n### Shelves without Dust\n\n- Reading by One Lamp\n\n### "
            + "Lists in"
            + " Order\n\n- Wicks and Oil Compared\n\n### Counting the Pages\n\n- A Lamp for Every Reader\n", null),
        ("PAPER1032",
            string.Concat(
                Enumerable.Range(1, 5)
                    .Select(static n => $"- **A Title of Five Words {n}** [[paper](https://arxiv.org/abs/2405.0606{n})]\n"))
                        + "- This list has moved to a new place\n", null),
        Text("PAPER2001", "It is 73times faster, by sim 4.5times.", "It is 73\u00D7 faster, by sim 4.5times."),
        Text("PAPER2002", "A textbf{bold} claim, and emph{no more}.", "A bold claim, and emph{no more}."),
        Text("PAPER2003", "We present , a lamp.", null),
        Text("PAPER2004", "Lamps, \\eg oil lamps \\etc.", "Lamps, e.g. oil lamps \\etc."),
        Text("PAPER2005", "It saves 5\\% of R\\&D.", "It saves 5% of R\\&D."),
        Text("PAPER2006", "The ``lamp''.", "The \"lamp\"."),
        Text("PAPER2007", "Lamps -- and oil.", "Lamps \u2013 and oil."),
        Text("PAPER2008", "It is $2\\times$ faster for $3\\times$ more.", "It is 2\u00D7 faster for $3\\times$ more."),
        Text("PAPER2009", "A **strong** and a *small lamp*.", "A strong and a *small lamp*."),
        Text("PAPER2010", "Oil &amp; lamps, &#177;5.", "Oil & lamps, &#177;5."),
        Text("PAPER2011", "A <b>lamp</b> and<br/>oil.", "A lamp and<br/>oil."),
        Text("PAPER2012", "It reads videos.However, it stops.", "It reads videos. However, it stops."),
        Text("PAPER2013", "It has two heads:(1) a lamp.", "It has two heads: (1) a lamp."),
        Text("PAPER2014", "By the the light of a lamp.", "By the light of a lamp."),
        Text("PAPER2015", "Abstract: We read.", "We read."),
        Text("PAPER2016", "A\u0007 bell and e\uFB03cient.", "A bell and e\uFB03cient."),
        Text("PAPER2017", "A \u202Eturned\u202C lamp.", "A turned\u202C lamp."),
        Text("PAPER2018", "A caf\u00C3\u00A9 is open.", "A caf\u00E9 is open."),
        Text("PAPER2019", "A cafe\u0301.", "A caf\u00E9."),
        ("PAPER2020", $"A Title\n\n{First}\n\n1. Another\n\n{Second}\n", null),
        Text("PAPER2021", "A {K}ing of 1{,}200 lamps.", "A King of 1{,}200 lamps."),
        Text("PAPER2022", "By Gr\\\"afe and Poincar\\'e.", "By Gr\u00E4fe and Poincar\\'e."),
        Text("PAPER2023", "Lamps~(oil) at 19\\,FPS.", "Lamps (oil) at 19\\,FPS."),
        Text("PAPER2024", "Large lamps(LLs).", "Large lamps (LLs)."),
        Text("PAPER2025", "In this paper,we read.", "In this paper, we read."),
        Text("PAPER2026", "New tech- niques of learn- ing.", "New techniques of learn- ing."),
        Text("PAPER2027", "A lamp. % or oil.", null),
        Text("PAPER2028", "A statistic-the mean.", "A statistic\u2014the mean."),
        Text("PAPER2029", "A lamp , and oil.", null),
        Text("PAPER2030", "A lamp,, and oil.", "A lamp, and oil."),
        Text("PAPER2031", "With tau = 0.7.", "With \u03C4 = 0.7."),
        Text("PAPER2032", "Lampsx2013oil.", "Lamps\u2013oil."),
        Text("PAPER2033", $"{First} {Second} {First} And so on, for the whole of a long night, it says nothing, and ends", null),
        Text("PAPER2034", "As LCM [23] does.", null),
        Text("PAPER2037", "With 40, 000 lamps.", "With 40,000 lamps."),
        Text("PAPER2039", "We ffnd lamps.", "We find lamps."),
        Text("PAPER2038", "Our modelsand other models.", "Our models and other models."),
        ("PAPER2035", "- **An Index That Compiles**, Ada Quill, Ben Tarn, 2026\n- **How Far Do Bells Drift in Winter**, Cora Lint, Dov "
            + "Marsh, 2026\n- **A Lamp for Every Reading Room**, Eva Stone,"
            + " Finn Hale, 2026\n- **Shelves That Remember Their Books**, 2026\n- **What a Catalog Forgets by Night**, Gil Adler, Hana "
            + "Iwu, 2026\n- **A Map of Quiet Rooms**, Ida Moss, Jon Field, 2026\n", null),
        ("PAPER2036", "People and Papers of the Reading Room\nAda Quill, Ben Tarn, Cora Lint\n\n"
            + string.Concat(
                Enumerable.Range(1, 3)
                    .Select(static n => $"- **A Title of Five Words {n}** [[paper](https://arxiv.org/abs/2405.0606{n})]\n")), null),
        Text("PAPER3001", "Code at https://example.org/a{https://example.org/a}.", "Code at https://example.org/a."),
        Text("PAPER3002", "See https: //example.org.", "See https://example.org."),
        Text("PAPER3003", "See https://github. com/a/b.", "See https://github.com/a/b."),
        Text("PAPER3004", "In the fieldhttps://example.org/a.", "In the field https://example.org/a."),
        Text("PAPER3005", "See https://example.org/a\\_b\\%20.", "See https://example.org/a_b\\%20."),
        Text("PAPER3006", "See https://https://example.org/a.", "See https://example.org/a."),
        Text("PAPER3007", "See http://github.com/a/b, http://a.github.io.", "See https://github.com/a/b, http://a.github.io."),
        Text("PAPER3008", "See https://www.arxiv.org/abs/2405.06067.", "See https://arxiv.org/abs/2405.06067."),
        Text("PAPER3009", "See github.com/a/b.", "See https://github.com/a/b."),
        Text("PAPER3010", "See https://bit.ly/abc.", null),
        Text("PAPER3011", "See https://anonymous.4open.science/r/a.", null),
        Text("PAPER3012", "See arXiv:2413.00001.", null),
        Text("PAPER3013", "See doi:10.1000/a.b.", "See https://doi.org/10.1000/a.b."),
        Text("PAPER3014", "Code is available at.", null),
        ("PAPER4001", $"A Title\ntopics: Memory, Long Contxt\n\n{First}\n", $"A Title\ntopics: Memory, Long Context\n\n{First}\n"),
        ("PAPER9005", $"// papergen: disable PAPER2001, PAPER2002\nA Title\n\nIt is 73times faster.\n", $"// papergen: disable "
            + $"PAPER2001\nA Title\n\nIt is 73times faster.\n"),
        ("PAPER9006", $"// papergen: disbale PAPER2001\n\nA Title\n\n{First}\n", null),
    ];

    /// <summary>The rules that have no place in the text of a digest: of its bytes, of taxonomies, and of the project's options.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
        ["PAPER1024", .. RuleList.All.Where(static rule => rule.Family == RuleFamily.Bibliography).Select(static rule => rule.Id),
            .. TopicRules.All.Select(static rule => rule.Id), "PAPER9001", "PAPER9002", "PAPER9003", "PAPER9004", "PAPER9007"];

    public static TheoryData<string> Rules => new(All.Select(example => example.Rule));

    public static TheoryData<string> RulesWithRepair =>
        new(All.Where(example => example.After is not null).Select(example => example.Rule));

    public static (string Before, string? After) Of(string rule) =>
        All.Where(example => example.Rule == rule).Select(example => (example.Before, example.After)).Single();

    private static (string Rule, string Before, string? After) Text(string rule, string before, string? after) =>
        (rule, $"A Title\n\n{before}\n", after is null ? null : $"A Title\n\n{after}\n");

    /// <summary>Every rule of the assembly is here or says that it has no place in a digest.</summary>
    public static void AreComplete() =>
        Assert.Equal(
            RuleList.Ids.Except(RuleList.OfCitations.Concat(RuleList.OfUsings).Concat(RuleList.OfNames).Concat(RuleList.OfBuilds)
                .Select(rule => rule.Id)),
                    [.. All.Select(example => example.Rule).Concat(Elsewhere).Distinct().Order(StringComparer.Ordinal)]);
}

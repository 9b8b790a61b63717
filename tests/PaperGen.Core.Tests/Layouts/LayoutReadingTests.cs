using PaperGen.Syntax;
using PaperGen.Syntax.Layouts;

namespace PaperGen.Core.Tests.Layouts;

/// <summary>Each way in which a page may set its papers out, in a few lines.</summary>
public sealed class LayoutReadingTests
{
    private const string Ada = "https://arxiv.org/abs/2601.01001";
    private const string Ben = "https://arxiv.org/abs/2601.01002";
    private const string Cora = "https://arxiv.org/abs/2601.01003";

    private const string Text = "Bells drift apart when nobody visits them. We study how far, and how many visits in a winter are enough, in twelve "
        + "towers of one valley that nobody has counted before.";

    public static TheoryData<string, string, string> Pages => new()
    {
        {
            "a date in brackets ends a title", $"- [Bells of Winter and Wind (2026-01)](a.md) [[arXiv]({Ada})]\n"
                + $"- [Ropes and Their Towers (2025-12)](b.md) [[arXiv]({Ben})]\n",
            "Bells of Winter and Wind||2026-01\nRopes and Their Towers||2025-12"
        },
        {
            "a date and a place behind commas end titles where most have them",
            $"* Bells of Winter and Wind, aug 2026, Leaf Lab, [arxiv]({Ada})\n* Ropes and Their Towers, 2025, [arxiv]({Ben})\n",
            "Bells of Winter and Wind||2026-08\nRopes and Their Towers||2025"
        },
        {
            "but not where one has them",
            $"* Census of Bells, 2026, [arxiv]({Ada})\n* Ropes and Their Towers [arxiv]({Ben})\n* What Clappers Hide [arxiv]({Cora})\n",
            "Census of Bells, 2026||\nRopes and Their Towers||\nWhat Clappers Hide||"
        },
        {
            "a short name in other letters stands before a bold title in quotation marks",
            $"1. <u>Rillet</u>: **\"Bells of Winter and Wind\"**. *Ada Quill et al.* BELL 2026. [[Paper]({Ada})]\n"
                + $"2. <u>T7</u>: **\"Ropes and Their Towers\"**. *Cora Lint et al.* BELL 2025. [[Paper]({Ben})]\n",
            "Bells of Winter and Wind|Ada Quill|2026\nRopes and Their Towers|Cora Lint|2025"
        },
        {
            "authors follow a year in brackets", $"- **Bells of Winter and Wind** (2026), A. Quill and B. Tarn [[pdf]]({Ada})\n"
                + $"- **Ropes and Their Towers** (2025), C. Lint et al. [[pdf]]({Ben})\n",
            "Bells of Winter and Wind|A. Quill; B. Tarn|2026\nRopes and Their Towers|C. Lint|2025"
        },
        {
            "items that lead somewhere are papers, those that lead within the page are its contents",
            "* [Bells and Winds](#bells)\n* [Ropes of All Towers](#ropes)\n\n## Bells\n\n"
                + "* [Bells of Winter and Wind](https://bell.example.org/a.pdf)\n* [Ropes and Their Towers](b.pdf)\n"
                + "* [What Clappers Hide](https://bell.example.org/c.pdf)\n* [Sparse Bells](d.pdf)\n",
            "Bells of Winter and Wind||\nRopes and Their Towers||\nWhat Clappers Hide||\nSparse Bells||"
        },
        {
            "names, a title and a venue between commas",
            $"* Ada Quill, Ben Tarn, Bells of Winter and of Wind, BELL 2026 [[Paper]]({Ada})\n"
                + $"* Cora Lint and Dov Ember, Ropes of Many Towers: A Survey, arXiv:2601.01002. [[Paper]]({Ben})\n",
            "Bells of Winter and of Wind|Ada Quill; Ben Tarn|2026\nRopes of Many Towers: A Survey|Cora Lint; Dov Ember|"
        },
        {
            "a short name above its citation",
            $"* BellNet [[Paper]]({Ada})\n  * Ada Quill, Ben Tarn, Bells of Winter and of Wind, BELL, 2026.\n"
                + $"* RopeNet [[Paper]]({Ben})\n  * Cora Lint, Dov Ember, Ropes of Many Towers in the Dark, BELL, 2025.\n",
            "Bells of Winter and of Wind|Ada Quill; Ben Tarn|2026\nRopes of Many Towers in the Dark|Cora Lint; Dov Ember|2025"
        },
        {
            "names as BibTeX joins them",
            $"1. **Bells of Winter and Wind.** BELL 2026. [paper]({Ada})\n\n    *Quill, Ada B and Tarn, Ben and others.*\n\n"
                + $"1. **Ropes and Their Towers.** BELL 2025. [paper]({Ben})\n\n    *Lint, Cora and Ember, Dov.*\n",
            "Bells of Winter and Wind|Quill, Ada B; Tarn, Ben|2026\nRopes and Their Towers|Lint, Cora; Ember, Dov|2025"
        },
        {
            "names by the places where they work",
            "Bells of Winter and Wind\nAda Quill, Ben Tarn, Leaf College; Cora Lint, Bell Laboratories\n\n"
                + "Ropes and Their Towers\nDov Ember and Eva Stone, Leaf College; Finn Hale, Quill Institute\n",
            "Bells of Winter and Wind|Ada Quill; Ben Tarn; Cora Lint|\nRopes and Their Towers|Dov Ember; Eva Stone; Finn Hale|"
        },
        {
            "names in bullets, and a sentence between title and names",
            $"Research 05 January 2026 | Open\nBells of Winter and Wind\n{Text}\n- Ada Quill\n- , Ben Tarn\n- & Cora Lint\n"
                + "Research 04 January 2026 | Open\nRopes and Their Towers\n- Dov Ember\n- & Eva Stone\n"
                + "Research 03 January 2026 | Open\nWhat Clappers Hide from Us\n- Finn Hale\n- & Gil Adler\n",
            "Bells of Winter and Wind|Ada Quill; Ben Tarn; Cora Lint|2026-01-05\nRopes and Their Towers|Dov Ember; Eva Stone|2026-01-04\n"
                + "What Clappers Hide from Us|Finn Hale; Gil Adler|2026-01-03"
        },
        {
            "who speaks, before a colon", $"Ada Quill: Bells of Winter and Wind\n{Text}\nBen Tarn: Ropes and Their Towers\n{Text}\n"
                + $"Cora Lint: What Clappers Hide\n{Text}\nDov Ember: Towers without Stairs\n{Text}\n",
            "Bells of Winter and Wind|Ada Quill|\nRopes and Their Towers|Ben Tarn|\nWhat Clappers Hide|Cora Lint|\n"
                + "Towers without Stairs|Dov Ember|"
        },
        {
            "a bullet alone on its line",
            "Bells of all valleys\n-\nBells of Winter and Wind (2026)\nAuthors: Ada Quill et al.\n"
                + "Takeaway: Bells drift apart when nobody visits them, and a visit in each month is enough.\n"
                + "-\nRopes and Their Towers (2025)\nAuthors: Cora Lint et al.\n"
                + "Takeaway: Ropes last longer where towers have windows, as damp air is what wears them.\n",
            "Bells of Winter and Wind|Ada Quill|2026\nRopes and Their Towers|Cora Lint|2025"
        },
        {
            "names behind By", "  1. Bells of Winter and Wind By Ada Quill; Ben Tarn\n  2. Ropes and Their Towers By Lint, Cora\n"
                + "  3. What Clappers Hide By Ember, Dov; Stone, Eva\n",
            "Bells of Winter and Wind|Ada Quill; Ben Tarn|\nRopes and Their Towers|Lint, Cora|\nWhat Clappers Hide|Ember, Dov; Stone, Eva|"
        },
        {
            "notes with the places that refer to them",
            "^ Jump up to: a b Quill, Ada; Tarn, Ben (1 May 2026). \"Bells of Winter and Wind\". Bell Letters. 9 (8): 1-9.\n"
                + "^ Lint, Cora (2025). \"Ropes and Their Towers\". Bell Letters. 8 (1): 2-7. Retrieved 2026-02-07.\n",
            "Bells of Winter and Wind|Quill, Ada; Tarn, Ben|2026-05-01\nRopes and Their Towers|Lint, Cora|2025"
        },
        {
            "the year before a title in quotation marks",
            "Quill, Ada, and Ben Tarn. 2026. \u201CBells of Winter and Wind.\u201D Bell Letters 16 (3): 199-231.\n\n"
                + "Ember, Dov. 2025. \u201CWhat Clappers Hide.\u201D Bell Letters 15 (1): 1-20.\n\n"
                + "Lint, C. M. 1950. \u201CRopes and Their Towers.\u201D Bell Letters 59 (236): 433-60.\n",
            "Bells of Winter and Wind|Quill, Ada; Ben Tarn|2026\nWhat Clappers Hide|Ember, Dov|2025\n"
                + "Ropes and Their Towers|Lint, C. M.|1950"
        },
        {
            "the year behind names with initials",
            "Quill, A., Tarn, B. and Lint, C., 2026. Bells of winter and wind. Bell Letters, 86(11), pp.2-4.\n\n"
                + "Ember, D.S., 1988. Ropes and their towers in the dark. Bell Letters, 3(1), pp.9-44.\n",
            "Bells of winter and wind|Quill, A.; Tarn, B.; Lint, C.|2026\nRopes and their towers in the dark|Ember, D.S.|1988"
        },
        {
            "names, then the pages behind a semicolon",
            "Bells of Winter and Wind\nAda Quill, Ben Tarn; (59):1-35, 2026.\n[abs][pdf]\n\n"
                + "Ropes and Their Towers\nCora Lint, Dov Ember; (58):1-47, 2025.\n[abs][pdf]\n",
            "Bells of Winter and Wind|Ada Quill; Ben Tarn|2026\nRopes and Their Towers|Cora Lint; Dov Ember|2025"
        },
        {
            "lists of what a page is for are no papers",
            $"# Bells\n\n- Bells of towers (large and small)\n- Ropes and all their knots\n\n## Today\n\n"
                + $"- **Bells of Winter and Wind**\n  - Authors: Ada Quill\n  - Links: [arXiv]({Ada})\n"
                + $"- **Ropes and Their Towers**\n  - Authors: Cora Lint\n  - Links: [arXiv]({Ben})\n"
                + $"- **What Clappers Hide**\n  - Authors: Dov Ember\n  - Links: [arXiv]({Cora})\n",
            "Bells of Winter and Wind|Ada Quill|\nRopes and Their Towers|Cora Lint|\nWhat Clappers Hide|Dov Ember|"
        },
        {
            "a title, a text and its address in one block",
            $"Bells of Winter and Wind (7 minute read)\n{Text}\narxiv.org/abs/2601.01001\n\n"
                + $"Ropes and Their Towers (5 minute read)\n{Text}\narxiv.org/abs/2601.01002\n",
            "Bells of Winter and Wind||\nRopes and Their Towers||"
        },
    };

    [Theory, MemberData(nameof(Pages))]
    public void A_page_is_read(string kind, string page, string papers)
    {
        List<ReadPaper> read = ReadPapers.Of(DigestParser.Parse(page));

        string[] found = [.. read.Select(static paper => $"{paper.Title}|{string.Join("; ", paper.Authors)}|{paper.Date}")];

        Assert.True(papers == string.Join("\n", found), kind + ":\n" + string.Join("\n", found));
    }

    /// <summary>Where a page is read wrongly, mostly all of its papers are.</summary>
    [Theory]
    [InlineData("- [Bells | Leaf](https://a.example.org/1)\n- [Ropes and Towers | Leaf](https://a.example.org/2)\n"
        + "- [What Clappers Hide | Leaf](https://a.example.org/3)\n", "more than a title")]
    [InlineData("1. BellNet [[Paper]](https://arxiv.org/abs/2601.01001)\n2. RopeNet [[Paper]](https://arxiv.org/abs/2601.01002)\n"
        + "3. TowerNet [[Paper]](https://arxiv.org/abs/2601.01003)\n", "one or two words")]
    public void What_is_odd_of_most_papers_is_a_warning(string page, string how)
    {
        Assert.Contains(Findings.Of(DigestParser.Parse(page)), finding => finding.Rule.Id == "PAPER2035"
            && finding.Severity == PaperGen.Findings.FindingSeverity.Warning && finding.Message.Contains(how, StringComparison.Ordinal));
    }
}

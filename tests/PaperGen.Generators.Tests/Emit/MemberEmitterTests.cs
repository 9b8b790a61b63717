using PaperGen.Emit;
using PaperGen.Internal;

namespace PaperGen.Generators.Tests.Emit;

/// <summary>Members that no snapshot has: of papers without an abstract, of a repaired link.</summary>
public class MemberEmitterTests
{
    private static readonly MemberModel s_member = new()
    {
        Name = "Lamp",
        PaperId = "Lamp",
        IntroducedName = null,
        Title = "A Lamp",
        Byline = null,
        ArxivId = null,
        Doi = null,
        Abstract = "",
        Place = null,
        Warning = null,
        Topics = default,
        Urls = default,
    };

    [Fact]
    public void A_paper_is_found_by_the_hash_of_its_id() =>
        Assert.Contains($"public static __Paper Lamp => __table.GetPaper({(long)Hash64.Of("Lamp")}L);\n", Members(s_member),
            StringComparison.Ordinal);

    [Fact]
    public void What_a_paper_does_not_have_its_hover_text_leaves_out()
    {
        Assert.Contains("/// <summary>\n        /// <b>A Lamp</b>\n        /// </summary>\n", Members(s_member), StringComparison.Ordinal);
        Assert.Contains("/// <b>A Lamp</b>\n        /// <para>It is lit.</para>\n        /// </summary>\n",
            Members(s_member with { Abstract = "It is lit." }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_know_before_citing_comes_first_and_the_place_last()
    {
        MemberModel member = s_member with
        {
            Warning = "This paper was retracted.",
            Byline = "Ada Wick \u00B7 2024",
            ArxivId = "2405.01234",
            Doi = "10.1000/a<b",
            Topics = new(["Lamps"]),
            Urls = new(["https://github.com/lamps/lamp"]),
            Abstract = "It is lit.",
            Place = "a.papers.txt(1)",
        };
        string[] expected =
        [
            "<summary>",
            "<b>This paper was retracted.</b>",
            "<para><b>A Lamp</b></para>",
            "<para>Ada Wick \u00B7 2024</para>",
            "<para><see href=\"https://arxiv.org/abs/2405.01234\">arXiv:2405.01234</see></para>",
            "<para><see href=\"https://doi.org/10.1000/a%3Cb\">doi:10.1000/a&lt;b</see></para>",
            "<para>Topics: Lamps</para>",
            "<para><see href=\"https://github.com/lamps/lamp\">https://github.com/lamps/lamp</see></para>",
            "<para>It is lit.</para>",
            "<para>a.papers.txt(1)</para>",
            "</summary>",
        ];
        Assert.Equal(expected, Members(member).Split('\n').Select(static line => line.Trim())
            .Where(static line => line.StartsWith("/// ", StringComparison.Ordinal))
            .Select(static line => line[4..]).Take(expected.Length));
    }

    [Fact]
    public void A_repaired_link_says_so()
    {
        var link = new LinkMember("Lamp", "Lamp", 0, "https://a.org/b", Internal.PaperLinkKind.Code, IsRepaired: true, "A Lamp");
        const string Repaired = "<para>Repaired: the digest writes this address in a broken form.</para></summary>\n";
        Assert.Contains(Repaired, LinkEmitter.Emit(EmitRun.Style, new([link])).Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Repaired", LinkEmitter.Emit(EmitRun.Style, new([link with { IsRepaired = false }])).Source,
            StringComparison.Ordinal);
    }

    private static string Members(MemberModel member) =>
        MemberEmitter.Emit(
            EmitRun.Style, new MemberBucket { HintName = "Papers.Members.g.cs", Properties = true, Members = new([member]) }).Source;
}

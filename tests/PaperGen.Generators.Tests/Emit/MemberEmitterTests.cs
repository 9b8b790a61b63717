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
        Abstract = "",
        Place = null,
        Warning = null,
        Topics = default,
        Urls = default,
    };

    [Fact]
    public void A_paper_is_found_by_the_hash_of_its_id() =>
        Assert.Contains($"public static __Paper Lamp => __table.GetPaper({(long)Hash64.Of("Lamp")}L);\n", Members(s_member), StringComparison.Ordinal);

    [Fact]
    public void What_a_paper_does_not_have_its_hover_text_leaves_out()
    {
        Assert.Contains("/// <summary>\n        /// <b>A Lamp</b>\n        /// </summary>\n", Members(s_member), StringComparison.Ordinal);
        Assert.Contains("/// <b>A Lamp</b>\n        /// <para>It is lit.</para>\n        /// </summary>\n", Members(s_member with { Abstract = "It is lit." }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repaired_link_says_so()
    {
        var link = new LinkMember("Lamp", "Lamp", 0, "https://a.org/b", Internal.PaperLinkKind.Code, IsRepaired: true, "A Lamp");
        const string Repaired = "<para>Repaired: the digest writes this address in a broken form.</para></summary>\n";
        Assert.Contains(Repaired, LinkEmitter.Emit(EmitRun.Style, new([link])).Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Repaired", LinkEmitter.Emit(EmitRun.Style, new([link with { IsRepaired = false }])).Source, StringComparison.Ordinal);
    }

    private static string Members(MemberModel member) => MemberEmitter.Emit(EmitRun.Style, new MemberBucket { HintName = "Papers.Members.g.cs", Properties = true, Members = new([member]) }).Source;
}

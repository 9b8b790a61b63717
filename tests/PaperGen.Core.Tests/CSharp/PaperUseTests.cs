using PaperGen.CSharp;

namespace PaperGen.Core.Tests.CSharp;

/// <summary>Where C# code names papers, as far as its tokens tell.</summary>
public class PaperUseTests
{
    [Theory]
    [InlineData("var p = Papers.HMT;", "Paper HMT")]
    [InlineData("var p = Papers . @class;", "Paper class")]
    [InlineData("var p = global::Papers.HMT;", "Paper HMT")]
    [InlineData("var p = global::My.Data.Papers.HMT;", "Paper HMT")]
    [InlineData("var p = Data.Papers.HMT;", "Paper HMT")]
    [InlineData("var p = Your.Data.Papers.HMT;", "Paper HMT?")]
    [InlineData("var p = catalog.Papers.HMT;", "Paper HMT?")]
    [InlineData("var p = F().Papers.HMT;", "Paper HMT?")]
    [InlineData("string s = Papers.Ids.HMT;", "Id HMT")]
    [InlineData("_ = Papers.Ids;", "Paper Ids")]
    [InlineData("_ = Links.HMT_Code; _ = Topics.Memory;", "Link HMT_Code", "Topic Memory")]
    [InlineData("using P = My.Data.Papers; var p = P.HMT;", "Paper HMT")]
    [InlineData("class Papers { } var p = Papers.HMT;", "Paper HMT?")]
    [InlineData("static partial class Papers { } var p = Papers.HMT;", "Paper HMT")]
    [InlineData("class A { Shelf Papers { get; } object x = Papers.HMT; }", "Paper HMT?")]
    [InlineData("class A { List<int> Papers; object x = Papers.HMT; }", "Paper HMT?")]
    [InlineData("void F(int[] Papers) => G(Papers.HMT);", "Paper HMT?")]
    [InlineData("Shelf? Papers => null; var x = Papers.HMT;", "Paper HMT?")]
    [InlineData("foreach (var Papers in a) G(Papers.HMT);", "Paper HMT?")]
    [InlineData("var x = from Papers in a select Papers.HMT;", "Paper HMT?")]
    [InlineData("G(Papers => Papers.HMT);", "Paper HMT?")]
    [InlineData("G(out var Links); _ = Papers.HMT; _ = Links.A;", "Paper HMT", "Link A?")]
    [InlineData("if (x is Papers) return Papers; G(a, Papers); var x = Papers.HMT;", "Paper HMT")]
    [InlineData("using Papers = Other.Library; var p = Papers.HMT;", "Paper HMT?")]
    [InlineData("using Papers = My.Data.Papers; var p = Papers.HMT;", "Paper HMT")]
    [InlineData("namespace Your.Papers; class A { object x = Papers.HMT; }", "Paper HMT?")]
    [InlineData("namespace My.Data.Papers.Lists; class A { object x = Papers.HMT; }", "Paper Lists", "Paper HMT")]
    [InlineData("[Cites(nameof(Papers.HMT))] class A;", "Paper HMT")]
    [InlineData("[Cites(\"HMT\", Note = \"other\")] class A;", "IdText HMT")]
    [InlineData("[assembly: CitesAttribute(paper: @\"a/b\")]", "IdText a/b")]
    [InlineData("[Obsolete(\"HMT\"), Cites(\"B\")] class A;", "IdText B")]
    [InlineData("var x = Cites(\"HMT\");")]
    [InlineData("/// <see cref=\"Papers.HMT\"/> and <see cref='P:My.Papers.Ids.Flat'/>\nclass A;", "Paper HMT", "Id Flat")]
    [InlineData("/** <see cref=\"Papers.HMT\"/> */ class A;", "Paper HMT")]
    [InlineData("// Papers.HMT\n/* Papers.HMT */ string s = \"Papers.HMT\"; char c = '\"'; var r = Papers.A;", "Paper A")]
    [InlineData("//// cref=\"Papers.HMT\"\n#region Papers.HMT\n")]
    [InlineData("#if DEBUG\nvar p = Papers.HMT;\n#endif", "Paper HMT")]
    [InlineData("var s = $\"Papers.A {Papers.B} {{Papers.C}} {(x ? \"}\" : Papers.D.Title):N2} Papers.E\"; var f = Papers.F;", "Paper B",
        "Paper D", "Paper F")]
    [InlineData("var s = $$\"\"\"{Papers.A} {{Papers.B}} \"\" \"\"\"; var f = Papers.F;", "Paper B", "Paper F")]
    [InlineData("var s = \"\"\"\n \"Papers.A\" \\\n \"\"\"; var f = Papers.F;", "Paper F")]
    [InlineData("var s = @\"\\\" + Papers.A + @\"\"\"\"; var f = Papers.F;", "Paper A", "Paper F")]
    [InlineData("var s = $@\"a \"\" {Papers.A} \\\"; var f = Papers.F;", "Paper A", "Paper F")]
    [InlineData("var s = \"\" + \"a\\\"Papers.A\" + Papers.B;", "Paper B")]
    public void A_use_is_found(string code, params string[] expected) =>
        Assert.Equal(
            expected, PaperUseReader.Read(code, "My.Data").Select(static use => $"{use.Kind} {use.Name}{(use.Doubt is null ? "" : "?")}"));

    [Fact]
    public void With_using_static_a_name_may_be_a_paper() =>
        Assert.Equal(
            "HMT?", Assert.Single(PaperUseReader.Read("using static My.Data.Papers; var p = HMT; var q = a.HMT;", "My.Data"),
                static use => use.Name == "HMT") is { Doubt: not null } use ? use.Name + "?" : "");

    [Fact]
    public void A_span_is_the_name() =>
        Assert.All(PaperUseReader.Read("[Cites(\"HMT\")] void F() => _ = Papers.Ids.@int + Links.A;"), static use =>
        Assert.Equal(use.Name, "[Cites(\"HMT\")] void F() => _ = Papers.Ids.@int + Links.A;".Substring(use.Span.Start, use.Span.Length)));

    /// <summary>
    /// Whatever a file holds: every prefix and many mutations of code with every kind of token are read without an exception, and spans
    /// stay inside.
    /// </summary>
    [Fact]
    public void Nothing_throws()
    {
        const string Code = "using static X.Papers; [Cites(\"a\", Note = $@\"{{x}} {Papers.A:N}\")] /// <see cref=\"Papers.B\"/>\n/** "
            + "cref='Papers.C' */ class @A { char c = '\\''; var s = $$\"\"\"{{{Papers.D}}}\"\"\" + @\"\"\"\" + \"\\u0041\"; double d = "
            + "1.5e3; } #if x\n";
        var random = new Random(1);
        for (int i = 0; i <= Code.Length; i++)
        {
            Check(Code[..i]);
            Check(Code[i..]);
            char[] mutated = Code.ToCharArray();
            for (int j = 0; j < 4; j++)
                mutated[random.Next(mutated.Length)] = "\"$@{}[]/*'\\\n#.:\uD800"[random.Next(16)];
            Check(new string(mutated));
        }

        static void Check(string code) => Assert.All(PaperUseReader.Read(code), use => Assert.InRange(use.Span.End, 0, code.Length));
    }

    /// <summary>A repeated construct, open or not, takes as long as it is long.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("$\"{")]
    [InlineData("\"")]
    [InlineData("{{")]
    [InlineData("/*")]
    [InlineData("/// cref=\"Papers.A")]
    [InlineData("$\"\"\"")]
    [InlineData("[Cites(")]
    public async Task Long_code_is_read(string piece)
    {
        string code = "Papers " + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        await Task.Run(() => PaperUseReader.Read(code), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
    }
}

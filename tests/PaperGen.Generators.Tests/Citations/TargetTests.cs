using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Citations;

/// <summary>On what a citation can stand, and whom it then counts for.</summary>
public class TargetTests
{
    private const string Digest = "HMT: Hierarchical Memory\n\nAn abstract.\n\nLamp: On Light\n\nAnother abstract.\n";
    private const string Cites = "[Cites(nameof(Papers.HMT))]";

    [Theory]
    [InlineData("class C { [A] void M(int a, string[] b) { } }", "M:Reading.C.M(System.Int32,System.String[])", "C.M(int, string[])")]
    [InlineData("class C<T> { [A] U M<U>(T a, U b) => b; }", "M:Reading.C`1.M``1(`0,``0)", "C<T>.M<U>(T, U)")]
    [InlineData("class C { class D<T> { [A] class E { } } }", "T:Reading.C.D`1.E", "C.D<T>.E")]
    [InlineData("class C { [return: A] int M() => 1; }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { void M([A] int a) { } }", "M:Reading.C.M(System.Int32)", "C.M(int)")]
    [InlineData("class C { void M<[A] T>() { } }", "M:Reading.C.M``1", "C.M<T>()")]
    [InlineData("class C<[A] T> { }", "T:Reading.C`1", "C<T>")]
    [InlineData("class C { [A] C() { } }", "M:Reading.C.#ctor", "C.C()")]
    [InlineData("class C { [A] ~C() { } }", "M:Reading.C.Finalize", "C.~C()")]
    [InlineData("class C { [A] int P { get; } }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { [field: A] int P { get; } }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { int P { [A] get => 1; } }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { int P { get => 1; [param: A] set { } } }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { [A] int this[int i] => i; }", "P:Reading.C.Item(System.Int32)", "C.this[int]")]
    [InlineData("class C { int this[[A] int i] => i; }", "P:Reading.C.Item(System.Int32)", "C.this[int]")]
    [InlineData("class C { [A] public static C operator +(C a, C b) => a; }", "M:Reading.C.op_Addition(Reading.C,Reading.C)",
        "C.operator +(C, C)")]
    [InlineData("class C { [A] public static implicit operator int(C a) => 1; }", "M:Reading.C.op_Implicit(Reading.C)~System.Int32",
        "C.implicit operator int(C)")]
    [InlineData("class C { [A] internal event System.Action E { add { } remove { } } }", "E:Reading.C.E", "C.E")]
    [InlineData("class C { internal event System.Action E { [A] add { } remove { } } }", "E:Reading.C.E", "C.E")]
    [InlineData("class C { [method: A] internal event System.Action E = null!; internal void M() => E(); }", "E:Reading.C.E", "C.E")]
    [InlineData("enum E { [A] One }", "F:Reading.E.One", "E.One")]
    [InlineData("[A] delegate int D(int a);", "T:Reading.D", "D")]
    [InlineData("delegate int D([A] int a);", "T:Reading.D", "D")]
    [InlineData("[A] struct S { }", "T:Reading.S", "S")]
    [InlineData("[A] interface I { }", "T:Reading.I", "I")]
    [InlineData("record R([A] int X);", "M:Reading.R.#ctor(System.Int32)", "R.R(int)")]
    [InlineData("record R([property: A] int X);", "P:Reading.R.X", "R.X")]
    [InlineData("record R([field: A] int X);", "P:Reading.R.X", "R.X")]
    [InlineData("class C([A] int x) { internal int X => x; }", "M:Reading.C.#ctor(System.Int32)", "C.C(int)")]
    [InlineData("[method: A] class C(int x) { internal int X => x; }", "M:Reading.C.#ctor(System.Int32)", "C.C(int)")]
    [InlineData("class C { void M() { [A] void L() { } L(); } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { void M() { void L([A] int i) { } L(1); } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { void M() { System.Action a = [A] () => { }; a(); } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { void M() { System.Action<int> a = ([A] int i) => { }; a(1); } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { void M() { System.Func<int> a = [return: A] () => 1; a(); } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { internal System.Action F = [A] () => { }; }", "F:Reading.C.F", "C.F")]
    [InlineData("class C { internal System.Action P { get; } = [A] () => { }; }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { int P { get { [A] int L() => 1; return L(); } } }", "P:Reading.C.P", "C.P")]
    [InlineData("interface I { void M(); } class C : I { [A] void I.M() { } }", "M:Reading.C.Reading#I#M", "C.I.M()")]
    [InlineData("interface I<T> { int P { get; } } class C : I<int> { [A] int I<int>.P => 1; }", "P:Reading.C.Reading#I{System#Int32}#P",
        "C.I<int>.P")]
    [InlineData("interface I { event System.Action E; } class C : I { [A] event System.Action I.E { add { } remove { } } }",
        "E:Reading.C.Reading#I#E", "C.I.E")]
    [InlineData("class C { [A] public static explicit operator C(int a) => new C(); }", "M:Reading.C.op_Explicit(System.Int32)~Reading.C",
        "C.explicit operator C(int)")]
    [InlineData("class C { [A] public static C operator checked +(C a, C b) => a; public static C operator +(C a, C b) => a; }",
        "M:Reading.C.op_CheckedAddition(Reading.C,Reading.C)", "C.operator checked +(C, C)")]
    [InlineData("class C { [return: A] public static bool operator true(C a) => true; public static bool operator false(C a) => false; }",
        "M:Reading.C.op_True(Reading.C)", "C.operator true(C)")]
    [InlineData("class C { [A] static C() { } }", "M:Reading.C.#cctor", "C.C()")]
    [InlineData("class C { int P { get => 1; [A] init { } } }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { int this[int i] { [return: A] get => 1; } }", "P:Reading.C.Item(System.Int32)", "C.this[int]")]
    [InlineData("class C { [A] internal required int P { get; init; } }", "P:Reading.C.P", "C.P")]
    [InlineData("class C { [A] internal event System.Action E = null!; internal void M() => E(); }", "E:Reading.C.E", "C.E")]
    [InlineData("class C { [field: A] internal event System.Action E = null!; internal void M() => E(); }", "E:Reading.C.E", "C.E")]
    [InlineData("class C { internal event System.Action E { add { } [param: A] remove { } } }", "E:Reading.C.E", "C.E")]
    [InlineData("class C { [A] internal int F; }", "F:Reading.C.F", "C.F")]
    [InlineData("class C { [A] internal const int F = 1; }", "F:Reading.C.F", "C.F")]
    [InlineData("[return: A] delegate int D(int a);", "T:Reading.D", "D")]
    [InlineData("delegate T D<[A] T>();", "T:Reading.D`1", "D<T>")]
    [InlineData("[A] enum E { One }", "T:Reading.E", "E")]
    [InlineData("[A] record R(int X);", "T:Reading.R", "R")]
    [InlineData("[A] record struct R(int X);", "T:Reading.R", "R")]
    [InlineData("record struct R([A] int X);", "M:Reading.R.#ctor(System.Int32)", "R.R(int)")]
    [InlineData("[method: A] record struct R(int X);", "M:Reading.R.#ctor(System.Int32)", "R.R(int)")]
    [InlineData("struct S([A] int x) { internal int X => x; }", "M:Reading.S.#ctor(System.Int32)", "S.S(int)")]
    [InlineData("[type: A] class C { }", "T:Reading.C", "C")]
    [InlineData("class C { [method: A] void M() { } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C<[typevar: A] T> { }", "T:Reading.C`1", "C<T>")]
    [InlineData("[A] ref struct S { }", "T:Reading.S", "S")]
    [InlineData("class C<T> { class D<U> { [A] void M<V>(T t, U u, V v, System.Collections.Generic.List<T[]> l) { } } }",
        "M:Reading.C`1.D`1.M``1(`0,`1,``0,System.Collections.Generic.List{`0[]})", "C<T>.D<U>.M<V>(T, U, V, List<T[]>)")]
    [InlineData("class C { [A] void M(ref int a, in int b, out int c, (int, string) d, int[,] e) => c = 1; }",
        "M:Reading.C.M(System.Int32@,System.Int32@,System.Int32@,System.ValueTuple{System.Int32,System.String},System.Int32[0:,0:])",
        "C.M(ref int, in int, out int, (int, string), int[*,*])")]
    [InlineData("abstract class C { [A] protected abstract int M(); }", "M:Reading.C.M", "C.M()")]
    [InlineData("partial class C { partial void M(); [A] partial void M() { } }", "M:Reading.C.M", "C.M()")]
    [InlineData("partial class C { [A] partial void M(); }", "M:Reading.C.M", "C.M()")]
    [InlineData("namespace Inner { namespace Deep { [A] class C { } } }", "T:Reading.Inner.Deep.C", "C")]
    [InlineData("interface I { [A] static abstract int M(); }", "M:Reading.I.M", "I.M()")]
    [InlineData("class C { void M() { var f = static ([A] int i, int j = 2) => i + j; f(1); } }", "M:Reading.C.M", "C.M()")]
    [InlineData("class C { C() { void L<[A] T>() { } L<int>(); } }", "M:Reading.C.#ctor", "C.C()")]
    [InlineData("class C { internal int P { get; set; } = ((System.Func<int>)([A] () => 1))(); }", "P:Reading.C.P", "C.P")]
    [InlineData("class C(System.Func<int> f) { internal int P => f(); } class D() : C([A] () => 1);", "T:Reading.D", "D")]
    public void It_counts_for_the_nearest_documented_symbol(string code, string documentationId, string displayName)
    {
        using LoadedCatalog loaded = Build("namespace Reading\n{\n    " + code.Replace("A]", "Cites(nameof(Papers.HMT))]") + "\n}\n");
        Citation citation = Assert.Single(loaded.Citations);
        Assert.Equal((documentationId, displayName, 6), (citation.DocumentationId, citation.DisplayName, citation.Line));
        Assert.Same(citation, Assert.Single(loaded.CitationsBy(documentationId)));
    }

    [Theory]
    [InlineData("assembly")]
    [InlineData("module")]
    public void Of_an_assembly_the_documentation_id_is_empty(string target)
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest).WithCode($"[{target}: "
            + $"PaperGen.Cites(nameof(Reading.Papers.HMT))]"));
        Citation citation = Assert.Single(loaded.Citations);
        Assert.Equal(("", "Consumer", 1), (citation.DocumentationId, citation.DisplayName, citation.Line));
        Assert.Same(citation, Assert.Single(loaded.CitationsBy("")));
    }

    [Fact]
    public void On_several_variables_it_counts_for_each()
    {
        using LoadedCatalog loaded =
            Build("namespace Reading { class C { " + Cites + " internal const int One = 1, Two = 2; " + Cites
                + " internal event System.Action E = null!, F = null!; void M() { E(); F(); } } }");
        Assert.Equal(["E:Reading.C.E", "E:Reading.C.F", "F:Reading.C.One", "F:Reading.C.Two"],
            loaded.Citations.Select(citation => citation.DocumentationId));
    }

    [Fact]
    public void On_the_parts_of_a_type_it_counts_for_the_type()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest) with
        {
            Code =
            [
                ("b/Two.cs", "using PaperGen;\nnamespace Reading { [Cites(nameof(Papers.Lamp))] partial class C { } }"),
                ("a/One.cs", "using PaperGen;\nnamespace Reading { [Cites(nameof(Papers.HMT))] partial class C { } }"),
            ],
        });
        Assert.Equal([("HMT", "a/One.cs"), ("Lamp", "b/Two.cs")],
            loaded.CitationsBy("T:Reading.C").Select(citation => (citation.PaperId, citation.File)));
        Assert.Equal(loaded.CitationsBy("T:Reading.C"), loaded.CitationsBy(loaded.Type("C")));
    }

    [Fact]
    public void In_top_level_statements_it_counts_for_the_entry_point()
    {
        using LoadedCatalog loaded = LoadedCatalog.Build(new TestProject(Digest) { OutputKind = OutputKind.ConsoleApplication }
            .WithCode("using PaperGen;\nusing Reading;\nL();\n[Cites(nameof(Papers.HMT))] static void L() { }"));
        Citation citation = Assert.Single(loaded.Citations);
        // Compilers write the rest of the id in different ways.
        Assert.StartsWith("M:Program.", citation.DocumentationId, StringComparison.Ordinal);
        Assert.Equal("top-level statements", citation.DisplayName);
        Assert.Equal(4, citation.Line);
    }

    [Fact]
    public void A_type_is_found_however_it_is_nested_and_constructed()
    {
        using LoadedCatalog loaded = Build("namespace Reading { class C<T> { " + Cites + " internal class D<U> { } } }");
        Type definition = loaded.Type("C`1+D`1");
        Assert.Single(loaded.CitationsBy(definition));
        Assert.Single(loaded.CitationsBy(definition.MakeGenericType(typeof(int), typeof(string))));
        Assert.Empty(loaded.CitationsBy(loaded.Type("C`1")));
        Assert.Empty(loaded.CitationsBy(definition.GetGenericArguments()[0]));
        Assert.Empty(loaded.CitationsBy(typeof(string)));
    }

    /// <summary>A type that only its file knows has a name of the compiler's making.</summary>
    [Theory]
    [InlineData("file class C { }", "C", "T:Reading.C")]
    [InlineData("file class C<T> { }", "C`1", "T:Reading.C`1")]
    public void A_type_of_one_file_is_found_by_itself(string code, string name, string documentationId)
    {
        using LoadedCatalog loaded = Build("namespace Reading { " + Cites + " " + code + " }");
        Type type = loaded.Assembly.GetTypes().Single(type => type.Name.EndsWith("__" + name, StringComparison.Ordinal));
        Assert.Equal(documentationId, Assert.Single(loaded.Citations).DocumentationId);
        Assert.Single(loaded.CitationsBy(type));
        Assert.Single(loaded.CitationsBy(documentationId));
    }

    [Fact]
    public void A_type_in_a_type_of_one_file_is_found_by_itself()
    {
        using LoadedCatalog loaded = Build("namespace Reading { file class Outer { " + Cites + " internal class Inner { } } }");
        Assert.Equal("T:Reading.Outer.Inner",
            Assert.Single(loaded.CitationsBy(loaded.Assembly.GetTypes().Single(type => type.Name == "Inner"))).DocumentationId);
    }

    [Theory]
    [InlineData("static class E { extension(string s) { [A] public int M() => s.Length; } }",
        "M:Reading.E.<G>$34505F560D9EACF86A87F3ED1F85E448.M", "E.extension(string).M()")]
    [InlineData("static class E { extension(string s) { [A] public int P => s.Length; } }",
        "P:Reading.E.<G>$34505F560D9EACF86A87F3ED1F85E448.P", "E.extension(string).P")]
    [InlineData("static class E { extension([A] string s) { public int P => s.Length; } }", "T:Reading.E", "E")]
    [InlineData("static class E { extension<[A] T>(T s) { public int P => 1; } }", "T:Reading.E", "E")]
    [InlineData("static class E { extension(string s) { public int M() { [A] int L() => 1; return L(); } } }",
        "M:Reading.E.<G>$34505F560D9EACF86A87F3ED1F85E448.M", "E.extension(string).M()")]
    [InlineData("static class E { /** <see cref=\"Papers.HMT\"/> */ extension(string s) { public int P => s.Length; } }",
        "T:Reading.E", "E")]
    public void In_an_extension_block_it_counts_for_what_is_in_it(string code, string documentationId, string displayName)
    {
        Assert.SkipUnless(typeof(CSharpCompilation).Assembly.GetName().Version!.Major >= 5, "This compiler knows no extension blocks.");
        using LoadedCatalog loaded = Build("namespace Reading\n{\n    " + code.Replace("A]", "Cites(nameof(Papers.HMT))]") + "\n}\n");
        Citation citation = Assert.Single(loaded.Citations);
        Assert.Equal((documentationId, displayName, 6), (citation.DocumentationId, citation.DisplayName, citation.Line));
    }

    private static LoadedCatalog Build(string code) =>
        LoadedCatalog.Build(new TestProject(Digest).WithCode("#pragma warning disable\n#nullable enable\nusing PaperGen;\n" + code));
}

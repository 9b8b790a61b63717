using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperGen.Generators.Tests.Infrastructure;
using PaperGen.Generators.Tests.Rules;

namespace PaperGen.Generators.Tests.Diagnostics;

/// <summary>The imports that come with the package, and the names that become ambiguous by them.</summary>
public class UsingRuleTests
{
    private const string Items = "Reading.GlobalUsings.g.cs";

    private static readonly TestProject s_project =
        new TestProject("HMT: Memory\n\nAn abstract.\n")
        {
            OutputKind = OutputKind.ConsoleApplication,
            DocumentationMode = DocumentationMode.Parse
        }.With("PaperGenGlobalUsing", "true");

    [Theory]
    [InlineData("true", LanguageVersion.Latest, "Reading", true)]
    [InlineData("True", LanguageVersion.CSharp10, "My.Own.class", true)]
    [InlineData("true", LanguageVersion.CSharp9, "Reading", false)]
    [InlineData("true", LanguageVersion.Latest, "", false)]
    [InlineData("false", LanguageVersion.Latest, "Reading", false)]
    [InlineData("", LanguageVersion.Latest, "Reading", false)]
    public void The_classes_are_imported_where_that_is_wanted_and_possible(
        string option, LanguageVersion language, string @namespace, bool expected)
    {
        TestProject project = (s_project with { LanguageVersion = language }).With("PaperGenGlobalUsing", option)
            .With("RootNamespace", @namespace);
        Assert.Equal(expected, project.Sources().TryGetValue("GlobalUsing.g.cs", out string? source));
        if (expected)
            Assert.EndsWith($"\nglobal using global::{@namespace.Replace("class", "@class", StringComparison.Ordinal)};\n", source,
                StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_catalog_nothing_is_imported() => Assert.Empty(new TestProject().With("PaperGenGlobalUsing", "true").Sources());

    [Fact]
    public async Task A_value_that_is_none_is_reported() =>
        Assert.Equal(["PAPER9004"],
            await AnalyzerRun.Of(new TestProject("HMT: Memory\n\nAn abstract that ends as one does.\n").With("PaperGenGlobalUsing", "on")));

    [Theory]
    [InlineData("_ = Papers.HMT.Id;", "")]
    // The generated class, and a type of the user's own in the same namespace; as an expression, a type and an attribute.
    [InlineData("using Other; _ = Links.All;", "CS0104 1:18-23|PAPER9008 1:18-23")]
    [InlineData("using Other; _ = typeof(Own);", "CS0104 1:25-28|PAPER9008 1:25-28")]
    [InlineData("using Other; [Mark] class C { static void Main() { } }", "CS0104 1:15-19|PAPER9008 1:15-19")]
    [InlineData("using static Other.Nest; _ = typeof(Own);", "CS0104 1:37-40|PAPER9008 1:37-40")]
    // Ambiguous without us as well.
    [InlineData("using Other; using Reading; _ = typeof(Own);", "CS0104 1:40-43")]
    [InlineData("using Other; using Third; _ = typeof(Strange);", "CS0104 1:38-45")]
    // Not ambiguous.
    [InlineData("using Other; _ = Other.Links.All;", "")]
    [InlineData("using Own = Other.Own; _ = typeof(Own);", "")]
    [InlineData("namespace N { using Other; class C { static void Main() { _ = typeof(Own); } } }", "")]
    [InlineData("using Other; namespace Reading { class C { static void Main() { _ = typeof(Own); } } }", "")]
    public async Task A_name_that_becomes_ambiguous(string code, string expected) => Assert.Equal(expected, await Found(s_project, code));

    [Theory]
    [InlineData("using Other; _ = typeof(Topic);", "CS0104 1:25-30|PAPER9008 1:25-30")]
    [InlineData("using Other; using PaperGen; _ = typeof(Topic);", "CS0104 1:41-46")]
    [InlineData("using Other; [Cites(\"HMT\")] class C { static void Main() { } }", "CS0104 1:15-20|PAPER9008 1:15-20")]
    public async Task A_name_of_the_library(string code, string expected) =>
        Assert.Equal(
            expected, await Found(s_project.With("PaperGenGlobalUsing", "false"), code, (Items, "global using global::PaperGen;")));

    [Fact]
    public async Task What_a_user_imports_into_every_file_is_the_users()
    {
        Assert.Equal("CS0104 1:25-28", await Found(s_project, "using Other; _ = typeof(Own);", ("Usings.cs", "global using Reading;")));
        Assert.Equal("CS0104 1:12-15|PAPER9008 1:12-15", await Found(s_project, "_ = typeof(Own);", ("Usings.cs", "global using Other;")));
    }

    [Fact]
    public async Task The_option_makes_it_go_away() =>
        Assert.Equal("", await Found(s_project.With("PaperGenGlobalUsing", "false"), "using Other; _ = Links.All;"));

    [Fact]
    public async Task The_page_shows_it()
    {
        string example = RulePage.Read("PAPER9008").Section("Example");
        Assert.Contains("PAPER9008", await Found(s_project, Block("defect")), StringComparison.Ordinal);
        Assert.Equal("", await Found(s_project with { SeesFramework = true }, Block("right")));

        string Block(string kind) =>
            Regex.Match(example, "^```csharp " + kind + "\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
    }

    private static async Task<string> Found(TestProject project, string code, params (string, string)[] more)
    {
        const string Others = """
            namespace Reading { public class Own { } public class MarkAttribute : System.Attribute { } }
            namespace Other
            {
                public static class Links { public static int All => 1; }
                public class Own { }
                public class Topic { }
                public class Strange { }
                public class MarkAttribute : System.Attribute { }
                public class CitesAttribute : System.Attribute { public CitesAttribute(string id) { } }
                public static class Nest { public class Own { } }
            }
            namespace Third { public class Strange { } }
            """;
        return string.Join(
            '|', (await AnalyzerRun.OfCode(project with { Code = [("Program.cs", code), ("Others.cs", Others), .. more] }))
                .Where(static found => found != "CS8019"));
    }
}

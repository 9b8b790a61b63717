using Microsoft.CodeAnalysis;
using PaperGen.Citations;
using PaperGen.Generators.Tests.Infrastructure;

namespace PaperGen.Generators.Tests.Citations;

/// <summary>
/// After an edit only the edited file is read again, unless it declares what another file's citations may depend on; and then what is
/// remembered is right.
/// </summary>
public class FileReadingTests
{
    private const string Cited = """
        using PaperGen;
        namespace Reading
        {
            internal class Reader : Base
            {
                [Cites(nameof(Papers.HMT), Role = Own.Role, Note = Own.Note)]
                internal void Read(Scale scale, Inner inner) { }
            }
        }
        """;

    private const string Declared = """
        namespace Reading
        {
            using PaperGen;
            internal static class Own { public const CitationRole Role = CitationRole.Uses; public const string Note = "one"; }
            internal class Base : Above { internal int M(int a) { return a + 1; } internal int P => 1; private readonly int _field = 2; }
            internal class Above { internal class Inner { } }
            internal class Scale { }
            /// <summary>A comment.</summary>
            internal class Other { [System.Obsolete] internal void N() { } }
        }
        """;

    private const string Third = "using PaperGen; namespace Third { [Cites(nameof(Reading.Papers.HMT))] class C { } }";

    private static readonly TestProject s_project = new TestProject("HMT: Memory\n\nAn abstract.\n") with
    {
        Code = [("Cited.cs", Cited), ("Declared.cs", Declared), ("Third.cs", Third)],
    };

    [Theory]
    [InlineData("Declared.cs", "a + 1", "a + 2 + new Scale().GetHashCode()")]
    [InlineData("Declared.cs", "P => 1", "P => 2")]
    [InlineData("Declared.cs", "_field = 2", "_field = 3")]
    [InlineData("Declared.cs", "M(int a)", "M(int a, string b)")]
    [InlineData("Declared.cs", "A comment", "Another comment")]
    [InlineData("Declared.cs", "[System.Obsolete] ", "")]
    public void An_edit_that_declares_nothing_else_reads_no_other_file(string path, string old, string @new)
    {
        Compilation seen = Seen();
        CitingCode before = Read(seen);
        CitingCode after = Read(Edited(seen, path, old, @new));
        Assert.Equal(2, after.Files.Count);
        for (int i = 0; i < after.Files.Count; i++)
            Assert.Same(before.Files[i], after.Files[i]);
    }

    [Fact]
    public void An_edit_of_a_citing_file_reads_that_file_only()
    {
        Compilation seen = Seen();
        CitingCode before = Read(seen);
        CitingCode after = Read(Edited(seen, "Cited.cs", "{ }", "{ M(1); }"));
        Assert.NotSame(before.Files[0], after.Files[0]);
        Assert.Equal(before.Files[0], after.Files[0]);
        Assert.Same(before.Files[1], after.Files[1]);
    }

    /// <summary>Each of these changes what the citation in the other file says, or whether it is one.</summary>
    [Theory]
    [InlineData("CitationRole.Uses", "CitationRole.Extends")]
    [InlineData("\"one\"", "\"two\"")]
    [InlineData("internal class Scale { }", "} namespace Elsewhere { internal class Scale { } } namespace Reading {")]
    [InlineData("internal class Inner { }", "internal struct Inner { internal struct Deep { } } ")]
    [InlineData(": Above", "")]
    [InlineData("internal class Other {", "internal class CitesAttribute : System.Attribute { public CitesAttribute(string s) { } } "
        + "internal class Other {")]
    [InlineData("class Base :", "class Base<T> :")]
    public void An_edit_of_what_a_citation_depends_on_is_seen(string old, string @new)
    {
        Compilation seen = Seen();
        Read(seen);
        Compilation edited = Edited(seen, "Declared.cs", old, @new);
        CitingCode fresh = Read(Fresh(edited));
        Assert.Equal(fresh, Read(edited));
        // And back again, in the same session.
        Assert.Equal(Read(Fresh(seen)), Read(seen));
    }

    [Fact]
    public void A_citation_says_something_else_after_each_of_them()
    {
        Compilation seen = Seen();
        Assert.All(
            [("CitationRole.Uses", "CitationRole.Extends"), ("\"one\"", "\"two\""), ("internal class Scale { }", ""),
                ("internal class Other {", "internal class CitesAttribute : System.Attribute { public CitesAttribute(string s) { } } "
                    + "internal class Other {")],
            edit => Assert.NotEqual(Read(seen), Read(Edited(seen, "Declared.cs", edit.Item1, edit.Item2))));
    }

    [Fact]
    public void Names_that_all_files_know_are_seen()
    {
        TestProject project =
            s_project with
            {
                Code =
                [("Cited.cs", "namespace Reading { [Rests(nameof(Papers.HMT))] class C { } }"),
                    ("Usings.cs", "global using Rests = System.ObsoleteAttribute;")]
            };
        Compilation compilation = project.Compilation();
        Assert.Empty(Read(compilation).Files);
        Assert.Empty(Read(compilation).Files);
        Compilation edited = Edited(compilation, "Usings.cs", "System.ObsoleteAttribute", "PaperGen.CitesAttribute");
        Assert.Single(Read(edited).Files);
        Assert.Single(Read(edited).Files);
        Assert.Empty(Read(compilation).Files);
    }

    [Fact]
    public void Another_reference_another_folder_and_another_name_are_seen()
    {
        Compilation seen = Seen();
        CitingCode before = Read(seen);
        Assert.NotEqual(before, CitationReader.ReadAll(seen, "/home", default));
        Assert.Empty(
            Read(seen.RemoveReferences(
                seen.References.Single(reference => reference.Display!.EndsWith("PaperGen.dll", StringComparison.Ordinal)))).Files);
        Assert.NotEqual(before, Read(seen.WithAssemblyName("Another")));
        Assert.Equal(before, Read(seen));
    }

    /// <summary>A build sees each file once, and is not to pay for what only an editor needs.</summary>
    [Fact]
    public void A_file_that_is_seen_for_the_first_time_is_read_without_a_look_at_the_others()
    {
        var trees = s_project.Compilation().SyntaxTrees.ToArray();
        int asked = 0;
        var surroundings = new Lazy<ReadingSurroundings>(() => { asked++; return default; });
        FileCitations read = new(default);
        Assert.Same(read, FileReadings.Get(trees[0], surroundings, _ => read));
        Assert.Equal(0, asked);
        Assert.Same(read, FileReadings.Get(trees[0], surroundings, _ => read));
        Assert.Equal(1, asked);
        Assert.Same(read, FileReadings.Get(trees[0], surroundings, _ => throw new InvalidOperationException("read again")));
    }

    /// <summary>The project in an editor: its files were seen twice.</summary>
    private static Compilation Seen()
    {
        Compilation compilation = s_project.Compilation();
        Read(compilation);
        Read(compilation);
        return compilation;
    }

    private static CitingCode Read(Compilation compilation) => CitationReader.ReadAll(compilation, "/home/someone/project", default);

    private static Compilation Edited(Compilation compilation, string path, string old, string @new)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(path, StringComparison.Ordinal));
        Assert.Contains(old, tree.ToString(), StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, s_project.Tree(tree.ToString().Replace(old, @new), path));
    }

    /// <summary>The same code as nobody has seen it before.</summary>
    private static Compilation Fresh(Compilation compilation) => compilation.RemoveAllSyntaxTrees()
        .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => s_project.Tree(tree.ToString(), Path.GetFileName(tree.FilePath))));
}

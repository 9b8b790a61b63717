extern alias library;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Benchmarks;

/// <summary>
/// What a key that somebody presses costs the generator: 1,000 files of code, of which some cite, and an edit of one. The shortest of many
/// runs, each of another edit; beside it, in the same run, what the compiler itself needs to parse the edited file and to answer the first
/// question about the new code.
/// </summary>
internal static class CitationEdits
{
    private const int Files = 1000;
    private const int Runs = 100;

    public static int Run(int citing)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        SyntaxTree[] trees =
            [.. Enumerable.Range(0, Files)
                .Select(i => CSharpSyntaxTree.ParseText(
                    SourceText.From(Code(i, i < citing, 0), Encoding.UTF8), parse, $"/home/someone/App/C{i}.cs"))];
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var references = trusted.Split(Path.PathSeparator).Where(File.Exists).Append(typeof(library::PaperGen.Paper).Assembly.Location)
            .Distinct().Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation =
            CSharpCompilation.Create("App", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver =
            CSharpGeneratorDriver.Create([new PaperGenerator().AsSourceGenerator()], [new Digest()], parse, new Options());
        int edit = 0;
        // The first run is a build's; the second one is that of an editor, which sees the files again.
        driver = driver.RunGenerators(compilation).RunGenerators(compilation);

        (string Name, int File, bool Declares)[] edits =
            [("a body, in a file that cites nothing", Files - 1, false), ("a body, in a citing file", 0, false),
                ("a declaration, in a file that cites nothing", Files - 1, true)];
        // A round for the JIT, and one that counts.
        double[][] times = [.. edits.Select(edit => Measure(edit.File, edit.Declares))];
        times = [.. edits.Select(edit => Measure(edit.File, edit.Declares))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Files:N0} files of {trees[^1].Length:N0} characters, {citing} of "
            + $"which cite; {Runs} edits of each kind, the shortest"));
        Console.WriteLine("| edit of | the compiler parses the file | it answers a first question | generator |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (int i = 0; i < edits.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {edits[i].Name} | {times[i][0]:0.00} ms "
                + $"| {times[i][1]:0.00} ms | {times[i][2]:0.00} ms |"));
        return 0;

        double[] Measure(int file, bool declares)
        {
            double[] best = [double.MaxValue, double.MaxValue, double.MaxValue];
            for (int run = 1; run <= Runs; run++)
            {
                SyntaxTree? tree = null;
                string text = Code(file, file < citing, ++edit, declares ? edit : 0);
                Take(0, () =>
                    (tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), parse, trees[file].FilePath)).GetRoot());
                CSharpCompilation edited = compilation.ReplaceSyntaxTree(trees[file], tree!);
                CSharpCompilation asked = compilation.ReplaceSyntaxTree(trees[file], tree!);
                Take(1, () => asked.GetSemanticModel(trees[1]).GetDeclaredSymbol(Class(trees[1]))!.GetDocumentationCommentId());
                Take(2, () => driver = driver.RunGenerators(edited));
            }
            return best;

            void Take(int i, Action action)
            {
                long start = Stopwatch.GetTimestamp();
                action();
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    private static ClassDeclarationSyntax Class(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().First();

    /// <summary>A file of ten methods, half of them documented.</summary>
    private static string Code(int file, bool cites, int body, int declared = 0)
    {
        var text = new StringBuilder("using System;\nusing PaperGen;\n\nnamespace App.N").Append(file % 20).Append("\n{\n");
        text.Append("    /// <summary>A class.</summary>\n")
            .Append(cites ? $"    [Cites(nameof(Papers.P{file % 50}), Role = CitationRole.Uses, Locator = \"Section 1\")]\n" : "")
            .Append("    public class C").Append(file).Append("\n    {\n");
        for (int i = 0; i < 10; i++)
        {
            if (i % 2 == 0)
                text.Append("        /// <summary>Reads <paramref name=\"count\"/> items.</summary>\n");
            text.Append("        public int Read").Append(i == 9 ? declared * 100 + i : i)
                .Append("(int count, string name)\n        {\n            int sum = ").Append(i == 5 ? body : 0).Append(";\n");
            text.Append("            for (int i = 0; i < count; i++)\n                sum += name.Length * i + Math.Max(i, count);\n      "
                + "      return sum;\n        }\n\n");
        }
        return text.Append("    }\n}\n").ToString();
    }

    private sealed class Digest : AdditionalText
    {
        private static readonly SourceText s_text =
            SourceText.From(string.Concat(Enumerable.Range(0, 50).Select(static i => $"P{i}: Title {i}\n\nAbstract {i}.\n\n")),
                Encoding.UTF8);

        public override string Path => "/home/someone/App/a.papers.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => s_text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

#pragma warning disable CS8765 // The attribute of the base's parameter is the generators' own here.
    private sealed class Values : AnalyzerConfigOptions
    {
        private static readonly ImmutableDictionary<string, string> s_values = ImmutableDictionary<string, string>.Empty
            .Add("build_property.RootNamespace", "App").Add("build_property.PaperGenProjectDirectory", "%2Fhome%2Fsomeone%2FApp");

        public override bool TryGetValue(string key, out string value) => s_values.TryGetValue(key, out value!);
    }
}

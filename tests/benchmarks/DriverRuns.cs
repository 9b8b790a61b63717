using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;
using PaperGen.Syntax;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the generator takes after an edit, as an editor runs it, and which files it writes again; against its first run. In one warm
/// process, one thread, in turns; processor time, medians.
/// </summary>
internal static class DriverRuns
{
    private const int Turns = 9;

    /// <summary>The goals are for catalogs of this size.</summary>
    private const int JudgedPapers = 10_000;

    private const string UserCode = "internal static class User { public static string Title => Reading.Papers.All[0].Title; }";

    public static int Run(int[] counts)
    {
        ResultTable.Begin();
        foreach (int count in counts)
            Measure(count);
        return 0;
    }

    private static void Measure(int count)
    {
        CatalogProject project = New(SyntheticDigest.Text(count));
        CSharpCompilation code =
            CatalogProject.Compilation([CatalogProject.Parse(UserCode), CatalogProject.Parse("internal static class Other { }")]);
        GeneratorDriver driver = project.Driver().RunGenerators(code);
        Dictionary<SourceText, SyntaxTree> before = Trees(driver);
        _ = With(code, driver, before).GetDiagnostics();
        string text = project.Digest.Text.ToString();
        EntrySyntax entry = DigestParser.Parse(text).Entries[count / 2];

        var edits = new (string What, Goal Goal, int Outputs, Func<int, (GeneratorDriver, CSharpCompilation)> Edit)[]
        {
            ("an edit of C# code", Goal.AtMostPercent(0.1), 0, turn =>
                (driver, code.ReplaceSyntaxTree(code.SyntaxTrees[1],
                    CatalogProject.Parse("internal static class Other { private const int Turn = " + Number(turn) + "; }")))),
            ("one abstract edited", Goal.AtMostPercent(15), 2, turn =>
                (Edited(new TextChange(new TextSpan(entry.AbstractSpan.Start, 1), "X" + Number(turn) + " ")), code)),
            ("one title edited", Goal.AtMostPercent(20), 3, turn =>
                (Edited(new TextChange(new TextSpan(entry.Anchor.Start, 0), "X" + Number(turn))), code)),
            ("a paper inserted on top", Goal.AtMostPercent(20), 2, turn =>
                (Edited(new TextChange(new TextSpan(0, 0), "New" + Number(turn) + ": A Paper\n\nIts abstract is short.\n\n")), code)),
        };
        var written = new int[edits.Length];
        int turns = 0;
        double[] medians = Measuring.Turns.Medians(Turns, [
            () =>
            {
                // Of other content each time: a small digest that was read before would be known.
                GeneratorDriver cold = New(text.Insert(entry.AbstractSpan.Start, "C" + Number(turns++) + " ")).Driver();
                return ProcessorTime.OfThread(() => _ = With(code, cold.RunGenerators(code), []).GetDiagnostics());
            },
            .. edits.Select((edit, i) => (Func<double>)(() =>
            {
                (GeneratorDriver edited, CSharpCompilation compilation) = edit.Edit(turns++);
                return ProcessorTime.OfThread(() =>
                {
                    edited = edited.RunGenerators(compilation);
                    written[i] = Trees(edited).Keys.Count(text => !before.ContainsKey(text));
                    // An edit of C# code changes no generated file, and what the compiler takes for that code is not ours.
                    if (ReferenceEquals(compilation, code))
                        _ = User(With(code, edited, before)).GetDiagnostics();
                });
            })),
        ]);
        for (int i = 0; i < edits.Length; i++)
        {
            ResultTable.Row("driver run after " + edits[i].What, count, Quantity.Milliseconds(medians[i + 1]),
                Quantity.Milliseconds(medians[0]), "cold run with diagnostics", count == JudgedPapers ? edits[i].Goal : Goal.None);
            ResultTable.Row("files written again after " + edits[i].What, count, Quantity.Count(written[i], "files"), edits[i].Outputs == 0
                ? Goal.Zero : Goal.AtMostValue(edits[i].Outputs));
        }

        CatalogProject New(string digest) =>
            new(Encoding.UTF8.GetBytes(digest), ("PaperGenDocs", "summary"), ("PaperGenMembers", "properties"));

        GeneratorDriver Edited(TextChange change) => driver.ReplaceAdditionalText(project.Digest, project.Digest.With(change));
    }

    /// <summary>What is generated, by its text: the driver keeps the text of a file that is not written again.</summary>
    private static Dictionary<SourceText, SyntaxTree> Trees(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(
            static source => source.SourceText, static source => source.SyntaxTree);

    /// <summary>
    /// The code with what is generated, as an editor's workspace joins them: a text that did not change keeps its syntax tree.
    /// </summary>
    private static CSharpCompilation With(CSharpCompilation code, GeneratorDriver driver, Dictionary<SourceText, SyntaxTree> before) =>
        code.AddSyntaxTrees(Trees(driver).Select(source => before.GetValueOrDefault(source.Key, source.Value)));

    private static SemanticModel User(CSharpCompilation compilation) => compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

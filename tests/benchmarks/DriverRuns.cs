using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Measuring;
using PaperGen.Benchmarks.Reports;
using PaperGen.Digests;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the generator takes after an edit, as an editor runs it, and which files it writes again; against its first run. In one warm process, one thread, in
/// turns; processor time, medians.
/// </summary>
internal static class DriverRuns
{
    private const int Turns = 9;
    private const string User = "internal static class User { public static string Title => Reading.Papers.All[0].Title; }";

    public static int Run(int[] counts)
    {
        ResultTable.Begin();
        foreach (int count in counts)
            Measure(count);
        return 0;
    }

    private static void Measure(int count)
    {
        var project = new CatalogProject(Encoding.UTF8.GetBytes(SyntheticDigest.Text(count)), ("PaperGenDocs", "summary"));
        CSharpCompilation code = CatalogProject.Compilation(User, "internal static class Other { }");
        GeneratorDriver driver = project.Driver().RunGeneratorsAndUpdateCompilation(code, out Compilation before, out _);
        _ = before.GetDiagnostics();
        string text = project.Digest.Text.ToString();
        EntrySyntax entry = DigestParser.Parse(text).Entries[count / 2];

        var edits = new (string What, Goal Goal, int Outputs, Func<int, (GeneratorDriver, CSharpCompilation)> Edit)[]
        {
            ("an edit of C# code", Goal.AtMostPercent(0.1), 0, turn => (driver, code.ReplaceSyntaxTree(code.SyntaxTrees[1], CatalogProject.Parse("internal static class Other { private const int Turn = " + Number(turn) + "; }")))),
            ("one abstract edited", Goal.AtMostPercent(15), 2, turn => (Edited(new TextChange(new TextSpan(entry.Abstract.Start, 1), "X" + Number(turn) + " ")), code)),
            ("one title edited", Goal.AtMostPercent(20), 3, turn => (Edited(new TextChange(new TextSpan(entry.FirstTitlePiece.Start, 0), "X" + Number(turn))), code)),
            ("a paper inserted on top", Goal.AtMostPercent(20), 2, turn => (Edited(new TextChange(new TextSpan(0, 0), "New" + Number(turn) + ": A Paper\n\nIts abstract is short.\n\n")), code)),
        };
        var written = new int[edits.Length];
        int turns = 0;
        double[] medians = Measuring.Turns.Medians(Turns, [
            () => Time(project.Driver(), code, all: true, out _),
            .. edits.Select((edit, i) => (Func<double>)(() =>
            {
                (GeneratorDriver edited, CSharpCompilation compilation) = edit.Edit(turns++);
                double time = Time(edited, compilation, all: false, out Compilation after);
                written[i] = after.SyntaxTrees.Except(before.SyntaxTrees).Except(compilation.SyntaxTrees).Count();
                return time;
            })),
        ]);
        for (int i = 0; i < edits.Length; i++)
        {
            ResultTable.Row("driver run after " + edits[i].What, count, Quantity.Milliseconds(medians[i + 1]), Quantity.Milliseconds(medians[0]), "cold run with diagnostics", edits[i].Goal);
            ResultTable.Row("files written again after " + edits[i].What, count, Quantity.Count(written[i], "files"), edits[i].Outputs == 0 ? Goal.Zero : Goal.AtMostValue(edits[i].Outputs));
        }

        GeneratorDriver Edited(TextChange change) => driver.ReplaceAdditionalText(project.Digest, project.Digest.With(change));
    }

    /// <summary>A run, and the diagnostics of the user's file, or of all files.</summary>
    private static double Time(GeneratorDriver driver, CSharpCompilation compilation, bool all, out Compilation after)
    {
        Compilation? result = null;
        double time = ProcessorTime.OfThread(() =>
        {
            driver.RunGeneratorsAndUpdateCompilation(compilation, out result, out _);
            _ = all ? result.GetDiagnostics() : result.GetSemanticModel(result.SyntaxTrees.First()).GetDiagnostics();
        });
        after = result!;
        return time;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analyzers;
using PaperGen.Benchmarks.Compiling;
using PaperGen.Benchmarks.Reports;
using PaperGen.Syntax;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the analyzers take for the diagnostics of a digest after an edit of one abstract, against those of a digest of which no entry is
/// known; through Roslyn, as an editor asks. One analyzer after the other, in turns, in a warm
/// process; processor time, medians.
/// </summary>
internal static class FindingsAfterEdit
{
    private const int Turns = 9;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = [new DigestAnalyzer(), new CatalogAnalyzer()];

    public static int Run(int[] counts)
    {
        ResultTable.Begin();
        foreach (int count in counts)
            Measure(count);
        return 0;
    }

    private static void Measure(int count)
    {
        (string Title, string Abstract)[] papers = SyntheticDigest.Papers(count);
        var project = new CatalogProject(Encoding.UTF8.GetBytes(SyntheticDigest.Text(papers)));
        CSharpCompilation code = CatalogProject.Compilation([]);
        int start = DigestParser.Parse(project.Digest.Text.ToString()).Entries[count / 2].AbstractSpan.Start;
        int turns = 0;
        Func<double>[] ways =
        [
            () =>
            {
                // Every abstract is another one than before, so that no entry is known.
                string begin = "C" + Number(turns++) + " ";
                string text = SyntheticDigest.Text(papers.Select(paper => (paper.Title, begin + paper.Abstract)));
                var cold = new CatalogProject(Encoding.UTF8.GetBytes(text));
                return Findings(code, cold, cold.Digest);
            },
            () =>
            {
                // An editor has just shown those of the digest before the edit; the cold ones took its place.
                Findings(code, project, project.Digest);
                return Findings(code, project,
                    project.Digest.With(new TextChange(new TextSpan(start, 1), "X" + Number(turns++) + " ")));
            },
        ];
        // An editor's analyzers are compiled long before somebody types.
        Measuring.Turns.Medians(Turns, ways);
        double[] medians = Measuring.Turns.Medians(Turns, ways);
        ResultTable.Row("diagnostics of a digest after one abstract edited", count, Quantity.Milliseconds(medians[1]),
            Quantity.Milliseconds(medians[0]), "of a digest that is not known", Goal.AtMostPercent(15));
    }

    private static double Findings(CSharpCompilation code, CatalogProject project, Digest digest)
    {
        var analysis = new CompilationWithAnalyzers(code, s_analyzers,
            new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions(digest), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        GC.Collect();
        // Roslyn works on threads of its own.
        TimeSpan begin = Environment.CpuUsage.TotalTime;
        int found = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;
        double time = (Environment.CpuUsage.TotalTime - begin).TotalMilliseconds;
        return found > 0 ? time : throw new InvalidOperationException("The analyzers found nothing in the digest.");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

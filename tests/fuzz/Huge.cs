using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analyzers;
using PaperGen.Fuzz.Targets;
using PaperGen.Tests;

namespace PaperGen.Fuzz;

/// <summary>Puts digests that are far larger than any to generator, compiler and analyzers.</summary>
internal static class Huge
{
    private static readonly DiagnosticAnalyzer[] s_analyzers =
        [new DigestAnalyzer(), new CatalogAnalyzer(), new TopicsAnalyzer(), new CitationAnalyzer()];

    /// <returns>How many failed.</returns>
    public static int Run()
    {
        int failed = 0;
        foreach (HugeText huge in HugeTexts.All)
        {
            var watch = Stopwatch.StartNew();
            string text = huge.Of(HugeTexts.Share.Full);
            string result = "";
            try
            {
                result = Result(text);
            }
            catch (Exception exception)
            {
                result = "threw " + exception;
                failed++;
            }
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"{huge.Name} ({text.Length:N0} characters): {result} in {watch.Elapsed.TotalSeconds:N1} s, {Process.GetCurrentProcess().WorkingSet64 >> 20:N0} MB"));
        }
        return failed;
    }

    private static string Result(string text)
    {
        var file = new Consumer.File("huge.papers.txt", text);
        if (Consumer.Generate([file], null, out Compilation compilation, out IReadOnlyList<SyntaxTree> generated) is { } wrong)
            throw new InvalidOperationException(wrong);
        if (compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
        var found = compilation.WithAnalyzers([.. s_analyzers], new AnalyzerOptions([file])).GetAnalyzerDiagnosticsAsync().GetAwaiter()
            .GetResult();
        if (found.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is { } thrown)
            throw new InvalidOperationException(thrown.GetMessage(CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture,
            $"{generated.Count} files of {generated.Sum(static tree => (long)tree.Length):N0} characters, {found.Length:N0} findings");
    }
}

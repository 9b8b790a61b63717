using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Analyzers;
using PaperGen.Syntax;

namespace PaperGen.Benchmarks;

/// <summary>
/// What the analyzers find in a digest: how often each rule fires, and in how many papers; or the findings of one rule, to be read.
/// </summary>
internal static class RuleCounts
{
    /// <summary>The characters on either side of a finding that a reader needs to judge it.</summary>
    private const int Context = 60;

    /// <summary>Prints rule, hits and papers as a Markdown table.</summary>
    public static int Run(string path)
    {
        FileDigest digest = new(path);
        int[] titles = [.. DigestParser.Parse(digest.Content).Entries.Select(static entry => entry.Anchor.Start)];
        Console.WriteLine("| rule | hits | papers |");
        Console.WriteLine("|---|---:|---:|");
        foreach (IGrouping<string, Diagnostic> rule in Find(digest).GroupBy(static finding => finding.Id)
            .OrderBy(static rule => rule.Key, StringComparer.Ordinal))
        {
            // A finding counts for the paper whose title is the last before it; what is before the first belongs to none.
            int papers = rule.Select(finding => Array.FindLastIndex(titles, title => title <= finding.Location.SourceSpan.Start))
                .Where(static paper => paper >= 0).Distinct().Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rule.Key} | {rule.Count()} | {papers} |"));
        }
        return 0;
    }

    /// <summary>
    /// Prints findings of one rule, evenly spread over the digest, each in angle quotes with the text around it and what the rule says of
    /// it.
    /// </summary>
    /// <param name="path">The digest.</param>
    /// <param name="rule">The rule's identifier.</param>
    /// <param name="take">How many.</param>
    public static int Show(string path, string rule, int take)
    {
        FileDigest digest = new(path);
        Diagnostic[] found =
            [.. Find(digest).Where(finding => finding.Id == rule).OrderBy(static finding => finding.Location.SourceSpan.Start)];
        int shown = Math.Min(take, found.Length);
        for (int i = 0; i < shown; i++)
        {
            Diagnostic finding = found[(int)((long)i * found.Length / shown)];
            TextSpan span = finding.Location.SourceSpan;
            LinePosition place = finding.Location.GetLineSpan().StartLinePosition;
            string before = digest.Content[Math.Max(0, span.Start - Context)..span.Start];
            string after = digest.Content[span.End..Math.Min(digest.Content.Length, span.End + Context)];
            string text = before + "\u00AB" + digest.Content.Substring(span.Start, span.Length) + "\u00BB" + after;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"({place.Line + 1},{place.Character + 1}) {finding.Severity}: {text.ReplaceLineEndings("\u23CE")}"));
            Console.WriteLine("    " + finding.GetMessage(CultureInfo.InvariantCulture));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shown} of {found.Length} findings of {rule}"));
        return 0;
    }

    /// <summary>All analyzers of the assembly, found as the compiler finds them.</summary>
    private static ImmutableArray<Diagnostic> Find(FileDigest digest)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. typeof(DigestAnalyzer).Assembly.GetTypes()
            // Without code there is no name, and without references no library.
            .Where(static type => type != typeof(NameAnalyzer) && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        return CSharpCompilation.Create("Digest").WithAnalyzers(analyzers, new AnalyzerOptions([digest]))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>A file as the compiler reads it.</summary>
    private sealed class FileDigest(string path) : AdditionalText
    {
        private readonly SourceText _text =
            SourceText.From(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8, SourceHashAlgorithm.Sha256);

        public override string Path => path;

        public string Content => _text.ToString();

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Digests;
using PaperGen.Model;
using PaperGen.Rules;
using PaperGen.Rules.Configuration;
using PaperGen.Rules.Structure;

namespace PaperGen.Diagnostics;

/// <summary>Reports what one digest says by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DigestAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<DigestProblemKind, DiagnosticDescriptor> s_structure = new Dictionary<DigestProblemKind, DiagnosticDescriptor>
    {
        [DigestProblemKind.EmptyDigest] = EmptyDigest.Descriptor,
        [DigestProblemKind.MissingAbstract] = MissingAbstract.Descriptor,
        [DigestProblemKind.MissingTitle] = MissingTitle.Descriptor,
        [DigestProblemKind.NonPaperText] = NonPaperText.Descriptor,
        [DigestProblemKind.UnrecognisedText] = UnrecognisedText.Descriptor,
        [DigestProblemKind.DateWithoutYear] = DateWithoutYear.Descriptor,
        [DigestProblemKind.DetachedMetadata] = DetachedMetadata.Descriptor,
        [DigestProblemKind.UnknownMetadataKey] = UnknownMetadataKey.Descriptor,
        [DigestProblemKind.InvalidMetadata] = InvalidMetadata.Descriptor,
        [DigestProblemKind.UnusualTitle] = UnusualTitle.Descriptor,
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = s_structure.Values
        .Concat(TextRules.All.Select(static rule => rule.Descriptor)).Append(DigestNotUtf8.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static context =>
        {
            if (DigestFile.Read(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) is { } file)
                Analyze(file, context.AdditionalFile.Path, context.ReportDiagnostic);
        });
    }

    private static void Analyze(DigestFile file, string path, Action<Diagnostic> report)
    {
        if (DigestEncoding.Mismatch(file.Text) is { } encoding)
        {
            // Everything else about such a file would be a consequence.
            report(Diagnostic.Create(DigestNotUtf8.Descriptor, DigestLocation.Create(path, file.Text, default), file.Path, encoding));
            return;
        }

        DigestSyntax syntax = ParsedDigests.Get(file.Text);
        List<DigestProblem> problems = [.. syntax.Problems];
        EntryReader.Read(syntax, file.Path, file.Resource, keepAbstracts: false, taxonomy: null, problems);
        problems.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        foreach (DigestProblem problem in problems)
        {
            report(Diagnostic.Create(s_structure[problem.Kind], DigestLocation.Create(path, file.Text, problem.Span),
                DigestLocation.Quote(syntax.Text, problem.Span), problem.Argument));
        }
        foreach (TextFinding finding in DigestChecker.Check(syntax))
        {
            report(Diagnostic.Create(finding.Rule.Descriptor, DigestLocation.Create(path, file.Text, finding.Span), finding.Severity, null, null,
                DigestLocation.Shorten(finding.Rule.Quote(finding.Found)), DigestLocation.Shorten(finding.Rule.Advice(finding.Fix))));
        }
    }
}

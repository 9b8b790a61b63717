using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PaperGen.Analyzers;

namespace PaperGen.Fuzz.Targets;

/// <summary>
/// Whatever code is around a citation, what is generated has no error of its own, and the analyzer finds what is in the code.
/// </summary>
internal sealed class CitationTarget : IFuzzTarget
{
    private static readonly Consumer.File s_digest = new("fuzz.papers.txt",
        "LampLight: Reading by a Lamp\nid: Lamp\narxiv: 2405.06067\ndoi: 10.1000/lamp\nstatus: retracted\n\nWe read by the light of one "
            + "lamp.\n\nOil: On Wicks\n\nWe burn oil in lamps.\n");

    public string Name => "citations";

    public int OneIn => 64;

    public string? Violation(string text)
    {
        if (Consumer.HangsTheCompiler(text))
            return null;
        if (Consumer.Generate([s_digest], text, out Compilation compilation, out IReadOnlyList<SyntaxTree> generated) is { } wrong)
            return wrong;
        // Code of the text may clash with what is generated; what is generated may not be wrong by itself.
        foreach (SyntaxTree tree in generated)
        {
            if (tree.GetDiagnostics().FirstOrDefault() is { } error)
                return "the compiler says " + error;
        }
        var options = new AnalyzerOptions([s_digest]);
        foreach (Diagnostic found in compilation.WithAnalyzers([new CitationAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter()
            .GetResult())
        {
            if (found.Id == "AD0001")
                return found.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            if (found.Location.IsInSource && found.Location.SourceSpan.End > found.Location.SourceTree.Length)
                return found + " is outside";
        }
        return null;
    }
}

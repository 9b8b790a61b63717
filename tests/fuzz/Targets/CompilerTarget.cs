using Microsoft.CodeAnalysis;

namespace PaperGen.Fuzz.Targets;

/// <summary>
/// What is generated compiles as C# 7.3 without a diagnostic, documentation included, and is the same when it is generated again.
/// </summary>
internal sealed class CompilerTarget : IFuzzTarget
{
    public string Name => "compiler";

    public int OneIn => 4000;

    public string? Violation(string text)
    {
        if (Consumer.Generate([new Consumer.File("fuzz.papers.txt", text)], null, out Compilation compilation, out _) is { } wrong)
            return wrong;
        return compilation.GetDiagnostics()
            .FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } found
            ? "the compiler says " + found : null;
    }
}

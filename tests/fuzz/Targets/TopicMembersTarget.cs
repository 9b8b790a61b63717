using Microsoft.CodeAnalysis;

namespace PaperGen.Fuzz.Targets;

/// <summary>What is generated of topics compiles without a diagnostic, whatever they are called.</summary>
internal sealed class TopicMembersTarget : IFuzzTarget
{
    public string Name => "topic members";

    public int OneIn => 600;

    public string? Violation(string text)
    {
        // A paper about everything that the file speaks of.
        string digest = "Lamp: Everything\nid: Lamp\n\nWe propose " + string.Join(' ', text.Split('\n', '\r'))
            + " and all that.\n\nOil: On Wicks\ntopics: Lamps; " + string.Join(' ', text.Split('\n', '\r')) + "\n\nWe burn oil.\n";
        if (Consumer.Generate([new Consumer.File("fuzz.topics.txt", text), new Consumer.File("fuzz.papers.txt", digest)], null,
            out Compilation compilation, out _) is { } wrong)
            return wrong;
        return compilation.GetDiagnostics()
            .FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } found
            ? "the compiler says " + found : null;
    }
}

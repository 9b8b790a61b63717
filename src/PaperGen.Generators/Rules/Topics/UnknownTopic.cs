using Microsoft.CodeAnalysis;
using PaperGen.Diagnostics;

namespace PaperGen.Rules.Topics;

/// <summary>PAPER4001: a paper's metadata name a topic that the taxonomy does not have.</summary>
internal static class UnknownTopic
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER4001", RuleFamily.Topics, DiagnosticSeverity.Warning,
        "A topic that the taxonomy does not have",
        "There is no topic '{0}' in the taxonomy{1}",
        "The paper is filed under the name as it is written, beside the taxonomy's topics. A *.topics.txt file of the project adds topics.");
}

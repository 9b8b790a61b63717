using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9003: the namespace would hide a generated class.</summary>
internal static class NamespaceReplaced
{
    public static readonly RuleInfo Descriptor = new("PAPER9003", RuleFamily.Configuration, FindingSeverity.Warning,
        "The namespace would hide a generated class",
        "The namespace '{0}' ends like a generated class, so the classes are in '{1}'; set PaperGenNamespace to choose another",
        "In a namespace Papers, the name Papers would mean the namespace, not the class.",
        SpansFiles: true);
}

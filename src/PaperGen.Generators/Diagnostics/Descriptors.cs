using Microsoft.CodeAnalysis;

namespace PaperGen.Diagnostics;

/// <summary>The families of rules, by the first digit of their identifiers.</summary>
internal enum RuleFamily
{
    /// <summary>1xxx: how the digest is built of entries.</summary>
    Structure,

    /// <summary>2xxx: text that was damaged on its way.</summary>
    Text,

    /// <summary>3xxx: web addresses and identifiers.</summary>
    Links,

    /// <summary>4xxx: topics and the project's taxonomy.</summary>
    Topics,

    /// <summary>5xxx: citations in C#.</summary>
    Citations,

    /// <summary>9xxx: the project's options and files.</summary>
    Configuration,
}

/// <summary>Makes descriptors alike.</summary>
internal static class Descriptors
{
    /// <param name="id">The identifier, final once shipped.</param>
    /// <param name="family">The family.</param>
    /// <param name="severity">The severity unless a project says otherwise.</param>
    /// <param name="title">What the rule is about.</param>
    /// <param name="message">What is wrong, the text, and the repair.</param>
    /// <param name="description">Why, in a sentence.</param>
    /// <param name="spansFiles">Whether the finding needs all files of the project.</param>
    public static DiagnosticDescriptor Create(string id, RuleFamily family, DiagnosticSeverity severity, string title, string message, string description, bool spansFiles = false) =>
        new(id, title, message, "PaperGen." + family, severity, isEnabledByDefault: true, description, helpLinkUri: null,
            customTags: spansFiles ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}

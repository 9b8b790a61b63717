using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9012: a referenced assembly has a class with the full name of a generated one.</summary>
internal static class NameInReference
{
    public static readonly RuleInfo Descriptor = new("PAPER9012", RuleFamily.Configuration, FindingSeverity.Warning,
        "A referenced assembly has a class with the full name of a generated one",
        "'{0}' is a class of this project and one of '{1}', which this project sees, too; the name means that of this project. Set "
            + "PaperGenNamespace in the project file "
        + "to a namespace of its own",
        "With InternalsVisibleTo and one root namespace two catalogs have the same name, and code cannot name the other one.",
        SpansFiles: true);
}

using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9008: a name became ambiguous by a <c>global using</c> that comes with the package.</summary>
internal static class AmbiguousName
{
    public static readonly RuleInfo Descriptor = new("PAPER9008", RuleFamily.Configuration, FindingSeverity.Warning,
        "A global using of PaperGen made a name ambiguous",
        "'{0}' is both '{1}' and '{2}', because PaperGen adds 'global using {3}'; write the name with its namespace, or {4} in the "
            + "project file",
        "Where ImplicitUsings is on, PaperGen imports its own namespace and that of the generated classes into every file.");

    /// <summary>How to do without the import of the generated classes.</summary>
    public const string SwitchOff = "set PaperGenGlobalUsing to false";

    /// <summary>How to do without the import of the library.</summary>
    public const string RemoveUsing = "write <Using Remove=\"PaperGen\" />";
}

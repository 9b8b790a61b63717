using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6030: a bibliography in JSON is no JSON.</summary>
internal static class MalformedJson
{
    public static readonly RuleInfo Descriptor = new("PAPER6030", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A bibliography in JSON is not valid JSON",
        "JSON needs {0}",
        "Every other program refuses the whole file.");

    public const string FixTitle = "Write what JSON needs";
}

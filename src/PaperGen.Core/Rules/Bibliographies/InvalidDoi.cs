using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6022: the field for the DOI holds none.</summary>
internal static class InvalidDoi
{
    public static readonly RuleInfo Descriptor = new("PAPER6022", RuleFamily.Bibliography, FindingSeverity.Warning,
        "The field for the DOI holds none",
        "'{0}' is not a DOI (such as 10.1000/182)",
        "A DOI begins with 10., a number and a slash; what does not leads nowhere.");
}

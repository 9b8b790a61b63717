using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6023: the field for the DOI holds its address.</summary>
internal static class DoiAsUrl
{
    public static readonly RuleInfo Descriptor = new("PAPER6023", RuleFamily.Bibliography, FindingSeverity.Info,
        "The field for the DOI holds its address",
        "The field holds '{0}'; write the DOI alone",
        "Styles put https://doi.org/ before it, so that the address is there twice.");

    public const string FixTitle = "Write the DOI alone";
}

using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6001: a comma is missing between two fields.</summary>
internal static class MissingComma
{
    public static readonly RuleInfo Descriptor = new("PAPER6001", RuleFamily.Bibliography, FindingSeverity.Warning,
        "A comma is missing between two fields",
        "Before the field '{0}' a comma is missing; write one after the value or the key before it",
        "BibTeX and biber stop reading the entry here and lose the fields after it.");

    public const string FixTitle = "Add the comma";
}

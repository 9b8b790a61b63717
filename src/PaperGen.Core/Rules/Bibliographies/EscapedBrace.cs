using PaperGen.Findings;

namespace PaperGen.Rules.Bibliographies;

/// <summary>PAPER6017: an escaped brace has no partner.</summary>
internal static class EscapedBrace
{
    public static readonly RuleInfo Descriptor = new("PAPER6017", RuleFamily.Bibliography, FindingSeverity.Info,
        "An escaped brace has no partner",
        "To BibTeX '{0}' is a brace like any other, and it has no partner; write \\textbraceleft{{}} or \\textbraceright{{}}",
        "TeX prints an escaped brace, but BibTeX counts it, and reads on past the end of the value.");
}

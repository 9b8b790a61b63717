using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1019: text in another format.</summary>
internal static class ForeignFormat
{
    public static readonly RuleInfo Descriptor = new("PAPER1019", RuleFamily.Structure, FindingSeverity.Warning,
        "The text is in another format",
        "This is {1}, which a digest cannot hold, so nothing of it is read; write each paper as a title, a blank line and an abstract",
        "BibTeX, RIS, JSON, XML and the exports of PubMed and EndNote are recognised by how they begin.");
}

using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1018: an identifier that is in no paper.</summary>
internal static class UnclaimedIdentifier
{
    public static readonly RuleInfo Descriptor = new("PAPER1018", RuleFamily.Structure, FindingSeverity.Warning,
        "An identifier belongs to no paper",
        "'{0}' belongs to no paper of the digest{1}; the text around it was not read as a paper, so write 'arxiv: ...' or 'doi: ...' "
            + "under its title, or make the line a comment with //",
        "Each arXiv identifier, DOI and paper address is a paper's own or is cited in an abstract; what is neither is in text that is "
            + "left out, or in an abstract that took in a record after it.");
}

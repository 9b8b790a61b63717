using PaperGen.Findings;
using PaperGen.Text;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1015: a metadata key is misspelled.</summary>
internal static class UnknownMetadataKey
{
    public static readonly RuleInfo Descriptor = new("PAPER1015", RuleFamily.Structure, FindingSeverity.Warning,
        "A metadata key is misspelled",
        "There is no metadata key '{0}', so the line is left out; did you mean '{1}'?",
        "The keys are id, arxiv, doi, topics, links, authors, date, venue, status and note.");

    public static TextFix Fix(TextSpan key, string meant) => new("Write '" + meant + "'", key, meant) { ChangesStructure = true };
}

using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1032: a record that is marked like papers and is none.</summary>
internal static class RecordLeftOut
{
    public static readonly RuleInfo Descriptor = new("PAPER1032", RuleFamily.Structure, FindingSeverity.Warning,
        "A record is left out",
        "'{0}' is where a paper would be, but has nothing else of a paper, so it is left out{1}; give it what the others have, or "
            + "make it a comment",
        "News, people and menus come in lists, too. What has neither abstract, identifier nor authors, or is set in another way than "
            + "nearly all others, is no paper.");
}

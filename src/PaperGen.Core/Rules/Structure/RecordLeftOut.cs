using PaperGen.Findings;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1032: a record that is marked like papers and is none.</summary>
internal static class RecordLeftOut
{
    public static readonly RuleInfo Descriptor = new("PAPER1032", RuleFamily.Structure, FindingSeverity.Warning,
        "A record is left out",
        "'{0}' stands where a paper would, but nothing else of a paper is there, so it is left out{1}; give it what the others have, or "
            + "make it a comment",
        "News, people and menus stand in lists, too. What has neither abstract, identifier nor authors, or is set in another way than "
            + "nearly all others, is no paper.");
}

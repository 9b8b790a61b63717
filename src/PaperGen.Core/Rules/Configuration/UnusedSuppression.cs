using PaperGen.Findings;
using PaperGen.Text;

namespace PaperGen.Rules.Configuration;

/// <summary>PAPER9005: a comment suppresses nothing.</summary>
internal static class UnusedSuppression
{
    public static readonly RuleInfo Descriptor = new("PAPER9005", RuleFamily.Configuration, FindingSeverity.Hidden,
        "A comment suppresses nothing",
        "There is nothing that '{0}' suppresses here; delete it",
        "A comment that outlives its reason would hide the next finding of its kind.",
        SpansFiles: true);

    /// <summary>Takes the name out of the comment, or the comment out of the digest if it says no more.</summary>
    public static TextFix? Fix(string text, TextSpan comment, TextSpan item, bool isOnly)
    {
        if (isOnly)
        {
            // A reason that names a paper may be nowhere else.
            bool namesPaper = PaperMention.In(text.Substring(comment.Start, comment.Length)).Any();
            return namesPaper ? null : TextFix.DeleteLines(text, comment) with { IsSafe = true };
        }
        int start = item.Start;
        int end = item.End;
        while (end < comment.End && text[end] is ' ' or '\t' or ',')
            end++;
        // The last name leaves the separator before it behind.
        if (end == comment.End || text[end] == '-')
        {
            end = item.End;
            while (text[start - 1] is ' ' or '\t' or ',')
                start--;
        }
        return new TextFix("Delete '" + text.Substring(item.Start, item.Length) + "'", TextSpan.FromBounds(start, end),
            "")
        { ChangesStructure = true };
    }
}

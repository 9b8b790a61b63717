using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperGen.Diagnostics;
using PaperGen.Digests;
using PaperGen.Fixes;

namespace PaperGen.Rules.Structure;

/// <summary>PAPER1004: a paper stands twice, or two papers have one title.</summary>
internal static class DuplicatePaper
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Create("PAPER1004", RuleFamily.Structure, DiagnosticSeverity.Warning,
        "A paper stands twice",
        "{0}",
        "Equal means: the same letters and digits, whatever their case, in title and abstract.",
        spansFiles: true);

    public static string SamePaper(string title, string place) =>
        $"'{title}' stands in {place} already, and only that entry counts; delete this one";

    public static string SameTitle(string title, string place) =>
        $"'{title}' stands in {place} with another abstract; both are in the catalog, so delete the one that is out of date, or tell them apart by their titles";

    /// <summary>Deletes the later of two equal entries.</summary>
    public static DigestFix Fix(DigestSyntax digest, EntrySyntax entry) => DigestFix.DeleteLines(digest.Text, entry.Span);
}

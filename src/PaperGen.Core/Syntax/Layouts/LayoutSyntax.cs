using PaperGen.Syntax.Formats;

namespace PaperGen.Syntax.Layouts;

/// <summary>The tree of a pasted page, mail or list in another layout than the plain one.</summary>
internal sealed class LayoutSyntax(
    string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<DigestProblem> problems, IReadOnlyList<LayoutSummary> regions)
    : DigestSyntax(DigestFormats.Page, text, nodes, entries, problems)
{
    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<LayoutSummary> Regions { get; } = regions;
}

/// <summary>What was read in a region.</summary>
/// <param name="Name">The name of its layout.</param>
/// <param name="Papers">How many papers.</param>
/// <param name="Abstracts">How many of them have an abstract.</param>
/// <param name="Ids">How many have an identifier.</param>
/// <param name="PageLines">How many lines are the page's.</param>
internal readonly record struct LayoutSummary(string Name, int Papers, int Abstracts, int Ids, int PageLines);

using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>A digest's syntax tree: every non-blank character of the text in exactly one node, and the entries made of them.</summary>
internal class DigestSyntax
{
    private LineMap? _lines;
    private bool? _hasAbstract;
    private RepairGuard? _guard;

    public DigestSyntax(
        IDigestFormat format, string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<DigestProblem> problems)
    {
        Format = format;
        Text = text;
        Nodes = nodes;
        Entries = entries;
        Problems = problems;
    }

    public IDigestFormat Format { get; }

    public string Text { get; }

    /// <summary>
    /// Whether it is a digest by the plain rule, which people write to be shown. Every other file has text of programs and pages in it that
    /// is nobody's business, and its copy in the assembly holds only what a catalog names.
    /// </summary>
    public virtual bool IsPlain => false;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<DigestNode> Nodes { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<EntrySyntax> Entries { get; }

    public IReadOnlyList<DigestProblem> Problems { get; }

    /// <summary>Which entries are those of an earlier tree, if that is known without comparing them.</summary>
    public TakenOver? TakenOver { get; set; }

    /// <summary>What keeps repairs from changing more than the text that they repair.</summary>
    public RepairGuard Guard => _guard ??= Format.Guard(this);

    /// <summary>Whether an entry has an abstract: if none has, the text may be in a layout that is not read.</summary>
    public bool HasAbstract => _hasAbstract ??= Entries.Any(static entry => entry.HasAbstract);

    /// <summary>The entry that a position is in, or null.</summary>
    public EntrySyntax? EntryAt(int position)
    {
        int low = InOrder.CountTo(Entries, position, static entry => entry.Span);
        return low > 0 && Entries[low - 1].Span is var span && position < span.End ? Entries[low - 1] : null;
    }

    /// <summary>The nodes that begin within a span.</summary>
    public IEnumerable<DigestNode> NodesIn(TextSpan span)
    {
        int low = InOrder.CountTo(Nodes, span.Start - 1, static node => node.Span);
        for (int i = low; i < Nodes.Count && Nodes[i].Span.Start < span.End; i++)
            yield return Nodes[i];
    }

    /// <summary>The line of a character, from 1, counted as editors and the compiler do.</summary>
    public int Line(int position) => (_lines ??= new LineMap(Text)).PositionOf(position).Line + 1;
}

/// <summary>The entries that a tree has from an earlier one.</summary>
/// <param name="From">The earlier one.</param>
/// <param name="First">How many of its first ones.</param>
/// <param name="Last">How many of its last ones.</param>
internal sealed record TakenOver(WeakReference<DigestSyntax> From, int First, int Last);

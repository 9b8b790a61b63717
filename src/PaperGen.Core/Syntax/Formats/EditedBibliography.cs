using PaperGen.Text;

namespace PaperGen.Syntax.Formats;

/// <summary>
/// Reads a bibliography after an edit: the part that was edited and one on either side; all others are what they were, at another place.
/// </summary>
internal static class EditedBibliography
{
    /// <summary>The tree of a text, equal to a fresh one; null where nobody can be sure of that but by reading all of it.</summary>
    /// <param name="old">The tree of the text before, read with the same private fields.</param>
    /// <param name="text">The text.</param>
    /// <param name="privateFields">The fields that no entry has because the project keeps them to itself.</param>
    /// <param name="cancellation">Asked at each entry that is read.</param>
    public static DigestSyntax? Read(BibliographySyntax old, string text, PrivateFields privateFields, CancellationToken cancellation)
    {
        if (old.Format is not IPartedFormat format || old.Cuts.Places.Count == 0)
            return null;
        IReadOnlyList<int> cuts = old.Cuts.Places;
        int same = CommonText.AtStart(old.Text, text);
        int sameEnd = old.Text.Length - CommonText.AtEnd(old.Text, text, same);
        // What ends a part is seen by the part before it, so the parts beside the one that was edited are read again, too.
        int before = old.Cuts.CountTo(same) - 2;
        int behind = old.Cuts.CountTo(sameEnd - 1);
        int start = before < 0 ? 0 : cuts[before];
        int end = behind + 1 < cuts.Count ? cuts[behind + 1] : old.Text.Length;
        if ((end - start) * 2L > old.Text.Length)
            return null;
        int delta = text.Length - old.Text.Length;
        string shared = Shared(old, 0, start);
        string part = shared + text.Substring(start, end + delta - start);
        if (format.Parse(part, privateFields, cancellation) is not BibliographySyntax read)
            return null;
        int moved = start - shared.Length;
        bool isWhole = (start == 0 || read.Cuts.Has(shared.Length))
            && (end == old.Text.Length || read.Cuts.Has(cuts[behind] + delta - moved))
            && Shared(read, shared.Length, part.Length) == Shared(old, start, end);
        // What is said of the end of the file is the last part's.
        return isWhole
            ? Join(format, old, read, text, (start, end < old.Text.Length ? end : int.MaxValue, shared.Length), privateFields) : null;
    }

    /// <summary>What is shared of that which a stretch of the file holds.</summary>
    private static string Shared(BibliographySyntax file, int start, int end) =>
        string.Concat(file.Cuts.Shared.Where(span => span.Start >= start && span.End <= end)
            .Select(span => file.Text.Substring(span.Start, span.Length) + "\n"));

    private static BibliographySyntax Join(IPartedFormat format, BibliographySyntax old, BibliographySyntax read, string text,
        (int Start, int End, int Shared) part, PrivateFields privateFields)
    {
        int delta = text.Length - old.Text.Length;
        int moved = part.Start - part.Shared;
        List<DigestNode> nodes =
            Joined(old.Nodes, read.Nodes, static node => node.Span, static (node, by) => node with { Span = node.Span.Moved(by) });
        List<EntrySyntax> entries = Joined(old.Entries, read.Entries, static entry => entry.Span, static (entry, by) => entry.Moved(by));
        List<BibliographyProblem> problems = Joined(old.Found, read.Found, static problem => problem.Span, Moved);
        problems.RemoveAll(
            static problem => problem.Kind is BibliographyProblemKind.DuplicateKey or BibliographyProblemKind.KeysDifferInCase);
        format.CheckKeys(text, entries, problems);
        var cuts = new FileCuts(
            Joined(old.Cuts.Places, read.Cuts.Places, static place => new TextSpan(place, 0), static (place, by) => place + by),
            Joined(old.Cuts.Shared, read.Cuts.Shared, static span => span, static (span, by) => span.Moved(by)));
        BibliographySyntax joined = format.Create(text, nodes, entries, problems, cuts, privateFields);
        joined.TakenOver = new TakenOver(new WeakReference<DigestSyntax>(old),
            Count(old.Entries, part.Start, static entry => entry.Span),
            old.Entries.Count - Count(old.Entries, part.End, static entry => entry.Span));
        return joined;

        List<T> Joined<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, TextSpan> span, Func<T, int, T> move)
        {
            int first = Count(before, part.Start, span);
            int last = Count(before, part.End, span);
            var all = new List<T>(before.Count + now.Count - (last - first));
            for (int i = 0; i < first; i++)
                all.Add(before[i]);
            for (int i = Count(now, part.Shared, span); i < now.Count; i++)
                all.Add(moved == 0 ? now[i] : move(now[i], moved));
            for (int i = last; i < before.Count; i++)
                all.Add(delta == 0 ? before[i] : move(before[i], delta));
            return all;
        }
    }

    private static BibliographyProblem Moved(BibliographyProblem problem, int by) => problem with
    {
        Span = problem.Span.Moved(by),
        Edit = problem.Edit is { } edit ? edit with { Span = edit.Span.Moved(by) } : null,
    };

    /// <summary>How many begin before a position.</summary>
    private static int Count<T>(IReadOnlyList<T> items, int position, Func<T, TextSpan> span) => InOrder.CountTo(items, position - 1, span);
}

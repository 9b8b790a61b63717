using PaperGen.Findings;
using PaperGen.Model;
using PaperGen.Rules.Structure;
using PaperGen.Syntax;
using PaperGen.Text;

namespace PaperGen.Analysis;

/// <summary>
/// Writes the names that papers have into their digests, as <c>id:</c> lines: nothing that is added later takes one of them away. No
/// member gets another name by it.
/// </summary>
internal static class NamePinner
{
    /// <summary>Pins papers of a project.</summary>
    /// <param name="project">The digests.</param>
    /// <param name="wanted">Which papers, by their names; one that has an <c>id:</c> line keeps that.</param>
    public static PinResult Pin(IReadOnlyList<DigestFile> project, Func<string, bool> wanted)
    {
        var before = new CatalogInspector(project);
        (PaperModel Paper, FindingPlace Title)[] papers = [.. before.Papers];
        var chosen = new SortedSet<int>(Enumerable.Range(0, papers.Length)
            .Where(i => papers[i].Paper.Entry is { ExplicitId: null, IsKeyed: false }
            && wanted(papers[i].Paper.Id)));
        var edits = new TextEdit?[papers.Length];
        var unpinned = new List<string>();
        for (bool settled = false; !settled;)
        {
            settled = true;
            foreach (int i in chosen.ToArray())
            {
                edits[i] ??= Edit(papers[i].Title, papers[i].Paper.Id);
                if (edits[i] is not null)
                    continue;
                chosen.Remove(i);
                unpinned.Add(papers[i].Paper.Id);
            }
            // Where two papers claim one name and only one of them is pinned, the other would get it: it is pinned, too.
            PaperModel[] after =
                [.. new CatalogInspector(Apply(project, papers, chosen, edits)).Papers.Select(static paper => paper.Paper)];
            if (after.Length != papers.Length)
                return new PinResult(project, [], [.. papers.Select(static paper => paper.Paper.Id).Where(wanted)]);
            for (int i = 0; i < papers.Length; i++)
            {
                if (after[i].Id == papers[i].Paper.Id && after[i].Member == papers[i].Paper.Member)
                    continue;
                if (papers[i].Paper.Entry.ExplicitId is not null || unpinned.Contains(papers[i].Paper.Id) || !chosen.Add(i))
                    return new PinResult(project, [], [.. chosen.Select(paper => papers[paper].Paper.Id)]);
                settled = false;
            }
        }
        return new PinResult(Apply(project, papers, chosen, edits),
            [.. chosen.Select(i => new PinnedName(papers[i].Title.File, papers[i].Paper.Id, papers[i].Paper.Entry.Line))], unpinned);
    }

    /// <summary>The line for a paper; null where it would take the place of what is there.</summary>
    private static TextEdit? Edit(FindingPlace title, string name)
    {
        DigestSyntax digest = InspectedDigest.Of(title.File.Text).Syntax;
        EntrySyntax entry = digest.Entries[EntryAt(digest.Entries, title.Span.Start)];
        return IdentifierCollision.Fix(digest, entry, name)?.Changes(new FixOptions()).Cast<TextEdit?>().FirstOrDefault();
    }

    private static int EntryAt(IReadOnlyList<EntrySyntax> entries, int title)
    {
        int low = 0;
        for (int high = entries.Count - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            if (entries[middle].Anchor.Start <= title)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private static DigestFile[] Apply(IReadOnlyList<DigestFile> project, (PaperModel Paper, FindingPlace Title)[] papers,
        SortedSet<int> chosen, TextEdit?[] edits)
    {
        ILookup<DigestFile, TextEdit> changes = chosen.ToLookup(i => papers[i].Title.File, i => edits[i]!.Value);
        return [.. project.Select(file => changes.Contains(file) ? file with { Text = file.Text.With([.. changes[file]]) } : file)];
    }
}

/// <summary>What pinning does.</summary>
/// <param name="Project">The digests with the lines, in their order.</param>
/// <param name="Pinned">The papers that got a line.</param>
/// <param name="Left">The names of papers that were to get one and could not: what is in their <c>id:</c> line would be lost, or a
/// line would rename a member.</param>
internal sealed record PinResult(IReadOnlyList<DigestFile> Project, IReadOnlyList<PinnedName> Pinned, IReadOnlyList<string> Left);

/// <summary>A paper that got an <c>id:</c> line.</summary>
/// <param name="File">Its digest, as it was.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line of its title there, from 1.</param>
internal readonly record struct PinnedName(DigestFile File, string Name, int Line);

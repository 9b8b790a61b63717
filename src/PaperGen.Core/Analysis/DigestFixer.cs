using PaperGen.Findings;
using PaperGen.Rules.Structure;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>
/// Repairs digests. Repairs are computed for the text that they change, never for an older one. A repair that would change what a block of
/// the digest is, such as a title that would become an abstract, is left out.
/// </summary>
internal static class DigestFixer
{
    /// <summary>A repair may uncover the next finding. No text needs more rounds.</summary>
    private const int MaxRounds = 20;

    /// <summary>
    /// Where all repairs together would change what the entries are, they are tried one by one, up to this many characters that are parsed
    /// again.
    /// </summary>
    private const int MaxCharactersToTry = 20_000_000;

    /// <summary>In a longer block no repair is tried alone. PAPER1011 warns of a block a tenth as long.</summary>
    private const int MaxBlockToTry = 20_000;

    /// <summary>The changes that repair a finding; none if it is not there, or cannot be repaired.</summary>
    /// <param name="project">The digests.</param>
    /// <param name="file">The one of them that is to be changed.</param>
    /// <param name="rule">The rule's identifier.</param>
    /// <param name="span">Where the finding is.</param>
    /// <param name="options">What a repair needs to know beside the text.</param>
    /// <param name="taxonomy">The topics there are; null for those that are built in.</param>
    public static IReadOnlyList<TextEdit> Fix(
        IReadOnlyList<DigestFile> project, DigestFile file, string rule, TextSpan span, FixOptions options, Taxonomy? taxonomy = null)
    {
        Finding? finding =
            ProjectAnalysis.Inspect(project, taxonomy)[file].FirstOrDefault(finding => finding.Rule.Id == rule && finding.Span == span);
        return finding is null ? [] : Fix(file, finding, options);
    }

    /// <summary>The changes that repair a finding of the file as it is; none if it cannot be repaired.</summary>
    public static IReadOnlyList<TextEdit> Fix(DigestFile file, Finding finding, FixOptions options) =>
        Accept(SyntaxOf(file), [finding], options, out _);

    /// <summary>Repairs all findings that are wanted, and those that these repairs uncover.</summary>
    /// <param name="project">The digests.</param>
    /// <param name="file">The one of them that is to be changed.</param>
    /// <param name="wanted">Which findings.</param>
    /// <param name="options">What a repair needs to know beside the text.</param>
    /// <param name="taxonomy">The topics there are; null for those that are built in.</param>
    /// <param name="scope">Where to repair, such as the span of an entry; null for everywhere.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    public static FixAllResult FixAll(IReadOnlyList<DigestFile> project, DigestFile file, Func<Finding, bool> wanted, FixOptions options,
        Taxonomy? taxonomy = null, TextSpan? scope = null,
        CancellationToken cancellation = default)
    {
        var result = new FixAllResult(file, []);
        for (int round = 0; round < MaxRounds; round++)
        {
            DigestFile current = result.File;
            Finding[] findings =
                [.. ProjectAnalysis.Inspect([.. project.Select(other => other == file ? current : other)], taxonomy, cancellation)[current]
                .Where(finding => finding.Fix is not null && wanted(finding)
                    && (scope is not { } extent || extent.Contains(finding.Span)))];
            IReadOnlyList<TextEdit> changes = Accept(SyntaxOf(current), findings, options, out List<Finding> accepted);
            if (changes.Count == 0)
                break;
            if (scope is { } before)
                scope = TextEdits.Map(before, changes);
            result = new FixAllResult(current with { Text = current.Text.With(changes) }, [.. result.Fixed, .. accepted]);
        }
        return result;
    }

    /// <summary>Repairs all findings that are wanted in all digests of a project, and those that these repairs uncover.</summary>
    /// <param name="project">The digests.</param>
    /// <param name="wanted">Which findings.</param>
    /// <param name="options">What a repair needs to know beside the text.</param>
    /// <param name="taxonomy">The topics there are; null for those that are built in.</param>
    /// <returns>A result for each digest, in their order.</returns>
    public static IReadOnlyList<FixAllResult> FixProject(
        IReadOnlyList<DigestFile> project, Func<Finding, bool> wanted, FixOptions options, Taxonomy? taxonomy = null)
    {
        FixAllResult[] results = [.. project.Select(static file => new FixAllResult(file, []))];
        for (int round = 0; round < MaxRounds; round++)
        {
            IReadOnlyDictionary<DigestFile, IReadOnlyList<Finding>> findings =
                ProjectAnalysis.Inspect([.. results.Select(static result => result.File)], taxonomy);
            bool changed = false;
            for (int i = 0; i < results.Length; i++)
            {
                DigestFile current = results[i].File;
                IReadOnlyList<TextEdit> changes =
                    Accept(SyntaxOf(current), [.. findings[current].Where(wanted)], options, out List<Finding> accepted);
                if (changes.Count == 0)
                    continue;
                changed = true;
                results[i] = new FixAllResult(current with { Text = current.Text.With(changes) }, [.. results[i].Fixed, .. accepted]);
            }
            if (!changed)
                break;
        }
        return results;
    }

    /// <summary>For each finding the changes that repair it by itself; none for those that cannot be repaired.</summary>
    /// <param name="file">The digest.</param>
    /// <param name="findings">Findings in it.</param>
    /// <param name="options">What a repair needs to know beside the text.</param>
    public static IReadOnlyList<IReadOnlyList<TextEdit>> Offers(DigestFile file, IReadOnlyList<Finding> findings, FixOptions options)
    {
        DigestSyntax syntax = SyntaxOf(file);
        var together = new Lazy<HashSet<Finding>>(() =>
        {
            Accept(syntax, findings, options, out List<Finding> accepted);
            return [.. accepted];
        });
        return [.. findings.Select(finding => finding.Fix?.Changes(options) is { Count: > 0 } changes && Holds(finding, changes)
            ? changes : [])];

        bool Holds(Finding finding, IReadOnlyList<TextEdit> changes)
        {
            if (finding.Fix!.ChangesStructure || syntax.Guard.UnitAt(finding.Span.Start) is not { } unit)
                return true;
            // Reading a block of megabytes again for each of its findings would take hours.
            return unit.Length <= MaxBlockToTry ? syntax.Guard.Keeps(unit, changes) : together.Value.Contains(finding);
        }
    }

    /// <summary>The changes of as many findings as do not get in each other's way.</summary>
    private static List<TextEdit> Accept(DigestSyntax syntax, IReadOnlyList<Finding> findings, FixOptions options,
        out List<Finding> accepted)
    {
        List<Candidate> waiting = [.. findings.Select(finding => new Candidate(finding, finding.Fix?.Changes(options) ?? []))
            .Where(static candidate => candidate.Changes.Count > 0).OrderBy(static candidate => candidate.Changes[0].Span.Start)];
        List<TextEdit> changes;
        do
        {
            List<Candidate> apart = TakeNonTouching(waiting);
            var safe = new HashSet<Finding>(SafeInBlocks(syntax.Guard, apart));
            List<Candidate> chosen = apart.FindAll(candidate => safe.Contains(candidate.Finding));
            if (!TitlesBecomeEntries(syntax, chosen))
            {
                chosen = WithoutVainTitles(syntax, chosen);
                apart.RemoveAll(candidate => IsTitle(candidate) && !chosen.Contains(candidate));
            }
            // After the titles, as a change of structure excuses the others from this.
            if (!KeepsEntryCount(syntax, chosen))
                chosen = TriedOneByOne(syntax, apart);
            accepted = chosen.ConvertAll(static candidate => candidate.Finding);
            changes = [.. chosen.SelectMany(static candidate => candidate.Changes)];
        }
        // If none of these can be made, those have their turn that were left out because they touch them.
        while (changes.Count == 0 && waiting.Count > 0);
        return changes;
    }

    /// <summary>
    /// Whether the file has as many entries after repairs of text as before: a single character may change the layout that a page is read
    /// as. Repairs of structure are meant to change what the entries are.
    /// </summary>
    private static bool KeepsEntryCount(DigestSyntax syntax, List<Candidate> chosen) => chosen.Count == 0
        || chosen.Exists(static candidate => candidate.Finding.Fix!.ChangesStructure)
        || EntriesAfter(syntax, chosen.SelectMany(static candidate => candidate.Changes)) == syntax.Entries.Count;

    /// <summary>
    /// Whether each title that is put above a text makes it an entry: in a page it may be read as something else, and be missing again.
    /// </summary>
    private static bool TitlesBecomeEntries(DigestSyntax syntax, List<Candidate> chosen)
    {
        List<Candidate> titles = chosen.FindAll(IsTitle);
        return titles.Count == 0
            || EntriesAfter(syntax, titles.SelectMany(static candidate => candidate.Changes)) >= syntax.Entries.Count + titles.Count;
    }

    /// <summary>All but the titles that make no entry, each tried by itself; no title at all where that would take too long.</summary>
    private static List<Candidate> WithoutVainTitles(DigestSyntax syntax, List<Candidate> candidates)
    {
        bool tooMany = (long)candidates.Count(IsTitle) * syntax.Text.Length > MaxCharactersToTry;
        var kept = new List<Candidate>();
        foreach (Candidate candidate in candidates)
        {
            kept.Add(candidate);
            if (IsTitle(candidate) && (tooMany || !TitlesBecomeEntries(syntax, kept)))
                kept.RemoveAt(kept.Count - 1);
        }
        return kept;
    }

    private static bool IsTitle(Candidate candidate) => candidate.Finding.Rule == MissingTitle.Descriptor;

    /// <summary>The repairs that keep the entries, each tried on top of those before it; none where that would take too long.</summary>
    private static List<Candidate> TriedOneByOne(DigestSyntax syntax, List<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        if ((long)candidates.Count * syntax.Text.Length > MaxCharactersToTry)
            return kept;
        foreach (Candidate candidate in candidates)
        {
            kept.Add(candidate);
            if (!KeepsUnit(syntax.Guard, kept) || !KeepsEntryCount(syntax, kept))
                kept.RemoveAt(kept.Count - 1);
        }
        return kept;
    }

    /// <summary>Whether the block of the last repair is still what it was after all repairs in it.</summary>
    private static bool KeepsUnit(RepairGuard guard, List<Candidate> kept)
    {
        Candidate last = kept[kept.Count - 1];
        if (last.Finding.Fix!.ChangesStructure || guard.UnitAt(last.Finding.Span.Start) is not { } unit)
            return true;
        return guard.Keeps(unit,
            [.. kept.Where(candidate => !candidate.Finding.Fix!.ChangesStructure && guard.UnitAt(candidate.Finding.Span.Start) == unit)
            .SelectMany(static candidate => candidate.Changes)]);
    }

    private static int EntriesAfter(DigestSyntax syntax, IEnumerable<TextEdit> changes) =>
        syntax.Format.Parse(TextEdits.Apply(syntax.Text, [.. changes]), CancellationToken.None).Entries.Count;

    /// <summary>Takes those that do not touch: two insertions at one place would have an order that nobody chose.</summary>
    private static List<Candidate> TakeNonTouching(List<Candidate> waiting)
    {
        var apart = new List<Candidate>();
        var others = new List<Candidate>();
        int end = -1;
        foreach (Candidate candidate in waiting)
        {
            if (candidate.Changes[0].Span.Start <= end)
            {
                others.Add(candidate);
                continue;
            }
            apart.Add(candidate);
            end = candidate.Changes[candidate.Changes.Count - 1].Span.End;
        }
        waiting.Clear();
        waiting.AddRange(others);
        return apart;
    }

    /// <summary>
    /// The findings whose repairs leave each block what it is: all of a block's if they do so together, else those that are found by
    /// halving.
    /// </summary>
    private static List<Finding> SafeInBlocks(RepairGuard guard, List<Candidate> candidates)
    {
        var accepted = new List<Finding>();
        foreach (IGrouping<TextSpan?, Candidate> group in candidates.GroupBy(Unit))
        {
            if (group.Key is not { } unit || guard.Keeps(unit, [.. group.SelectMany(static candidate => candidate.Changes)]))
            {
                accepted.AddRange(group.Select(static candidate => candidate.Finding));
                continue;
            }
            Candidate[] all = [.. group];
            int budget = MaxCharactersToTry;
            AddPart(guard, unit, all, 0, all.Length, [], accepted, ref budget);
        }
        return accepted;

        TextSpan? Unit(Candidate candidate) =>
            candidate.Finding.Fix!.ChangesStructure ? null : guard.UnitAt(candidate.Finding.Span.Start);
    }

    private static DigestSyntax SyntaxOf(DigestFile file) => InspectedDigest.Of(file.Text).Syntax;

    /// <summary>Halves the repairs, as mostly a single one is at fault, until the budget of characters to parse is spent.</summary>
    private static void AddPart(RepairGuard guard, TextSpan unit, Candidate[] candidates, int start, int end, List<TextEdit> changes,
        List<Finding> accepted, ref int budget)
    {
        budget -= unit.Length;
        if (budget < 0)
            return;
        int before = changes.Count;
        for (int i = start; i < end; i++)
            changes.AddRange(candidates[i].Changes);
        if (guard.Keeps(unit, changes))
        {
            for (int i = start; i < end; i++)
                accepted.Add(candidates[i].Finding);
            return;
        }
        changes.RemoveRange(before, changes.Count - before);
        if (end - start == 1)
            return;
        int middle = (start + end) / 2;
        AddPart(guard, unit, candidates, start, middle, changes, accepted, ref budget);
        AddPart(guard, unit, candidates, middle, end, changes, accepted, ref budget);
    }

    private readonly record struct Candidate(Finding Finding, IReadOnlyList<TextEdit> Changes);
}

/// <summary>A digest after repairs.</summary>
/// <param name="File">The digest.</param>
/// <param name="Fixed">The findings that were repaired, each as it was before its repair.</param>
internal sealed record FixAllResult(DigestFile File, IReadOnlyList<Finding> Fixed);

using System.Globalization;
using PaperGen.Findings;
using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Rules.Structure;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Topics;

namespace PaperGen.Analysis;

/// <summary>Finds what the entries of a project's digests do to each other.</summary>
internal sealed class CatalogInspector
{
    private readonly Dictionary<string, ReadDigest> _digests = new(StringComparer.Ordinal);

    /// <param name="files">The digests; a file that a project lists twice counts once, and one that is not UTF-8 does not count.</param>
    /// <param name="taxonomy">The topics there are; null if nobody asks for those of the papers.</param>
    /// <param name="cancellation">Asked at each entry.</param>
    /// <param name="keepsIds">Whether entries with ids of their own are papers of their own, as those of a bibliography are: for who writes
    /// them elsewhere.</param>
    public CatalogInspector(IEnumerable<DigestFile> files, Taxonomy? taxonomy = null, CancellationToken cancellation = default,
        bool keepsIds = false)
    {
        foreach (DigestFile file in files)
        {
            if (!_digests.ContainsKey(file.Resource) && InspectedDigest.Of(file.Text, cancellation).OtherEncoding is null)
                _digests.Add(file.Resource, new ReadDigest(file, taxonomy, cancellation));
        }
        var problems = new List<CatalogProblem>();
        IEnumerable<DigestModel> models = _digests.Values.Select(static digest => digest.Model);
        Catalog = CatalogBuilder.Build([.. keepsIds ? WithKeys([.. models]) : models], taxonomy?.Topics ?? default, problems);
        Findings = problems.ConvertAll(
            problem => new KeyValuePair<DigestFile, Finding>(_digests[problem.Place.Resource].File, OfProblem(problem)))
            .ToLookup(static pair => pair.Key.Resource, static pair => pair.Value, StringComparer.Ordinal);
    }

    public CatalogModel Catalog { get; }

    /// <summary>The digests that count, in the order of the project.</summary>
    public IEnumerable<DigestFile> Digests => _digests.Values.Select(static digest => digest.File);

    /// <summary>The papers of the catalog, with the places of their titles.</summary>
    public IEnumerable<(PaperModel Paper, FindingPlace Title)> Papers
    {
        get
        {
            foreach (PaperModel paper in Catalog.Papers)
            {
                SourceModel kept = paper.Sources[0];
                ReadDigest digest = _digests[Catalog.Digests[kept.Digest].Resource];
                yield return (paper, new FindingPlace(digest.File, digest.Syntax.Entries[kept.Index].Anchor));
            }
        }
    }

    /// <summary>The findings in each digest, by its resource.</summary>
    public ILookup<string, Finding> Findings { get; }

    /// <summary>The digests with those ids as keys that one entry has.</summary>
    private static IEnumerable<DigestModel> WithKeys(DigestModel[] digests)
    {
        HashSet<string> ids =
            [.. digests.SelectMany(static digest => digest.Entries).Select(static entry => entry.ExplicitId).OfType<string>()
            .GroupBy(static id => id, StringComparer.Ordinal).Where(static same => same.Count() == 1).Select(static same => same.Key)];
        return digests.Select(digest => digest with
        {
            Entries = new(
                [.. digest.Entries.Select(entry => entry.ExplicitId is { } id && ids.Contains(id)
                    ? entry with { IsKeyed = true } : entry)]),
        });
    }

    private Finding OfProblem(CatalogProblem problem)
    {
        ReadDigest digest = _digests[problem.Place.Resource];
        EntrySyntax entry = digest.Syntax.Entries[problem.Place.Index];
        FindingPlace? other = problem.Other is { } place
            ? new FindingPlace(_digests[place.Resource].File, _digests[place.Resource].Syntax.Entries[place.Index].Anchor) : null;
        string title = Quotation.Shorten(digest.Model.Entries[problem.Place.Index].Title);
        string where = problem.Other is { } first ? Where(first) : "";
        return problem.Kind switch
        {
            CatalogProblemKind.IdentifierCollision =>
                Create(IdentifierCollision.Descriptor, IdentifierCollision.Fix(digest.Syntax, entry, problem.Id), problem.Claim, problem.Id,
                IdentifierCollision.Describe(problem.Origin)),
            CatalogProblemKind.DuplicateAbstract => Create(DuplicateAbstract.Descriptor, null, title, where),
            CatalogProblemKind.DuplicatePaper =>
                Create(DuplicatePaper.Descriptor, DuplicateFix(), title, where, DuplicatePaper.Meaning(problem.Copy))
                with
                { Severity = DuplicatePaper.Severity(problem.Copy) },
            CatalogProblemKind.DuplicateKey =>
                Create(DuplicateKey.Descriptor, null, problem.Id, where) with { Span = entry.Find(PaperField.Id)?.Span ?? entry.Anchor },
            CatalogProblemKind.DuplicateIdentifier => Create(DuplicateIdentifier.Descriptor, null, title, problem.Id, where),
            // Two keys are two papers, whatever their titles.
            _ => Create(DuplicateTitle.Descriptor, null, title, where) with
            {
                Severity = IsKeyed(problem)
                ? FindingSeverity.Hidden : DuplicateTitle.Descriptor.DefaultSeverity
            },
        };

        TextFix? DuplicateFix() => problem.Other is { } kept && problem.Copy == DuplicateKind.Repeated
            ? DuplicatePaper.Fix(digest.Syntax, entry, _digests[kept.Resource].Syntax,
                _digests[kept.Resource].Syntax.Entries[kept.Index]) : null;

        Finding Create(RuleInfo rule, TextFix? fix, params string[] arguments) =>
            new() { Rule = rule, Severity = rule.DefaultSeverity, Span = entry.Anchor, Arguments = arguments, Other = other, Fix = fix };
    }

    private bool IsKeyed(CatalogProblem problem) => Entry(problem.Place).IsKeyed && problem.Other is { } other && Entry(other).IsKeyed;

    private EntryModel Entry(EntryPlace place) => _digests[place.Resource].Model.Entries[place.Index];

    /// <summary>An entry as a message names it: file(line).</summary>
    private string Where(EntryPlace place)
    {
        ReadDigest digest = _digests[place.Resource];
        return digest.File.Path + "(" + digest.Model.Entries[place.Index].Line.ToString(CultureInfo.InvariantCulture) + ")";
    }

    /// <summary>A digest with its syntax, which knows where the entries are, and its values.</summary>
    private sealed class ReadDigest
    {
        public ReadDigest(DigestFile file, Taxonomy? taxonomy, CancellationToken cancellation)
        {
            File = file;
            Syntax = InspectedDigest.Of(file.Text, cancellation).Syntax;
            // In a compiler, the generator was here before.
            Model = (taxonomy is null ? RecentDigests.Find(Syntax, file.Resource) : null)
                ?? RecentDigests.Read(Syntax, file.Path, file.Resource, keepAbstracts: false, taxonomy, cancellation);
        }

        public DigestFile File { get; }

        public DigestSyntax Syntax { get; }

        public DigestModel Model { get; }
    }
}

using PaperGen.Internal;
using PaperGen.Model;
using PaperGen.Text;

namespace PaperGen.Citations;

/// <summary>What a citation may call a paper, and what one should know before citing it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ArxivId">Its arXiv identifier, or null.</param>
/// <param name="Doi">Its DOI, or null.</param>
/// <param name="Status">Whether it still stands.</param>
/// <param name="SupersededBy">What supersedes it, or null.</param>
/// <param name="OtherMember">The name of its member if that is not the id, else null.</param>
/// <param name="Aliases">The ids of the entries merged into it, each with a line end behind it; null if there are none.</param>
internal readonly record struct IndexedPaper(
    string Id, string? ArxivId, string? Doi, PaperStatus Status, string? SupersededBy, string? OtherMember = null, string? Aliases = null)
{
    public string Member => OtherMember ?? Id;

    /// <summary>Every name that it is found by.</summary>
    public IEnumerable<string> Names =>
        new[] { Id, Member }.Concat(Aliases?.Split([PaperIndex.AliasEnd], StringSplitOptions.RemoveEmptyEntries) ?? []);
}

/// <summary>The papers of a catalog as citations see them. As text it travels in the assembly that has the catalog.</summary>
internal static class PaperIndex
{
    /// <summary>The first line of the text form.</summary>
    private const string Format = "1";

    private const char FieldEnd = '\t';
    private const char LineEnd = '\n';

    /// <summary>Ends each alias of a paper.</summary>
    public const char AliasEnd = '\v';

    public static EquatableArray<IndexedPaper> Of(CatalogModel catalog)
    {
        var papers = new IndexedPaper[catalog.Papers.Count];
        for (int i = 0; i < papers.Length; i++)
        {
            PaperModel paper = catalog.Papers[i];
            EntryModel entry = paper.Entry;
            papers[i] = new IndexedPaper(paper.Id, entry.ArxivId, entry.Doi, entry.Status, entry.SupersededBy,
                paper.Member == paper.Id ? null : paper.Member, paper.Aliases.Count == 0
                    ? null : string.Concat(paper.Aliases.Select(static alias => alias + AliasEnd)));
        }
        return new(papers);
    }

    public static string Write(EquatableArray<IndexedPaper> papers)
    {
        var text = new System.Text.StringBuilder(Format).Append(LineEnd);
        foreach (IndexedPaper paper in papers)
        {
            text.Append(OneLine(paper.Id)).Append(FieldEnd).Append(paper.ArxivId).Append(FieldEnd).Append(paper.Doi).Append(FieldEnd)
                .Append((char)('0' + (int)paper.Status)).Append(FieldEnd).Append(paper.SupersededBy).Append(FieldEnd)
                .Append(paper.OtherMember).Append(FieldEnd).Append(paper.Aliases is null ? null : OneLine(paper.Aliases)).Append(LineEnd);
        }
        return text.ToString();
    }

    /// <summary>The papers of a text; none if it is of a later format, or none of ours.</summary>
    public static IEnumerable<IndexedPaper> Read(string text)
    {
        string[] lines = text.Split(LineEnd);
        if (lines[0] != Format)
            yield break;
        for (int i = 1; i < lines.Length; i++)
        {
            string[] fields = lines[i].Split(FieldEnd);
            if (fields.Length == 7)
            {
                PaperStatus status = fields[3] is "1" or "2" ? (PaperStatus)(fields[3][0] - '0') : PaperStatus.Active;
                yield return new IndexedPaper(
                    fields[0], Optional(fields[1]), Optional(fields[2]), status, Optional(fields[4]), Optional(fields[5]),
                    Optional(fields[6]));
            }
        }
    }

    /// <summary>
    /// One key for all ways to write the identifier of one paper; null if the text is none. arXiv's own DOIs are arXiv identifiers.
    /// </summary>
    public static string? Key(string identifier)
    {
        identifier = identifier.Trim();
        string? arxiv = IdentifierText.ArxivId(identifier);
        string? doi = arxiv is null ? IdentifierText.Doi(identifier) : null;
        arxiv ??= doi is null ? null : IdentifierText.ArxivIdOfDoi(doi);
        return arxiv is not null ? "arxiv:" + IdentifierText.WithoutVersion(arxiv).ToLowerInvariant()
            : doi is not null ? "doi:" + doi.ToLowerInvariant() : null;
    }

    /// <summary>A broken key may hold white space.</summary>
    private static string OneLine(string name) => name.Replace(FieldEnd, ' ').Replace(LineEnd, ' ');

    private static string? Optional(string field) => field.Length > 0 ? field : null;
}

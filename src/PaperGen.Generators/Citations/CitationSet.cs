using PaperGen.Text;

namespace PaperGen.Citations;

/// <summary>A citation whose paper was looked for.</summary>
/// <param name="DocumentationId">The citing symbol's; empty for the assembly.</param>
/// <param name="DisplayName">The citing symbol's.</param>
/// <param name="File">The citing file.</param>
/// <param name="PaperId">The paper's id; what the code says if there is no such paper.</param>
/// <param name="PaperAssembly">The assembly whose catalog has the paper; null if none has.</param>
/// <param name="Remarks">What else the citation says.</param>
internal readonly record struct ResolvedCitation(
    string DocumentationId, string DisplayName, string File, string PaperId, string? PaperAssembly, CitationRemarks Remarks);

/// <summary>What the class <c>Citations</c> of an assembly lists, apart from lines.</summary>
internal sealed record CitationSet
{
    public required string Assembly { get; init; }

    /// <summary>The assembly's own citations, by documentation id, file and place.</summary>
    public required EquatableArray<ResolvedCitation> Own { get; init; }

    /// <summary>The citations of each referenced assembly that has any, as they are in its attribute.</summary>
    public required EquatableArray<string> Others { get; init; }

    /// <summary>Whether there is no citation, as in most projects that only have a catalog.</summary>
    public bool IsEmpty => Own.Count == 0 && Others.Count == 0;

    /// <summary>Whether the assembly has a catalog of its own.</summary>
    public required bool HasCatalog { get; init; }

    /// <summary>The catalogs of other assemblies that papers may be taken from, by the names of the assemblies.</summary>
    public required EquatableArray<CatalogName> Catalogs { get; init; }

    /// <summary>Looks for the papers of the citations; null for both if there is nothing that a class could list.</summary>
    public static (CitationSet? Citations, CitationLineSet? Lines) Resolve(
        CitingCode code, EquatableArray<IndexedPaper> papers, ReferencedCitations references, bool hasCatalog, string @namespace)
    {
        if (!hasCatalog && code.Files.Count == 0 && !references.AreListed)
            return (null, null);
        var resolver = new CitationResolver(@namespace, papers, references);
        var catalogs = new SortedDictionary<string, CatalogName>(StringComparer.Ordinal);
        foreach (CatalogName catalog in resolver.Catalogs)
            catalogs[catalog.Assembly] = catalog;

        var found = new List<(ResolvedCitation Citation, int Line)>();
        // What an attribute says, a comment of the same symbol need not say again.
        var cited = new HashSet<(string, string, string?)>();
        foreach (CitationModel citation in code.Citations.OrderBy(static citation => citation.Paper.Form == CitationForm.Reference))
        {
            FoundPaper? paper = resolver.Find(citation.Paper);
            bool isReference = citation.Paper.Form == CitationForm.Reference;
            if (isReference && paper is null)
                continue;
            if (paper?.Catalog is { } catalog && !catalogs.ContainsKey(catalog.Assembly))
                catalogs.Add(catalog.Assembly, catalog);
            string id = paper?.Paper.Id ?? citation.Paper.Text;
            string? assembly = paper is null ? null : paper.Value.Catalog?.Assembly ?? code.Assembly;
            if (cited.Add((citation.DocumentationId, id, assembly)) || !isReference)
                found.Add((new ResolvedCitation(citation.DocumentationId, citation.DisplayName, citation.File, id, assembly,
                    citation.Remarks), citation.Line));
        }
        // Lines must not decide, or an edit that only moves code would change more than lines. The sorting is stable: within a symbol the
        // text's order stays.
        (ResolvedCitation Citation, int Line)[] ordered = [.. found
            .OrderBy(static item => item.Citation.DocumentationId, StringComparer.Ordinal)
            .ThenBy(static item => item.Citation.File, StringComparer.Ordinal)];
        ReferencedAssembly[] others = [.. references.Assemblies.Where(static assembly => assembly.Citations is not null)];
        var citations = new CitationSet
        {
            Assembly = code.Assembly,
            Own = new([.. ordered.Select(static item => item.Citation)]),
            Others = new([.. others.Select(static assembly => assembly.Citations!)]),
            HasCatalog = hasCatalog,
            Catalogs = new([.. catalogs.Values]),
        };
        return (citations, new CitationLineSet(new([.. ordered.Select(static item => item.Line)]),
            new([.. others.Select(static assembly => assembly.Lines)])));
    }
}

/// <summary>The lines of citations, in their order.</summary>
/// <param name="Own">Those of the assembly's own.</param>
/// <param name="Others">Those of each referenced assembly that cites anything, as they are in its attribute.</param>
internal sealed record CitationLineSet(EquatableArray<int> Own, EquatableArray<string> Others)
{
    /// <summary>Whether there is no citation.</summary>
    public bool IsEmpty => Own.Count == 0 && Others.Count == 0;
}

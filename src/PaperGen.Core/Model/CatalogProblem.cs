namespace PaperGen.Model;

/// <summary>What entries do to each other; the analyzer gives each kind its identifier.</summary>
internal enum CatalogProblemKind
{
    /// <summary>The same paper again.</summary>
    DuplicatePaper,

    /// <summary>The same title with another abstract.</summary>
    DuplicateTitle,

    /// <summary>The same abstract under another title.</summary>
    DuplicateAbstract,

    /// <summary>Another paper claims the same name.</summary>
    IdentifierCollision,

    /// <summary>The same citation key again.</summary>
    DuplicateKey,

    /// <summary>The same arXiv identifier or DOI under another title or another key.</summary>
    DuplicateIdentifier,
}

/// <summary>An entry of a digest.</summary>
/// <param name="Resource">The digest's resource name, which is its own in a project.</param>
/// <param name="Index">The entry's position in it.</param>
internal readonly record struct EntryPlace(string Resource, int Index);

/// <summary>A finding about an entry, and the other entry if there is one.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Place">The entry.</param>
/// <param name="Other">The entry it is compared with.</param>
/// <param name="Id">The member that the entry got; of equal identifiers, what is equal.</param>
/// <param name="Claim">The member that it would have had.</param>
/// <param name="Origin">Where that comes from.</param>
/// <param name="Copy">Of the same paper again, what that means for the entry.</param>
internal readonly record struct CatalogProblem(
    CatalogProblemKind Kind, EntryPlace Place, EntryPlace? Other, string Id = "", string Claim = "", NameOrigin Origin = default,
    DuplicateKind Copy = DuplicateKind.Repeated);

/// <summary>What becomes of an entry whose paper another one is.</summary>
internal enum DuplicateKind
{
    /// <summary>It says nothing that the other does not say.</summary>
    Repeated,

    /// <summary>The paper has from it what the other lacks.</summary>
    Adds,

    /// <summary>Its whole file is a copy of another.</summary>
    CopiedFile,

    /// <summary>As before, and another entry of the file has said so.</summary>
    OfCopiedFile,
}

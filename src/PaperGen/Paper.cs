using PaperGen.CompilerServices;
using PaperGen.Internal;

namespace PaperGen;

/// <summary>
/// A research paper of a digest. Its texts are read from the embedded digest when they are asked for, and kept for whoever asks again.
/// </summary>
/// <remarks>
/// Every paper of a catalog is one object: reading <c>Papers.HMT</c> twice gives the same instance. All members are thread-safe.
/// A member that reads text throws a <see cref="PaperDigestException"/> when the embedded digest is missing or is not the one that
/// the assembly was compiled with.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(PaperJsonConverter))]
#endif
public sealed class Paper
{
    private readonly CatalogTable _table;
    private readonly int _index;
    private string? _id;
    private string? _title;
    private string? _abstract;
    private PaperLists? _lists;

    internal Paper(CatalogTable table, int index)
    {
        _table = table;
        _index = index;
    }

    internal CatalogTable Table => _table;

    private PaperLists Lists => _lists ?? _table.AddLists(ref _lists);

    /// <summary>
    /// Who the paper is: a digest's <c>id:</c> line, a citation key, or else the name of its member in the generated <c>Papers</c> class,
    /// for example <c>HMT</c>.
    /// </summary>
    public string Id => _id ??= _table.Id(_index);

    /// <summary>The title, its white space collapsed.</summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public string Title => _title ??= _table.TitleOf(_index);

    /// <summary>
    /// The title's text before its first colon, if it has at most three words (<c>HMT</c> of "HMT: Hierarchical Memory Transformer"), else
    /// what the paper calls its own contribution, or <see langword="null"/>.
    /// </summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public string? ShortName => ShortNameOf(_table, _index, Title);

    /// <summary>The abstract, its white space collapsed; empty if the digest has none.</summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public string Abstract => _abstract ??= _table.TextOf(_index, PaperField.Abstract) ?? "";

    /// <summary>The links of the entry, in the order of the text, each address once.</summary>
    public IReadOnlyList<PaperLink> Links => Lists.Links ?? _table.AddLinks(Lists, _index);

    /// <summary>The topics the paper is filed under, most certain first.</summary>
    public IReadOnlyList<Topic> Topics => Lists.Topics ??= _table.TopicsOf(TopicMatches);

    /// <summary>Why the paper is filed under each of its <see cref="Topics"/>.</summary>
    public IReadOnlyList<TopicMatch> TopicMatches => Lists.TopicMatches ??= _table.TopicMatchesOf(_index);

    /// <summary>
    /// The arXiv identifier without prefix, with its version if the digest gives one (<c>2405.06067v2</c>), or <see langword="null"/>.
    /// </summary>
    public string? ArxivId => _table.TextOf(_index, PaperField.ArxivId);

    /// <summary>The DOI without prefix (<c>10.48550/arXiv.2405.06067</c>), or <see langword="null"/>.</summary>
    public string? Doi => _table.TextOf(_index, PaperField.Doi);

    /// <summary>The authors in the order of the entry, empty if it names none.</summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public IReadOnlyList<PaperAuthor> Authors => (Lists.Authors ??= _table.AuthorsOf(_index)).List;

    /// <summary>Whether the entry says that there are more <see cref="Authors"/> than it names: "et al.", "and others".</summary>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public bool HasMoreAuthors => (Lists.Authors ??= _table.AuthorsOf(_index)).HasMore;

    /// <summary>The date of publication as far as the digest knows it, or <see langword="null"/>.</summary>
    public PaperDate? Date => _table.DateOf(_index);

    /// <summary>The venue (conference or journal) as the digest writes it, or <see langword="null"/>.</summary>
    public string? Venue => _table.TextOf(_index, PaperField.Venue);

    /// <summary>The note of the digest's <c>note:</c> line, or <see langword="null"/>.</summary>
    public string? Note => _table.TextOf(_index, PaperField.Note);

    /// <summary>What kind of publication it is, by BibTeX's name for it (<c>article</c>), or <see langword="null"/>.</summary>
    public string? Type => _table.TextOf(_index, PaperField.Type);

    /// <summary>The keywords of a bibliography entry, empty if it has none.</summary>
    public IReadOnlyList<string> Keywords => Lists.Keywords ??= _table.TextsOf(_index, PaperField.Keyword);

    /// <summary>The further fields of a bibliography entry, by their names in lower case; empty if it has none.</summary>
    public IReadOnlyDictionary<string, string> Fields => Lists.Fields ??= _table.OtherFieldsOf(_index);

    /// <summary>
    /// The ids of the entries that are the same paper and were merged into this one, which look-ups accept, too; empty if there are none.
    /// </summary>
    public IReadOnlyList<string> Aliases => Lists.Aliases ??= _table.TextsOf(_index, PaperField.Alias);

    /// <summary>Whether the paper still stands, from the digest's <c>status:</c> line.</summary>
    public PaperStatus Status => _table.StatusOf(_index);

    /// <summary>What a <c>status: superseded by ...</c> line names as the successor, or <see langword="null"/>.</summary>
    public string? SupersededBy => _table.TextOf(_index, PaperField.SupersededBy);

    /// <summary>Where the entry's title stands.</summary>
    public PaperSource Source => _table.SourceOf(_index);

    /// <summary>The paper's zero-based position in the catalog it was generated into.</summary>
    public int Index => _index;

    internal static string? ShortNameOf(CatalogTable table, int index, string title) =>
        TitleText.ShortName(title) ?? table.TextOf(index, PaperField.ShortName);

    /// <summary>The <see cref="Title"/>.</summary>
    /// <returns>The title.</returns>
    public override string ToString() => Title;
}

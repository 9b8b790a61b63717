using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>All digests of a project merged into one catalog, as values.</summary>
internal sealed record CatalogModel
{
    public required EquatableArray<DigestFileModel> Digests { get; init; }

    public required EquatableArray<PaperModel> Papers { get; init; }

    public required EquatableArray<TopicModel> Topics { get; init; }

    /// <summary>A name for each link, in the order of the papers and of the links in them.</summary>
    public required EquatableArray<LinkName> LinkNames { get; init; }
}

/// <summary>A digest without its entries.</summary>
internal readonly record struct DigestFileModel(string Path, string Resource, int ByteCount);

/// <summary>A paper of the catalog.</summary>
internal sealed record PaperModel
{
    /// <summary>What the file calls the paper, verbatim; its member's name if the file gives it no id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its member.</summary>
    public required string Member { get; init; }

    /// <summary>The ids of the other entries that are the same paper.</summary>
    public required EquatableArray<string> Aliases { get; init; }

    /// <summary>Where its texts stand: the entry that is kept, then those that are the same paper.</summary>
    public required EquatableArray<SourceModel> Sources { get; init; }

    /// <summary>Index of the file of the entry that is kept.</summary>
    public int Digest => Sources[0].Digest;

    /// <summary>What all of its entries say together.</summary>
    public required EntryModel Entry { get; init; }

    /// <summary>Indexes of its topics, in the order of <see cref="EntryModel.Topics"/>.</summary>
    public required EquatableArray<int> Topics { get; init; }
}

/// <summary>An entry of a paper.</summary>
/// <param name="Digest">The index of its file.</param>
/// <param name="Index">Its position in the file.</param>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Line">The line of its title, from 1.</param>
/// <param name="Hash">The hash of its bytes.</param>
internal readonly record struct SourceModel(int Digest, int Index, int Start, int Length, int Line, ulong Hash);

/// <summary>A topic that has papers, or whose children have.</summary>
internal sealed record TopicModel
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string MemberName { get; init; }

    /// <summary>The index of its parent, -1 for none.</summary>
    public required int Parent { get; init; }

    /// <summary>Indexes of its papers and of those of its children, ascending.</summary>
    public required EquatableArray<int> Papers { get; init; }
}

/// <summary>The member of a link.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Paper">Index of the paper.</param>
/// <param name="Number">Position of the link among those of the paper.</param>
internal readonly record struct LinkName(string Name, int Paper, int Number);

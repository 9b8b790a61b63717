using PaperGen.Text;

namespace PaperGen.Model;

/// <summary>A digest as values.</summary>
internal sealed record DigestModel
{
    /// <summary>Path relative to the project, with <c>/</c> between folders.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the embedded resource.</summary>
    public required string Resource { get; init; }

    /// <summary>Bytes in UTF-8, without a byte order mark.</summary>
    public required int ByteCount { get; init; }

    public required EquatableArray<EntryModel> Entries { get; init; }
}

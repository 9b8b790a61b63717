using System.Collections.Immutable;
using PaperGen.Tool.Files;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Projects;

/// <summary>All that the client has said, at one moment: whatever it says later changes no answer that is under way.</summary>
/// <param name="Documents">The open documents, by their paths, or by their addresses where they are no files.</param>
/// <param name="Roots">The folders of the workspace.</param>
/// <param name="Disk">Grows when files on the disk may have changed.</param>
internal sealed record ServerState(ImmutableDictionary<string, OpenDocument> Documents, ImmutableArray<string> Roots, int Disk)
{
    public static ServerState Empty { get; } = new(ImmutableDictionary<string, OpenDocument>.Empty.WithComparers(PathComparer), [], 0);

    /// <summary>What the client counts the characters of a line in.</summary>
    public PositionEncoding Encoding { get; init; }

    /// <summary>Whether names in C# code that may mean something else are another server's to answer for.</summary>
    public bool LeavesDoubts { get; init; }

    /// <summary>How paths compare here.</summary>
    public static StringComparer PathComparer => PathNames.Comparer;

    /// <summary>What a document is found by.</summary>
    public static string KeyOf(string uri) => DocumentUri.PathOf(uri) ?? uri;

    /// <summary>The open document of an address, or null.</summary>
    public OpenDocument? Find(string uri) => Documents.GetValueOrDefault(KeyOf(uri));

    public ServerState With(OpenDocument document) => this with { Documents = Documents.SetItem(KeyOf(document.Uri), document) };

    public ServerState Without(string uri) => this with { Documents = Documents.Remove(KeyOf(uri)) };

    /// <summary>The state after something may have changed on the disk.</summary>
    public ServerState WithNewDisk() => this with { Disk = Disk + 1 };
}

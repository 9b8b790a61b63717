using PaperGen.Analysis;
using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Topics;
using Range = PaperGen.Tool.LanguageServer.Protocol.Range;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>A document that something is asked about, in its project.</summary>
internal sealed class DocumentContext
{
    public DocumentContext(string uri, ServerState state, WorkspaceProjects projects, CancellationToken cancellation)
    {
        Uri = uri;
        State = state;
        Projects = projects;
        Cancellation = cancellation;
        Key = ServerState.KeyOf(uri);
        Project = projects.Of(state, Key);
        Digest = Project.DigestAt(Key);
        Taxonomy = Project.TaxonomyAt(Key);
        Code = Digest is null && Taxonomy is null && Key.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? state.Documents.GetValueOrDefault(Key) : null;
        if (Code is not null)
            Project = projects.OfCode(state, Key);
        Text = Digest?.Text.Text ?? Taxonomy?.Text.Text ?? Code?.Text ?? "";
    }

    public string Uri { get; }

    /// <summary>The path, or the address if it is no file.</summary>
    public string Key { get; }

    public ServerState State { get; }

    public WorkspaceProjects Projects { get; }

    public ProjectSnapshot Project { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The document as a digest; null if it is none.</summary>
    public DigestFile? Digest { get; }

    /// <summary>The document as a taxonomy; null if it is none.</summary>
    public TaxonomyFile? Taxonomy { get; }

    /// <summary>The document as C# code that is open; null if it is none.</summary>
    public OpenDocument? Code { get; }

    public string Text { get; }

    public DocumentLines Lines => LinesOf(Text);

    /// <summary>The lines of a text, as the client counts.</summary>
    public DocumentLines LinesOf(string text) => DocumentLines.Of(text, State.Encoding);

    /// <summary>The tree of the digest; null if it is none, or none that can be read.</summary>
    public DigestSyntax? Syntax => Digest is not null && InspectedDigest.Of(Digest.Text, Cancellation) is { OtherEncoding: null } inspected
        ? inspected.Syntax : null;

    public ProjectPapers Papers => Project.Papers(Cancellation);

    /// <summary>The position of an entry among those of the digest; -1 for none.</summary>
    public int EntryIndexAt(int offset)
    {
        if (Syntax is not { } syntax)
            return -1;
        // Behind its last character the cursor is still at the entry.
        EntrySyntax? entry = syntax.EntryAt(offset) ?? (offset > 0 ? syntax.EntryAt(offset - 1) : null);
        return entry is null ? -1 : IndexOf(syntax, entry);
    }

    public Range RangeOf(TextSpan span) => Lines.RangeOf(span);

    /// <summary>A place in a digest of the project.</summary>
    public Location LocationOf(DigestFile file, TextSpan span) =>
        new(UriOf(Project.PathOf(file)), LinesOf(file.Text.Text).RangeOf(span));

    /// <summary>The address of a file: the client's own, if it has opened it.</summary>
    public string UriOf(string path) => State.Documents.GetValueOrDefault(path)?.Uri
        ?? (Path.IsPathRooted(path) ? DocumentUri.Of(path) : path);

    private static int IndexOf(DigestSyntax syntax, EntrySyntax entry)
    {
        int low = 0;
        int high = syntax.Entries.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (syntax.Entries[middle].Span.Start < entry.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

using PaperGen.Syntax;
using PaperGen.Text;
using PaperGen.Tool.Files;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Features;

/// <summary>Makes an edit of the workspace, in the form that a client takes.</summary>
/// <param name="context">Where it is asked for.</param>
/// <param name="hasDocumentChanges">Whether edits may name the version of the document that they are for.</param>
/// <param name="confirms">Whether the client asks the user about changes that are marked so.</param>
internal sealed class EditBuilder(DocumentContext context, bool hasDocumentChanges, bool confirms)
{
    private readonly SortedDictionary<string, (string Uri, int? Version, List<DocumentEdit> Edits)> _documents =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChangeAnnotation> _annotations = new(StringComparer.Ordinal);

    /// <summary>Whether the user can be asked about changes.</summary>
    public bool CanAsk => confirms && hasDocumentChanges;

    /// <summary>What makes all changes doubtful; null where nothing does.</summary>
    public string? Doubt { get; set; }

    public bool IsEmpty => _documents.Count == 0;

    /// <summary>Adds changes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="edits">The changes, in order and apart.</param>
    public void Add(string path, string text, IEnumerable<TextEdit> edits)
    {
        DocumentLines lines = context.LinesOf(text);
        foreach (TextEdit edit in edits)
            EditsOf(path).Add(new DocumentEdit(lines.RangeOf(edit.Span), edit.NewText, Doubt is null ? null : Annotate(Doubt)));
    }

    /// <summary>Adds a change that the user is asked about.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="edit">The change.</param>
    /// <param name="doubt">What makes it doubtful.</param>
    public void AddDoubtful(string path, string text, TextEdit edit, string doubt)
    {
        // Made unasked it might break what is right: who cannot ask leaves it to the compiler to say.
        if (CanAsk)
            EditsOf(path).Add(new DocumentEdit(context.LinesOf(text).RangeOf(edit.Span), edit.NewText, Annotate(doubt)));
    }

    private string Annotate(string doubt)
    {
        string annotation = _annotations.FirstOrDefault(known => known.Value.Description == doubt).Key
            ?? "doubt" + (_annotations.Count + 1);
        _annotations[annotation] = new ChangeAnnotation("May be something else", NeedsConfirmation: true, doubt);
        return annotation;
    }

    /// <summary>Adds what makes another text of a digest, line by line.</summary>
    public void AddText(DigestFile file, string text) =>
        Add(context.Project.PathOf(file), file.Text.Text, LineChanges.Between(file.Text.Text, text));

    public WorkspaceEdit Build()
    {
        Dictionary<string, ChangeAnnotation>? annotations = _annotations.Count > 0 ? _annotations : null;
        return hasDocumentChanges
            ? new WorkspaceEdit(
                [.. _documents.Values.Select(static document =>
                    new DocumentEdits(new VersionedDocument(document.Uri, document.Version), document.Edits))], null, annotations)
            : new WorkspaceEdit(
                null, _documents.Values.ToDictionary(static document => document.Uri,
                    static IReadOnlyList<DocumentEdit> (document) => document.Edits, StringComparer.Ordinal), null);
    }

    private List<DocumentEdit> EditsOf(string path)
    {
        if (!_documents.TryGetValue(path, out (string Uri, int? Version, List<DocumentEdit> Edits) document))
            _documents.Add(path, document = (context.UriOf(path), context.State.Documents.GetValueOrDefault(path)?.Version, []));
        return document.Edits;
    }
}

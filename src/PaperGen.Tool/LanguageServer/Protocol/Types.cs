using System.Text.Json.Serialization;

namespace PaperGen.Tool.LanguageServer.Protocol;

/// <summary>A place in a document: line, and character as the client counts (<see cref="PositionEncoding"/>), both from 0.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A stretch of a document; the end is not part of it.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>A stretch of a document of the workspace.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>What a diagnostic is compared with.</summary>
internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>Where a rule's page is.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>A finding, as editors show it.</summary>
internal sealed record Diagnostic(
    Range Range, int Severity, string Code, CodeDescription CodeDescription, string Source, string Message,
    IReadOnlyList<RelatedInformation>? RelatedInformation);

/// <summary>A change of a document.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What is there afterwards.</param>
/// <param name="AnnotationId">What the user is to be asked; null for nothing.</param>
internal sealed record DocumentEdit(Range Range, string NewText, string? AnnotationId = null);

/// <summary>A document, and its version: null if the client has not opened it. VS Code takes an edit only with the word null.</summary>
internal sealed record VersionedDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

/// <summary>The changes of one document.</summary>
internal sealed record DocumentEdits(VersionedDocument TextDocument, IReadOnlyList<DocumentEdit> Edits);

/// <summary>What a change is about, and whether the user has to say yes.</summary>
internal sealed record ChangeAnnotation(string Label, bool NeedsConfirmation, string? Description = null);

/// <summary>Changes of the workspace, in the form that the client takes.</summary>
internal sealed record WorkspaceEdit(
    IReadOnlyList<DocumentEdits>? DocumentChanges, IReadOnlyDictionary<string, IReadOnlyList<DocumentEdit>>? Changes,
    IReadOnlyDictionary<string, ChangeAnnotation>? ChangeAnnotations);

/// <summary>What an editor offers at a place.</summary>
internal sealed record CodeAction(string Title, string Kind, IReadOnlyList<Diagnostic>? Diagnostics, bool? IsPreferred, WorkspaceEdit? Edit,
    object? Data);

/// <summary>Text that is shown as Markdown.</summary>
internal sealed record Markup(string Kind, string Value);

/// <summary>What is shown at the pointer.</summary>
internal sealed record Hover(Markup Contents, Range Range);

/// <summary>What a document holds.</summary>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange);

/// <summary>What a workspace holds.</summary>
internal sealed record WorkspaceSymbol(string Name, int Kind, string? ContainerName, Location Location);

/// <summary>Lines that can be folded.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>An address in a document.</summary>
internal sealed record DocumentLink(Range Range, string Target, string? Tooltip);

/// <summary>Text that an editor shows at a place without its being there.</summary>
internal sealed record InlayHint(Position Position, string Label, bool PaddingLeft, string? Tooltip);

/// <summary>What can be written at a place.</summary>
internal sealed record CompletionItem(string Label, int Kind, string? Detail, Markup? Documentation, DocumentEdit TextEdit,
    string? FilterText, string? SortText);

/// <summary>All that can be written at a place.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>What the client can do, as far as answers differ by it.</summary>
/// <param name="capabilities">What it says in its first request.</param>
internal sealed class ClientCapabilities(JsonElement capabilities)
{
    public static ClientCapabilities None { get; } = new(default);

    /// <summary>Whether it asks for diagnostics by itself; then none are sent unasked.</summary>
    public bool PullsDiagnostics { get; } = capabilities.At("textDocument", "diagnostic").ValueKind == JsonValueKind.Object;

    public bool RefreshesDiagnostics { get; } = capabilities.IsTrue("workspace", "diagnostics", "refreshSupport");

    public bool RefreshesHints { get; } = capabilities.IsTrue("workspace", "inlayHint", "refreshSupport");

    /// <summary>Whether edits may name the version of the document that they are for.</summary>
    public bool HasDocumentChanges { get; } = capabilities.IsTrue("workspace", "workspaceEdit", "documentChanges");

    /// <summary>Whether it asks the user about changes that are marked so.</summary>
    public bool Confirms { get; } =
        capabilities.At("workspace", "workspaceEdit", "changeAnnotationSupport").ValueKind == JsonValueKind.Object;

    /// <summary>Whether the edit of a code action may be computed when it has been chosen.</summary>
    public bool ResolvesEdits { get; } = capabilities.Items("textDocument", "codeAction", "resolveSupport", "properties")
        .Any(static property => property.ValueKind == JsonValueKind.String && property.GetString() == "edit");

    public bool HasSymbolTrees { get; } = capabilities.IsTrue("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool WatchesFiles { get; } = capabilities.IsTrue("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    public bool PreparesRename { get; } = capabilities.IsTrue("textDocument", "rename", "prepareSupport");
}

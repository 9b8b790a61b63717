using System.Text.Json;
using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>What a client asks, and the state that it asks about.</summary>
internal sealed record Request(JsonElement Parameters, ServerState State, WorkspaceProjects Projects, ClientCapabilities Client,
    ServerOptions Options, CancellationToken Cancellation)
{
    /// <summary>The document that it is about.</summary>
    /// <exception cref="RequestException">It names none.</exception>
    public DocumentContext Document =>
        field ??= ContextOf(Parameters.Text("textDocument", "uri")
            ?? throw new RequestException(ErrorCodes.InvalidParams, "The request names no document."));

    /// <summary>Where in the document.</summary>
    public int Offset => Document.Lines.OffsetOf(OpenDocument.ReadPosition(Parameters.At("position")));

    /// <summary>Which part of the document; all of it if the request does not say.</summary>
    public TextSpan Span => Parameters.At("range") is { ValueKind: JsonValueKind.Object } range
        ? Document.Lines.SpanOf(OpenDocument.ReadRange(range)) : new TextSpan(0, Document.Text.Length);

    public DocumentContext ContextOf(string uri) => new(uri, State, Projects, Cancellation);
}

using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>What the client has said, and what it can ask.</summary>
internal sealed class Session : IDisposable
{
    private readonly MessageWriter _writer;
    private readonly ServerOptions _options;
    private readonly ProjectEvaluations _evaluations;
    private readonly WorkspaceProjects _projects;
    private readonly DiagnosticsPublisher _publisher;
    private readonly object _gate = new();
    private ServerState _state = ServerState.Empty;
    private ClientCapabilities _client = ClientCapabilities.None;
    private CodeQuestions _code = CodeQuestions.All;
    private int _requestNumber;

    public Session(MessageWriter writer, ServerOptions options, CancellationToken end)
    {
        _writer = writer;
        _options = options;
        _evaluations = new ProjectEvaluations(options.AsksMSBuild, OnEvaluated, end);
        _projects = new WorkspaceProjects(_evaluations, options.Severities, options.Fixes);
        _publisher = new DiagnosticsPublisher(writer, _projects, options, end);
    }

    public void Dispose()
    {
        _publisher.Dispose();
        _evaluations.Dispose();
    }

    /// <summary>What is asked by a method, for the state as it is now; null if there is no such method.</summary>
    public Func<JsonElement, CancellationToken, object?>? Find(string method)
    {
        ServerState state = _state;
        return RequestTable.Find(method) is { } request
            ? (parameters, cancellation) => _code.IsLeftToOthers(method, parameters) ? null
                : request(new Request(parameters, state, _projects, _client, _options, cancellation)) : null;
    }

    /// <summary>The answer to the first request.</summary>
    public object Initialize(JsonElement parameters)
    {
        _client = new ClientCapabilities(parameters.At("capabilities"));
        _code = new CodeQuestions(parameters.At("initializationOptions", "csharp"));
        string?[] folders = [.. parameters.Items("workspaceFolders").Select(static folder => folder.Text("uri"))];
        if (folders.Length == 0)
            folders = [parameters.Text("rootUri")];
        _state = _state with
        {
            LeavesDoubts = _code.HasOthers,
            Encoding = PositionEncodings.Of(parameters.At("capabilities")),
            Roots =
            [.. folders.OfType<string>().Select(DocumentUri.PathOf).OfType<string>().Select(Path.TrimEndingDirectorySeparator)]
        };
        return new
        {
            capabilities = ServerCapabilities.For(_client, _state.Encoding),
            serverInfo = new { name = "papergen", version = ToolVersion.Text },
        };
    }

    /// <summary>Takes in what the client tells.</summary>
    public void Tell(string method, JsonElement parameters)
    {
        string? uri = parameters.Text("textDocument", "uri");
        switch (method)
        {
            case "initialized":
                if (_client.WatchesFiles)
                    Request("client/registerCapability", ServerCapabilities.Watchers);
                if (_code.IsAskedFor)
                    Request("client/registerCapability", ServerCapabilities.Code(_code));
                break;
            case "textDocument/didOpen" when uri is not null:
                Change(state =>
                    state.With(new OpenDocument(uri, DocumentUri.PathOf(uri), parameters.Text("textDocument", "languageId") ?? "",
                    parameters.Number("textDocument", "version") ?? 0, parameters.Text("textDocument", "text") ?? "")).WithNewDisk(), uri);
                break;
            case "textDocument/didChange" when uri is not null:
                // A document that was never opened is nobody's.
                if (_state.Find(uri) is { } document)
                    Change(state =>
                        state.With(document.Changed(parameters.Number("textDocument", "version") ?? document.Version + 1,
                            parameters.Items("contentChanges"), state.Encoding)), uri);
                break;
            case "textDocument/didClose" when uri is not null:
                Change(state => state.Without(uri).WithNewDisk(), uri);
                _publisher.Close(uri, ServerState.KeyOf(uri));
                break;
            case "textDocument/didSave" or "workspace/didChangeWatchedFiles":
                Change(static state => state.WithNewDisk(), uri);
                break;
            case "workspace/didChangeWorkspaceFolders":
                Change(state => WithFolders(state, parameters.At("event")).WithNewDisk(), null);
                break;
        }
    }

    private static ServerState WithFolders(ServerState state, JsonElement change)
    {
        IEnumerable<string> Paths(string name) =>
            change.Items(name).Select(static folder => folder.Text("uri")).OfType<string>().Select(DocumentUri.PathOf).OfType<string>()
            .Select(Path.TrimEndingDirectorySeparator);
        return state with
        {
            Roots =
            [.. state.Roots.Except(Paths("removed"), ServerState.PathComparer).Union(Paths("added"), ServerState.PathComparer)]
        };
    }

    private void Change(Func<ServerState, ServerState> change, string? uri)
    {
        ServerState state;
        lock (_gate)
            state = _state = change(_state);
        if (!_client.PullsDiagnostics)
            _publisher.Publish(state, uri is null ? null : ServerState.KeyOf(uri));
    }

    /// <summary>A project has other files or options than was thought: what was said of it is said again.</summary>
    private void OnEvaluated()
    {
        if (!_client.PullsDiagnostics)
            _publisher.Publish(_state, null);
        else if (_client.RefreshesDiagnostics)
            Request("workspace/diagnostic/refresh", null);
        if (_client.RefreshesHints)
            Request("workspace/inlayHint/refresh", null);
    }

    private void Request(string method, object? parameters) =>
        _writer.Request("papergen-" + Interlocked.Increment(ref _requestNumber), method, parameters);
}

using System.Text.Json;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>
/// Sends the findings of the open documents, the edited one first, to clients that do not ask for them. A newer state ends the work on an
/// older one.
/// </summary>
internal sealed class DiagnosticsPublisher(MessageWriter writer, WorkspaceProjects projects, ServerOptions options, CancellationToken end)
    : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, (int Version, string Items)> _sent = new(ServerState.PathComparer);
    private CancellationTokenSource _current = new();

    /// <summary>Sends what is new in a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="first">The document that is dealt with first, by its key.</param>
    public void Publish(ServerState state, string? first)
    {
        CancellationToken cancellation = Renew();
        _ = Task.Run(() => PublishAsync(state, first, cancellation), CancellationToken.None);
    }

    /// <summary>Takes back what was sent of a document that is closed.</summary>
    public void Close(string uri, string key)
    {
        lock (_gate)
        {
            if (_sent.Remove(key))
                Send(uri, null, []);
        }
    }

    public void Dispose() => _current.Dispose();

    private CancellationToken Renew()
    {
        var next = CancellationTokenSource.CreateLinkedTokenSource(end);
        CancellationTokenSource last = Interlocked.Exchange(ref _current, next);
        last.Cancel();
        last.Dispose();
        return next.Token;
    }

    private async Task PublishAsync(ServerState state, string? first, CancellationToken cancellation)
    {
        try
        {
            if (options.Delay > TimeSpan.Zero)
                await Task.Delay(options.Delay, cancellation).ConfigureAwait(false);
            foreach ((string key, OpenDocument document) in state.Documents.OrderByDescending(pair => pair.Key == first)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal))
                Publish(key, document, new DocumentContext(document.Uri, state, projects, cancellation), cancellation);
        }
        catch (OperationCanceledException)
        {
            // A newer state is being dealt with.
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            writer.Notification("window/logMessage", new { type = 1, message = "diagnostics: " + error });
        }
    }

    private void Publish(string key, OpenDocument document, DocumentContext context, CancellationToken cancellation)
    {
        IReadOnlyList<Diagnostic> diagnostics = Diagnostics.Of(context, options.Least);
        string items = JsonSerializer.Serialize(diagnostics, Json.Options);
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_sent.TryGetValue(key, out (int Version, string Items) sent) && sent == (document.Version, items))
                return;
            _sent[key] = (document.Version, items);
            Send(document.Uri, document.Version, diagnostics);
        }
    }

    private void Send(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics) =>
        writer.Notification("textDocument/publishDiagnostics", new { uri, version, diagnostics });
}

using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>
/// The language server. Messages are read one after the other; what the client tells is taken in at once and in order, what it asks is
/// answered beside that, each from the state at its place among the messages.
/// </summary>
internal sealed class Server : IDisposable
{
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly CancellationTokenSource _end = new();
    private readonly RunningRequests _running;
    private readonly Session _session;
    private readonly TaskCompletionSource _parentEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isInitialized;
    private bool _isShutDown;

    public Server(Stream input, Stream output, ServerOptions options)
    {
        _reader = new MessageReader(input);
        _writer = new MessageWriter(output);
        _running = new RunningRequests(_writer);
        _session = new Session(_writer, options, _end.Token);
    }

    public void Dispose()
    {
        _end.Cancel();
        _session.Dispose();
        _end.Dispose();
    }

    /// <summary>Serves until the client says that it is done, closes its stream, or ends.</summary>
    /// <returns>0 if the client asked for the end before, else 1.</returns>
    public async Task<int> RunAsync()
    {
        Task serving = ServeAsync();
        await Task.WhenAny(serving, _parentEnded.Task).ConfigureAwait(false);
        await _end.CancelAsync().ConfigureAwait(false);
        _running.CancelAll();
        return _isShutDown ? 0 : 1;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (await _reader.ReadAsync(_end.Token).ConfigureAwait(false) is { } content)
            {
                if (!Take(content))
                    return;
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client is gone.
        }
    }

    /// <summary>Deals with a message; false if it is the last one.</summary>
    private bool Take(byte[] content)
    {
        JsonElement message;
        try
        {
            message = JsonSerializer.Deserialize<JsonElement>(content, Json.Options);
        }
        catch (JsonException error)
        {
            _writer.Error(Json.Null, ErrorCodes.ParseError, error.Message);
            return true;
        }
        JsonElement id = message.At("id");
        bool isRequest = id.ValueKind is JsonValueKind.Number or JsonValueKind.String;
        if (message.Text("method") is not { } method)
        {
            // What has an id and no method answers a request of ours.
            if (!isRequest)
                _writer.Error(Json.Null, ErrorCodes.InvalidRequest, "A message has a method or an id.");
            return true;
        }
        JsonElement parameters = message.At("params");
        if (isRequest)
            Answer(id, method, parameters);
        else if (method == "exit")
            return false;
        else if (method == "$/cancelRequest")
            _running.Cancel(parameters.At("id"));
        else if (_isInitialized && !_isShutDown)
            Tell(method, parameters);
        return true;
    }

    private void Answer(JsonElement id, string method, JsonElement parameters)
    {
        if (_isShutDown)
        {
            _writer.Error(id, ErrorCodes.InvalidRequest, "The server has been shut down.");
        }
        else if (method == "initialize")
        {
            if (_isInitialized)
            {
                _writer.Error(id, ErrorCodes.InvalidRequest, "The server is initialized.");
                return;
            }
            _isInitialized = true;
            // Before the answer, behind which it may end at any time.
            if (parameters.Number("processId") is { } parent)
                ParentProcess.Watch(parent, () => _parentEnded.TrySetResult());
            _writer.Result(id, _session.Initialize(parameters));
        }
        else if (!_isInitialized)
        {
            _writer.Error(id, ErrorCodes.ServerNotInitialized, "The first request is initialize.");
        }
        else if (method == "shutdown")
        {
            _isShutDown = true;
            _running.CancelAll();
            _writer.Result(id, null);
        }
        else if (_session.Find(method) is { } request)
        {
            _running.Run(id, cancellation => request(parameters, cancellation));
        }
        else
        {
            _writer.Error(id, ErrorCodes.MethodNotFound, $"There is no method '{method}'.");
        }
    }

    private void Tell(string method, JsonElement parameters)
    {
        try
        {
            _session.Tell(method, parameters);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A notification has no answer: what is wrong with it is written where clients keep such things.
            _writer.Notification("window/logMessage", new { type = 1, message = $"{method}: {error.Message}" });
        }
    }
}

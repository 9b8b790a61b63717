using System.Collections.Concurrent;
using System.Text.Json;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>The requests that are being answered. Each gets one answer, whatever happens.</summary>
/// <param name="writer">Where answers go.</param>
internal sealed class RunningRequests(MessageWriter writer)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>Answers a request beside all others.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="answer">Makes the answer.</param>
    public void Run(JsonElement id, Func<CancellationToken, object?> answer)
    {
        var cancellation = new CancellationTokenSource();
        // The text, as 1 and "1" are two ids.
        string key = id.GetRawText();
        if (!_running.TryAdd(key, cancellation))
        {
            cancellation.Dispose();
            writer.Error(id, ErrorCodes.InvalidRequest, $"A request with the id {key} is under way.");
            return;
        }
        _ = Task.Run(() => Answer(id, key, answer, cancellation), CancellationToken.None);
    }

    /// <summary>Ends a request that nobody waits for any more; one that has been answered is none.</summary>
    public void Cancel(JsonElement id)
    {
        if (id.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && _running.TryGetValue(id.GetRawText(), out CancellationTokenSource? cancellation))
            Cancel(cancellation);
    }

    public void CancelAll()
    {
        foreach (CancellationTokenSource cancellation in _running.Values)
            Cancel(cancellation);
    }

    private static void Cancel(CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has been answered in the meantime.
        }
    }

    private void Answer(JsonElement id, string key, Func<CancellationToken, object?> answer, CancellationTokenSource cancellation)
    {
        try
        {
            object? result = answer(cancellation.Token);
            Remove();
            writer.Result(id, result);
        }
        catch (OperationCanceledException)
        {
            Remove();
            writer.Error(id, ErrorCodes.RequestCancelled, "The request was cancelled.");
        }
        catch (RequestException error)
        {
            Remove();
            writer.Error(id, error.Code, error.Message);
        }
        catch (Exception error)
        {
            // A fault of ours ends one request and not the server.
            Remove();
            writer.Error(id, ErrorCodes.InternalError, error.GetType().Name + ": " + error.Message);
        }
        finally
        {
            cancellation.Dispose();
        }

        void Remove() => _running.TryRemove(key, out _);
    }
}

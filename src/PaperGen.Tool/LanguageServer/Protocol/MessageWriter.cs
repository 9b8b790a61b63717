using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PaperGen.Tool.LanguageServer.Protocol;

/// <summary>Writes messages with their headers, each as a whole whoever else writes.</summary>
/// <param name="stream">Where they go.</param>
internal sealed class MessageWriter(Stream stream)
{
    private readonly object _gate = new();

    /// <summary>Whether nobody reads any more.</summary>
    public bool IsClosed { get; private set; }

    public void Result(JsonElement id, object? result) =>
        Write(new { jsonrpc = "2.0", id, result = JsonSerializer.SerializeToElement(result, Json.Options) });

    public void Error(JsonElement id, int code, string message) => Write(new { jsonrpc = "2.0", id, error = new { code, message } });

    public void Notification(string method, object parameters) => Write(new { jsonrpc = "2.0", method, @params = parameters });

    public void Request(string id, string method, object? parameters) => Write(new { jsonrpc = "2.0", id, method, @params = parameters });

    private void Write(object message)
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(message, Json.Options);
        byte[] header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n"));
        lock (_gate)
        {
            if (IsClosed)
                return;
            try
            {
                stream.Write(header);
                stream.Write(content);
                stream.Flush();
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // The client is gone; the end of its own stream ends the server.
                IsClosed = true;
            }
        }
    }
}

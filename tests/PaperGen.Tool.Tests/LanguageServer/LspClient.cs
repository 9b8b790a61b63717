using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Protocol;
using PaperGen.Tool.LanguageServer.Serving;
using PaperGen.Tool.Tests.Infrastructure;

namespace PaperGen.Tool.Tests.LanguageServer;

/// <summary>A client of the language server, over streams in this process or over those of one of its own.</summary>
internal sealed class LspClient : IDisposable
{
    /// <summary>What editors of today can do; a test that is about less says so.</summary>
    public const string Modern = """
        { "textDocument": { "rename": { "prepareSupport": true }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
                            "codeAction": { "resolveSupport": { "properties": ["edit"] } } },
          "workspace": { "workspaceEdit": { "documentChanges": true, "changeAnnotationSupport": { "groupsOnLabel": true } } } }
        """;

    /// <summary>The same, of a client that counts bytes.</summary>
    public static string ModernInBytes { get; } = Modern.Replace(
        "{ \"textDocument\"", """{ "general": { "positionEncodings": ["utf-8", "utf-16"] }, "textDocument" """, StringComparison.Ordinal);

    public static ServerOptions Options { get; } = ServerOptions.Default with { AsksMSBuild = false, Delay = TimeSpan.Zero };

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(100);

    private readonly Stream _input;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly BlockingCollection<JsonElement> _notifications = [];
    private readonly List<JsonElement> _passed = [];
    private readonly IDisposable? _server;
    private int _id;

    private LspClient(Stream input, Stream output, Task<int> ended, IDisposable? server)
    {
        _input = input;
        _server = server;
        Ended = ended;
        _ = Task.Run(() => ReadAsync(output), TestContext.Current.CancellationToken);
    }

    /// <summary>The server's exit code.</summary>
    public Task<int> Ended { get; }

    /// <summary>The process; null if the server is in this one.</summary>
    public Process? Process { get; private init; }

    /// <summary>The answer to the first request.</summary>
    public JsonElement Capabilities { get; private set; }

    /// <summary>Errors that have no request.</summary>
    public ConcurrentQueue<JsonElement> Strays { get; } = [];

    /// <summary>A server in this process that knows a folder, initialized.</summary>
    public static LspClient In(ToolFolder folder, string capabilities = Modern, ServerOptions? options = null)
    {
        LspClient client = Raw(options);
        client.Initialize(folder, capabilities);
        return client;
    }

    /// <summary>A server in this process that nobody has greeted.</summary>
    public static LspClient Raw(ServerOptions? options = null)
    {
        var toServer = new AnonymousPipeServerStream(PipeDirection.Out);
        var fromClient = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var toClient = new AnonymousPipeServerStream(PipeDirection.Out);
        var fromServer = new AnonymousPipeClientStream(PipeDirection.In, toClient.ClientSafePipeHandle);
        var server = new Server(fromClient, toClient, options ?? Options);
        return new LspClient(toServer, fromServer, Task.Run(server.RunAsync, TestContext.Current.CancellationToken), server);
    }

    /// <summary>A server as a process of its own.</summary>
    public static LspClient OfProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--roll-forward", "Major", ExternalCommand.ToolPath, "lsp", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        async Task<int> Exit()
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        return new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, Exit(), process) { Process = process };
    }

    public static string UriOf(ToolFolder folder, string name) => DocumentUri.Of(folder.At(name));

    public void Initialize(ToolFolder folder, string capabilities = Modern, object? options = null)
    {
        Capabilities =
            Request("initialize",
                new
                {
                    processId = Environment.ProcessId,
                    rootUri = DocumentUri.Of(folder.Path),
                    initializationOptions = options,
                    capabilities = JsonSerializer.Deserialize<JsonElement>(capabilities)
                });
        Notify("initialized", new { });
    }

    public void Dispose()
    {
        _input.Dispose();
        if (Process is { HasExited: false } && !Ended.Wait(TimeSpan.FromSeconds(10), CancellationToken.None))
            Process.Kill();
        _server?.Dispose();
    }

    /// <summary>Opens a file of the folder as it is there, or with another text.</summary>
    public string Open(ToolFolder folder, string name, string? text = null, int version = 1)
    {
        string uri = UriOf(folder, name);
        Notify("textDocument/didOpen",
            new { textDocument = new { uri, languageId = "plaintext", version, text = text ?? folder.Read(name) } });
        return uri;
    }

    public void Change(string uri, int version, params object[] contentChanges) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges });

    public void Notify(string method, object? parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>The result of a request.</summary>
    public JsonElement Request(string method, object? parameters)
    {
        JsonElement answer = Answer(method, parameters);
        Assert.False(answer.TryGetProperty("error", out JsonElement error), $"{method}: {error}");
        return answer.GetProperty("result");
    }

    /// <summary>The code of the error that a request ends with.</summary>
    public int ErrorOf(string method, object? parameters) => Answer(method, parameters).GetProperty("error").GetProperty("code").GetInt32();

    public JsonElement Answer(string method, object? parameters) => Wait(Start(method, parameters, out _));

    /// <summary>Sends a request and does not wait.</summary>
    public Task<JsonElement> Start(string method, object? parameters, out int id)
    {
        id = Interlocked.Increment(ref _id);
        var waiting = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = waiting;
        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        return waiting.Task;
    }

    public static T Wait<T>(Task<T> task)
    {
        Assert.True(task.Wait(s_patience, CancellationToken.None), "no answer");
        return task.Result;
    }

    /// <summary>The parameters of the next notification of a method that is as asked for.</summary>
    public JsonElement Notification(string method, Func<JsonElement, bool>? isIt = null)
    {
        int passed = _passed.FindIndex(Is);
        if (passed >= 0)
        {
            JsonElement found = _passed[passed];
            _passed.RemoveAt(passed);
            return found.GetProperty("params");
        }
        while (_notifications.TryTake(out JsonElement next, s_patience))
        {
            if (Is(next))
                return next.GetProperty("params");
            _passed.Add(next);
        }
        throw new InvalidOperationException("There came no " + method);

        bool Is(JsonElement message) => message.GetProperty("method").GetString() == method
            && isIt?.Invoke(message.GetProperty("params")) != false;
    }

    /// <summary>The diagnostics of a version of a document that are sent unasked.</summary>
    public JsonElement[] Pushed(string uri, int version) =>
        [.. Notification("textDocument/publishDiagnostics", parameters => parameters.Text("uri") == uri
            && parameters.Number("version") == version)
        .GetProperty("diagnostics").EnumerateArray()];

    /// <summary>The diagnostics of a document that are asked for.</summary>
    public JsonElement[] Pulled(string uri) =>
        [.. Request("textDocument/diagnostic", new { textDocument = new { uri } }).GetProperty("items").EnumerateArray()];

    /// <summary>Writes bytes that may be no message.</summary>
    public void Write(string text)
    {
        lock (_input)
        {
            _input.Write(Encoding.UTF8.GetBytes(text));
            _input.Flush();
        }
    }

    /// <summary>Closes the stream without a word.</summary>
    public void Hang() => _input.Dispose();

    private void Send(object message)
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(message);
        lock (_input)
        {
            _input.Write(Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"));
            _input.Write(content);
            _input.Flush();
        }
    }

    private async Task ReadAsync(Stream output)
    {
        var reader = new MessageReader(output);
        try
        {
            while (await reader.ReadAsync(CancellationToken.None) is { } content)
            {
                JsonElement message = JsonSerializer.Deserialize<JsonElement>(content);
                if (message.TryGetProperty("method", out _))
                    _notifications.Add(message);
                else if (message.GetProperty("id") is { ValueKind: JsonValueKind.Number } id
                    && _waiting.TryRemove(id.GetInt32(), out TaskCompletionSource<JsonElement>? waiting))
                    waiting.SetResult(message);
                else
                    Strays.Enqueue(message);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The server is gone, which the test knows or finds out.
        }
    }
}

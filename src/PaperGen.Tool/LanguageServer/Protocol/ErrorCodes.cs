namespace PaperGen.Tool.LanguageServer.Protocol;

/// <summary>The protocol's numbers for what can go wrong.</summary>
internal static class ErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int RequestCancelled = -32800;
}

/// <summary>Ends a request with an error of the protocol.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="message">What an editor shows.</param>
internal sealed class RequestException(int code, string message) : Exception(message)
{
    public int Code => code;
}

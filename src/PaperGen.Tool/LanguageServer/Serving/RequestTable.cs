using PaperGen.Tool.LanguageServer.Features;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>The methods that can be asked, each with what answers it.</summary>
internal static class RequestTable
{
    private static readonly Dictionary<string, Func<Request, object?>> s_requests = new(StringComparer.Ordinal)
    {
        ["textDocument/diagnostic"] = DiagnosticRequests.OfDocument,
        ["workspace/diagnostic"] = DiagnosticRequests.OfWorkspace,
    };

    public static Func<Request, object?>? Find(string method) => s_requests.GetValueOrDefault(method);
}

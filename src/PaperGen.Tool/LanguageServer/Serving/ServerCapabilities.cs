using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>What the server says of itself.</summary>
internal static class ServerCapabilities
{
    private static readonly object[] s_code = [new { language = "csharp", scheme = "file" }];

    /// <summary>The files whose changes the server wants to hear of.</summary>
    public static object Watchers { get; } = new
    {
        registrations = new[]
        {
            new
            {
                id = "papergen-files",
                method = "workspace/didChangeWatchedFiles",
                registerOptions = new
                {
                    watchers = new[] { "**/*.papers.*", "**/*.topics.txt", "**/*.cs", "**/*.csproj", "**/Directory.*.props",
                        "**/Directory.*.targets", "**/*.nuget.g.*" }
                        .Select(static globPattern => new { globPattern }),
                },
            },
        },
    };

    /// <summary>What is answered about C# code, for clients that want it: what names of papers lead to. All else is others'.</summary>
    public static object Code(CodeQuestions questions) => new
    {
        registrations = new (string Method, object Options)[]
        {
            ("definition", new { documentSelector = s_code }),
            ("hover", new { documentSelector = s_code }),
            ("references", new { documentSelector = s_code }),
            ("completion", new { documentSelector = s_code, triggerCharacters = new[] { "\"" } }),
            ("rename", new { documentSelector = s_code, prepareProvider = true }),
        }
            .Where(registration => questions.Has(registration.Method))
            .Append(("didOpen", new { documentSelector = s_code }))
            .Append(("didChange", new { documentSelector = s_code, syncKind = 2 }))
            .Append(("didClose", new { documentSelector = s_code }))
            .Select(static registration => Registration(registration.Method, registration.Options)),
    };

    public static object For(ClientCapabilities client, PositionEncoding encoding) => new
    {
        positionEncoding = PositionEncodings.NameOf(encoding),
        textDocumentSync = new { openClose = true, change = 2, save = new { includeText = false } },
        diagnosticProvider = new { identifier = "papergen", interFileDependencies = true, workspaceDiagnostics = true },
        codeActionProvider = new
        {
            codeActionKinds = new[] { CodeActions.QuickFix, CodeActions.Rewrite, CodeActions.FixAll },
            resolveProvider = true
        },
        hoverProvider = true,
        documentSymbolProvider = true,
        workspaceSymbolProvider = true,
        foldingRangeProvider = true,
        documentLinkProvider = new { resolveProvider = false },
        inlayHintProvider = true,
        completionProvider = new { triggerCharacters = new[] { ":", ",", ";", " " }, resolveProvider = false },
        definitionProvider = true,
        referencesProvider = true,
        renameProvider = client.PreparesRename ? new { prepareProvider = true } : (object)true,
        semanticTokensProvider = new
        {
            legend = new { tokenTypes = SemanticTokens.Legend, tokenModifiers = Array.Empty<string>() },
            full = true
        },
        workspace = new { workspaceFolders = new { supported = true, changeNotifications = true } },
    };

    private static object Registration(string method, object registerOptions) =>
        new { id = "papergen-csharp-" + method, method = "textDocument/" + method, registerOptions };
}

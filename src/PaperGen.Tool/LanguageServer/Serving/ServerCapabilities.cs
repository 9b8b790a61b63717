using PaperGen.Tool.LanguageServer.Features;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>What the server says of itself.</summary>
internal static class ServerCapabilities
{
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

    public static object For(ClientCapabilities client) => new
    {
        positionEncoding = "utf-16",
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
}

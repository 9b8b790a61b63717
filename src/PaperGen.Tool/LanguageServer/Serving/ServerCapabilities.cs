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
                    watchers = new[] { "**/*.papers.*", "**/*.topics.txt", "**/*.cs", "**/*.csproj", "**/Directory.*.props", "**/Directory.*.targets", "**/*.nuget.g.*" }
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
        workspace = new { workspaceFolders = new { supported = true, changeNotifications = true } },
    };
}

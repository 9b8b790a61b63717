using System.Globalization;
using System.Text.Json;
using PaperGen.Internal;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Documents;
using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Projects;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>Diagnostics for clients that ask for them.</summary>
internal static class DiagnosticRequests
{
    public static object OfDocument(Request request) =>
        Report(request, request.Document, request.Parameters.Text("previousResultId"), isOfWorkspace: false);

    public static object OfWorkspace(Request request)
    {
        var previous = request.Parameters.Items("previousResultIds").Where(static known => known.Text("uri") is not null)
            .GroupBy(static known => known.Text("uri")!, StringComparer.Ordinal)
            .ToDictionary(static known => known.Key, static known => known.First().Text("value"), StringComparer.Ordinal);
        var items = new List<object>();
        foreach (ProjectSnapshot project in request.Projects.All(request.State, request.Cancellation))
        {
            foreach (string path in project.Digests.Select(project.PathOf).Concat(project.Taxonomies.Keys))
            {
                request.Cancellation.ThrowIfCancellationRequested();
                string uri = request.State.Documents.GetValueOrDefault(path)?.Uri ?? DocumentUri.Of(path);
                items.Add(Report(request, request.ContextOf(uri), previous.GetValueOrDefault(uri), isOfWorkspace: true));
            }
        }
        return new { items };
    }

    private static object Report(Request request, DocumentContext context, string? previous, bool isOfWorkspace)
    {
        IReadOnlyList<Diagnostic> items = Diagnostics.Of(context, request.Options.Least);
        string resultId = Hash64.Of(JsonSerializer.Serialize(items, Json.Options)).ToString("x16", CultureInfo.InvariantCulture);
        string? uri = isOfWorkspace ? context.Uri : null;
        // A null version is written for a file that is not open, and the protocol asks for that.
        JsonElement? version = isOfWorkspace
            ? JsonSerializer.SerializeToElement(request.State.Find(context.Uri)?.Version, Json.Options) : null;
        return previous == resultId ? new { uri, version, kind = "unchanged", resultId }
            : new { uri, version, kind = "full", resultId, items };
    }
}

using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Features;
using PaperGen.Tool.LanguageServer.Protocol;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>The methods that can be asked, each with what answers it.</summary>
internal static class RequestTable
{
    private static readonly Dictionary<string, Func<Request, object?>> s_requests = new(StringComparer.Ordinal)
    {
        ["textDocument/diagnostic"] = DiagnosticRequests.OfDocument,
        ["workspace/diagnostic"] = DiagnosticRequests.OfWorkspace,
        ["textDocument/codeAction"] = static request =>
            CodeActions.Of(request.Document, request.Span,
                [.. request.Parameters.Items("context", "only").Select(static kind => kind.GetString()).OfType<string>()],
            () => Edits(request, request.Document), request.Client.ResolvesEdits),
        ["codeAction/resolve"] = ResolveAction,
        ["textDocument/hover"] = static request => Hovers.At(request.Document, request.Offset),
        ["textDocument/documentSymbol"] = DocumentSymbols,
        ["workspace/symbol"] = static request =>
            Symbols.Find(request.Parameters.Text("query") ?? "", request.State, request.Projects, request.Cancellation),
        ["textDocument/foldingRange"] = static request => FoldingRanges.Of(request.Document),
        ["textDocument/documentLink"] = static request => DocumentLinks.Of(request.Document),
        ["textDocument/inlayHint"] = static request => InlayHints.Of(request.Document, request.Span),
        ["textDocument/completion"] = static request => Completions.At(request.Document, request.Offset),
        ["textDocument/definition"] = static request => Navigation.Definition(request.Document, request.Offset),
        ["textDocument/references"] = static request =>
            Navigation.References(request.Document, request.Offset, request.Parameters.IsTrue("context", "includeDeclaration")),
        ["textDocument/semanticTokens/full"] = static request => new { data = SemanticTokens.Of(request.Document) },
        ["papergen/papers"] = static request => PaperTree.Of(request.State, request.Projects, request.Cancellation),
        ["papergen/paper"] = static request => PaperTree.At(request.Document, request.Offset),
        ["textDocument/prepareRename"] = PrepareRename,
        ["textDocument/rename"] = static request =>
            Renames.Rename(request.Document, request.Offset, request.Parameters.Text("newName") ?? "", Edits(request, request.Document)),
    };

    public static Func<Request, object?>? Find(string method) => s_requests.GetValueOrDefault(method);

    private static EditBuilder Edits(Request request, DocumentContext context) =>
        new(context, request.Client.HasDocumentChanges, request.Client.Confirms);

    private static object PrepareRename(Request request)
    {
        (TextSpan span, string placeholder) = Renames.Prepare(
            request.Document, request.Offset, Edits(request, request.Document).CanAsk);
        return new { range = request.Document.RangeOf(span), placeholder };
    }

    /// <summary>The action as the client gave it back, with its edit.</summary>
    private static object ResolveAction(Request request)
    {
        if (FixAllScope.Read(request.Parameters.At("data")) is not { } scope)
            return request.Parameters;
        var action = request.Parameters.EnumerateObject()
            .ToDictionary(static member => member.Name, static member => (object)member.Value, StringComparer.Ordinal);
        DocumentContext context = request.ContextOf(scope.Uri);
        action["edit"] = CodeActions.Resolve(context, scope, Edits(request, context));
        return action;
    }

    private static object DocumentSymbols(Request request)
    {
        IReadOnlyList<DocumentSymbol> symbols = Symbols.OfDocument(request.Document);
        return request.Client.HasSymbolTrees ? symbols
            : symbols.Select(
                symbol => new WorkspaceSymbol(symbol.Name, symbol.Kind, symbol.Detail,
                    new Location(request.Document.Uri, symbol.Range))).ToArray();
    }
}

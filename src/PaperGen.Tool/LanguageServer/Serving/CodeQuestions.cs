using System.Text.Json;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.LanguageServer.Serving;

/// <summary>
/// What is answered about C# code: the initialization option <c>csharp</c> is true, or a list of <c>definition</c>, <c>references</c>,
/// <c>rename</c>, <c>hover</c>, <c>completion</c>. All else is left to the server of C# beside this one.
/// </summary>
/// <param name="wish">The option.</param>
internal sealed class CodeQuestions(JsonElement wish)
{
    /// <summary>What can be left to others; all else is answered, as the protocol asks for an answer.</summary>
    private static readonly string[] s_names = ["definition", "references", "rename", "hover", "completion"];

    private readonly HashSet<string>? _wanted = wish.ValueKind == JsonValueKind.Array
        ? [.. wish.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString()!)]
        : null;

    public static CodeQuestions All { get; } = new(default);

    /// <summary>
    /// Whether the client wants to be told which documents of C# it can ask about. One that asks without that is answered, too.
    /// </summary>
    public bool IsAskedFor => _wanted is { Count: > 0 } || wish.ValueKind == JsonValueKind.True;

    /// <summary>Whether the client says what it wants, as it has another server for the rest.</summary>
    public bool HasOthers => _wanted is not null;

    /// <summary>Whether a kind of question is answered.</summary>
    public bool Has(string name) => _wanted?.Contains(name) != false;

    /// <summary>Whether a request is about C# code, and of a kind that is not answered there.</summary>
    public bool IsLeftToOthers(string method, JsonElement parameters)
    {
        const string Document = "textDocument/";
        if (_wanted is null || !method.StartsWith(Document, StringComparison.Ordinal)
            || parameters.Text("textDocument", "uri")?.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) != true)
            return false;
        string name = method[Document.Length..];
        name = name == "prepareRename" ? "rename" : name;
        return Array.IndexOf(s_names, name) >= 0 && !Has(name);
    }
}

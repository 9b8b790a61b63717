using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaperGen.Tool.LanguageServer.Protocol;

/// <summary>How the protocol's values are written: its names, and nothing for what is absent.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Only what JSON itself needs: the protocol is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 256,
    };

    /// <summary>The JSON value null, which is written where a C# null is left out.</summary>
    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null);
}

using System.Text.Json;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool.LanguageServer.Protocol;

/// <summary>What characters of a line are counted in.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units, as every client can.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,
}

/// <summary>The names of the encodings.</summary>
internal static class PositionEncodings
{
    private const string Utf8Name = "utf-8";

    /// <summary>The protocol's name.</summary>
    public static string NameOf(PositionEncoding encoding) => encoding == PositionEncoding.Utf8 ? Utf8Name : "utf-16";

    /// <summary>UTF-8 where a client offers it, else what it has to understand in any case.</summary>
    /// <param name="capabilities">What the client says of itself.</param>
    public static PositionEncoding Of(JsonElement capabilities) => capabilities.Items("general", "positionEncodings")
        .Any(static offered => offered.ValueKind == JsonValueKind.String && offered.GetString() == Utf8Name)
        ? PositionEncoding.Utf8 : PositionEncoding.Utf16;
}

#if NET
using System.Text.Json;

namespace PaperGen.Values;

/// <summary>What the converters say.</summary>
internal static class JsonErrors
{
    public static NotSupportedException Read(string what, string remedy) =>
        new(what + " cannot be read from JSON: it is one of a catalog, which the compiler made. " + remedy);

    public static void ThrowIfNull(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
    }
}
#endif

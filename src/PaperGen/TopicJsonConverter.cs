#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGen.Internal;
using PaperGen.Values;

namespace PaperGen;

/// <summary>Writes a <see cref="Topic"/> as its name, as a <see cref="PaperJsonConverter"/> writes those of a paper.</summary>
public sealed class TopicJsonConverter : JsonConverter<Topic>
{
    /// <summary>Topics cannot be read back.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Topic Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw JsonErrors.Read(
        "A topic", "Find it by its name among Papers.Catalog.Topics.");

    /// <summary>Writes a topic.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The topic.</param>
    /// <param name="options">The caller's options.</param>
    public override void Write(Utf8JsonWriter writer, Topic value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonErrors.ThrowIfNull(writer, options);
        writer.WriteStringValue(value.Name);
    }
}
#endif

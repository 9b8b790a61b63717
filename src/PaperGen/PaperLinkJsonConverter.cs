#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGen.Internal;
using PaperGen.Values;

namespace PaperGen;

/// <summary>
/// Writes a <see cref="PaperLink"/> as a <see cref="PaperJsonConverter"/> writes those of a paper: address, kind and repository, not the
/// paper that it belongs to.
/// </summary>
public sealed class PaperLinkJsonConverter : JsonConverter<PaperLink>
{
    /// <summary>Links cannot be read back.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override PaperLink Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw JsonErrors.Read(
        "A link", "Write its address, or the id of its paper, and look that up with Papers.Catalog.TryGet.");

    /// <summary>Writes a link.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The link.</param>
    /// <param name="options">The caller's options.</param>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public override void Write(Utf8JsonWriter writer, PaperLink value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonErrors.ThrowIfNull(writer, options);
        new PaperJson(writer, options.PropertyNamingPolicy, options.DefaultIgnoreCondition).WriteLink(value.Url, value.Kind);
    }
}
#endif

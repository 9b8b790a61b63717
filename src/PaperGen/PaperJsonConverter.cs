#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using PaperGen.Internal;
using PaperGen.Values;

namespace PaperGen;

/// <summary>
/// Writes a <see cref="Paper"/> as <c>papergen list --format json</c> does: its texts, its authors, its links and the names of its topics.
/// Names of properties follow <see cref="JsonSerializerOptions.PropertyNamingPolicy"/>. System.Text.Json uses it wherever a paper is
/// serialized.
/// </summary>
public sealed class PaperJsonConverter : JsonConverter<Paper>
{
    /// <summary>Papers cannot be read back.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Paper Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw JsonErrors.Read(
        "A paper", "Write its id, and look it up with Papers.Catalog.TryGet.");

    /// <summary>Writes a paper.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The paper.</param>
    /// <param name="options">The caller's options.</param>
    /// <exception cref="PaperDigestException">The embedded digest is missing or differs from the compiled one.</exception>
    public override void Write(Utf8JsonWriter writer, Paper value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonErrors.ThrowIfNull(writer, options);
        new PaperJson(writer, options.PropertyNamingPolicy, options.DefaultIgnoreCondition).Write(
            new TablePaper(value.Table, value.Index),
            value.Table.MemberOf(value.Index),
            value.Links.Select(static link => (link.Url, link.Kind)),
            value.Topics.Select(static topic => topic.Name),
            value.Source.File,
            value.Source.Line);
    }
}
#endif

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperGen.Text;

namespace PaperGen.Tool.Output;

/// <summary>Writes JSON that people can read, too.</summary>
internal static class JsonText
{
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json =
            new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    public static void WriteObject(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) =>
        json.WriteArray(name, items, item =>
    {
        json.WriteStartObject();
        write(item);
        json.WriteEndObject();
    });

    /// <summary>Lines and columns from 1, the end exclusive, in UTF-16 code units.</summary>
    public static void WritePosition(this Utf8JsonWriter json, LinePositionSpan position, string startLine = "startLine",
        string startColumn = "startColumn")
    {
        json.WriteNumber(startLine, position.Start.Line + 1);
        json.WriteNumber(startColumn, position.Start.Character + 1);
        json.WriteNumber("endLine", position.End.Line + 1);
        json.WriteNumber("endColumn", position.End.Character + 1);
    }
}

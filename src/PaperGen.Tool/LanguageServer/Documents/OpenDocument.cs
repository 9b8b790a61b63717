using System.Text.Json;
using PaperGen.Text;
using PaperGen.Tool.Hosting;
using PaperGen.Tool.LanguageServer.Protocol;

using Range = PaperGen.Tool.LanguageServer.Protocol.Range;

namespace PaperGen.Tool.LanguageServer.Documents;

/// <summary>A document as an editor has it.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">The file; null if it is none yet.</param>
/// <param name="Language">What the client calls its language.</param>
/// <param name="Version">The client's number of this state.</param>
/// <param name="Text">What it holds.</param>
internal sealed record OpenDocument(string Uri, string? Path, string Language, int Version, string Text)
{
    /// <summary>The document after changes of the client, each of which is about what the one before it made.</summary>
    /// <param name="version">The number of the new state.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="encoding">What the client counts in.</param>
    public OpenDocument Changed(int version, IEnumerable<JsonElement> changes, PositionEncoding encoding)
    {
        string text = Text;
        foreach (JsonElement change in changes)
        {
            string inserted = change.Text("text") ?? "";
            if (change.At("range") is not { ValueKind: JsonValueKind.Object } range)
            {
                text = inserted;
                continue;
            }
            TextSpan span = DocumentLines.Of(text, encoding).SpanOf(ReadRange(range));
            text = string.Concat(text.AsSpan(0, span.Start), inserted, text.AsSpan(span.End));
        }
        return this with { Version = version, Text = text };
    }

    public static Range ReadRange(JsonElement range) => new(ReadPosition(range.At("start")), ReadPosition(range.At("end")));

    public static Position ReadPosition(JsonElement position) => new(position.Number("line") ?? 0, position.Number("character") ?? 0);
}

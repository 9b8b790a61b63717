using System.Text.RegularExpressions;
using PaperGen.Internal;
using PaperGen.Syntax;
using PaperGen.Syntax.Formats;
using PaperGen.Text;

namespace PaperGen.Generators.Tests.Formats;

/// <summary>
/// A paper a line, as a JSON object of strings: small, unlike a page in every way, and here only to show that a format is one class.
/// </summary>
internal sealed partial class JsonLinesFormat : IDigestFormat
{
    public string Name => "jsonl";

    public IReadOnlyList<string> Extensions { get; } = [".jsonl"];

    public bool HasKeys => true;

    public DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation)
    {
        var nodes = new List<DigestNode>();
        var entries = new List<EntrySyntax>();
        foreach (Match line in Line().Matches(text))
        {
            var entry = new EntrySyntax { Span = new TextSpan(line.Index, line.Length) };
            int end = line.Index;
            foreach (Match member in Member().Matches(line.Value))
            {
                Group name = member.Groups[1], value = member.Groups[2];
                var span = new TextSpan(line.Index + value.Index, value.Length);
                PaperField field = name.Value switch
                {
                    "title" => PaperField.Title,
                    "abstract" => PaperField.Abstract,
                    "id" => PaperField.Id,
                    _ => PaperField.Other,
                };
                entry.Add(new FieldSyntax
                {
                    Field = field,
                    Name = name.Value,
                    NameSpan = new TextSpan(line.Index + name.Index, name.Length),
                    Pieces = [new FieldPiece(span, SliceEncoding.Json)],
                });
                nodes.Add(new DigestNode(DigestNodeKind.Mark, TextSpan.FromBounds(end, span.Start)));
                nodes.Add(new DigestNode(field == PaperField.Title ? DigestNodeKind.Title : DigestNodeKind.Abstract, span));
                end = span.End;
            }
            nodes.Add(new DigestNode(DigestNodeKind.Mark, TextSpan.FromBounds(end, line.Index + line.Length)));
            entries.Add(entry);
        }
        return new DigestSyntax(this, text, nodes, entries, []);
    }

    public string Encode(string text, SliceEncoding encoding) => JsonDecoder.Encode(text);

    public RepairGuard Guard(DigestSyntax syntax) => new FieldGuard(syntax);

    [GeneratedRegex(@"\{[^\n]*\}")]
    private static partial Regex Line();

    [GeneratedRegex("""
        "(\w+)"\s*:\s*"((?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex Member();
}

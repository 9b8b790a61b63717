using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>The JSON of citation processors.</summary>
internal sealed class CslJsonFormat : IDigestFormat
{
    public string Name => "csl-json";

    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public bool HasKeys => true;

    public DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation)
    {
        JsonFile file = JsonParser.Parse(text);
        List<JsonItem> items = file.Items.FindAll(static item => !item.IsWrapper);
        // An empty list is one of no papers.
        bool isList = items.Count == 0 && file.Nodes.Count > 0
            && (file.Items.Count > 0 || !file.Nodes.Exists(static node => node.Kind != DigestNodeKind.Mark));
        if (!isList && !items.Exists(item => JsonKinds.IsItem(text, item)))
            return Other(text, file);
        var entries = new List<EntrySyntax>(items.Count);
        var keys = new KeyLedger(text, file.Problems);
        foreach (JsonItem item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            item.Members.RemoveAll(member => privateFields.Has(member.Name));
            EntrySyntax entry = new CslItemReader(text, item, file.Problems).Read();
            keys.Add(entry);
            entries.Add(entry);
        }
        return new BibliographySyntax(this, text, file.Nodes, entries, file.Problems);
    }

    public string Encode(string text, SliceEncoding encoding) => encoding is SliceEncoding.Json or SliceEncoding.CslText
        ? JsonDecoder.Encode(text) : text;

    public RepairGuard Guard(DigestSyntax syntax) => new JsonGuard(syntax);

    /// <summary>A file that is something else has no paper, and one finding.</summary>
    private BibliographySyntax Other(string text, JsonFile file)
    {
        List<DigestNode> nodes = file.Nodes.ConvertAll(static node => new DigestNode(DigestNodeKind.Unrecognised, node.Span));
        int start = nodes.Count == 0 ? 0 : nodes[0].Span.Start;
        int end = text.IndexOfAny(['\n', '\r'], start);
        var problem =
            new BibliographyProblem(BibliographyProblemKind.OtherFormat,
                TextSpan.FromBounds(start, Math.Min(end < 0 ? text.Length : end, start + 80)), JsonKinds.NameOf(text, file));
        return new BibliographySyntax(this, text, nodes, [], [problem]);
    }
}

using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.CslJson;

/// <summary>The JSON of citation processors.</summary>
internal sealed class CslJsonFormat : IPartedFormat
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
        FileCuts cuts = Cuts(text, file);
        var entries = new List<EntrySyntax>(items.Count);
        foreach (JsonItem item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            item.Members.RemoveAll(member => privateFields.Has(member.Name));
            entries.Add(new CslItemReader(text, item, file.Problems).Read());
        }
        CheckKeys(text, entries, file.Problems);
        return new BibliographySyntax(this, text, file.Nodes, entries, file.Problems, cuts);
    }

    public void CheckKeys(string text, IReadOnlyList<EntrySyntax> entries, List<BibliographyProblem> problems) =>
        KeyLedger.Check(text, entries, problems);

    public BibliographySyntax Create(string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<BibliographyProblem> problems,
        FileCuts cuts, PrivateFields privateFields) => new(this, text, nodes, entries, problems, cuts);

    public string Encode(string text, SliceEncoding encoding) => encoding is SliceEncoding.Json or SliceEncoding.CslText
        ? JsonDecoder.Encode(text) : text;

    public RepairGuard Guard(DigestSyntax syntax) => new JsonGuard(syntax);

    /// <summary>
    /// Where an object begins, of a list that is well formed and nothing but a list: any slip may have been read in view of what follows.
    /// </summary>
    private static FileCuts Cuts(string text, JsonFile file)
    {
        if (file.Problems.Count > 0 || file.Nodes.Count == 0 || file.Items.Exists(static item => item.IsWrapper))
            return FileCuts.None;
        for (int i = 0; i < file.Nodes.Count; i++)
        {
            DigestNode node = file.Nodes[i];
            if (node.Kind == DigestNodeKind.Mark && ((text[node.Span.Start] == '[') != (i == 0)
                || (text[node.Span.Start] == ']' && i + 1 < file.Nodes.Count)))
                return FileCuts.None;
        }
        return new FileCuts(file.Items.ConvertAll(static item => item.Start), [file.Nodes[0].Span]);
    }

    /// <summary>A file that is something else has no paper, and one finding.</summary>
    private BibliographySyntax Other(string text, JsonFile file)
    {
        List<DigestNode> nodes = file.Nodes.ConvertAll(static node => new DigestNode(DigestNodeKind.Unrecognised, node.Span));
        int start = nodes.Count == 0 ? 0 : nodes[0].Span.Start;
        int end = text.IndexOfAny(['\n', '\r'], start);
        var problem =
            new BibliographyProblem(BibliographyProblemKind.OtherFormat,
                TextSpan.FromBounds(start, Math.Min(end < 0 ? text.Length : end, start + 80)), JsonKinds.NameOf(text, file));
        return new BibliographySyntax(this, text, nodes, [], [problem], FileCuts.None);
    }
}

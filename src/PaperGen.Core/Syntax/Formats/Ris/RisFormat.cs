using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.Ris;

/// <summary>The tagged lines that publishers and reference managers export.</summary>
internal sealed class RisFormat : IDigestFormat
{
    public string Name => "ris";

    public IReadOnlyList<string> Extensions { get; } = [".ris"];

    public bool HasKeys => true;

    public DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation)
    {
        RisFile file = RisParser.Parse(text);
        if (file.Records.Count == 0 && file.Nodes.Count > 0)
            return Other(text, file);
        var entries = new List<EntrySyntax>(file.Records.Count);
        var keys = new KeyLedger(text, file.Problems);
        foreach (RisRecord record in file.Records)
        {
            cancellation.ThrowIfCancellationRequested();
            record.Lines.RemoveAll(line => privateFields.Has(line.Tag));
            EntrySyntax entry = new RisRecordReader(text, record, file.Problems).Read();
            keys.Add(entry);
            entries.Add(entry);
        }
        return new BibliographySyntax(this, text, file.Nodes, entries, file.Problems);
    }

    /// <summary>Nothing means anything in a value but the end of its line.</summary>
    public string Encode(string text, SliceEncoding encoding) => text;

    public RepairGuard Guard(DigestSyntax syntax) => new FieldGuard(syntax);

    /// <summary>A file without a record has no paper, and one finding.</summary>
    private BibliographySyntax Other(string text, RisFile file)
    {
        List<DigestNode> nodes = file.Nodes.ConvertAll(static node => new DigestNode(DigestNodeKind.Unrecognised, node.Span));
        string name = ForeignText.At(text, nodes[0].Span.Start, out _) is { } format
            ? "the file looks like " + format : "the file has no line such as 'TI  - On Lamps'";
        TextSpan first = nodes[0].Span;
        return new BibliographySyntax(this, text, nodes, [],
            [new BibliographyProblem(BibliographyProblemKind.OtherFormat, new TextSpan(first.Start, Math.Min(first.Length, 80)), name)]);
    }
}

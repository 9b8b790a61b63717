using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.Ris;

/// <summary>The tagged lines that publishers and reference managers export.</summary>
internal sealed class RisFormat : IPartedFormat
{
    public string Name => "ris";

    public IReadOnlyList<string> Extensions { get; } = [".ris"];

    public bool HasKeys => true;

    public DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation)
    {
        RisFile file = RisParser.Parse(text);
        if (file.Records.Count == 0 && file.Nodes.Count > 0)
            return Other(text, file);
        FileCuts cuts = Cuts(text, file);
        var entries = new List<EntrySyntax>(file.Records.Count);
        foreach (RisRecord record in file.Records)
        {
            cancellation.ThrowIfCancellationRequested();
            record.Lines.RemoveAll(line => privateFields.Has(line.Tag));
            entries.Add(new RisRecordReader(text, record, file.Problems).Read());
        }
        CheckKeys(text, entries, file.Problems);
        return new BibliographySyntax(this, text, file.Nodes, entries, file.Problems, cuts);
    }

    public void CheckKeys(string text, IReadOnlyList<EntrySyntax> entries, List<BibliographyProblem> problems) =>
        KeyLedger.Check(text, entries, problems);

    public BibliographySyntax Create(string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<BibliographyProblem> problems,
        FileCuts cuts, PrivateFields privateFields) => new(this, text, nodes, entries, problems, cuts);

    /// <summary>Where a record begins, of a file in which each has its beginning and its end.</summary>
    private static FileCuts Cuts(string text, RisFile file) => file.Problems.Count > 0 ? FileCuts.None
        : new FileCuts(
            [.. file.Records.Select(static record => record.Span.Start).Where(start => start == 0 || text[start - 1] == '\n')], []);

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
            [new BibliographyProblem(BibliographyProblemKind.OtherFormat, new TextSpan(first.Start, Math.Min(first.Length, 80)), name)],
            FileCuts.None);
    }
}

using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>BibTeX and biblatex files.</summary>
internal sealed class BibTeXFormat : IDigestFormat
{
    public string Name => "bibtex";

    public IReadOnlyList<string> Extensions { get; } = [".bib"];

    public bool HasKeys => true;

    public DigestSyntax Parse(string text, PrivateFields privateFields, CancellationToken cancellation)
    {
        BibTeXLibrary library = BibTeXReader.Read(text, privateFields, cancellation);
        List<DigestNode> nodes = [.. library.Syntax.Nodes.Select(static node => new DigestNode(KindOf(node.Kind), node.Span))];
        List<EntrySyntax> entries = [.. library.Entries.Select(entry => Entry(text, entry))];
        AddComments(library.Syntax.Nodes, entries);
        return new BibTeXSyntax(this, library, nodes, entries);
    }

    public string Encode(string text, SliceEncoding encoding) =>
        encoding is SliceEncoding.BibTeX or SliceEncoding.BibTeXNames ? BibTeXEncoder.Encode(text) : text;

    public RepairGuard Guard(DigestSyntax syntax) => new BibTeXGuard(syntax);

    private static DigestNodeKind KindOf(BibTeXNodeKind kind) => kind switch
    {
        BibTeXNodeKind.Between or BibTeXNodeKind.Comment or BibTeXNodeKind.CommentCommand => DigestNodeKind.Comment,
        BibTeXNodeKind.Field => DigestNodeKind.Metadata,
        BibTeXNodeKind.Unread => DigestNodeKind.Unrecognised,
        _ => DigestNodeKind.Mark,
    };

    private static EntrySyntax Entry(string text, BibTeXEntry entry)
    {
        var syntax = new EntrySyntax { Span = entry.Span };
        if (entry.Key.Length > 0)
        {
            bool isWritten = entry.Key.Length == entry.KeySpan.Length && string.CompareOrdinal(text, entry.KeySpan.Start, entry.Key, 0,
                entry.Key.Length) == 0;
            syntax.Add(new FieldSyntax
            {
                Field = PaperField.Id,
                Pieces = [isWritten ? new FieldPiece(entry.KeySpan) : FieldPiece.Of(entry.Key, entry.KeySpan)]
            });
        }
        foreach (FieldSyntax field in entry.Fields)
            syntax.Add(field);
        return syntax;
    }

    /// <summary>Gives each entry the comments among its fields.</summary>
    private static void AddComments(IReadOnlyList<BibTeXNode> nodes, List<EntrySyntax> entries)
    {
        int entry = 0;
        foreach (BibTeXNode node in nodes)
        {
            if (node.Kind != BibTeXNodeKind.Comment)
                continue;
            while (entry < entries.Count && entries[entry].Span.End <= node.Span.Start)
                entry++;
            if (entry < entries.Count && entries[entry].Span.Contains(node.Span))
                entries[entry].AddComment(node.Span);
        }
    }
}

/// <summary>The tree of a BibTeX file, with what is wrong with it.</summary>
internal sealed class BibTeXSyntax(IDigestFormat format, BibTeXLibrary library, List<DigestNode> nodes, List<EntrySyntax> entries)
    : BibliographySyntax(format, library.Syntax.Text, nodes, entries, library.Problems)
{
    /// <summary>The file as BibTeX has it.</summary>
    public BibTeXLibrary Library { get; } = library;
}

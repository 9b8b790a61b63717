using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax.Formats.BibTeX;

/// <summary>BibTeX and biblatex files.</summary>
internal sealed class BibTeXFormat : IPartedFormat
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
        return new BibTeXSyntax(this, text, nodes, entries, library.Problems, library.Syntax.Cuts, () => library);
    }

    public void CheckKeys(string text, IReadOnlyList<EntrySyntax> entries, List<BibliographyProblem> problems)
    {
        var keys = new BibTeXKeys();
        for (int i = 0; i < entries.Count; i++)
        {
            if (entries[i].Find(PaperField.Id)?.Pieces[0] is { } key
                && keys.Add(key.Literal ?? text.Substring(key.Span.Start, key.Span.Length), key.Span, i) is { } problem)
                problems.Add(problem);
        }
    }

    public BibliographySyntax Create(string text, List<DigestNode> nodes, List<EntrySyntax> entries, List<BibliographyProblem> problems,
        FileCuts cuts, PrivateFields privateFields) =>
        new BibTeXSyntax(this, text, nodes, entries, problems, cuts, () => BibTeXReader.Read(text, privateFields));

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
internal sealed class BibTeXSyntax(IDigestFormat format, string text, List<DigestNode> nodes, List<EntrySyntax> entries,
    IReadOnlyList<BibliographyProblem> problems, FileCuts cuts, Func<BibTeXLibrary> library)
    : BibliographySyntax(format, text, nodes, entries, problems, cuts)
{
    private BibTeXLibrary? _library;

    /// <summary>The file as BibTeX has it. After an edit it is read when somebody asks.</summary>
    public BibTeXLibrary Library => _library ??= library();
}

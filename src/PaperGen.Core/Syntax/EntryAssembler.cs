using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Syntax;

/// <summary>Makes entries of blocks: a title, what belongs to it, and the abstract that follows.</summary>
internal sealed class EntryAssembler
{
    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private readonly string _text;
    private readonly List<DigestBlock> _blocks;
    private readonly int _firstPair;
    private readonly List<DigestNode> _nodes;
    private readonly List<EntrySyntax> _entries;
    private readonly List<DigestProblem> _problems = [];
    // The entry whose abstract has not come yet.
    private EntrySyntax? _open;

    public EntryAssembler(string text, List<DigestBlock> blocks)
    {
        _text = text;
        _blocks = blocks;
        _nodes = new List<DigestNode>(blocks.Count);
        _entries = new List<EntrySyntax>(blocks.Count / 2);
        _firstPair = FirstPair();
    }

    public PageSyntax Assemble(CancellationToken cancellation)
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(i);
        }
        CloseEntry();
        // What is no digest at all has been said to be something else.
        if (_entries.Count == 0 && !_blocks.Exists(static block => block.Shape is BlockShape.Foreign or BlockShape.LargeFilePointer))
            _problems.Add(new DigestProblem(DigestProblemKind.EmptyDigest, default));
        JoinMissingAbstracts();
        return new PageSyntax(_text, _nodes, _entries, _problems, _blocks);
    }

    /// <summary>A page that shows no abstracts has none by nature: that is one finding, and no paper's fault.</summary>
    private void JoinMissingAbstracts()
    {
        int missing = _problems.Count(static problem => problem.Kind == DigestProblemKind.MissingAbstract);
        if (missing < 2 || missing < _entries.Count)
            return;
        DigestProblem first = _problems.Find(static problem => problem.Kind == DigestProblemKind.MissingAbstract);
        _problems.RemoveAll(static problem => problem.Kind == DigestProblemKind.MissingAbstract);
        string others = missing == 2
            ? ", nor has 1 more here" : $", nor have {(missing - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} more here";
        _problems.Add(first with { Argument = others, IsMinor = true });
    }

    /// <summary>The first title that an abstract follows. What is before it and fits nothing is no defect of an entry.</summary>
    private int FirstPair()
    {
        int title = -1;
        for (int i = 0; i < _blocks.Count; i++)
        {
            switch (_blocks[i].Shape)
            {
                case BlockShape.Title:
                case BlockShape.Furniture when title < 0 && IsTitleAfterAll(i):
                    title = i;
                    break;
                case BlockShape.Abstract when title >= 0:
                    return title;
            }
        }
        return -1;
    }

    private void Add(int index)
    {
        DigestBlock block = _blocks[index];
        switch (block.Shape)
        {
            case BlockShape.Furniture when _open is null && IsTitleAfterAll(index):
                block.IsUnusualTitle = true;
                OpenEntry(block, index);
                break;
            case BlockShape.Furniture:
                AddFurniture(block);
                break;
            case BlockShape.Comments:
                for (int i = 0; i < block.LineCount; i++)
                    _nodes.Add(new DigestNode(DigestNodeKind.Comment, block.Line(i).Span));
                break;
            case BlockShape.Metadata:
                AddDetachedMetadata(block);
                break;
            case BlockShape.Title:
                OpenEntry(block, index);
                break;
            case BlockShape.Foreign:
                AddUnrecognised(block.Span, DigestProblemKind.ForeignFormat, FirstLine(block.Span), block.Format);
                break;
            case BlockShape.ConflictMarker:
                AddUnrecognised(block.Span, DigestProblemKind.ConflictMarker);
                break;
            case BlockShape.LargeFilePointer:
                AddUnrecognised(block.Span, DigestProblemKind.LargeFilePointer, FirstLine(block.Span));
                break;
            case BlockShape.Abstract when _open is not null:
                _nodes.Add(new DigestNode(DigestNodeKind.Abstract, block.Span));
                _open.Add(new FieldSyntax { Field = PaperField.Abstract, Pieces = [new FieldPiece(block.Span)] });
                _open = null;
                break;
            default:
                AddUnrecognised(block.Span, _entries.Count == 0 ? DigestProblemKind.UnrecognisedText : DigestProblemKind.MissingTitle);
                break;
        }
    }

    /// <summary>A menu's word or a number directly before an abstract that has no other title.</summary>
    private bool IsTitleAfterAll(int index) =>
        _blocks[index].Furniture == FurnitureKind.Weak && index + 1 < _blocks.Count && _blocks[index + 1].Shape == BlockShape.Abstract;

    private void OpenEntry(DigestBlock block, int index)
    {
        bool hasMetadata = block.Has(LineRole.Metadata);
        if (index < _firstPair && !hasMetadata && _entries.Count == 0)
        {
            for (int i = 0; i < block.LineCount; i++)
            {
                BlockLine line = block.Line(i);
                if (line.Role == LineRole.Comment)
                    _nodes.Add(new DigestNode(DigestNodeKind.Comment, line.Span));
                else
                    AddUnrecognised(line.Span, DigestProblemKind.UnrecognisedText);
            }
            return;
        }

        CloseEntry();
        var title = new FieldPiece[block.Count(LineRole.Text)];
        int pieces = 0;
        _open = new EntrySyntax();
        _open.Add(new FieldSyntax { Field = PaperField.Title, Pieces = title });
        _entries.Add(_open);
        for (int i = 0; i < block.LineCount; i++)
        {
            BlockLine line = block.Line(i);
            switch (line.Role)
            {
                case LineRole.Text:
                    _nodes.Add(new DigestNode(DigestNodeKind.Title, line.Span));
                    title[pieces++] = new FieldPiece(line.Span);
                    break;
                case LineRole.Comment:
                    _nodes.Add(new DigestNode(DigestNodeKind.Comment, line.Span));
                    _open.AddComment(line.Span);
                    break;
                default:
                    AddMetadata(_open, line);
                    break;
            }
        }
        if (block.IsUnusualTitle)
            _problems.Add(new DigestProblem(DigestProblemKind.UnusualTitle, _open.Fields[0].Span));
    }

    private void CloseEntry()
    {
        if (_open is not null)
            _problems.Add(new DigestProblem(DigestProblemKind.MissingAbstract, _open.Anchor));
        _open = null;
    }

    private void AddFurniture(DigestBlock block)
    {
        bool isDate = block.Furniture is FurnitureKind.Date or FurnitureKind.DateWithYear && _entries.Count == 0;
        _nodes.Add(new DigestNode(isDate ? DigestNodeKind.Date : DigestNodeKind.Furniture, block.Span));
        bool lacksYear = isDate && block.Furniture == FurnitureKind.Date;
        _problems.Add(new DigestProblem(lacksYear ? DigestProblemKind.DateWithoutYear : DigestProblemKind.NonPaperText, block.Span));
    }

    private void AddDetachedMetadata(DigestBlock block)
    {
        EntrySyntax? entry = _entries.Count == 0 ? null : _entries[_entries.Count - 1];
        for (int i = 0; i < block.LineCount; i++)
        {
            BlockLine line = block.Line(i);
            if (line.Role == LineRole.Comment)
            {
                _nodes.Add(new DigestNode(DigestNodeKind.Comment, line.Span));
            }
            else if (entry is null)
            {
                AddUnrecognised(line.Span, DigestProblemKind.UnrecognisedText);
            }
            else
            {
                AddMetadata(entry, line);
                _problems.Add(new DigestProblem(DigestProblemKind.DetachedMetadata, line.Span));
            }
        }
    }

    private void AddMetadata(EntrySyntax entry, BlockLine line)
    {
        if (line.Role == LineRole.MisspelledMetadata)
        {
            _nodes.Add(new DigestNode(DigestNodeKind.Unrecognised, line.Span));
            _problems.Add(
                new DigestProblem(DigestProblemKind.UnknownMetadataKey, new TextSpan(line.Span.Start, line.KeyLength),
                    MetadataKeys.Name(line.Key)));
            return;
        }
        _nodes.Add(new DigestNode(DigestNodeKind.Metadata, line.Span));
        int value = line.Span.Start + line.KeyLength + 1;
        while (value < line.Span.End && WhiteSpace.Is(_text[value]))
            value++;
        entry.Add(new FieldSyntax
        {
            Field = line.Key,
            Name = MetadataKeys.Name(line.Key),
            NameSpan = new TextSpan(line.Span.Start, line.KeyLength),
            Pieces = value < line.Span.End ? [new FieldPiece(TextSpan.FromBounds(value, line.Span.End))] : [],
        });
    }

    private void AddUnrecognised(TextSpan span, DigestProblemKind kind) => AddUnrecognised(span, kind, span);

    /// <summary>Adds text that does not reach the catalog.</summary>
    /// <param name="span">The text.</param>
    /// <param name="kind">Why.</param>
    /// <param name="place">Where that is said: of a whole file, at its first line.</param>
    /// <param name="argument">What the message needs beside.</param>
    private void AddUnrecognised(TextSpan span, DigestProblemKind kind, TextSpan place, string argument = "")
    {
        _nodes.Add(new DigestNode(DigestNodeKind.Unrecognised, span));
        _problems.Add(new DigestProblem(kind, place, argument));
    }

    private TextSpan FirstLine(TextSpan span)
    {
        int end = _text.IndexOfAny(s_lineEnds, span.Start, span.Length);
        end = end < 0 ? span.End : end;
        while (WhiteSpace.Is(_text[end - 1]))
            end--;
        return TextSpan.FromBounds(span.Start, end);
    }
}

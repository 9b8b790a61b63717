using PaperGen.Internal;
using PaperGen.Model;

namespace PaperGen.Emit;

/// <summary>A stretch of a file that a paper's texts are slices of: its entry, or one merged into it.</summary>
/// <param name="File">The index of the file.</param>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Hash">The hash of its bytes.</param>
internal readonly record struct SourceRange(int File, int Start, int Length, int Line, ulong Hash);

/// <summary>Writes the record of a paper: id and sources, then fields in any order, each by a method here.</summary>
internal sealed class RecordWriter
{
    private readonly DigitWriter _record = new();
    private readonly SourceRange[] _sources;
    // Of one field after the other.
    private readonly DigitWriter _value = new();
    private (int Start, int Length) _title;

    public RecordWriter(string id, params SourceRange[] sources)
    {
        Id = id;
        _sources = sources;
        foreach (SourceRange source in sources.Skip(1))
        {
            _record.Number(source.File).Number(source.Start).Number(source.Length).Number(source.Line)
                .Number((int)(source.Hash >> TableFormat.SourceHashShift));
        }
    }

    public string Id { get; }

    /// <summary>The other names that the paper is found by.</summary>
    public List<string> OtherNames { get; } = [];

    /// <summary>Takes a title that has its place before the fields.</summary>
    /// <returns>Whether it is such a one.</returns>
    public bool TakesTitle(TextPiece[] pieces)
    {
        if (pieces.Length != 1 || pieces[0] is not { Encoding: SliceEncoding.Plain, Source: 0, Range: { Length: > 0 } range }
            || range.Start > TableFormat.DigitMax || range.Length > TableFormat.DigitMax)
            return false;
        _title = (range.Start, range.Length);
        return true;
    }

    public RecordWriter Text(PaperField field, params TextPiece[] pieces)
    {
        Add(_value, pieces);
        return Field(field);
    }

    /// <summary>A field that has a name and no number.</summary>
    public RecordWriter Other(string name, params TextPiece[] pieces)
    {
        _value.String(name);
        Add(_value, pieces);
        return Field(PaperField.Other);
    }

    /// <summary>A further name: <see cref="PaperField.Member"/> or <see cref="PaperField.Alias"/>.</summary>
    public RecordWriter Name(PaperField field, string name)
    {
        OtherNames.Add(name);
        _value.String(name);
        return Field(field);
    }

    /// <summary>A field of numbers, one behind the other.</summary>
    public RecordWriter Numbers(PaperField field, params int[] numbers)
    {
        foreach (int number in numbers)
            _value.Number(number);
        return Field(field);
    }

    /// <summary>Links or topics: of each item two numbers and a text, as the field wants them.</summary>
    public RecordWriter Items(PaperField field, IReadOnlyList<(int First, int Second, TextPiece Text)> items)
    {
        _value.Number(items.Count);
        foreach ((int first, int second, TextPiece text) in items)
            Add(_value.Number(first).Number(second), text);
        return Field(field);
    }

    /// <summary>The record, ended.</summary>
    public override string ToString()
    {
        SourceRange first = _sources.FirstOrDefault();
        return new DigitWriter().Pair(_sources.Length)
            .Pair(first.File).Pair(first.Start).Pair(first.Length).Pair(first.Line).Pair((int)(first.Hash >> TableFormat.SourceHashShift))
            .Fixed((ulong)_title.Start, 1).Fixed((ulong)_title.Length, 1).Pair(Id.Length).ToString()
            + Id + _record.ToString() + (char)TableFormat.DigitBase;
    }

    /// <summary>Adds the field whose value was written.</summary>
    private RecordWriter Field(PaperField field)
    {
        _record.Number((int)field).Number(_value.Length).Append(_value.ToString());
        _value.Clear();
        return this;
    }

    private static void Add(DigitWriter value, params TextPiece[] pieces)
    {
        for (int i = 0; i < pieces.Length; i++)
        {
            TextPiece piece = pieces[i];
            value.Number((piece.Source << TableFormat.SourceShift) | ((int)piece.Encoding << 1) | (i + 1 < pieces.Length ? 1 : 0));
            if (piece.Literal is not null)
                value.String(piece.Literal);
            else
                value.Number(piece.Range.Start).Number(piece.Range.Length);
        }
    }
}

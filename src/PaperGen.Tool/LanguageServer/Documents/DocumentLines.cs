using System.Runtime.CompilerServices;
using PaperGen.Text;
using PaperGen.Tool.LanguageServer.Protocol;
using Range = PaperGen.Tool.LanguageServer.Protocol.Range;

namespace PaperGen.Tool.LanguageServer.Documents;

/// <summary>
/// The lines of a text as the protocol counts them: they end with a line feed, a carriage return or both, and with nothing else. The
/// compiler knows three more line ends, so this is another map than its.
/// </summary>
internal sealed class DocumentLines
{
    // Every answer about a state of a document needs them.
    private static readonly ConditionalWeakTable<string, DocumentLines> s_known = new();
    private static readonly ConditionalWeakTable<string, DocumentLines> s_knownInBytes = new();

    private readonly string _text;
    // Null where each character counts one.
    private readonly CharacterUnits? _units;
    private readonly List<int> _starts = [0];

    private DocumentLines(string text, CharacterUnits? units)
    {
        _text = text;
        _units = units;
        for (int i = text.AsSpan().IndexOfAny('\n', '\r'); i >= 0 && i < text.Length;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            _starts.Add(i);
            int next = text.AsSpan(i).IndexOfAny('\n', '\r');
            i = next < 0 ? -1 : i + next;
        }
    }

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">What the client counts the characters of a line in.</param>
    public static DocumentLines Of(string text, PositionEncoding encoding) => encoding == PositionEncoding.Utf8
        ? s_knownInBytes.GetValue(text, static text => new DocumentLines(text, CharacterUnits.Of(text)))
        : s_known.GetValue(text, static text => new DocumentLines(text, null));

    public int Count => _starts.Count;

    /// <summary>A line without its end.</summary>
    /// <param name="line">Which, from 0.</param>
    public TextSpan SpanOf(int line)
    {
        int start = _starts[line];
        int end = line + 1 < _starts.Count ? _starts[line + 1] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The character at a place; the nearest one where there is no such place.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _starts.Count)
            return _text.Length;
        TextSpan line = SpanOf(position.Line);
        int character = Math.Max(position.Character, 0);
        return _units?.Find(line.Start, line.End, character) ?? line.Start + Math.Min(character, line.Length);
    }

    public TextSpan SpanOf(Range range)
    {
        int start = OffsetOf(range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(range.End)));
    }

    public Position PositionOf(int offset)
    {
        int index = _starts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return new Position(line, LengthOf(TextSpan.FromBounds(_starts[line], offset)));
    }

    /// <summary>How many the characters of a stretch are, as the client counts.</summary>
    public int LengthOf(TextSpan span) => _units is null ? span.Length : _units.Before(span.End) - _units.Before(span.Start);

    public Range RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));
}

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

    private readonly string _text;
    private readonly List<int> _starts = [0];

    private DocumentLines(string text)
    {
        _text = text;
        for (int i = text.AsSpan().IndexOfAny('\n', '\r'); i >= 0 && i < text.Length;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            _starts.Add(i);
            int next = text.AsSpan(i).IndexOfAny('\n', '\r');
            i = next < 0 ? -1 : i + next;
        }
    }

    public static DocumentLines Of(string text) => s_known.GetValue(text, static text => new DocumentLines(text));

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
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
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
        return new Position(line, offset - _starts[line]);
    }

    public Range RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));
}

using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>Reads UTF-16 code units off UTF-8 bytes, one by one and without allocating; or off a string, for the rare text in pieces.</summary>
internal unsafe struct TextCursor
{
    private readonly byte* _end;
    private readonly string? _text;
    private byte* _next;
    private int _index;
    private int _lowSurrogate;

    public TextCursor(byte* bytes, int length)
    {
        _next = bytes;
        _end = bytes + length;
    }

    public TextCursor(string text) => _text = text;

    /// <summary>The next code unit, or -1 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        if (_text is not null)
            return _index < _text.Length ? _text[_index++] : -1;
        if (_lowSurrogate != 0)
        {
            int low = _lowSurrogate;
            _lowSurrogate = 0;
            return low;
        }
        if (_next >= _end)
            return -1;
        int first = *_next++;
        return first < 0x80 ? first : NextNonAscii(first);
    }

    /// <summary>The next code unit that is no ASCII letter or digit, or -1 at the end: the fast way over a word that nobody looks for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextAfterAsciiWord()
    {
        if (_text is null && _lowSurrogate == 0)
        {
            while (_next < _end && ((uint)((*_next | 0x20) - 'a') <= 'z' - 'a' || (uint)(*_next - '0') <= 9))
                _next++;
        }
        return Next();
    }

    private int NextNonAscii(int first)
    {
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        int point = first & (0x3F >> more);
        for (; more > 0 && _next < _end && (*_next & 0xC0) == 0x80; more--)
            point = (point << 6) | (*_next++ & 0x3F);
        if (point < 0x10000)
            return point;
        point -= 0x10000;
        _lowSurrogate = 0xDC00 + (point & 0x3FF);
        return 0xD800 + (point >> 10);
    }
}

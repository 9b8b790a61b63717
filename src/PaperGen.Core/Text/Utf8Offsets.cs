using System.Text;

namespace PaperGen.Text;

/// <summary>Translates positions in a text into offsets in its UTF-8 form.</summary>
internal sealed class Utf8Offsets
{
    // A bibliography has two dozen places an entry, and each is counted from the nearest of these.
    private const int Shift = 7;
    private readonly string _text;
    // Offsets of every 128th character; null if the text is ASCII.
    private readonly int[]? _checkpoints;
    private byte[] _buffer = new byte[8192];

    public Utf8Offsets(string text)
    {
        _text = text;
        ByteCount = Encoding.UTF8.GetByteCount(text);
        if (ByteCount == text.Length)
            return;
        _checkpoints = new int[(text.Length >> Shift) + 1];
        int offset = 0;
        int counted = 0;
        for (int i = 1; i < _checkpoints.Length; i++)
        {
            // Both halves of a surrogate pair count where the second one stands.
            int end = i << Shift;
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]))
                end--;
            offset += ByteCountOf(counted, end - counted);
            counted = end;
            _checkpoints[i] = offset;
        }
    }

    public int ByteCount { get; }

    public int Offset(int position)
    {
        if (_checkpoints is null)
            return position;
        int offset = _checkpoints[position >> Shift];
        for (int i = position & ~((1 << Shift) - 1); i < position; i++)
            offset += ByteCountAt(i);
        return offset;
    }

    /// <summary>A span in bytes, counted from an offset.</summary>
    public ByteRange Range(TextSpan span, int from)
    {
        int start = Offset(span.Start);
        return new ByteRange(start - from, Offset(span.End) - start);
    }

    /// <summary>The hash of the bytes of a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="kept">What stays of the file where all else becomes blanks; null if all of it does.</param>
    public unsafe ulong Hash(TextSpan span, KeptBytes? kept = null)
    {
        fixed (char* text = _text)
        {
            int count = span.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(text + span.Start, span.Length);
            if (_buffer.Length < count)
                _buffer = new byte[count];
            fixed (byte* bytes = _buffer)
            {
                if (count > 0)
                    Encoding.UTF8.GetBytes(text + span.Start, span.Length, bytes, count);
                kept?.BlankOthers(_buffer, 0, Offset(span.Start), count);
                return Internal.Hash64.Of(bytes, count);
            }
        }
    }

    private unsafe int ByteCountOf(int start, int length)
    {
        fixed (char* text = _text)
            return length == 0 ? 0 : Encoding.UTF8.GetByteCount(text + start, length);
    }

    /// <summary>
    /// Bytes that a code unit adds: a surrogate pair has 4, which count at its second half; a lone one is written as U+FFFD, with 3.
    /// </summary>
    private int ByteCountAt(int i)
    {
        char c = _text[i];
        if (c < 0x80)
            return 1;
        if (c < 0x800)
            return 2;
        if (char.IsHighSurrogate(c) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]))
            return 0;
        return char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(_text[i - 1]) ? 4 : 3;
    }
}

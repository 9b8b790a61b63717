using System.Text;

namespace PaperGen.Tool.LanguageServer.Documents;

/// <summary>
/// How many bytes of UTF-8 are before each place of a text: counted from marks, so that a long line costs no more than a short one.
/// </summary>
internal sealed class CharacterUnits
{
    private const int Distance = 1024;

    private readonly string _text;
    private readonly int[] _marks;

    private CharacterUnits(string text)
    {
        _text = text;
        _marks = new int[text.Length / Distance + 1];
        for (int i = 1; i < _marks.Length; i++)
            _marks[i] = _marks[i - 1] + Count((i - 1) * Distance, i * Distance);
    }

    /// <summary>The counts of a text; null if each character is a byte.</summary>
    public static CharacterUnits? Of(string text) => Ascii.IsValid(text) ? null : new CharacterUnits(text);

    /// <summary>The bytes before a place.</summary>
    public int Before(int offset) => _marks[offset / Distance] + Count(offset / Distance * Distance, offset);

    /// <summary>The last place in a stretch that has at most so many bytes before it, and is within no character.</summary>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="bytes">The bytes from its start.</param>
    public int Find(int start, int end, int bytes)
    {
        long sought = (long)Before(start) + bytes;
        int mark = Array.BinarySearch(_marks, (int)Math.Min(sought, int.MaxValue));
        mark = mark >= 0 ? mark : ~mark - 1;
        int offset = Math.Clamp(mark * Distance, start, end);
        long before = Before(offset);
        while (offset < end && before + Width(offset) <= sought)
            before += Width(offset++);
        return offset;
    }

    private int Count(int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
            count += Width(i);
        return count;
    }

    /// <summary>The bytes of a character; of a pair of surrogates the first one has all. Half a pair is written as U+FFFD.</summary>
    private int Width(int index)
    {
        char c = _text[index];
        if (c < 0x80)
            return 1;
        if (c < 0x800)
            return 2;
        if (char.IsHighSurrogate(c) && index + 1 < _text.Length && char.IsLowSurrogate(_text[index + 1]))
            return 4;
        return char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(_text[index - 1]) ? 0 : 3;
    }
}

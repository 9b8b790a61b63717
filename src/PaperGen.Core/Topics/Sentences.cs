using PaperGen.Text;

namespace PaperGen.Topics;

/// <summary>The sentences of a text, one after the other.</summary>
internal sealed class Sentences
{
    private static readonly char[] s_marks = ['.', '?', '!'];

    private readonly string _text;
    private readonly int _textEnd;

    /// <summary>Begins with the first sentence of a stretch of text.</summary>
    public Sentences(string text, TextSpan span)
    {
        _text = text;
        _textEnd = span.End;
        End = Next(span.Start);
    }

    /// <summary>Where the sentence ends; behind everything for the last one.</summary>
    public int End { get; private set; }

    /// <summary>Whether it is the first one.</summary>
    public bool IsFirst { get; private set; } = true;

    /// <summary>Goes on to the sentence that a position is in.</summary>
    public void MoveTo(int position)
    {
        while (End <= position)
        {
            IsFirst = false;
            End = Next(End);
        }
    }

    private int Next(int start)
    {
        while (start < _textEnd && (start = _text.IndexOfAny(s_marks, start, _textEnd - start)) >= 0)
        {
            start++;
            if (IsEnd(start))
                return start;
        }
        return int.MaxValue;
    }

    /// <summary>A period before white space and a capital; "e.g. this" and "i.e. that" end nothing.</summary>
    private bool IsEnd(int start)
    {
        int i = start;
        while (i < _textEnd && char.IsWhiteSpace(_text[i]))
            i++;
        return i > start && i < _textEnd && !char.IsLower(_text[i]);
    }
}

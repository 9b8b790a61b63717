using Microsoft.CodeAnalysis.Text;

namespace PaperGen.Topics;

/// <summary>The sentences of a text, and the cues in each.</summary>
internal sealed class Sentences
{
    private static readonly char[] s_marks = ['.', '?', '!'];

    private readonly List<int> _ends = [];
    private readonly List<SentenceCue> _cues = [];
    private int _current;

    /// <summary>Finds where the sentences end.</summary>
    public void Read(string text, TextSpan span)
    {
        _ends.Clear();
        _cues.Clear();
        _cues.Add(0);
        _current = 0;
        for (int i = span.Start; i < span.End && (i = text.IndexOfAny(s_marks, i, span.End - i)) >= 0;)
        {
            i++;
            if (IsEnd(text, i, span.End))
            {
                _ends.Add(i);
                _cues.Add(0);
            }
        }
    }

    /// <summary>The number of the sentence that a position is in. Positions are asked for in the order of the text.</summary>
    public int At(int position)
    {
        while (_current < _ends.Count && _ends[_current] <= position)
            _current++;
        return _current;
    }

    /// <summary>The cues of a sentence, as far as they have been added.</summary>
    public SentenceCue Cues(int sentence) => _cues[sentence];

    public void Add(SentenceCue cue, int sentence) => _cues[sentence] |= cue;

    /// <summary>A period before white space and a capital; "e.g. this" and "i.e. that" end nothing.</summary>
    private static bool IsEnd(string text, int start, int end)
    {
        int i = start;
        while (i < end && char.IsWhiteSpace(text[i]))
            i++;
        return i > start && i < end && !char.IsLower(text[i]);
    }
}

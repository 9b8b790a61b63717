using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>What the sentence around an address says of it.</summary>
/// <param name="Named">What it is called; several things if they are named together.</param>
/// <param name="IsAlone">Whether the words that lead to it name one thing only, and speak of no code and no project besides.</param>
internal readonly record struct LinkContext(LinkCues Named, bool IsAlone)
{
    /// <summary>Whether they name nothing but a benchmark: "the benchmark is available at".</summary>
    public bool IsBenchmark { get; init; }

    /// <summary>Whether the text of its Markdown link says so: <c>[Paper](https://x.org)</c>.</summary>
    public bool IsPaper { get; init; }
}

/// <summary>
/// Reads the sentence that leads to an address, backwards from it: the nearest things named, and what is joined to them by "and" or a comma
/// ("code and data are available at"). Things behind a preposition only say more of another ("the dataset for training our models is at").
/// </summary>
internal static class LinkWords
{
    /// <summary>How far a sentence is read to either side.</summary>
    private const int MaxBefore = 300, MaxBehind = 60;

    /// <summary>What the words around an address say of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bounds">The title, abstract or line in which the address stands.</param>
    /// <param name="address">The address.</param>
    public static LinkContext Read(string text, TextSpan bounds, TextSpan address)
    {
        var before = new LeadingWords(text, Math.Max(bounds.Start, address.Start - MaxBefore), address.Start,
            isCut: address.Start - MaxBefore > bounds.Start);
        LinkCues named = Named(before, out LinkCues nearest);
        if (IsLabelled(text, bounds.Start, address.Start, "paper") || IsLabelled(text, bounds.Start, address.Start, "pdf"))
            return new LinkContext(named, IsAlone: false) { IsPaper = true };
        if (named == LinkCues.None)
        {
            return new LinkContext(nearest != LinkCues.None
                ? nearest : Behind(text, address.End, Math.Min(bounds.End, address.End + MaxBehind)),
                    IsAlone: false)
            { IsBenchmark = nearest == LinkCues.None && NamesBenchmark(before) };
        }
        return new LinkContext(named, named is LinkCues.Dataset or LinkCues.Model && !Mentions(before, LinkCues.Code | LinkCues.Project));
    }

    private static bool IsLabelled(string text, int from, int address, string label)
    {
        int start = address - label.Length - "[](".Length;
        return start >= from && text[start] == '[' && text[address - 1] == '(' && text[address - 2] == ']'
            && string.Compare(text, start + 1, label, 0, label.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <param name="words">The words before the address.</param>
    /// <param name="nearest">The nearest things behind a preposition: "for the demo, see".</param>
    private static LinkCues Named(LeadingWords words, out LinkCues nearest)
    {
        nearest = LinkCues.None;
        for (int i = 0; words.Has(i); i++)
        {
            LinkCues group = words[i].Cues();
            if (group == LinkCues.None)
                continue;
            while (IsJoined(words, i + 1))
                group |= words[++i].Cues();
            WordMeaning leading = words.Has(i + 1) ? words[i + 1] : WordMeaning.None;
            // "On our project page" is a place, and says more of nothing.
            if ((leading & WordMeaning.Preposition) == 0 || ((group & LinkCues.Project) != 0 && (leading & WordMeaning.Place) != 0))
                return group;
            if (nearest == LinkCues.None)
                nearest = group;
        }
        return LinkCues.None;
    }

    /// <summary>
    /// Whether a word belongs to the things named behind it: as one of them, as what joins them, or as a thing of another kind in their
    /// list.
    /// </summary>
    private static bool IsJoined(LeadingWords words, int i)
    {
        if (!words.Has(i))
            return false;
        WordMeaning word = words[i];
        if (word.Cues() != LinkCues.None || (word & (WordMeaning.Joining | WordMeaning.HasComma)) != 0)
            return true;
        return (words[i - 1] & WordMeaning.And) != 0 && (word & WordMeaning.Preposition) == 0
            && words.Has(i + 1) && (words[i + 1] & (WordMeaning.HasComma | WordMeaning.Preposition | WordMeaning.Joining)) != 0;
    }

    private static bool NamesBenchmark(LeadingWords words)
    {
        for (int i = 0; words.Has(i); i++)
        {
            if ((words[i] & WordMeaning.Benchmark) == 0)
                continue;
            while (words.Has(i + 1) && (words[i + 1] & WordMeaning.Joining) != 0)
                i++;
            return !words.Has(i + 1) || (words[i + 1] & WordMeaning.Preposition) == 0;
        }
        return false;
    }

    private static bool Mentions(LeadingWords words, LinkCues cues)
    {
        for (int i = 0; words.Has(i); i++)
        {
            if ((words[i].Cues() & cues) != 0)
                return true;
        }
        return false;
    }

    /// <summary>"https://x.org for demos", "https://x.org (code)".</summary>
    private static LinkCues Behind(string text, int start, int end)
    {
        // What ends the address may end the sentence.
        for (int i = start; i < end && !WhiteSpace.Is(text[i]); i++)
        {
            if (text[i] is '.' or ',' or ';' or '!' or '?')
                return LinkCues.None;
        }
        var words = new List<WordMeaning>();
        for (int i = start; i < end;)
        {
            words.Clear();
            i = WordReader.ReadRun(text, i, end, words);
            foreach (WordMeaning word in words)
            {
                if (word.Cues() != LinkCues.None)
                    return word.Cues();
                if ((word & WordMeaning.Details) != 0)
                    return LinkCues.Project;
                if ((word & (WordMeaning.IsAddress | WordMeaning.EndsSentence | WordMeaning.HasComma)) != 0)
                    return LinkCues.None;
            }
        }
        return LinkCues.None;
    }

    /// <summary>
    /// The words of the sentence before a position, from the last to the first, read as far as they are asked for; those behind the last
    /// address in it, and those before it only if they name nothing.
    /// </summary>
    private sealed class LeadingWords(string text, int start, int end, bool isCut)
    {
        private readonly List<WordMeaning> _words = new(16);
        private readonly List<WordMeaning> _run = new(4);
        private int _unread = end;
        private bool _named;

        public WordMeaning this[int index] => _words[index];

        public bool Has(int index)
        {
            while (index >= _words.Count && _unread > start)
                ReadRun();
            return index < _words.Count;
        }

        private void ReadRun()
        {
            int last = _unread;
            while (last > start && WhiteSpace.Is(text[last - 1]))
                last--;
            int first = last;
            while (first > start && !WhiteSpace.Is(text[first - 1]))
                first--;
            _unread = first;
            // A word that the limit cuts is none.
            if (isCut && first == start)
                return;
            _run.Clear();
            WordReader.ReadRun(text, first, last, _run);
            for (int i = _run.Count - 1; i >= 0; i--)
            {
                WordMeaning word = _run[i];
                // A sentence that ends at the address leads to it, too.
                bool endsSentence = (word & WordMeaning.EndsSentence) != 0 && _words.Count > 0
                    && (_words[_words.Count - 1] & WordMeaning.IsCapital) != 0;
                if (endsSentence || ((word & WordMeaning.IsAddress) != 0 && _named))
                {
                    _unread = start;
                    return;
                }
                if ((word & WordMeaning.IsAddress) != 0)
                    continue;
                if ((word & WordMeaning.Data) != 0 && _words.Count > 0 && (_words[_words.Count - 1] & WordMeaning.OfData) != 0)
                    word &= ~WordMeaning.Cue;
                _named |= word.Cues() != LinkCues.None;
                _words.Add(word);
            }
        }
    }
}

using Shape = PaperGen.Model.IntroducedNameShape;
using Vocabulary = PaperGen.Model.IntroducedNameVocabulary;

namespace PaperGen.Model;

/// <summary>
/// Reads names at the places where the grammar of a sentence lets one stand, and keeps those that its guards let through.
/// </summary>
internal sealed partial class IntroducedNameReader
{
    private const int MaxNameWords = 6;
    private const int MaxNameLength = 48;

    private readonly IntroducedNameTitle _title;
    private readonly IntroducedNameWords _words;

    // The sentence's end, and the object that is read: where it and its last noun phrase begin, and whether a preposition or verb stands
    // between.
    private int _end;
    private IntroducedNameStrength _strength;
    private int _object;
    private int _phrase;
    private bool _blocked;
    private bool _faint;
    private bool _found;

    public IntroducedNameReader(IntroducedNameTitle title, IntroducedNameWords words)
    {
        _title = title;
        _words = words;
    }

    public List<IntroducedNameCandidate> Candidates { get; } = [];

    public void Begin(int end, IntroducedNameStrength strength)
    {
        _end = end;
        _strength = strength;
        _faint = false;
    }

    public void StartObject(int start, bool faint)
    {
        _object = start;
        _phrase = start;
        _blocked = false;
        _faint = faint;
        _found = false;
    }

    /// <summary>Whether the object that is read has its name: what is in brackets behind it explains it.</summary>
    public bool HasName => _found;

    /// <summary>Reads one word or mark of an object, or a name that begins there; the last that it read.</summary>
    public int ReadObjectWord(int i)
    {
        switch (_words[i])
        {
            case "(":
                int close = Close(i);
                ReadBracket(_object, i, close);
                return close;
            case "," or ":" or "-" or ";":
                if (Is(i + 1, "or") && Shape.IsNameLike(_words[i + 2]))
                    ReadAbbreviation(_object, i, i + 2);
                _phrase = i + 1;
                _blocked = false;
                return i;
        }
        if (!_words.IsWord(i))
            return i;
        if ((Vocabulary.IsBlocker(_words[i]) && !JoinsAdjectives(i)) || IsGerund(i))
            _blocked = true;
        if (_blocked)
            return i;
        if (!Shape.IsCapitalised(_words[i]))
        {
            if (i == _object || (i == _phrase && _words[i - 1] is "," or ":"))
                ReadSmallPhrase(i, needsArticle: i == _object);
            if (i == _object || (i == _object + 1 && _words[_object] is "a" or "an" or "the"))
                ReadTitlePhrase(i);
            return i;
        }
        if (i == _object + 1 && _words[_object] is "a" or "an" or "the")
            ReadTitlePhrase(i);
        int end = RunEnd(i);
        bool direct = i == _object;
        if (direct || i == _phrase)
            ReadName(i, end, direct ? Position.Direct : Position.Apposition);
        else if (Is(i - 1, "the") || Is(i - 1, "our"))
            ReadName(i, end, Position.Article);
        else if (Vocabulary.IsKind(_words[i - 1]))
            ReadName(i, end, Position.Kind);
        else if (Shape.IsNameLike(_words[i]) && Vocabulary.IsKind(_words[end]) && end - i == 1
            && (_title.Has(_words[i]) || _words.IsInAddress(_words[i]) || (Is(_phrase, "the") && _words.Occurrences(_words[i]) > 1)))
            AddLesser(i, end);
        return end - 1;
    }

    /// <summary>What is named behind "called" and the like.</summary>
    /// <param name="start">The word behind it.</param>
    public void ReadNamed(int start)
    {
        while (Is(start, "the") || Is(start, "a") || Is(start, "an") || Is(start, ":") || Is(start, "as"))
            start++;
        // The abbreviation of what is named, if one stands soon behind it.
        for (int i = start; i < _end && i < start + 12 && _words[i] is not (":" or ";" or "."); i++)
        {
            int at = _words[i] == "(" ? Abbreviation(i) : _words[i] == "," && Is(i + 1, "or") && Shape.IsNameLike(_words[i + 2])
                ? i + 2 : -1;
            if (at >= 0 && i > start && (IntroducedNameLetters.LongForm(_words, _words[at], start, i) >= 0 || IsInitial(start, i, at)))
            {
                Add(at, at + 1, IsNew(at) && !IsList(at + 2));
                return;
            }
            if (_words[i] is "(" or ",")
                break;
        }
        if (!Shape.IsCapitalised(_words[start]))
        {
            ReadSmallPhrase(start, needsArticle: false);
            return;
        }
        int end = RunEnd(start);
        if (end - start > 1 && !IsRepeatedOrInTitle(start, end))
        {
            if (!Shape.IsNameLike(_words[start]) || !Vocabulary.IsKind(_words[start + 1]))
                return;
            end = start + 1;
        }
        if (Shape.IsNameLike(_words[start]) || end - start > 1
            || (IsWordOfItsOwn(start) && IsRepeatedOrInTitle(start, end) && (!_words.IsWord(end) || Vocabulary.IsFollower(_words[end]))))
            Add(start, end, IsNew(start, end) && HasEvidence(start, end, true));
    }

    /// <summary>"our method, N," and "our N system".</summary>
    public void ReadOurs(int start)
    {
        int i = start;
        while (i < start + 5 && _words.IsWord(i) && !Shape.IsCapitalised(_words[i]) && !Vocabulary.IsKind(_words[i]))
        {
            if (Vocabulary.IsBlocker(_words[i]))
                return;
            i++;
        }
        bool kind = false;
        while (!Shape.IsCapitalised(_words[i]) && Vocabulary.IsKind(_words[i]))
        {
            kind = true;
            i++;
        }
        if (kind && _words[i] == "(" && Abbreviation(i) is >= 0 and var at && Shape.IsNameLike(_words[at]))
        {
            AddLesser(at, at + 1);
            return;
        }
        if (kind && _words[i] == ",")
            i++;
        if (!Shape.IsCapitalised(_words[i]))
            return;
        int end = RunEnd(i);
        if (_words[end] == "(" && Close(end) is var close && Abbreviation(end) >= 0)
        {
            _object = i;
            _phrase = i;
            ReadBracket(i, end, close);
            return;
        }
        if (kind && _words[i - 1] == ",")
        {
            if (IsSetOff(end) && !IsList(end))
                AddChecked(i, end, true);
            return;
        }
        // "Our method N" and "our N system" name it by the way.
        if ((Shape.IsNameLike(_words[i]) && end - i == 1) || (!kind && end - i > 1))
        {
            if (kind || Vocabulary.IsKind(_words[end]))
                AddLesser(i, end);
        }
    }

    /// <summary>"a mechanism, N, is introduced", "N (...) is proposed".</summary>
    /// <param name="start">The sentence's first word.</param>
    /// <param name="verb">The form of "be".</param>
    public void ReadPassive(int start, int verb)
    {
        int end = _words[verb - 1] == "," ? verb - 1 : verb;
        if (_words[end - 1] == ")")
        {
            int open = end - 2;
            while (open > start && _words[open] != "(")
                open--;
            if (open > start)
            {
                _object = start;
                ReadBracket(start, open, end - 1);
            }
            return;
        }
        int first = end;
        while (first > start && end - first < MaxNameWords && Shape.IsCapitalised(_words[first - 1]))
            first--;
        if (first == end || (first > start && !(_words[first - 1] is "," || Vocabulary.IsKind(_words[first - 1]))))
            return;
        if (first == start && !Shape.IsNameLike(_words[first]))
            return;
        AddChecked(first, end, end < verb);
    }

    /// <summary>Reads a run of capitalised words as a name, if what is around it sets it off.</summary>
    private void ReadName(int start, int end, Position position)
    {
        if (IsAbbreviated(start, end))
            return;
        // "Self-Improving Robust Optimization SRPO, a"
        if (end - start > 2 && Shape.IsNameLike(_words[end - 1])
            && IntroducedNameLetters.LongForm(_words, _words[end - 1], start, end - 1) == start)
            start = end - 1;
        bool nameLike = Shape.IsNameLike(_words[start]);
        // The Foo Series, the FooBar Dataset.
        while (end - start > 1 && nameLike && Vocabulary.IsLabel(_words[end - 1]))
            end--;
        if (end - start > 1 && !IsRepeatedOrInTitle(start, end))
        {
            // "We introduce FooBar Benchmark".
            if (!nameLike || !(Vocabulary.IsKind(_words[start + 1]) || Shape.IsVersion(_words[start + 1])))
                return;
            end = Shape.IsVersion(_words[start + 1]) ? start + 2 : start + 1;
        }
        if (position == Position.Apposition && IsListed(start))
            return;
        if (end - start == 1 && !nameLike)
        {
            if (IsWordOfItsOwn(start) && (IsRepeatedOrInTitle(start, end) ? IsProperPlace(end, position) : position == Position.Direct
                && IsIntroduction(end)))
                AddChecked(start, end, true);
            return;
        }
        bool setOff = IsSetOff(end) && !(position == Position.Apposition && IsList(end));
        bool isAccepted = position switch
        {
            _ when _faint => IsIntroduction(end),
            Position.Direct => setOff || (nameLike && Vocabulary.IsKind(_words[KindBehind(end)])) || Vocabulary.IsFollower(_words[end])
                || Vocabulary.IsBlocker(_words[end]) || Vocabulary.IsKind(_words[end])
                || (_words[end] == "." && _words.Occurrences(_words[start]) > 1),
            Position.Article => setOff || Vocabulary.IsKind(_words[end]) || (nameLike && Vocabulary.IsKind(_words[KindBehind(end)])),
            Position.Kind => setOff || Vocabulary.IsFollower(_words[end]),
            _ => setOff || _words[end].ToLowerInvariant() is "which" or "that" or "to" or "for" or "by" or "." or "with",
        };
        if (isAccepted)
            AddChecked(start, end, setOff);
    }

    /// <summary>A phrase of two or three words in small letters is a name if the title has it, too.</summary>
    private void ReadSmallPhrase(int start, bool needsArticle)
    {
        int end = start;
        while (end < start + 4 && _words.IsWord(end) && !Vocabulary.IsBlocker(_words[end]))
            end++;
        if (end - start is < 2 or > 3 || !(_words[end] == "," ? !needsArticle || IsIntroduction(end) : !needsArticle
            && !_words.IsWord(end)) || Vocabulary.IsSmall(_words[start]))
            return;
        string phrase = _words.Join(start, end);
        if (_title.Has(phrase) && phrase.Length <= MaxNameLength)
            Candidates.Add(new IntroducedNameCandidate(phrase, start, IntroducedNameStrength.Phrase, false));
    }

    /// <summary>The words that the title begins with, announced and spoken of again, are a name.</summary>
    private void ReadTitlePhrase(int start)
    {
        if (Vocabulary.IsSmall(_words[start]))
            return;
        int end = start;
        while (end < start + 4 && _words.IsWord(end) && !Vocabulary.IsFollower(_words[end]))
            end++;
        for (; end - start > 1; end--)
        {
            (int first, int count) = _words.Find(start, end);
            if (first != start || count < 2 || !_title.BeginsWith(_words.Join(start, end)))
                continue;
            Candidates.Add(new IntroducedNameCandidate(_words.Join(start, end), start, IntroducedNameStrength.Phrase, false));
            return;
        }
    }
}

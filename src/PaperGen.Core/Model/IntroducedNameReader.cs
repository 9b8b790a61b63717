using Shape = PaperGen.Model.IntroducedNameShape;
using Vocabulary = PaperGen.Model.IntroducedNameVocabulary;

namespace PaperGen.Model;

/// <summary>Reads names at the places where the grammar of a sentence lets one stand, and keeps those that its guards let through.</summary>
internal sealed class IntroducedNameReader
{
    private const int MaxNameWords = 6;
    private const int MaxNameLength = 48;

    private static readonly char[] s_digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private readonly IntroducedNameTitle _title;
    private readonly IntroducedNameWords _words;

    // The sentence's end, and the object that is read: where it and its last noun phrase begin, and whether a preposition or verb stands between.
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
            int at = _words[i] == "(" ? Abbreviation(i) : _words[i] == "," && Is(i + 1, "or") && Shape.IsNameLike(_words[i + 2]) ? i + 2 : -1;
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
        if (Shape.IsNameLike(_words[start]) || end - start > 1 || (IsWordOfItsOwn(start) && IsRepeatedOrInTitle(start, end) && (!_words.IsWord(end) || Vocabulary.IsFollower(_words[end]))))
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
        if (end - start > 2 && Shape.IsNameLike(_words[end - 1]) && IntroducedNameLetters.LongForm(_words, _words[end - 1], start, end - 1) == start)
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
            if (IsWordOfItsOwn(start) && (IsRepeatedOrInTitle(start, end) ? IsProperPlace(end, position) : position == Position.Direct && IsIntroduction(end)))
                AddChecked(start, end, true);
            return;
        }
        bool setOff = IsSetOff(end) && !(position == Position.Apposition && IsList(end));
        bool isAccepted = position switch
        {
            _ when _faint => IsIntroduction(end),
            Position.Direct => setOff || (nameLike && Vocabulary.IsKind(_words[KindBehind(end)])) || Vocabulary.IsFollower(_words[end]) || Vocabulary.IsBlocker(_words[end]) || Vocabulary.IsKind(_words[end]) || (_words[end] == "." && _words.Occurrences(_words[start]) > 1),
            Position.Article => setOff || Vocabulary.IsKind(_words[end]) || (nameLike && Vocabulary.IsKind(_words[KindBehind(end)])),
            Position.Kind => setOff || Vocabulary.IsFollower(_words[end]),
            _ => setOff || _words[end].ToLowerInvariant() is "which" or "that" or "to" or "for" or "by" or "." or "with",
        };
        if (isAccepted)
            AddChecked(start, end, setOff);
    }

    /// <summary>Where the noun behind a name and a few adjectives stands: "the Foo 2 instruction-tuned language models".</summary>
    private int KindBehind(int end)
    {
        int i = end;
        while (i < end + 3 && _words.IsWord(i) && !Vocabulary.IsBlocker(_words[i]) && !Vocabulary.IsKind(_words[i]))
            i++;
        return i;
    }

    /// <summary>A phrase of two or three words in small letters is a name if the title has it, too.</summary>
    private void ReadSmallPhrase(int start, bool needsArticle)
    {
        int end = start;
        while (end < start + 4 && _words.IsWord(end) && !Vocabulary.IsBlocker(_words[end]))
            end++;
        if (end - start is < 2 or > 3 || !(_words[end] == "," ? !needsArticle || IsIntroduction(end) : !needsArticle && !_words.IsWord(end)) || Vocabulary.IsSmall(_words[start]))
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

    /// <summary>Reads <c>Long Form (N)</c>: nothing but articles, adjectives and the like before the words whose letters match.</summary>
    private void ReadBracket(int start, int open, int close)
    {
        if (Abbreviation(open) is >= 0 and var at)
            ReadAbbreviation(start, open, at);
        else if (close - open > 2 && open - 1 > start && Shape.IsNameLike(_words[open - 1]) && open - 1 != _object && open - 1 != _phrase
            && IntroducedNameLetters.LongForm(_words, _words[open - 1], open + 1, close) == open + 1 && !IsBlocked(_phrase, open - 1))
            AddChecked(open - 1, open, true);
    }

    private void ReadAbbreviation(int start, int end, int at)
    {
        int first = IntroducedNameLetters.LongForm(_words, _words[at], start, end);
        if (first < 0)
        {
            // A capitalised phrase whose letters do not all match, but the first; or the title says that it is a name.
            first = end;
            if (Shape.IsNameLike(_words[at]) && _title.Has(_words[at]))
            {
                Add(at, at + 1, !IsBlocked(start, end));
                return;
            }
            while (first > start && Shape.IsCapitalised(_words[first - 1]))
                first--;
            if (end - first < 2 || char.ToUpperInvariant(_words[first][0]) != char.ToUpperInvariant(_words[at][0]) || _words.Occurrences(_words[at]) < 2)
                return;
        }
        int phrase = first < _phrase ? start : _phrase;
        while (first > phrase && (Shape.IsCapitalised(_words[first - 1]) || (Vocabulary.IsSmall(_words[first - 1]) && first - 1 > phrase && Shape.IsCapitalised(_words[first - 2]))))
            first--;
        if (IsBlocked(phrase, first) || (_faint && first > _object && !IsIntroduction(at + 2)))
            return;
        // "a preference optimization (PO) process" explains a word.
        IntroducedNameStrength strength = _strength;
        if (!Shape.IsCapitalised(_words[first]) && _words[phrase] is "a" or "an" && strength > IntroducedNameStrength.Lesser)
            _strength = IntroducedNameStrength.Lesser;
        Add(at, at + 1, IsNew(at));
        _strength = strength;
    }

    /// <summary>Whether a run is capitalised and an abbreviation begins as it does.</summary>
    private bool IsInitial(int start, int end, int at)
    {
        for (int i = start; i < end; i++)
        {
            if (!Shape.IsCapitalised(_words[i]) && !Vocabulary.IsSmall(_words[i]))
                return false;
        }
        return Shape.IsNameLike(_words[at]) && (char.ToUpperInvariant(_words[start][0]) == char.ToUpperInvariant(_words[at][0]) || _words.Occurrences(_words[at]) > 1);
    }

    /// <summary>The word of a bracket that is an abbreviation, alone there or with "for short" and the like; -1 if none is.</summary>
    private int Abbreviation(int open)
    {
        int at = open + 1;
        while (Vocabulary.IsNaming(_words[at]) || _words[at].ToLowerInvariant() is "i.e" or "," or "as" or "or" or "hence" or "hereafter")
            at++;
        return Shape.IsCapitalised(_words[at]) && _words[at + 1] is ")" or "," or ";" or "for" or "in" or "or" ? at : -1;
    }

    /// <summary>Whether "(N)" or ", or N" follows a run of words: the abbreviation is the name then.</summary>
    private bool IsAbbreviated(int start, int end)
    {
        int open = end;
        while (open < end + 8 && _words.IsWord(open))
            open++;
        if (open > end && _words[open] == "(" && Abbreviation(open) is >= 0 and var inside && IntroducedNameLetters.LongForm(_words, _words[inside], start, open) == start)
            return true;
        while (Vocabulary.IsKind(_words[end]))
            end++;
        // "Foo Bar Baz, FBB, a"
        if (_words[end] == "," && Shape.IsNameLike(_words[end + 1]) && _words[end + 2] is "," or "-" && IntroducedNameLetters.LongForm(_words, _words[end + 1], start, end) == start)
            return true;
        int at = _words[end] == "(" ? Abbreviation(end) : _words[end] == "," && Is(end + 1, "or") && Shape.IsNameLike(_words[end + 2]) ? end + 2 : -1;
        return at >= 0 && (end - start > 1 || IntroducedNameLetters.LongForm(_words, _words[at], start, end) >= 0);
    }

    /// <summary>Whether something else than articles and adjectives stands in a stretch; "the concept of" says nothing.</summary>
    private bool IsBlocked(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if ((Vocabulary.IsBlocker(_words[i]) && !JoinsAdjectives(i) && !(Is(i, "of") && Vocabulary.IsTransparent(_words[i - 1]))) || (i > start && IsGerund(i)))
                return true;
        }
        return false;
    }

    /// <summary>"A novel and efficient ..."</summary>
    private bool JoinsAdjectives(int i) => (Is(i, "and") || Is(i, "but")) && !Shape.IsCapitalised(_words[i - 1]) && !Shape.IsCapitalised(_words[i + 1]) && _words.IsWord(i - 1) && !Vocabulary.IsKind(_words[i - 1]);

    /// <summary>"... supporting the": what follows is its object.</summary>
    private bool IsGerund(int i) => _words[i].EndsWith("ing", StringComparison.Ordinal) && i > _object && (Is(i + 1, "the") || Is(i + 1, "a") || Is(i + 1, "an"));

    private void AddChecked(int start, int end, bool isSetOff) => Add(start, end, (end - start == 1 ? IsNew(start) : IsNew(start, end)) && HasEvidence(start, end, isSetOff));

    private void AddLesser(int start, int end)
    {
        IntroducedNameStrength strength = _strength;
        _strength = IntroducedNameStrength.Lesser;
        AddChecked(start, end, false);
        _strength = strength;
        _found = false;
    }

    private void Add(int start, int end, bool isAccepted)
    {
        string name = _words.Join(start, end);
        if (!isAccepted || name.Length is < 2 or > MaxNameLength || (IntroducedNameAbbreviations.Contains(name) && !IsNewVersion(start, end)) || Candidates.Exists(candidate => candidate.Name == name))
            return;
        Candidates.Add(new IntroducedNameCandidate(name, start, _strength, IsData(start, end)));
        _found = true;
    }

    /// <summary>"We introduce Known 2.5, a": those who introduce a version of what everybody knows are its makers.</summary>
    private bool IsNewVersion(int start, int end) =>
        char.IsLetter(_words[start][0]) && _words[end - 1].IndexOfAny(s_digits) >= 0
        && (start == _object ? IsIntroduction(end) : Vocabulary.IsNaming(_words[start - 1]) && _title.Has(_words.Join(start, end)));

    /// <summary>Whether a name is not spoken of before it is introduced.</summary>
    private bool IsNew(int at) => _words.First(_words[at]) is var first && (first == at || _title.Has(_words[at]) || Candidates.Exists(candidate => candidate.Place == first));

    private bool IsNew(int start, int end) => _words.Find(start, end).First == start || _title.Has(_words.Join(start, end));

    private bool HasEvidence(int start, int end, bool isSetOff) => isSetOff || IsRepeatedOrInTitle(start, end) || _words.IsInAddress(_words.Join(start, end));

    private bool IsRepeatedOrInTitle(int start, int end) =>
        (end - start == 1 ? _words.Occurrences(_words[start]) : _words.Find(start, end).Count) > 1 || _title.Has(_words.Join(start, end));

    /// <summary>Whether one capitalised word is never written small, and says nothing of what it is.</summary>
    private bool IsWordOfItsOwn(int at) => _words[at].Length > 2 && _words.First(_words[at].ToLowerInvariant()) < 0 && !Vocabulary.IsKind(_words[at]);

    /// <summary>Whether such a word that is a name can stand where it does.</summary>
    private bool IsProperPlace(int end, Position position) => IsIntroduction(end) || position switch
    {
        Position.Direct => _words[end] is "that" or "which" or "to" or "for",
        Position.Article => Vocabulary.IsKind(_words[KindBehind(end)]),
        _ => (IsSetOff(end) && !IsList(end)) || (position == Position.Kind && _words[end] is "that" or "which" or "to"),
    };

    /// <summary>Whether ", a" or the like follows, or a bracket or colon.</summary>
    private bool IsIntroduction(int end) => _words[end] is "(" or ":" or "-"
        || (_words[end] is "," && _words[end + 1].ToLowerInvariant() is "a" or "an" or "the" or "which" or "our" or "one" or "two" or "that" or "where")
        || _words[end].ToLowerInvariant() is "a" or "an" or "which";

    private bool IsSetOff(int end) => _words[end] is "," or "(" or ":" or "-" or ";" || _words[end].ToLowerInvariant() is "a" or "an" or "the" or "which";

    /// <summary>Whether a name is one of several: "A, B and C".</summary>
    private bool IsList(int end) => _words[end] == "," && (Is(end + 1, "and") || Is(end + 1, "or") || (Shape.IsCapitalised(_words[end + 1]) && !Vocabulary.IsKind(_words[end + 1])));

    /// <summary>Whether two names stand before one: "for A, B, C".</summary>
    private bool IsListed(int start) => _words[start - 1] == "," && Shape.IsCapitalised(_words[start - 2]) && _words[start - 3] == ",";

    private bool IsData(int start, int end)
    {
        for (int i = Math.Max(start - 6, 0); i < start; i++)
        {
            if (Vocabulary.IsData(_words[i]))
                return true;
        }
        // Up to what the thing is for.
        for (int i = end; i < end + 14; i++)
        {
            if (Vocabulary.IsData(_words[i]))
                return true;
            if (_words[i] is "." || (Vocabulary.IsBlocker(_words[i]) && !Is(i, "and")))
                return false;
        }
        return false;
    }

    /// <summary>The end of a run of capitalised words, small ones between them and versions included.</summary>
    private int RunEnd(int start)
    {
        int end = start + 1;
        while (end < _end && end - start < MaxNameWords)
        {
            if (Shape.IsCapitalised(_words[end]) || (Shape.IsVersion(_words[end]) && Shape.IsCapitalised(_words[end - 1])))
                end++;
            else if (_words[end] is "of" or "for" or "to" or "in" or "the" && Shape.IsCapitalised(_words[end + 1]) && !Shape.IsNameLike(_words[start]) && end - start + 2 <= MaxNameWords)
                end += 2;
            else
                break;
        }
        return Math.Min(end, _end);
    }

    private int Close(int open)
    {
        for (int i = open + 1; i < _end && i < open + 40; i++)
        {
            if (_words[i] == ")")
                return i;
        }
        return open;
    }

    private bool Is(int i, string word) => string.Equals(_words[i], word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a name stands in what is announced.</summary>
    private enum Position
    {
        /// <summary>Directly behind the verb.</summary>
        Direct,

        /// <summary>Behind "the" or "our".</summary>
        Article,

        /// <summary>Behind what it is: "a benchmark N".</summary>
        Kind,

        /// <summary>Behind a comma: "a benchmark for ..., N,".</summary>
        Apposition,
    }
}

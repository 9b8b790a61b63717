using Vocabulary = PaperGen.Model.IntroducedNameVocabulary;

namespace PaperGen.Model;

/// <summary>Reads an abstract sentence by sentence for what it announces: the subject, the verb, and what is named behind it.</summary>
internal sealed class IntroducedNameScan
{
    /// <summary>So many words behind its verb an object is over.</summary>
    private const int MaxObject = 45;

    private readonly IntroducedNameWords _words;
    private readonly IntroducedNameReader _reader;

    // Of the sentence that is read.
    private int _start;
    private int _end;
    private bool _announces;
    private bool _brings;

    public IntroducedNameScan(IntroducedNameTitle title, IntroducedNameWords words)
    {
        _words = words;
        _reader = new IntroducedNameReader(title, words);
    }

    public List<IntroducedNameCandidate> Read()
    {
        for (_start = 0; _start < _words.Count; _start = _end)
        {
            _end = _words.SentenceEnd(_start);
            ReadSentence();
        }
        return _reader.Candidates;
    }

    private void ReadSentence()
    {
        _announces = false;
        _brings = false;
        bool lesser = Vocabulary.IsLesser(_words[_start]) || (Is(_start, "in") && Is(_start + 1, "addition"));
        for (int i = _start; i < _end; i++)
        {
            if (!_words.IsWord(i))
                continue;
            _announces |= IsSubject(i);
            _brings |= IsOwn(i) || (Vocabulary.IsExploring(_words[i]) && Announces(i, out _));
            _reader.Begin(_end, lesser ? IntroducedNameStrength.Lesser : IntroducedNameStrength.Announced);
            if (Vocabulary.IsAnnouncing(_words[i]) && Announces(i, out bool isLesser))
                ReadObject(i, lesser || isLesser);
            else if (Vocabulary.IsNaming(_words[i]) && (_brings || (_announces && HasParticiple(i))) && !IsTrouble(i))
                _reader.ReadNamed(i + (Is(i + 1, "as") ? 2 : 1));
            else if (Vocabulary.IsCalling(_words[i]) && IsCalledByAuthors(i))
                ReadCalled(i);
            else if (Is(i, "our") || (Is(i, "the") && (Is(i + 1, "proposed") || Is(i + 1, "resulting"))))
                _reader.ReadOurs(i + 1);
            if (Vocabulary.IsParticiple(_words[i]) && IsBeing(i, out int verb))
                _reader.ReadPassive(_start, verb);
        }
    }

    /// <summary>We, this paper, the authors.</summary>
    private bool IsSubject(int i) => Is(i, "we") || Is(i, "I") || Is(i, "us")
        || (Vocabulary.IsWork(_words[i]) && (IsDeterminer(i - 1) || IsDeterminer(i - 2)))
        || (Is(i, "authors") && Is(i - 1, "the"));

    /// <summary>
    /// What makes a named thing the authors' own: our method, the proposed one, this algorithm, and what is proposed further on.
    /// </summary>
    private bool IsOwn(int i) => Is(i, "our") || Is(i, "proposed") || Is(i, "resulting")
        || (Is(i, "this") && Vocabulary.IsKind(_words[i + 1]))
        || (Is(i, "the") && Vocabulary.IsKind(_words[i + 1]) && Is(i + 2, "is"));

    /// <summary>Whether "is proposed" or the like follows.</summary>
    private bool HasParticiple(int i)
    {
        for (; i < _end; i++)
        {
            if (Vocabulary.IsParticiple(_words[i]) && IsBeing(i, out _))
                return true;
        }
        return false;
    }

    private bool IsDeterminer(int i) => Is(i, "this") || Is(i, "the") || Is(i, "our") || Is(i, "present") || Is(i, "current");

    /// <summary>Whether the authors are the subject of a verb, adverbs and earlier verbs aside.</summary>
    private bool Announces(int verb, out bool isLesser)
    {
        isLesser = false;
        bool joined = false;
        int i = verb - 1;
        for (; i >= _start && _words.IsWord(i) && Vocabulary.IsFiller(_words[i]); i--)
        {
            isLesser |= Vocabulary.IsLesser(_words[i]);
            joined |= Is(i, "and") || Is(i, "to") || Is(i, "or") || Is(i, "then");
        }
        // "the powerful and open-sourced": an adjective.
        if (joined && _words[verb].EndsWith("ed", StringComparison.Ordinal) && Is(verb - 1, "and")
            && _words[verb - 3] is "a" or "an" or "the")
            return false;
        bool gerund = _words[verb].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        if (i < _start)
            return Vocabulary.IsOpening(_words[verb]) || joined;
        return IsSubject(i) || (Is(i, "by") && gerund) || ((joined || _words[i] is "," or ")") && _announces);
    }

    private void ReadObject(int verb, bool lesser)
    {
        _brings = true;
        _reader.Begin(_end, lesser ? IntroducedNameStrength.Lesser : IntroducedNameStrength.Announced);
        int start = Vocabulary.IsFaint(_words[verb]) && (Is(verb + 1, "in") || Is(verb + 1, "to")) ? verb + 2 : verb + 1;
        _reader.StartObject(start, Vocabulary.IsFaint(_words[verb]));
        for (int i = start; i < _end && i < verb + MaxObject && !_reader.HasName; i++)
        {
            // What comes then is read on its own.
            if (Vocabulary.IsNaming(_words[i]) || (Vocabulary.IsAnnouncing(_words[i]) && Announces(i, out _)) || IsSubject(i))
                break;
            i = _reader.ReadObjectWord(i);
        }
    }

    /// <summary>"we call", "which we term", "referred to as".</summary>
    private bool IsCalledByAuthors(int i)
    {
        int before = i - 1;
        while (before > _start && Vocabulary.IsFiller(_words[before]))
            before--;
        return Is(before, "we");
    }

    private void ReadCalled(int verb)
    {
        int i = verb + 1;
        string? thing = null;
        if (Is(i, "to"))
            i++;
        // "we call our method N", "we call this N", "which we call N"
        while (i < _end && i < verb + 12 && _words.IsWord(i) && !IntroducedNameShape.IsCapitalised(_words[i])
            && (i == verb + 1 ? IsPointer(i) : thing is null || !Vocabulary.IsKind(thing)))
        {
            thing = _words[i];
            if (Vocabulary.IsTrouble(thing))
                return;
            i++;
            if (Is(i, "as"))
                break;
        }
        if (Is(i, "as"))
            i++;
        if ((thing is not null && !IsPointerWord(thing)) || !IsTrouble(verb))
            _reader.ReadNamed(i);
    }

    private bool IsPointer(int i) => IsPointerWord(_words[i]);

    private static bool IsPointerWord(string word) =>
        word.ToLowerInvariant() is "our" or "this" or "it" or "the" or "these" or "them" or "such" or "to";

    /// <summary>
    /// Whether it is a failure, a bias, a problem that is called something: of the nouns between the verb before and the naming, the
    /// first that says what kind of thing it is.
    /// </summary>
    private bool IsTrouble(int naming)
    {
        int start = naming - 1;
        if (Is(start, "we"))
            start--;
        while (start > _start && !Vocabulary.IsAnnouncing(_words[start]) && !Is(start, "we"))
            start--;
        for (int i = start; i < naming; i++)
        {
            if (Vocabulary.IsTrouble(_words[i]))
                return true;
            if (Vocabulary.IsKind(_words[i]))
                return false;
        }
        return false;
    }

    private bool IsBeing(int participle, out int verb)
    {
        verb = participle - 1;
        while (verb > _start && Vocabulary.IsFiller(_words[verb]) && !IsForm(verb))
            verb--;
        return verb > _start && IsForm(verb);
    }

    /// <summary>A form of "be".</summary>
    private bool IsForm(int i) => _words[i].ToLowerInvariant() is "is" or "are" or "was" or "were";

    private bool Is(int i, string word) => string.Equals(_words[i], word, StringComparison.OrdinalIgnoreCase);
}

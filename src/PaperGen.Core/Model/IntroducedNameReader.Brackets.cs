using Shape = PaperGen.Model.IntroducedNameShape;
using Vocabulary = PaperGen.Model.IntroducedNameVocabulary;

namespace PaperGen.Model;

/// <content>A long form and its abbreviation.</content>
internal sealed partial class IntroducedNameReader
{
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
            if (end - first < 2 || char.ToUpperInvariant(_words[first][0]) != char.ToUpperInvariant(_words[at][0])
                || _words.Occurrences(_words[at]) < 2)
                return;
        }
        int phrase = first < _phrase ? start : _phrase;
        while (first > phrase && (Shape.IsCapitalised(_words[first - 1])
            || (Vocabulary.IsSmall(_words[first - 1]) && first - 1 > phrase && Shape.IsCapitalised(_words[first - 2]))))
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
        return Shape.IsNameLike(_words[at]) && (char.ToUpperInvariant(_words[start][0]) == char.ToUpperInvariant(_words[at][0])
            || _words.Occurrences(_words[at]) > 1);
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
        if (open > end && _words[open] == "(" && Abbreviation(open) is >= 0 and var inside
            && IntroducedNameLetters.LongForm(_words, _words[inside], start, open) == start)
            return true;
        while (Vocabulary.IsKind(_words[end]))
            end++;
        // "Foo Bar Baz, FBB, a"
        if (_words[end] == "," && Shape.IsNameLike(_words[end + 1]) && _words[end + 2] is "," or "-"
            && IntroducedNameLetters.LongForm(_words, _words[end + 1], start, end) == start)
            return true;
        int at = _words[end] == "(" ? Abbreviation(end) : _words[end] == "," && Is(end + 1, "or") && Shape.IsNameLike(_words[end + 2])
            ? end + 2 : -1;
        return at >= 0 && (end - start > 1 || IntroducedNameLetters.LongForm(_words, _words[at], start, end) >= 0);
    }

    /// <summary>Whether something else than articles and adjectives is in a stretch; "the concept of" says nothing.</summary>
    private bool IsBlocked(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if ((Vocabulary.IsBlocker(_words[i]) && !JoinsAdjectives(i) && !(Is(i, "of") && Vocabulary.IsTransparent(_words[i - 1])))
                || (i > start && IsGerund(i)))
                return true;
        }
        return false;
    }
}

using Shape = PaperGen.Model.IntroducedNameShape;
using Vocabulary = PaperGen.Model.IntroducedNameVocabulary;

namespace PaperGen.Model;

/// <content>What is around a name.</content>
internal sealed partial class IntroducedNameReader
{
    /// <summary>Where the noun behind a name and a few adjectives stands: "the Foo 2 instruction-tuned language models".</summary>
    private int KindBehind(int end)
    {
        int i = end;
        while (i < end + 3 && _words.IsWord(i) && !Vocabulary.IsBlocker(_words[i]) && !Vocabulary.IsKind(_words[i]))
            i++;
        return i;
    }

    /// <summary>"A novel and efficient ..."</summary>
    private bool JoinsAdjectives(int i) => (Is(i, "and") || Is(i, "but")) && !Shape.IsCapitalised(_words[i - 1])
        && !Shape.IsCapitalised(_words[i + 1]) && _words.IsWord(i - 1) && !Vocabulary.IsKind(_words[i - 1]);

    /// <summary>"... supporting the": what follows is its object.</summary>
    private bool IsGerund(int i) => _words[i].EndsWith("ing", StringComparison.Ordinal) && i > _object
        && (Is(i + 1, "the") || Is(i + 1, "a") || Is(i + 1, "an"));

    /// <summary>Whether such a word that is a name can be where it does.</summary>
    private bool IsProperPlace(int end, Position position) => IsIntroduction(end) || position switch
    {
        Position.Direct => _words[end] is "that" or "which" or "to" or "for",
        Position.Article => Vocabulary.IsKind(_words[KindBehind(end)]),
        _ => (IsSetOff(end) && !IsList(end)) || (position == Position.Kind && _words[end] is "that" or "which" or "to"),
    };

    /// <summary>Whether ", a" or the like follows, or a bracket or colon.</summary>
    private bool IsIntroduction(int end) => _words[end] is "(" or ":" or "-"
        || (_words[end] is "," && _words[end + 1].ToLowerInvariant() is "a" or "an" or "the" or "which" or "our" or "one" or "two"
            or "that" or "where")
        || _words[end].ToLowerInvariant() is "a" or "an" or "which";

    private bool IsSetOff(int end) => _words[end] is "," or "(" or ":" or "-" or ";"
        || _words[end].ToLowerInvariant() is "a" or "an" or "the" or "which";

    /// <summary>Whether a name is one of several: "A, B and C".</summary>
    private bool IsList(int end) => _words[end] == ","
        && (Is(end + 1, "and") || Is(end + 1, "or") || (Shape.IsCapitalised(_words[end + 1]) && !Vocabulary.IsKind(_words[end + 1])));

    /// <summary>Whether two names are before one: "for A, B, C".</summary>
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
            else if (_words[end] is "of" or "for" or "to" or "in" or "the" && Shape.IsCapitalised(_words[end + 1])
                && !Shape.IsNameLike(_words[start]) && end - start + 2 <= MaxNameWords)
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

    /// <summary>Where a name is in what is announced.</summary>
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

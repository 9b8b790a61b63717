using System.Runtime.CompilerServices;

namespace PaperGen.Internal;

/// <summary>
/// The words of a catalog's papers, as numbers: each paper is its title, its names and its text in a row. Every different word stands
/// once in the vocabulary, with how often it
/// was met, and the long forms that the papers themselves introduce for it ("Retrieval-Augmented Generation (RAG)").
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>The parts of a paper.</summary>
    public const int TitlePart = 0;
    public const int NamesPart = 1;
    public const int TextPart = 2;
    public const int Parts = 3;

    // MethodImplOptions.AggressiveOptimization, see WordReader.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    // Of one abbreviation more long forms are not kept.
    private const int MostLongForms = 6;
    private const int LongestAbbreviation = 8;

    private const int MostWordsBack = 32;

    // Where the last words begin in their text.
    private readonly int[] _starts = new int[MostWordsBack];
    // Open addressing: the number of a word, plus 1.
    private int[] _slots = new int[1 << 13];
    private int _partCount;

    // Fields, not properties: each getter that is compiled for the first search of a process takes as long as reading a paper.

    /// <summary>The words before this number say nothing about what a paper is on.</summary>
    public readonly int FillerCount;

    /// <summary>The vocabulary.</summary>
    public string[] Words = new string[1 << 12];

    public int WordCount;

    /// <summary>How often each word is in the papers.</summary>
    public int[] Uses = new int[1 << 12];

    /// <summary>The letters of each word, as a set.</summary>
    public int[] LetterSets = new int[1 << 12];

    /// <summary>What each word abbreviates, if papers say so.</summary>
    public LongForm?[] LongForms = new LongForm?[1 << 12];

    /// <summary>The words that abbreviate something.</summary>
    public int[] Abbreviations = new int[1 << 8];

    public int AbbreviationCount;

    /// <summary>The words of all papers, one after the other.</summary>
    public int[] Tokens = new int[1 << 13];

    public int TokenCount;

    /// <summary>Where each part of each paper ends.</summary>
    public int[] Ends = new int[1 << 8];

    public SearchIndex()
    {
        var fillers = new WordReader(Fillers.All);
        while (fillers.Next())
            WordOf(fillers.Letters, fillers.Length);
        FillerCount = WordCount;
    }

    public int PaperCount => _partCount / Parts;

    /// <summary>Adds a paper, by all that it is found by.</summary>
    public void Add(IPaperTexts paper)
    {
        Add(paper.TextOf(PaperField.Title));
        EndPart();
        List<string?> names = NamesOf(paper);
        for (int i = 0; i < names.Count; i++)
            Add(names[i]);
        EndPart();
        Add(paper.TextOf(PaperField.Abstract));
        Add(paper.TextOf(PaperField.Venue));
        EndPart();
    }

    /// <summary>What a paper is found by beside its title and its text.</summary>
    public static List<string?> NamesOf(IPaperTexts paper) =>
    [
        paper.Id, paper.TextOf(PaperField.ShortName), paper.TextOf(PaperField.Authors), paper.TextOf(PaperField.ArxivId),
        paper.TextOf(PaperField.Doi), .. paper.TextsOf(PaperField.Alias), .. paper.TextsOf(PaperField.Keyword),
    ];

    /// <summary>Adds words to the current part.</summary>
    public void Add(string? text)
    {
        if (text is null)
            return;
        var reader = new WordReader(text);
        int first = TokenCount;
        while (reader.Next())
        {
            int word = WordOf(reader.Letters, reader.Length);
            Uses[word]++;
            if (TokenCount == Tokens.Length)
                Tokens = Longer(Tokens);
            _starts[TokenCount % MostWordsBack] = reader.Start;
            Tokens[TokenCount++] = word;
            if (reader.Start > 0 && text[reader.Start - 1] == '(' && reader.End < text.Length && text[reader.End] is ')' or ',' or ';')
                Introduce(text, reader, first);
        }
    }

    /// <summary>Ends the current part.</summary>
    public void EndPart()
    {
        if (_partCount == Ends.Length)
            Ends = Longer(Ends);
        Ends[_partCount++] = TokenCount;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(string word) => _slots[SlotOf(word.ToCharArray(), word.Length)] - 1;

    private int WordOf(char[] letters, int length)
    {
        int slot = SlotOf(letters, length);
        return _slots[slot] > 0 ? _slots[slot] - 1 : AddWord(slot, new string(letters, 0, length));
    }

    /// <summary>The slot that a word has, or would get.</summary>
    [MethodImpl(AggressiveOptimization)]
    private int SlotOf(char[] letters, int length)
    {
        // FNV-1a.
        uint hash = 2166136261;
        for (int i = 0; i < length; i++)
            hash = (hash ^ letters[i]) * 16777619;
        int mask = _slots.Length - 1;
        for (int slot = (int)(hash ^ (hash >> 15)) & mask; ; slot = (slot + 1) & mask)
        {
            int number = _slots[slot];
            if (number == 0)
                return slot;
            string word = Words[number - 1];
            if (word.Length != length)
                continue;
            int same = 0;
            while (same < length && word[same] == letters[same])
                same++;
            if (same == length)
                return slot;
        }
    }

    private int AddWord(int slot, string word)
    {
        if (WordCount == Words.Length)
        {
            string[] words = new string[2 * WordCount];
            Words.CopyTo(words, 0);
            Words = words;
            var longForms = new LongForm?[2 * WordCount];
            LongForms.CopyTo(longForms, 0);
            LongForms = longForms;
            Uses = Longer(Uses);
            LetterSets = Longer(LetterSets);
        }
        Words[WordCount] = word;
        LetterSets[WordCount] = WordForms.LetterSet(word);
        _slots[slot] = ++WordCount;
        if (2 * WordCount > _slots.Length)
            GrowSlots();
        return WordCount - 1;
    }

    private void GrowSlots()
    {
        _slots = new int[2 * _slots.Length];
        for (int i = 0; i < WordCount; i++)
            _slots[SlotOf(Words[i].ToCharArray(), Words[i].Length)] = i + 1;
    }

    private static int[] Longer(int[] numbers)
    {
        int[] longer = new int[2 * numbers.Length];
        numbers.CopyTo(longer, 0);
        return longer;
    }

    /// <summary>
    /// The last word is in parentheses. If it has capitals and the words before it begin with its letters, it is their abbreviation:
    /// each word gives one to three of its first
    /// letters, or none if it is a filler or the second part of a compound ("pre-training").
    /// </summary>
    private void Introduce(string text, WordReader reader, int first)
    {
        int capitals = 0;
        for (int i = reader.Start; i < reader.End; i++)
        {
            if (text[i] is >= 'A' and <= 'Z')
                capitals++;
        }
        int length = text[reader.End - 1] == 's' ? reader.Length - 1 : reader.Length;
        if (capitals < 2 || length is < 2 or > LongestAbbreviation || reader.Length != reader.End - reader.Start)
            return;
        char[] letters = reader.Letters;
        int left = length;
        int token = TokenCount - 1;
        int words = 0;
        while (left > 0)
        {
            if (--token < first || token < TokenCount - MostWordsBack)
                return;
            bool isFiller = Tokens[token] < FillerCount;
            int given = GivenLetters(Words[Tokens[token]], letters, left);
            int start = _starts[token % MostWordsBack];
            if (given == 0 && !isFiller && (start == 0 || text[start - 1] != '-'))
                return;
            left -= given;
            if (!isFiller)
                words++;
        }
        if (words < 2)
            return;
        int[] form = new int[words];
        for (int i = 0; i < words; token++)
        {
            if (Tokens[token] >= FillerCount)
                form[i++] = Tokens[token];
        }
        AddLongForm(WordOf(letters, length), form);
    }

    /// <summary>How many letters before the end of an abbreviation are the first ones of a word: 1 to 3; 0 if none.</summary>
    private static int GivenLetters(string word, char[] letters, int end)
    {
        char last = letters[end - 1];
        if (word[0] == last || (last == '2' && word == "to") || (last == '4' && word == "for"))
            return 1;
        for (int count = 2; count <= 3 && count <= end && count <= word.Length; count++)
        {
            int i = 0;
            while (i < count && word[i] == letters[end - count + i])
                i++;
            if (i == count)
                return count;
        }
        return 0;
    }

    private void AddLongForm(int abbreviation, int[] words)
    {
        int count = 0;
        for (LongForm? known = LongForms[abbreviation]; known is not null; known = known.Next)
        {
            int same = 0;
            while (same < words.Length && same < known.Words.Length && words[same] == known.Words[same])
                same++;
            if ((same == words.Length && same == known.Words.Length) || ++count == MostLongForms)
                return;
        }
        if (count == 0)
        {
            if (AbbreviationCount == Abbreviations.Length)
                Abbreviations = Longer(Abbreviations);
            Abbreviations[AbbreviationCount++] = abbreviation;
        }
        LongForms[abbreviation] = new LongForm(words, LongForms[abbreviation]);
    }

    /// <summary>What an abbreviation stands for.</summary>
    public sealed class LongForm(int[] words, LongForm? next)
    {
        /// <summary>Its words, without fillers.</summary>
        public readonly int[] Words = words;

        /// <summary>Another long form of the same abbreviation.</summary>
        public readonly LongForm? Next = next;
    }
}

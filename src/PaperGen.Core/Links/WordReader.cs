using PaperGen.Internal;
using PaperGen.Text;

namespace PaperGen.Links;

/// <summary>
/// Reads words and what they mean. Nothing is made of a word but its hash: an abstract has some hundreds, and few are in the list.
/// </summary>
internal static class WordReader
{
    private const int MaxLength = 20;

    // By the 64-bit hash of the word in lower case; two words of one hash would cost a link its kind, and no more.
    private static readonly Dictionary<ulong, WordMeaning> s_meanings = Meanings(
        ((WordMeaning)LinkCues.Code, "code codes codebase codebases implementation implementations repository repositories repo repos "
            + "library software toolkit toolbox package scripts framework pipeline recipe recipes"),
        ((WordMeaning)LinkCues.Project, "project projects page pages website websites webpage webpages homepage homepages site sites "
            + "visit platform portal product"),
        ((WordMeaning)LinkCues.Model, "model models weight weights checkpoint checkpoints"),
        ((WordMeaning)LinkCues.Dataset, "dataset datasets data corpus corpora"),
        ((WordMeaning)LinkCues.Demo, "demo demos demonstration demonstrations playground"),
        ((WordMeaning)LinkCues.Video, "video videos"),
        (WordMeaning.Joining,
            "and or & as well both all the a an our their its this these that source open open-source open-sourced opensource pre-trained "
                + "pretrained trained fine-tuned finetuned training evaluation test "
            + "full complete associated corresponding related online interactive live supplementary reference official released relevant "
            + "such inference derived curated"),
        (WordMeaning.And, "and &"),
        (WordMeaning.Preposition, "of for with to from on in at by about using containing including via between into over under through "
            + "which without where"),
        (WordMeaning.Place, "to from on in at by via into through"),
        (WordMeaning.Data, "data"),
        (WordMeaning.Benchmark, "benchmark benchmarks"),
        (WordMeaning.OfData, "science scientists mining augmentation contamination"),
        (WordMeaning.Details, "details information"),
        (WordMeaning.Abbreviation, "e.g i.e etc vs et al ver"));

    public static LinkCues Cues(this WordMeaning word) => (LinkCues)(word & WordMeaning.Cue);

    /// <summary>Adds the words up to the next white space, in their order; an address is one of them, to its end.</summary>
    /// <returns>Where reading goes on.</returns>
    public static int ReadRun(string text, int start, int end, List<WordMeaning> words)
    {
        int i = start;
        while (i < end && !WhiteSpace.Is(text[i]))
        {
            if (IsSeparator(text[i]))
            {
                i++;
                continue;
            }
            if (IsAddressAt(text, i, end))
            {
                while (i < end && !WhiteSpace.Is(text[i]))
                    i++;
                words.Add(WordMeaning.IsAddress | (text[i - 1] == '.' ? WordMeaning.EndsSentence : WordMeaning.None));
                return i;
            }
            int from = i;
            while (i < end && !WhiteSpace.Is(text[i]) && !IsSeparator(text[i]) && text[i] is not (',' or ';')
                && (i == from || !IsAddressAt(text, i, end)))
                i++;
            WordMeaning word = Word(text, from, i);
            if (i < end && text[i] is ',' or ';')
            {
                word |= WordMeaning.HasComma;
                i++;
            }
            words.Add(word);
        }
        // One white space at least, or the end.
        return Math.Min(i + 1, end);
    }

    /// <summary>A word with the punctuation around it.</summary>
    private static WordMeaning Word(string text, int start, int end)
    {
        int first = start, last = end;
        while (first < last && !IsPartOfWord(text[first]))
            first++;
        while (last > first && !IsPartOfWord(text[last - 1]))
            last--;
        WordMeaning word = Meaning(text, first, last);
        if (first < last && (char.IsUpper(text[first]) || char.IsDigit(text[first])))
            word |= WordMeaning.IsCapital;
        if (last - first > 1 && (word & WordMeaning.Abbreviation) == 0 && text.IndexOfAny(s_sentenceEnds, last, end - last) >= 0)
            word |= WordMeaning.EndsSentence;
        return word;
    }

    private static readonly char[] s_sentenceEnds = ['.', '!', '?'];

    private static WordMeaning Meaning(string text, int start, int end)
    {
        if (end - start > MaxLength)
            return WordMeaning.None;
        ulong whole = Hash64.Seed;
        ulong part = Hash64.Seed;
        WordMeaning parts = WordMeaning.None;
        bool compound = false;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (Letters.IsUpper(c))
                c = (char)(c | 0x20);
            whole = Hash64.Add(whole, c);
            if (c is '/' or '-' or '&' or '+')
            {
                parts |= Known(part);
                part = Hash64.Seed;
                compound = true;
            }
            else
            {
                part = Hash64.Add(part, c);
            }
        }
        WordMeaning known = Known(whole);
        // "Code/data" and "video-demo" name what their parts name.
        return known != WordMeaning.None || !compound ? known : (parts | Known(part)) & WordMeaning.Cue;
    }

    private static WordMeaning Known(ulong hash) => s_meanings.TryGetValue(hash, out WordMeaning meaning) ? meaning : WordMeaning.None;

    private static bool IsPartOfWord(char c) => c < 0x80 ? Letters.IsLetter(c) || Letters.IsDigit(c) || c == '&' : char.IsLetterOrDigit(c);

    private static bool IsSeparator(char c) => c is '~' or '\\' or '{' or '}' or '(' or ')' or '[' or ']' or '"';

    private static bool IsAddressAt(string text, int i, int end) =>
        text[i] is 'h' or 'H' && i + 7 < end && text[i + 1] is 't' or 'T'
            && string.Compare(text, i, "http", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
        && string.CompareOrdinal(text, text[i + 4] is 's' or 'S' ? i + 5 : i + 4, "://", 0, 3) == 0;

    private static Dictionary<ulong, WordMeaning> Meanings(params (WordMeaning Meaning, string Words)[] lists)
    {
        var meanings = new Dictionary<ulong, WordMeaning>();
        foreach ((WordMeaning meaning, string words) in lists)
        {
            foreach (string word in words.Split(' '))
            {
                ulong hash = word.Aggregate(Hash64.Seed, static (hash, letter) => Hash64.Add(hash, letter));
                meanings[hash] = (meanings.TryGetValue(hash, out WordMeaning known) ? known : WordMeaning.None) | meaning;
            }
        }
        return meanings;
    }
}
